//! What an API gives away and nobody asked for goes no further than the decoder.

use crate::visit::Visit;
use domain_lifecycle::api::Provider;
use domain_lifecycle::state::What;
use serde_json::json;
use std::fs;
use std::path::Path;

fn fixture(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("contract/fixtures");
    let text = fs::read_to_string(folder.join(format!("{name}.json"))).unwrap();
    assert!(text.contains("CANARY"), "the fixture has something to hide");
    text
}

/// All that the host, the screen, a snapshot or a console could show, and all that was sent.
fn everything(visit: &Visit) -> String {
    let (told, sent) = (visit.told(), visit.sent());
    format!("{}\n{told:?}\n{sent:?}", visit.world.printed.borrow())
}

#[test]
fn the_raw_record_of_v1_is_not_kept() {
    let visit = Visit::to(Provider::HostUpV1, "in-progress");
    let raw = json!({ "status": 200, "contentType": "application/json",
        "body": fixture("v1-status-sync-active") });
    visit.fault("POST", json!({ "raw": raw }));
    visit.sync();
    assert!(matches!(visit.notice(), Some(What::Synced(report)) if report.sync_success));
    visit.wait_an_hour();
    assert!(!everything(&visit).contains("CANARY"));
}

#[test]
fn the_record_of_the_sandbox_neither() {
    let visit = Visit::to(Provider::HostUpV1, "wrong-code");
    visit.sync();
    assert!(matches!(visit.notice(), Some(What::Synced(_))));
    let shown = everything(&visit);
    assert!(
        !shown.contains("Lindqvist") && !shown.contains("-x7#"),
        "a code or a name"
    );
}

#[test]
fn addresses_of_hostway_are_not_kept() {
    for name in ["hostway-newer-blocked", "hostway-older-nack"] {
        let visit = Visit::at(Provider::Hostway);
        let raw = json!({ "status": 200, "contentType": "application/json",
            "body": fixture(name) });
        visit.fault("GET", json!({ "raw": raw }));
        visit.set_up(visit.target("wrong-code"));
        assert_eq!(visit.phase(), "ready");
        assert!(!everything(&visit).contains("CANARY"), "{name}");
    }
}

#[test]
fn a_typed_code_goes_into_its_request_and_nowhere_else() {
    for provider in Provider::ALL {
        let visit = Visit::to(provider, "wrong-code");
        visit.retry(Some("CANARY-typed"));
        assert_eq!(visit.acted().len(), 1);
        visit.wait_an_hour();
        assert!(!everything(&visit).contains("CANARY"), "{provider:?}");
    }
}

/// The session's cookie is the browser's to add: no layer of the widget knows a header for a key.
#[test]
fn no_source_names_a_header_for_a_key() {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut seen = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            seen += 1;
            let text = fs::read_to_string(&path).unwrap().to_lowercase();
            // A header's name is a word alone, or with its colon; registries write of
            // authorization information.
            for header in [
                "\"authorization\"",
                "\"authorization:",
                "'authorization'",
                "x-api-key",
                "bearer ",
            ] {
                assert!(!text.contains(header), "{}: {header}", path.display());
            }
        }
    }
    assert!(seen > 100, "{seen} files");
}
