//! The list of domains.

use super::customer::Customer;
use serde_json::Value;

fn names(page: &Value) -> Vec<String> {
    let rows = page["data"].as_array().unwrap();
    let name = |row: &Value| row["name"].as_str().unwrap().to_owned();
    rows.iter().map(name).collect()
}

#[tokio::test]
async fn pages_join_to_the_whole_list() {
    let anna = Customer::signed_in().await;
    let whole = anna.get("/api/v2/domains").await.ok();
    assert_eq!(whole["nextCursor"], Value::Null);
    let mut joined = Vec::new();
    let mut path = "/api/v2/domains?limit=10".to_owned();
    loop {
        let page = anna.get(&path).await.ok();
        assert!(page["data"].as_array().unwrap().len() <= 10);
        joined.extend(names(&page));
        let Some(cursor) = page["nextCursor"].as_str() else {
            break;
        };
        path = format!("/api/v2/domains?limit=10&cursor={cursor}");
    }
    assert_eq!(joined, names(&whole));
    assert_eq!(
        joined.len(),
        anna.scenarios().len() - 1,
        "all but another customer's"
    );
}

#[tokio::test]
async fn a_page_that_just_fits_is_the_last() {
    let anna = Customer::signed_in().await;
    let count = anna.scenarios().len() - 1;
    let page = anna
        .get(&format!("/api/v2/domains?limit={count}"))
        .await
        .ok();
    assert_eq!(page["nextCursor"], Value::Null);
}

#[tokio::test]
async fn a_domain_is_found_by_its_name() {
    let anna = Customer::signed_in().await;
    let page = anna.get("/api/v2/domains?name=Havsvik.com").await.ok();
    assert_eq!(names(&page), ["havsvik.com"]);
    let page = anna.get("/api/v2/domains?name=havsvik").await.ok();
    assert!(names(&page).is_empty());
}

#[tokio::test]
async fn wrong_limits_and_cursors_are_refused() {
    let anna = Customer::signed_in().await;
    for query in ["limit=0", "limit=1001", "limit=ten", "cursor=nope"] {
        let answer = anna.get(&format!("/api/v2/domains?{query}")).await;
        assert_eq!(
            answer.problem(),
            (400, "invalid_request".to_owned()),
            "{query}"
        );
    }
}

#[tokio::test]
async fn rows_follow_from_the_world() {
    let anna = Customer::signed_in().await;
    let row = async |scenario: &str| {
        anna.get(&format!("/api/v2/domains/{}", anna.id(scenario)))
            .await
            .ok()
    };
    let stuck = row("wrong-code").await;
    assert_eq!(stuck["serviceStatus"], "pending");
    assert_eq!(stuck["lifecycle"]["type"], "transfer");
    assert_eq!(stuck["lifecycle"]["transferInProgress"], true);
    assert_eq!(stuck["expiresAt"], Value::Null);
    let here = row("active").await;
    assert_eq!(here["serviceStatus"], "active");
    assert_eq!(here["lifecycle"]["transferInProgress"], false);
    assert!(here["expiresAt"].is_string());
    assert_eq!(
        row("registration-pending").await["lifecycle"]["type"],
        "registration"
    );
}
