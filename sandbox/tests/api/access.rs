//! Who may do what: sessions, keys and scopes, and requests from other sites.

use super::customer::Customer;
use axum::body::Body;
use axum::http::Request;
use sandbox::Options;
use serde_json::json;

fn unauthorized() -> (u16, String) {
    (401, "unauthorized".to_owned())
}

fn forbidden() -> (u16, String) {
    (403, "forbidden".to_owned())
}

#[tokio::test]
async fn nobody_sees_anything_unless_signed_in() {
    let nobody = Customer::arrives().await;
    for path in ["/api/v2/domains", "/api/v2/me", "/api/jobs/dbj_1"] {
        assert_eq!(nobody.get(path).await.problem(), unauthorized(), "{path}");
    }
    let answer = nobody.acts("wrong-code", "retry-transfer", json!({})).await;
    assert_eq!(answer.problem(), unauthorized());
}

#[tokio::test]
async fn the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    let nobody = Customer::arrives().await;
    let answer = nobody
        .control("sign-in", json!({ "account": "anna" }))
        .await;
    assert_eq!(answer.status, 204);
    let cookie = answer.header("set-cookie").unwrap();
    assert!(cookie.starts_with("hostup_session="));
    for attribute in ["; HttpOnly", "; SameSite=Lax", "; Path=/"] {
        assert!(cookie.contains(attribute), "{attribute}");
    }
}

#[tokio::test]
async fn a_session_ends_by_signing_out_or_by_itself() {
    let anna = Customer::signed_in().await;
    assert_eq!(anna.get("/api/v2/me").await.status, 200);
    let answer = anna.control("sign-out", json!({})).await;
    assert!(answer.header("set-cookie").unwrap().contains("Max-Age=0"));
    assert_eq!(anna.get("/api/v2/me").await.problem(), unauthorized());

    let mut anna = Customer::signed_in().await;
    anna.control("expire-sessions", json!({})).await;
    assert_eq!(anna.get("/api/v2/me").await.problem(), unauthorized());
    anna.signs_in(json!({})).await;
    assert_eq!(anna.get("/api/v2/me").await.status, 200);
}

#[tokio::test]
async fn each_customer_sees_their_own() {
    let mut bo = Customer::arrives().await;
    bo.signs_in(json!({ "account": "bo" })).await;
    let page = bo.get("/api/v2/domains").await.ok();
    assert_eq!(page["data"].as_array().unwrap().len(), 1);
    assert_eq!(page["data"][0]["name"], "granskog.se");
    assert_eq!(bo.get("/api/v2/me").await.ok()["firstName"], "Bo");
    assert_eq!(bo.get("/sandbox/account").await.ok()["firstName"], "Bo");
    let anothers = bo.lifecycle_path("wrong-code");
    assert_eq!(bo.get(&anothers).await.status, 404);
}

#[tokio::test]
async fn a_key_opens_what_its_scopes_say() {
    let mut script = Customer::arrives().await;
    script.uses_key("sandbox-read");
    script.lifecycle("wrong-code").await;
    let sync = script
        .acts("sync-activates", "status-sync", json!({}))
        .await;
    assert_eq!(sync.status, 200, "status-sync needs no more than reading");
    let code = json!({ "eppCode": "abcdef" });
    for (action, body) in [
        ("update-epp", &code),
        ("retry-transfer", &json!({})),
        ("retry-registration", &json!({})),
        ("request-epp", &json!({})),
    ] {
        let answer = script.acts("active", action, body.clone()).await;
        assert_eq!(answer.problem(), forbidden(), "{action}");
    }
    let answer = script.patch("/api/v2/me", json!({})).await;
    assert_eq!(answer.problem(), forbidden());

    script.uses_key("sandbox-domains");
    let answer = script.acts("active", "request-epp", json!({})).await;
    assert_eq!(
        answer.problem(),
        forbidden(),
        "needs transfer:domains as well"
    );
    assert_eq!(script.get("/api/v2/me").await.problem(), forbidden());

    script.uses_key("sandbox-write");
    assert_eq!(
        script.acts("active", "request-epp", json!({})).await.status,
        200
    );
    script.uses_key("sandbox-guess");
    assert_eq!(script.get("/api/v2/me").await.problem(), unauthorized());
}

async fn posts_from(anna: &Customer, headers: &[(&str, &str)]) -> u16 {
    let mut request = Request::post(anna.action_path("sync-no-change", "status-sync"))
        .header("host", "127.0.0.1:8080");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    anna.sends(request, Body::empty()).await.status
}

#[tokio::test]
async fn what_another_site_sends_is_refused() {
    let anna = Customer::signed_in().await;
    for headers in [
        [("sec-fetch-site", "cross-site")],
        [("origin", "https://evil.example")],
        [("origin", "http://127.0.0.1:9999")],
        [("origin", "null")],
    ] {
        assert_eq!(posts_from(&anna, &headers).await, 403, "{headers:?}");
    }
    let own = [
        ("origin", "http://127.0.0.1:8080"),
        ("sec-fetch-site", "same-origin"),
    ];
    assert_eq!(posts_from(&anna, &own).await, 200);
    assert_eq!(posts_from(&anna, &[]).await, 200);
}

#[tokio::test]
async fn a_development_proxy_can_be_let_through() {
    let options = Options {
        allowed_origins: vec!["http://127.0.0.1:1420".to_owned()],
        ..Options::default()
    };
    let mut anna = Customer::arrives_at(options).await;
    anna.signs_in(json!({})).await;
    assert_eq!(
        posts_from(&anna, &[("origin", "http://127.0.0.1:1420")]).await,
        200
    );
    assert_eq!(
        posts_from(&anna, &[("origin", "http://127.0.0.1:1421")]).await,
        403
    );
}
