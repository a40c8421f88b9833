//! Invoices: an order that is not paid is not carried out.

use super::clock::{days, iso, later};
use super::id;
use jiff::Timestamp;
use serde::Serialize;

/// The invoice for one order.
#[derive(Debug, Clone)]
pub(crate) struct Invoice {
    id: String,
    amount: f64,
    due_at: Timestamp,
    paid_at: Option<Timestamp>,
}

/// An invoice as the demo's invoice page shows it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct InvoiceView {
    id: String,
    domain_id: String,
    domain_name: String,
    amount: f64,
    currency_code: &'static str,
    status: &'static str,
    due_at: String,
    paid_at: Option<String>,
}

impl Invoice {
    /// An open invoice, due in ten days.
    pub(crate) fn open(domain: &str, amount: f64, now: Timestamp) -> Self {
        Self {
            id: id::stable("inv", domain),
            amount,
            due_at: later(now, days(10)),
            paid_at: None,
        }
    }

    pub(crate) fn is_paid(&self) -> bool {
        self.paid_at.is_some()
    }

    /// Paying twice changes nothing.
    pub(crate) fn pay(&mut self, now: Timestamp) {
        self.paid_at.get_or_insert(now);
    }

    pub(crate) fn view(&self, domain_id: &str, domain_name: &str) -> InvoiceView {
        InvoiceView {
            id: self.id.clone(),
            domain_id: domain_id.to_owned(),
            domain_name: domain_name.to_owned(),
            amount: self.amount,
            currency_code: "SEK",
            status: if self.is_paid() { "paid" } else { "unpaid" },
            due_at: iso(self.due_at),
            paid_at: self.paid_at.map(iso),
        }
    }
}
