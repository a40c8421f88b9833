//! The raw record of the billing system that v1's status-sync gives away: everything is text, and
//! the code and the holder's name are in it.

use crate::world::World;
use contract::v2::Domain;
use serde_json::{Map, Value, json};

pub(super) fn record(
    world: &World,
    number: &str,
    row: &Domain,
    status: &str,
) -> Map<String, Value> {
    let tld = row.name.rsplit('.').next().unwrap_or_default();
    let (first_name, last_name) = world.holder(&row.id);
    let mut record = texts(number, row, status);
    let personal = [
        ("epp_code", world.stored_code(&row.id)),
        ("lastname", last_name),
        ("firstname", first_name),
        ("companyname", ""),
    ];
    record.extend(personal.map(|(name, value)| (name.to_owned(), value.into())));
    record.insert("tld_name".to_owned(), tld.into());
    record.insert("nameservers".to_owned(), json!(["ns1.example.net"]));
    record.insert("tlds".to_owned(), json!([format!(".{tld}")]));
    record.insert("nsips".to_owned(), true.into());
    record.insert("custom".to_owned(), false.into());
    record
}

/// Numbers, flags and dates are texts as well.
fn texts(number: &str, row: &Domain, status: &str) -> Map<String, Value> {
    let price = format!("{:.2}", row.billing.amount);
    let date = |at: &Option<String>| at.as_deref().and_then(|t| t.get(..10)).map(str::to_owned);
    let created = date(&row.created_at).unwrap_or_default();
    let expires = date(&row.expires_at).unwrap_or_else(|| "0000-00-00".to_owned());
    let due = date(&row.next_due_at).unwrap_or_else(|| "0000-00-00".to_owned());
    let members = [
        ("id", number),
        ("client_id", "4711"),
        ("order_id", "90210"),
        ("tld_id", "12"),
        ("name", &row.name),
        ("server_id", "3"),
        ("reg_module", "17"),
        ("payment_module", "5"),
        ("date_created", &created),
        ("firstpayment", &price),
        ("recurring_amount", &price),
        ("discount_total", "0.00"),
        ("price", &price),
        ("period", "1"),
        ("expires", &expires),
        ("type", kind(row)),
        ("status", status),
        ("label", ""),
        ("next_due", &due),
        ("next_invoice", &due),
        ("idprotection", "0"),
        ("autorenew", "1"),
        ("registry_autorenew", "0"),
        ("reglock", "0"),
        ("manual", "0"),
        ("premium", "0"),
        ("notes", ""),
        ("extended", ""),
        ("synch_date", &created),
        ("failed_syncs", "0"),
        ("contract_id", "0"),
        ("discount_id", "0"),
        ("brand_id", "1"),
        ("group_id", "1"),
        ("sort_order", "0"),
        ("tld_category", "1"),
        ("reg_module_diff", "0"),
        ("contract_template", "0"),
        ("contract_number", ""),
        ("currency_id", "2"),
        ("discount", "0.00"),
        ("raw_status", status),
    ];
    members
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value.into()))
        .collect()
}

fn kind(row: &Domain) -> &'static str {
    match row.lifecycle.kind.as_str() {
        "transfer" => "Transfer",
        _ => "Register",
    }
}
