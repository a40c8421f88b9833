//! `GET /api/v2/domains`: the list that a dashboard shows.

use super::ServiceStatus;
use serde::{Deserialize, Serialize};

/// One page of the list.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct DomainPage {
    /// The rows.
    pub data: Vec<Domain>,
    /// Opaque; null at the end.
    pub next_cursor: Option<String>,
}

/// One domain of the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Domain {
    /// `dom_…`.
    pub id: String,
    /// The domain name.
    pub name: String,
    /// As in status-sync.
    pub service_status: ServiceStatus,
    /// `ord_…`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order_id: Option<String>,
    /// How the domain came here.
    pub lifecycle: DomainLifecycle,
    /// What it costs.
    pub billing: DomainBilling,
    /// ISO 8601, UTC.
    pub created_at: Option<String>,
    /// ISO 8601, UTC.
    pub expires_at: Option<String>,
    /// ISO 8601, UTC.
    pub next_due_at: Option<String>,
}

/// How a domain came here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DomainLifecycle {
    /// `standard`, `registration`, `transfer`, `renewal` and others.
    #[serde(rename = "type")]
    pub kind: String,
    /// Null when unknown.
    pub auto_renew_enabled: Option<bool>,
    /// Null when unknown.
    pub registrar_lock_enabled: Option<bool>,
    /// An incoming transfer is under way.
    pub transfer_in_progress: bool,
}

/// What a domain costs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DomainBilling {
    /// In `currency_code`, for one period.
    pub amount: f64,
    /// ISO 4217.
    pub currency_code: String,
    /// `annually`, `biennially`, `triennially`; null for longer periods.
    pub billing_cycle: Option<String>,
    /// Years.
    pub period_years: Option<u32>,
}
