//! The stage: scenarios, and the clock.

use super::wire::read;
use crate::http::body::Members;
use crate::http::failure::Failure;
use crate::http::state::App;
use crate::world::account;
use crate::world::clock::iso;
use crate::world::scenario::{self, Scenario};
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// A scenario as the drawer of the demo lists it.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Row {
    name: &'static str,
    title: &'static str,
    description: &'static str,
    domain_id: String,
    domain_name: &'static str,
    /// The id at v1.
    legacy_id: u32,
    /// The account number at Hostway.
    account: &'static str,
}

pub(super) async fn scenarios() -> Json<Vec<Row>> {
    let row = |scenario: &Scenario| Row {
        legacy_id: scenario.legacy_id(),
        account: account::number(scenario.owner()),
        name: scenario.name,
        title: scenario.title,
        description: scenario.description,
        domain_id: scenario.domain_id(),
        domain_name: scenario.domain_name,
    };
    Json(scenario::all().map(row).collect())
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Reset {
    scenarios: Option<Vec<String>>,
}

pub(super) async fn reset(State(app): State<App>, body: Members) -> Result<StatusCode, Failure> {
    let wanted = read::<Reset>(body)?.scenarios;
    let chosen: Vec<&Scenario> = match &wanted {
        None => scenario::all().collect(),
        Some(names) => names
            .iter()
            .map(|name| scenario::named(name).ok_or_else(|| unknown(name)))
            .collect::<Result<_, _>>()?,
    };
    app.lock().reset(&chosen);
    Ok(StatusCode::NO_CONTENT)
}

fn unknown(name: &str) -> Failure {
    Failure::invalid(&format!("There is no scenario `{name}`."))
}

pub(super) async fn state(State(app): State<App>) -> Json<Value> {
    let mut state = app.lock();
    let domains = state.world.states();
    Json(json!({
        "now": iso(state.world.now()),
        "domains": domains,
        "requests": state.log.len(),
    }))
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Clock {
    #[serde(default)]
    advance_seconds: u32,
    run: Option<bool>,
}

pub(super) async fn clock(State(app): State<App>, body: Members) -> Result<Json<Value>, Failure> {
    let order: Clock = read(body)?;
    let clock = &mut app.lock().world.clock;
    if let Some(run) = order.run {
        clock.set_running(run);
    }
    clock.advance(order.advance_seconds);
    Ok(Json(json!({ "now": iso(clock.now()) })))
}
