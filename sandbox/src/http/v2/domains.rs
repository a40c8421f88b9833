//! `GET /api/v2/domains`, and one row of it.

use crate::http::failure::Failure;
use crate::http::session::{Caller, Scope};
use crate::http::state::App;
use axum::Json;
use axum::extract::{Path, Query, State};
use contract::v2::{Domain, DomainPage};
use serde::Deserialize;

const LARGEST_PAGE: usize = 1000;
const USUAL_PAGE: usize = 100;

/// Which rows are wanted. Everything is read as text, so that a wrong value gets its own answer.
#[derive(Debug, Deserialize)]
pub(super) struct Wanted {
    limit: Option<String>,
    cursor: Option<String>,
    name: Option<String>,
}

pub(super) async fn list(
    State(app): State<App>,
    caller: Caller,
    Query(wanted): Query<Wanted>,
) -> Result<Json<DomainPage>, Failure> {
    let account = caller.with(&[Scope::ReadDomains])?;
    let limit = limit(wanted.limit.as_deref())?;
    let mut rows = app.lock().world.list(account);
    if let Some(name) = &wanted.name {
        rows.retain(|row| row.name.eq_ignore_ascii_case(name));
    }
    let mut rest = after(rows, wanted.cursor.as_deref())?;
    let more = rest.len() > limit;
    rest.truncate(limit);
    Ok(Json(DomainPage {
        next_cursor: rest.last().filter(|_| more).map(cursor),
        data: rest,
    }))
}

pub(super) async fn show(
    State(app): State<App>,
    caller: Caller,
    Path(id): Path<String>,
) -> Result<Json<Domain>, Failure> {
    let account = caller.with(&[Scope::ReadDomains])?;
    let rows = app.lock().world.list(account);
    let row = rows.into_iter().find(|row| row.id == id);
    row.map(Json).ok_or_else(Failure::not_found)
}

fn limit(text: Option<&str>) -> Result<usize, Failure> {
    let Some(text) = text else {
        return Ok(USUAL_PAGE);
    };
    let number = text.parse().unwrap_or_default();
    if (1..=LARGEST_PAGE).contains(&number) {
        return Ok(number);
    }
    let detail = "`limit` must be a number from 1 to 1000.";
    Err(Failure::member("/limit", "invalid_request", detail))
}

/// A cursor is opaque to clients; here it is the last row's id backwards, lest one be guessed.
fn cursor(row: &Domain) -> String {
    row.id.chars().rev().collect()
}

fn after(mut rows: Vec<Domain>, from: Option<&str>) -> Result<Vec<Domain>, Failure> {
    let Some(from) = from else {
        return Ok(rows);
    };
    let at = rows
        .iter()
        .position(|row| cursor(row) == from)
        .ok_or_else(|| Failure::member("/cursor", "invalid_request", "No such cursor."))?;
    Ok(rows.split_off(at + 1))
}
