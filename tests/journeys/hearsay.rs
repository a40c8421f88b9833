//! What comes from another tab is data: of another version, damaged, or made up.

use crate::browser::{Browser, Tab, Widget};
use crate::reply::{fixture, wrong_code};
use crate::visit::{LIFECYCLE, config};
use serde_json::{Value, json};

/// A tab with a widget that has just read.
fn settled() -> (Browser, Tab, Widget) {
    let browser = Browser::new(|_| wrong_code().after(100.0));
    let tab = browser.tab();
    let widget = tab.widget(config());
    browser.wait(1.0);
    assert_eq!(browser.sent(), [LIFECYCLE]);
    (browser, tab, widget)
}

/// A message to this widget, with these members besides.
fn message(news: &str, more: Value) -> Value {
    let mut message = json!({ "version": 1, "to": config().target.subject(), "news": news });
    for (name, value) in more.as_object().unwrap() {
        message[name] = value.clone();
    }
    message
}

#[test]
fn what_is_not_understood_changes_nothing() {
    let (browser, tab, widget) = settled();
    let before = widget.with(Clone::clone);
    let lifecycle = fixture("lifecycle-transfer-active");
    let future = browser.now() + 1.0;
    let picture = message(
        "picture",
        json!({ "lifecycle": lifecycle, "askedAt": future, "at": future }),
    );
    let mut bad = vec![
        json!(null),
        json!([]),
        json!("held"),
        json!(["hostup ", 1_000]),
        message("shout", json!({})),
        message("held", json!({})),
        message("held", json!({ "at": "soon" })),
        message("failed", json!({ "word": "martian" })),
        message("began", json!({ "word": "delete-everything" })),
        message("ended", json!({ "path": "/api/jobs/1" })),
        message(
            "job",
            json!({ "word": "running", "path": "https://evil.example/api/jobs/1" }),
        ),
        message(
            "job",
            json!({ "word": "running", "path": "//evil.example/api/jobs/1" }),
        ),
        message("job", json!({ "word": "dancing", "path": "/api/jobs/1" })),
    ];
    for (name, value) in [
        ("version", json!(2)),
        ("version", json!(null)),
        ("to", json!(7)),
        ("lifecycle", json!(null)),
        ("lifecycle", json!("active")),
        ("askedAt", json!(null)),
        ("at", json!("now")),
    ] {
        let mut damaged = picture.clone();
        damaged[name] = value;
        bad.push(damaged);
    }
    for message in bad {
        assert!(!tab.hears(message.clone()), "{message}");
    }
    assert!(widget.with(|state| *state == before));
    browser.wait(30.0);
    assert_eq!(browser.sent(), [""; 0]);
}

#[test]
fn what_is_implausible_changes_nothing_either() {
    let (browser, tab, widget) = settled();
    let before = widget.with(|s| s.picture.clone());
    let old = json!({ "lifecycle": fixture("lifecycle-transfer-active"), "askedAt": 0, "at": 0 });
    for message in [
        message("picture", old),
        message("failed", json!({ "word": "unauthorized" })),
        message("ended", json!({ "at": 1.0e300 })),
        message("job", json!({ "word": "completed", "path": "/api/jobs/1" })),
        json!({ "version": 1, "to": config().target.api(), "news": "held", "at": 1.0e300 }),
        json!({ "version": 1, "to": config().target.api(), "news": "held", "at": -5 }),
        json!({ "version": 1, "to": config().target.api(), "news": "signed-in" }),
        json!({ "version": 1, "to": "hostup elsewhere", "news": "signed-out" }),
    ] {
        assert!(tab.hears(message));
    }
    assert_eq!(widget.phase(), "ready");
    assert!(widget.with(|s| s.picture == before && s.held_until.is_none()));
    widget.send(domain_lifecycle::state::Event::Refresh);
    browser.wait(1.0);
    assert_eq!(browser.sent(), [LIFECYCLE], "and nothing is blocked");
}

#[test]
fn a_picture_from_the_future_is_of_now() {
    let (browser, tab, widget) = settled();
    let future = browser.now() + 1.0e9;
    let lifecycle = fixture("lifecycle-transfer-pending-transfer-in-progress");
    assert!(tab.hears(message(
        "picture",
        json!({ "lifecycle": lifecycle, "askedAt": future, "at": future }),
    )));
    let age = widget.with(|s| s.now - s.picture.as_ref().unwrap().received_at);
    assert!(age.abs() < 1.0);
    browser.wait(61.0);
    assert_eq!(browser.sent(), [LIFECYCLE], "it goes on looking");
}
