//! What passes: the widget's requests with the key, and what the widget reads of the answers.

use super::api::{LIFECYCLE, ask, before, fine, get, post, proxy};
use axum::body::Body;
use axum::http::{HeaderName, Response, StatusCode};
use std::net::Ipv4Addr;
use tokio::net::TcpListener;

const BEARER: &str = "Bearer canary_key/0a1b2c3d4e5f";

#[tokio::test]
async fn each_api_gets_the_key_as_it_wants_it() {
    let setup = before(fine).await;
    for path in [
        LIFECYCLE,
        "/api/jobs/dbj_1",
        "/api/domains/7/transfer-error",
        "/accounts/9/domains/transfers/a.example",
    ] {
        assert_eq!(setup.get(path).await.status, StatusCode::OK, "{path}");
    }
    let seen = setup.seen();
    let keys: Vec<_> = seen
        .iter()
        .map(|got| (got.header("authorization"), got.header("x-api-key")))
        .collect();
    let plain = BEARER.strip_prefix("Bearer ");
    let expected = [
        (Some(BEARER), None),
        (Some(BEARER), None),
        (None, plain),
        (plain, None),
    ];
    assert_eq!(keys, expected);
}

#[tokio::test]
async fn nothing_else_of_the_browser_reaches_the_api() {
    let setup = before(fine).await;
    let request = post("/api/v2/domains/dom_1/actions/update-epp?x=1")
        .header("cookie", "other_tool=secret")
        .header("authorization", "Bearer of-the-page")
        .header("x-api-key", "of-the-page")
        .header("referer", "http://127.0.0.1:8080/try/")
        .header("accept-language", "sv")
        .body(Body::from(r#"{"eppCode":"abc"}"#))
        .unwrap();
    assert_eq!(setup.ask(request).await.status, StatusCode::OK);
    let [got] = &setup.seen()[..] else {
        panic!("one request");
    };
    assert_eq!(got.line, "POST /api/v2/domains/dom_1/actions/update-epp");
    assert_eq!(got.body, r#"{"eppCode":"abc"}"#);
    assert_eq!(got.header("content-type"), Some("application/json"));
    assert_eq!(got.header("authorization"), Some(BEARER));
    for name in [
        "cookie",
        "x-api-key",
        "referer",
        "origin",
        "accept-language",
        "sec-fetch-site",
    ] {
        assert_eq!(got.header(name), None, "{name}");
    }
}

#[tokio::test]
async fn an_action_without_a_body_stays_without() {
    let setup = before(fine).await;
    let request = post("/api/v2/domains/dom_1/actions/status-sync").body(Body::empty());
    assert_eq!(setup.ask(request.unwrap()).await.status, StatusCode::OK);
    assert_eq!(setup.seen()[0].body, "");
}

#[tokio::test]
async fn status_limits_and_kind_come_back_and_no_cookie() {
    let setup = before(|_| {
        let answer = Response::builder()
            .status(429)
            .header("content-type", "application/problem+json")
            .header("retry-after", "30")
            .header("x-ratelimit-reset", "2026-01-01T00:00:00Z")
            .header("set-cookie", "hostup_session=1")
            .header("access-control-allow-origin", "*")
            .header("server", "x");
        answer.body(Body::from("{}")).unwrap()
    })
    .await;
    let answer = setup.get(LIFECYCLE).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(answer.body, "{}");
    let mut names: Vec<_> = answer.headers.keys().map(HeaderName::as_str).collect();
    names.sort_unstable();
    let expected = [
        "cache-control",
        "content-length",
        "content-type",
        "date",
        "retry-after",
        "x-ratelimit-reset",
    ];
    assert_eq!(names, expected);
}

#[tokio::test]
async fn a_live_registrar_answers_through_it() {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(sandbox::serve(listener, sandbox::Options::default()));
    let proxy = proxy(&format!("http://{address}"), "sandbox-write");
    let list = get("/api/v2/domains").body(Body::empty()).unwrap();
    let list = ask(&proxy, list).await;
    assert_eq!(list.status, StatusCode::OK, "{list:?}");
    let list: serde_json::Value = serde_json::from_str(&list.body).unwrap();
    let id = list["data"][0]["id"].as_str().unwrap();
    let lifecycle = get(&format!("/api/v2/domains/{id}/lifecycle"));
    let answer = ask(&proxy, lifecycle.body(Body::empty()).unwrap()).await;
    assert!(answer.body.contains("transferStatus"), "{answer:?}");
    let sync = post(&format!("/api/v2/domains/{id}/actions/status-sync"));
    let answer = ask(&proxy, sync.body(Body::empty()).unwrap()).await;
    assert!(answer.body.contains("syncSuccess"), "{answer:?}");
}
