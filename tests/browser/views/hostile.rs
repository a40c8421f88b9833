//! What the server says is text, whatever it is.

use super::facts::{closed, transfer};
use super::hands;
use super::stage::Stage;
use contract::v2::{Failure, HistoryEntry, Lifecycle, RecoveryField, RecoveryOption};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

const EVIL: &str = "<img src=x onerror=alert(1)>\u{202e}\"'&amp;</bdi><script>x</script>";

fn evil() -> Lifecycle {
    let text = || EVIL.to_owned();
    let failure = || Failure {
        category: text(),
        reason: text(),
        detected_at: Some(text()),
    };
    let mut lifecycle = transfer(|t| {
        t.reason = Some(text());
        t.capability.show_epp_update = true;
        t.actions.can_update_epp = closed(EVIL);
    });
    lifecycle.transfer_failure = Some(failure());
    lifecycle.registration_failure = Some(failure());
    lifecycle.registry_history = vec![HistoryEntry {
        timestamp: Some(text()),
        subject: Some(text()),
        contents: Some(text()),
    }];
    let option = RecoveryOption {
        value: text(),
        label: Some(text()),
    };
    lifecycle.recovery_fields = vec![RecoveryField {
        key: text(),
        label: Some(text()),
        reason: Some(text()),
        required: true,
        options: vec![option],
        target: None,
    }];
    lifecycle
}

#[wasm_bindgen_test]
async fn markup_stays_text_everywhere() {
    let stage = Stage::showing(evil()).await;
    assert!(
        stage
            .all("img, script, style, iframe, [onerror]")
            .is_empty()
    );
    assert_eq!(stage.text("reason"), EVIL);
    assert!(stage.text("panel-history").contains(EVIL));
    assert!(stage.text("panel-failure").contains(EVIL));
}

#[wasm_bindgen_test]
async fn its_direction_does_not_leak_out() {
    let stage = Stage::showing(evil()).await;
    let shown = stage.base.text_content().unwrap().matches(EVIL).count();
    let isolated = stage
        .all("bdi[dir=auto]")
        .iter()
        .filter(|bdi| bdi.text_content().unwrap().contains(EVIL))
        .count();
    let options = stage
        .all("option")
        .iter()
        .filter(|o| o.text_content().unwrap().contains(EVIL))
        .count();
    assert_eq!(shown, isolated + options);
    assert!(isolated >= 6, "{isolated}");
}

#[wasm_bindgen_test]
async fn its_language_is_marked_as_unknown_and_ours_is_not() {
    let stage = Stage::showing(evil()).await;
    let language = |element: &Element| {
        let marked = element.closest("[lang]").unwrap();
        marked.and_then(|marked| marked.get_attribute("lang"))
    };
    let says_it = |element: &Element| element.text_content().unwrap().contains(EVIL);
    let innermost: Vec<_> = stage
        .all(":not(time, time *, .noticed)")
        .into_iter()
        .filter(|element| says_it(element) && !hands::all(element, "*").iter().any(says_it))
        .collect();
    assert!(innermost.len() >= 7, "{}", innermost.len());
    for element in innermost {
        assert_eq!(
            language(&element).as_deref(),
            Some(""),
            "{}",
            element.outer_html()
        );
    }
    for ours in ["label[for=field-epp] bdi", "[part~=turn]", "#hint-epp bdi"] {
        assert_eq!(language(&stage.one(ours)), None, "{ours}");
    }
}

#[wasm_bindgen_test]
async fn very_long_text_is_given_whole() {
    let long = "x".repeat(100_000);
    let stage = Stage::showing(transfer(|t| t.reason = Some(long.clone()))).await;
    assert_eq!(stage.text("reason").len(), long.len());
}
