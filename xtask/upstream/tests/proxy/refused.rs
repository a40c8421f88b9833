//! Who is not served, and what is not passed on: nothing of it reaches the API.

use super::api::{LIFECYCLE, OWN_HOST, Setup, before, fine, get, post};
use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::request::Builder;

const SYNC: &str = "/api/v2/domains/dom_1/actions/status-sync";

async fn status(setup: &Setup, request: Builder) -> StatusCode {
    setup.ask(request.body(Body::empty()).unwrap()).await.status
}

#[tokio::test]
async fn another_name_for_this_machine_is_not_answered() {
    let setup = before(fine).await;
    for host in [
        "evil.example",
        "evil.example:8080",
        "127.0.0.1",
        "127.0.0.1:9",
        "localhost:80801",
    ] {
        for path in [LIFECYCLE, "/upstream.json", "/try/"] {
            let request = Request::get(path).header("host", host);
            let refused = status(&setup, request).await;
            assert_eq!(refused, StatusCode::MISDIRECTED_REQUEST, "{host} {path}");
        }
    }
    let nameless = status(&setup, Request::get(LIFECYCLE)).await;
    assert_eq!(nameless, StatusCode::MISDIRECTED_REQUEST);
    let twice = get(LIFECYCLE).header("host", "evil.example");
    assert_eq!(status(&setup, twice).await, StatusCode::MISDIRECTED_REQUEST);
    assert!(setup.seen().is_empty());
    let own = Request::get(LIFECYCLE).header("host", "localhost:8080");
    assert_eq!(status(&setup, own).await, StatusCode::OK);
}

#[tokio::test]
async fn pages_of_other_sites_are_refused() {
    let setup = before(fine).await;
    for origin in [
        "https://evil.example",
        "http://localhost:8080",
        "http://127.0.0.1:9000",
        "null",
    ] {
        let request = Request::post(SYNC)
            .header("host", OWN_HOST)
            .header("origin", origin);
        assert_eq!(
            status(&setup, request).await,
            StatusCode::FORBIDDEN,
            "{origin}"
        );
    }
    for site in ["cross-site", "same-site"] {
        for path in [
            LIFECYCLE,
            "/api/jobs/dbj_1",
            "/accounts/9/domains/transfers/a.example",
        ] {
            let request = get(path).header("sec-fetch-site", site);
            assert_eq!(
                status(&setup, request).await,
                StatusCode::FORBIDDEN,
                "{site} {path}"
            );
        }
    }
    assert!(setup.seen().is_empty());
    assert_eq!(status(&setup, post(SYNC)).await, StatusCode::OK);
}

#[tokio::test]
async fn only_what_the_widget_asks_for_is_passed_on() {
    let setup = before(fine).await;
    for request in [
        post("/api/v2/orders"),
        post("/api/v2/domains/dom_1/actions/renew"),
        get("/api/v2/me"),
        get("/api/keys"),
        get("/accounts/9/invoices"),
        get("/api/v2/domains/%2e%2e/lifecycle"),
    ] {
        assert_eq!(status(&setup, request).await, StatusCode::NOT_FOUND);
    }
    let large = post(SYNC).body(Body::from(vec![b' '; 100_000])).unwrap();
    assert_eq!(setup.ask(large).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(setup.seen().is_empty());
}

#[tokio::test]
async fn nobody_but_this_machine_is_served() {
    let open = tokio::net::TcpListener::bind(("0.0.0.0", 0)).await.unwrap();
    let options = upstream::Options {
        upstream: "https://api.example".parse().unwrap(),
        key: upstream::Key::new(super::api::KEY).unwrap(),
        static_dir: None,
    };
    let refused = upstream::serve(open, options).await.unwrap_err();
    assert!(
        refused.to_string().contains("only this machine"),
        "{refused}"
    );
}
