//! Only a page of this server may ask: whoever may, asks with the key.

use super::Proxy;
use super::refusal::Refusal;
use axum::extract::{Request, State};
use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, HeaderName};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

const SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// A name that leads here by a changed DNS entry is no name of ours, and the page of another site
/// is no page of ours, whatever it asks for.
pub(crate) async fn only_own_pages(
    State(proxy): State<Arc<Proxy>>,
    request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path();
    let asks = path.starts_with("/api/") || path.starts_with("/accounts/");
    let headers = request.headers();
    if !is_own_host(headers, &proxy.own_hosts) {
        Refusal::OtherHost.into_response()
    } else if asks && !is_own_page(headers) {
        Refusal::OtherSite.into_response()
    } else {
        next.run(request).await
    }
}

fn is_own_host(headers: &HeaderMap, own: &[String]) -> bool {
    let host = text(headers, &HOST);
    host.is_some_and(|host| own.iter().any(|own| own == host))
}

/// Browsers say where a request comes from; whoever says nothing is no browser. A form of another
/// port of this machine is another site as well.
fn is_own_page(headers: &HeaderMap) -> bool {
    let host = text(headers, &HOST).unwrap_or_default();
    let own_origin = match headers.get(ORIGIN) {
        None => true,
        Some(origin) => origin.as_bytes() == format!("http://{host}").as_bytes(),
    };
    let own_site = match headers.get(SITE) {
        None => true,
        Some(site) => site == "same-origin" || site == "none",
    };
    own_origin && own_site
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    let mut all = headers.get_all(name).iter();
    let first = all.next()?.to_str().ok()?;
    all.next().is_none().then_some(first)
}
