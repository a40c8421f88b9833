//! Whatever the API does with the key, no page reads it.

use super::api::{Got, KEY, LIFECYCLE, before, get};
use axum::body::Body;
use axum::http::{Response, StatusCode};
use upstream::{Key, Options};

/// An API that quotes what it got.
fn echo(got: &Got) -> Response<Body> {
    let told = format!("{:?}", got.headers.get("authorization").unwrap());
    Response::new(Body::from(
        serde_json::json!({ "detail": told }).to_string(),
    ))
}

#[tokio::test]
async fn an_echo_is_withheld() {
    let answer = before(echo).await.get(LIFECYCLE).await;
    assert_eq!(answer.status, StatusCode::BAD_GATEWAY);
    assert!(answer.body.contains("withheld"), "{answer:?}");
    assert!(!answer.whole().contains(KEY), "{answer:?}");
}

#[tokio::test]
async fn an_error_that_quotes_the_key_keeps_its_status_only() {
    let setup = before(|_| {
        let quoted = KEY.replace('/', "\\/");
        let body = Body::from(format!(r#"{{"detail":"{quoted} is no key"}}"#));
        Response::builder().status(401).body(body).unwrap()
    });
    let answer = setup.await.get(LIFECYCLE).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert!(answer.body.contains("withheld"), "{answer:?}");
    assert!(!answer.body.contains("0a1b2c3d4e5f"), "{answer:?}");
}

#[tokio::test]
async fn a_header_that_holds_the_key_is_left_out() {
    let setup = before(|_| {
        let answer = Response::builder()
            .header("retry-after", KEY)
            .header("x-ratelimit-limit", "60")
            .header("x-echo", KEY);
        answer.body(Body::from("{}")).unwrap()
    });
    let answer = setup.await.get(LIFECYCLE).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.headers["x-ratelimit-limit"], "60");
    assert!(!answer.whole().contains(KEY), "{answer:?}");
}

#[tokio::test]
async fn a_redirect_is_not_followed_and_says_nothing() {
    let setup = before(|got| {
        let location = format!("/api/v2/domains?key={KEY}");
        assert!(got.line.ends_with("/lifecycle"), "followed: {}", got.line);
        let answer = Response::builder().status(302).header("location", location);
        answer.body(Body::from(KEY)).unwrap()
    })
    .await;
    let answer = setup.get(LIFECYCLE).await;
    assert_eq!(answer.status, StatusCode::BAD_GATEWAY);
    assert!(answer.body.contains("upstream_redirect"), "{answer:?}");
    assert!(!answer.whole().contains(KEY), "{answer:?}");
    assert_eq!(setup.seen().len(), 1);
}

#[tokio::test]
async fn what_cannot_be_looked_through_does_not_pass() {
    let setup = before(|_| {
        let answer = Response::builder().header("content-encoding", "br");
        answer.body(Body::from("...")).unwrap()
    });
    let answer = setup.await.get(LIFECYCLE).await;
    assert_eq!(answer.status, StatusCode::BAD_GATEWAY);
    assert!(answer.body.contains("upstream_unreadable"), "{answer:?}");
}

#[tokio::test]
async fn an_api_that_is_not_there_is_said_to_be_so() {
    let gone = super::api::proxy("http://127.0.0.1:1", KEY);
    let request = get(LIFECYCLE).body(Body::empty()).unwrap();
    let answer = super::api::ask(&gone, request).await;
    assert_eq!(answer.status, StatusCode::BAD_GATEWAY);
    assert!(answer.body.contains("upstream_unreachable"), "{answer:?}");
    assert!(!answer.whole().contains(KEY), "{answer:?}");
}

#[tokio::test]
async fn the_page_is_told_where_and_not_with_what() {
    let setup = before(echo).await;
    let answer = setup.get("/upstream.json").await;
    assert!(answer.body.contains("http://127.0.0.1:"), "{answer:?}");
    assert!(!answer.whole().contains(KEY), "{answer:?}");
}

#[test]
fn no_option_prints_it() {
    let options = Options {
        upstream: "https://api.example".parse().unwrap(),
        key: Key::new(KEY).unwrap(),
        static_dir: None,
    };
    let printed = format!("{options:?} {options:#?}");
    assert!(
        printed.contains("api.example") && !printed.contains(KEY),
        "{printed}"
    );
}
