//! Faults on order, on the router alone and over a real socket.

use super::customer::Customer;
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

async fn orders(anna: &Customer, fault: Value) {
    anna.control(
        "faults",
        json!({ "match": { "method": "post" }, "fault": fault }),
    )
    .await;
}

async fn history(anna: &Customer) -> usize {
    let body = anna.lifecycle("locked").await;
    body["registryHistory"].as_array().unwrap().len()
}

async fn last_status(anna: &Customer) -> Value {
    let log = anna.get("/sandbox/requests").await.ok();
    log.as_array().unwrap().last().unwrap()["status"].clone()
}

#[tokio::test]
async fn a_cut_before_the_world_changes_leaves_it_as_it_was() {
    let anna = Customer::signed_in().await;
    orders(&anna, json!({ "dropBefore": true })).await;
    let path = anna.action_path("locked", "retry-transfer");
    assert!(anna.dares("POST", &path).await.is_none());
    assert_eq!(last_status(&anna).await, Value::Null);
    assert_eq!(history(&anna).await, 2);
    assert!(anna.dares("POST", &path).await.is_some(), "used up");
}

#[tokio::test]
async fn a_cut_after_the_world_changed_hides_the_answer() {
    let anna = Customer::signed_in().await;
    orders(&anna, json!({ "dropAfter": true })).await;
    let path = anna.action_path("locked", "retry-transfer");
    assert!(anna.dares("POST", &path).await.is_none());
    assert_eq!(history(&anna).await, 4);
}

#[tokio::test]
async fn an_answer_can_break_off() {
    let anna = Customer::signed_in().await;
    orders(&anna, json!({ "truncate": true })).await;
    let path = anna.action_path("locked", "retry-transfer");
    assert!(anna.dares("POST", &path).await.is_none());
}

#[tokio::test]
async fn answers_can_be_replaced() {
    let anna = Customer::signed_in().await;
    let path = anna.action_path("locked", "retry-transfer");
    let fault = json!({ "status": 503, "body": { "code": "lookup_unavailable" }, "headers": { "Retry-After": "9" } });
    orders(&anna, fault).await;
    orders(
        &anna,
        json!({ "raw": { "status": 200, "contentType": "text/html", "body": "<p>" } }),
    )
    .await;
    orders(&anna, json!({ "emptyBody": 422 })).await;

    let answer = anna.dares("POST", &path).await.unwrap();
    assert_eq!(
        (answer.status, answer.header("retry-after")),
        (503, Some("9"))
    );
    assert_eq!(answer.json()["code"], "lookup_unavailable");
    let answer = anna.dares("POST", &path).await.unwrap();
    assert_eq!((answer.status, answer.text.as_str()), (200, "<p>"));
    assert_eq!(answer.header("content-type"), Some("text/html"));
    let answer = anna.dares("POST", &path).await.unwrap();
    assert_eq!((answer.status, answer.text.as_str()), (422, ""));
    assert_eq!(history(&anna).await, 2, "the world heard of none");
}

#[tokio::test]
async fn a_fault_hits_what_it_matches_as_often_as_ordered() {
    let anna = Customer::signed_in().await;
    let matches = json!({ "method": "GET", "path": "/lifecycle" });
    let order = json!({ "match": matches, "times": 2, "fault": { "status": 500 } });
    anna.control("faults", order).await;
    assert_eq!(anna.get("/api/v2/me").await.status, 200);
    let path = anna.lifecycle_path("locked");
    for expected in [500, 500, 200] {
        assert_eq!(anna.dares("GET", &path).await.unwrap().status, expected);
    }
    anna.control("faults", json!({ "fault": { "status": 500 } }))
        .await;
    anna.delete("/sandbox/faults").await;
    assert_eq!(anna.get("/api/v2/me").await.status, 200);
}

#[tokio::test]
async fn an_answer_can_be_late() {
    let anna = Customer::signed_in().await;
    anna.control("faults", json!({ "fault": { "delayMs": 30 } }))
        .await;
    let before = Instant::now();
    assert_eq!(anna.get("/api/v2/me").await.status, 200);
    assert!(before.elapsed() >= Duration::from_millis(30));
}

/// Says something on a connection, and hears everything until it closes.
async fn talks(stream: &mut TcpStream, request: &str) -> String {
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut heard = Vec::new();
    stream.read_to_end(&mut heard).await.unwrap();
    String::from_utf8(heard).unwrap()
}

async fn orders_over_a_socket(fault: &str) -> (tokio::task::JoinHandle<()>, TcpStream) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let server = tokio::spawn(async move {
        sandbox::serve(listener, sandbox::Options::default())
            .await
            .unwrap();
    });
    let mut stream = TcpStream::connect(address).await.unwrap();
    let body = format!("{{\"fault\":{{\"{fault}\":true}}}}");
    let order = format!(
        "POST /sandbox/faults HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n\
         content-length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(order.as_bytes()).await.unwrap();
    let mut heard = Vec::new();
    while !heard.ends_with(b"\r\n\r\n") {
        stream.read_buf(&mut heard).await.unwrap();
    }
    assert!(heard.starts_with(b"HTTP/1.1 204"));
    (server, stream)
}

const ASKS: &str =
    "GET /api/v2/me HTTP/1.1\r\nhost: a\r\nauthorization: Bearer sandbox-read\r\n\r\n";

#[tokio::test]
async fn a_cut_connection_closes_without_an_answer() {
    for fault in ["dropBefore", "dropAfter"] {
        let (server, mut stream) = orders_over_a_socket(fault).await;
        let heard = talks(&mut stream, ASKS).await;
        assert_eq!(heard, "HTTP/1.1 200 OK\r\nX: \0\r\n\r\n", "{fault}");
        server.abort();
    }
}

#[tokio::test]
async fn a_truncated_answer_promises_more_than_it_sends() {
    let (server, mut stream) = orders_over_a_socket("truncate").await;
    let answer = talks(&mut stream, ASKS).await;
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let promised = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "))
        .unwrap();
    let promised: usize = promised.parse().unwrap();
    assert!(!body.is_empty() && body.len() < promised);
    server.abort();
}
