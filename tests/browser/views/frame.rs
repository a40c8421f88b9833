//! The header for every kind, headings, the live region, languages.

use super::facts::{lifecycle, registration, transfer, with_field};
use super::stage::{Stage, config, settle};
use crate::voice::voice;
use contract::v2::{Lifecycle, RegistrationKind, TransferKind};
use domain_lifecycle::state::{Event, Timer};
use domain_lifecycle::view::Options;
use domain_lifecycle::words::{self, Key};
use leptos::prelude::Set;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn every_kind_of_transfer_has_label_reason_turn_and_step() {
    let english = voice("en");
    let mut stage = Stage::showing(transfer(|_| ())).await;
    let future = TransferKind::Other("teleported".to_owned());
    for kind in TransferKind::KNOWN.iter().chain([&future]) {
        stage.refresh(Ok(transfer(|t| t.kind = kind.clone()))).await;
        assert_eq!(stage.text("status"), english.say(words::transfer(kind)));
        assert_eq!(
            stage.text("reason"),
            english.say(words::transfer_means(kind))
        );
        assert!(stage.text("turn").len() > 20, "{kind:?}");
    }
}

#[wasm_bindgen_test]
async fn every_kind_of_registration_too() {
    let english = voice("en");
    let mut stage = Stage::showing(registration(|_| ())).await;
    let future = RegistrationKind::Other("teleported".to_owned());
    for kind in RegistrationKind::KNOWN.iter().chain([&future]) {
        stage
            .refresh(Ok(registration(|r| r.kind = kind.clone())))
            .await;
        assert_eq!(stage.text("status"), english.say(words::registration(kind)));
        assert_eq!(
            stage.text("reason"),
            english.say(words::registration_means(kind))
        );
        assert!(stage.text("turn").len() > 20, "{kind:?}");
    }
}

#[wasm_bindgen_test]
async fn the_servers_reason_stands_beside_ours() {
    let stage = Stage::showing(transfer(|t| {
        t.kind = TransferKind::Other("teleported".to_owned());
        t.reason = Some("It was teleported.".to_owned());
    }))
    .await;
    assert_eq!(stage.text("reason"), "It was teleported.");
    assert_eq!(stage.text("status"), "Transfer status unknown");
    assert!(
        stage
            .one("[part~=reason] > bdi")
            .get_attribute("dir")
            .as_deref()
            == Some("auto")
    );
}

#[wasm_bindgen_test]
async fn neither_transfer_nor_registration_is_said_in_words() {
    let stage = Stage::showing(lifecycle!("both-null")).await;
    assert_eq!(
        stage.text("status"),
        "No transfer or registration under way"
    );
}

#[wasm_bindgen_test]
async fn headings_lie_at_the_level_the_page_asked_for() {
    let stage = Stage::showing(with_field()).await;
    for (level, top, panel) in [
        (2, "h2", "h3"),
        (5, "h5", "h6"),
        (6, "h6", "h6"),
        (0, "h1", "h2"),
    ] {
        stage.options.set(Options {
            compact: false,
            heading_level: level,
            ..Options::default()
        });
        settle().await;
        let tag = |selector: &str| stage.one(selector).tag_name().to_lowercase();
        assert_eq!(tag("[part~=status]"), top);
        assert_eq!(tag("[part~=panel-epp] > .heading"), panel);
    }
}

#[wasm_bindgen_test]
async fn the_status_line_is_there_from_the_start_and_speaks_when_there_is_news() {
    let (mut stage, ticket) = Stage::new(config()).await;
    let line = stage.one("[role=status]");
    assert_eq!(
        line.text_content().unwrap(),
        "Checking the status of your domain…"
    );
    assert!(
        stage.all("section").is_empty(),
        "the skeleton is the host element's"
    );
    stage.event(Event::Due(Timer::Slow)).await;
    assert!(line.text_content().unwrap().contains("longer than usual"));
    assert_eq!(line.class_name(), "slow", "now it is there to be seen");

    let active = lifecycle!("transfer-active");
    let answer = domain_lifecycle::api::Answer::Lifecycle(Box::new(active));
    stage
        .event(Event::Answered(ticket.unwrap(), Ok(answer)))
        .await;
    assert_eq!(
        line.text_content().unwrap(),
        "Transfer complete. Nothing for you to do now."
    );
    assert_eq!(line.class_name(), "unseen");
    assert!(line.is_connected());
}

#[wasm_bindgen_test]
async fn every_word_changes_with_the_language_and_what_is_typed_stays() {
    let stage = Stage::showing(with_field()).await;
    stage.enter("[part~=field-epp]", "typed").await;
    stage.words.set(voice("sv"));
    settle().await;
    let swedish = voice("sv");
    assert_eq!(stage.text("status"), swedish.say(Key::TransferUnknown));
    assert_eq!(
        stage.text("action-update-epp"),
        swedish.say(Key::ActionUpdateEpp)
    );
    assert_eq!(
        stage.one(".card").get_attribute("aria-label").unwrap(),
        swedish.say(Key::WidgetLabel)
    );
    assert_eq!(stage.input("[part~=field-epp]").value(), "typed");
}

#[wasm_bindgen_test]
async fn freshness_is_told() {
    let stage = Stage::showing(Lifecycle {
        whois_lookup_status: Some(contract::v2::WhoisLookup::LookupUnavailable),
        transfer_errors_cleared: true,
        domain_status_synced: true,
        ..transfer(|_| ())
    })
    .await;
    let told: Vec<_> = stage
        .all(".top .freshness")
        .iter()
        .map(|n| n.text_content().unwrap())
        .collect();
    let english = voice("en");
    let keys = [
        Key::LookupUnavailable,
        Key::ErrorsCleared,
        Key::StatusSynced,
    ];
    assert_eq!(told, keys.map(|key| english.say(key)));
}

#[wasm_bindgen_test]
async fn slots_for_help_and_footer_are_in_the_card() {
    let stage = Stage::showing(transfer(|_| ())).await;
    stage.one("section slot[name=help]");
    stage.one("section slot[name=footer]");
}

#[wasm_bindgen_test]
async fn unmounting_leaves_an_empty_base() {
    let mut stage = Stage::showing(with_field()).await;
    let field = stage.input("[part~=field-epp]");
    stage.enter("[part~=field-epp]", "secret").await;
    stage.unmount();
    assert_eq!(stage.base.inner_html(), "");
    assert_eq!(
        field.value(),
        "",
        "the code is not left in a field that nobody sees"
    );
}
