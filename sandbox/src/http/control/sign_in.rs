//! Signing in and out.

use crate::http::body::Members;
use crate::http::failure::Failure;
use crate::http::session::{COOKIE_NAME, cookie};
use crate::http::state::App;
use crate::world::account::{MAIN, OTHER};
use axum::extract::State;
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;

pub(super) async fn sign_in(
    State(app): State<App>,
    body: Members,
) -> Result<impl IntoResponse, Failure> {
    body.only(&["account"])?;
    let account = match body.text("account")? {
        None => MAIN,
        Some(name) => [MAIN, OTHER]
            .into_iter()
            .find(|known| *known == name)
            .ok_or_else(|| Members::wrong("account", "anna or bo"))?,
    };
    let token = app.lock().sessions.open(account);
    let cookie = format!("{COOKIE_NAME}={token}; HttpOnly; SameSite=Lax; Path=/");
    Ok((StatusCode::NO_CONTENT, [(SET_COOKIE, cookie)]))
}

pub(super) async fn sign_out(State(app): State<App>, headers: HeaderMap) -> impl IntoResponse {
    if let Some(token) = cookie(&headers) {
        app.lock().sessions.close(&token);
    }
    let cookie = format!("{COOKIE_NAME}=; HttpOnly; SameSite=Lax; Path=/; Max-Age=0");
    (StatusCode::NO_CONTENT, [(SET_COOKIE, cookie)])
}

pub(super) async fn expire(State(app): State<App>) -> StatusCode {
    app.lock().sessions.expire();
    StatusCode::NO_CONTENT
}
