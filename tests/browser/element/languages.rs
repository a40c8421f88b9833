//! In which language it speaks, and with whose words.

use super::console::Warnings;
use super::downloads::Catalogs;
use super::stage::{Page, becomes, get, import, settle};
use crate::catalogs::{CATALOGS, list};
use js_sys::{Array, Function};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

const STUCK: &str =
    include_str!("../../../contract/fixtures/lifecycle-transfer-transfer-failed-at-registry.json");
const LANGUAGE: &str = include_str!("../../../src/element/language.js");

fn base(page: &Page) -> web_sys::HtmlElement {
    page.find("[part~=base]").unwrap()
}

fn turn(page: &Page) -> String {
    page.find("[part~=turn]").unwrap().inner_text()
}

async fn showing(catalogs: &Catalogs, lang: &str) -> Page {
    let page = Page::saying(catalogs).await;
    page.element.set_attribute("lang", lang).unwrap();
    page.answer(200, STUCK);
    page.enter();
    page.state_becomes("ready").await;
    page
}

#[wasm_bindgen_test]
async fn a_tag_leads_to_its_language_and_any_other_to_english() {
    let module = import(LANGUAGE).await;
    let find: Function = get(&module, "languageOf").unchecked_into();
    let known = ["en", "sv", "nb", "da", "fi", "de", "en-XA", "ar-XB"];
    let known: Array = known.into_iter().map(JsValue::from).collect();
    for (tag, language) in [
        ("sv", "sv"),
        ("sv-SE", "sv"),
        ("SV_fi", "sv"),
        ("en-GB", "en"),
        ("no", "nb"),
        ("nb-NO", "nb"),
        ("nn", "nb"),
        ("de-AT", "de"),
        ("fr", "en"),
        ("svx", "en"),
        ("en-xa", "en-XA"),
        ("ar-XB", "ar-XB"),
        ("ar", "en"),
        ("", "en"),
        ("-", "en"),
        ("constructor", "en"),
    ] {
        let found = find.call2(&JsValue::UNDEFINED, &tag.into(), &known);
        assert_eq!(found.unwrap(), language, "{tag}");
    }
}

#[wasm_bindgen_test]
async fn a_regional_tag_keeps_its_dates_and_what_is_no_tag_gets_those_of_the_language() {
    let module = import(LANGUAGE).await;
    let find: Function = get(&module, "formatsOf").unchecked_into();
    for (tag, language, locale) in [
        ("sv-FI", "sv", "sv-FI"),
        ("sv_SE", "sv", "sv"),
        ("de-at", "de", "de-AT"),
        ("nn-NO", "nb", "nb"),
        ("fr-CA", "en", "en"),
        ("", "en", "en"),
    ] {
        let found = find.call2(&JsValue::UNDEFINED, &tag.into(), &language.into());
        assert_eq!(found.unwrap(), locale, "{tag}");
    }
}

#[wasm_bindgen_test]
fn every_language_counts_by_the_two_forms_that_the_sentences_have() {
    let categories = Function::new_with_args(
        "tag",
        "return new Intl.PluralRules(tag).resolvedOptions().pluralCategories",
    );
    for (tag, _) in CATALOGS {
        let found: Array = categories
            .call1(&JsValue::UNDEFINED, &tag.into())
            .unwrap()
            .unchecked_into();
        let mut found: Vec<_> = found.iter().filter_map(|name| name.as_string()).collect();
        found.sort();
        assert_eq!(found, ["one", "other"], "{tag}");
    }
}

#[wasm_bindgen_test]
async fn what_is_said_is_marked_with_its_language_and_direction() {
    let right_to_left: Vec<_> = list("en")
        .iter()
        .map(|text| format!("\u{5d0} {text}"))
        .collect();
    let catalogs = Catalogs::default().with("ar-XB", &right_to_left);
    let page = showing(&catalogs, "sv-SE").await;
    let base = base(&page);
    assert_eq!(
        (base.lang().as_str(), base.has_attribute("dir")),
        ("sv", false)
    );
    page.frame.set_attribute("dir", "rtl").unwrap();
    let style = |element: &web_sys::Element| {
        let style = web_sys::window().unwrap().get_computed_style(element);
        style
            .unwrap()
            .unwrap()
            .get_property_value("direction")
            .unwrap()
    };
    assert_eq!(style(&base), "rtl", "the host's direction is inherited");
    page.frame.remove_attribute("dir").unwrap();
    page.element.set_attribute("lang", "ar-XB").unwrap();
    let marked = base.clone();
    becomes(move || marked.lang() == "ar-XB").await;
    assert_eq!((base.dir().as_str(), style(&base).as_str()), ("rtl", "rtl"));
    assert_eq!(style(&page.find("[part~=turn]").unwrap()), "rtl");
    page.element.set_attribute("lang", "fr").unwrap();
    let marked = base.clone();
    becomes(move || marked.lang() == "en").await;
    assert!(!base.has_attribute("dir"));
}

#[wasm_bindgen_test]
async fn nothing_is_said_before_the_words_are_there() {
    let catalogs = Catalogs::default().slow("sv");
    let page = Page::saying(&catalogs).await;
    page.element.set_attribute("lang", "sv").unwrap();
    page.answer(200, STUCK);
    page.enter();
    settle().await;
    assert_eq!(page.state().as_deref(), Some("loading"));
    assert_eq!(base(&page).text_content().as_deref(), Some(""));
    catalogs.arrive("sv");
    page.state_becomes("ready").await;
    assert!(turn(&page).contains("Din tur"), "{}", turn(&page));
}

#[wasm_bindgen_test]
async fn a_language_that_is_no_longer_wanted_is_never_painted() {
    let catalogs = Catalogs::default().slow("sv");
    let page = Page::saying(&catalogs).await;
    page.element.set_attribute("lang", "sv").unwrap();
    page.answer(200, STUCK);
    page.enter();
    settle().await;
    page.element.set_attribute("lang", "en").unwrap();
    catalogs.arrive("sv");
    page.state_becomes("ready").await;
    assert!(turn(&page).contains("Your turn"), "{}", turn(&page));
}

#[wasm_bindgen_test]
async fn the_old_words_stay_until_the_new_ones_are_there_and_the_last_wish_counts() {
    let catalogs = Catalogs::default().slow("sv");
    let page = showing(&catalogs, "en").await;
    assert_eq!(
        catalogs.asked("sv"),
        0,
        "only the language in use is downloaded"
    );
    for lang in ["sv", "en", "sv"] {
        page.element.set_attribute("lang", lang).unwrap();
        settle().await;
        assert!(turn(&page).contains("Your turn"));
    }
    page.element.set_attribute("lang", "en").unwrap();
    settle().await;
    catalogs.arrive("sv");
    settle().await;
    assert!(
        turn(&page).contains("Your turn"),
        "nobody wants it any more"
    );
    page.element.set_attribute("lang", "sv").unwrap();
    settle().await;
    catalogs.arrive("sv");
    becomes(move || turn(&page).contains("Din tur")).await;
}

#[wasm_bindgen_test]
async fn a_language_that_cannot_be_loaded_is_replaced_by_english_with_one_warning() {
    let warnings = Warnings::new();
    let catalogs = Catalogs::default().without("sv");
    let page = showing(&catalogs, "sv-SE").await;
    assert!(turn(&page).contains("Your turn"));
    assert_eq!(base(&page).lang(), "en");
    page.call("reload");
    page.answer(200, STUCK);
    page.asks(2).await;
    page.state_becomes("ready").await;
    assert_eq!(warnings.with("lang=\"sv-SE\" could not be loaded"), 1);
}

#[wasm_bindgen_test]
async fn without_any_words_it_fails_and_a_reload_tries_again() {
    let catalogs = Catalogs::default().without("en");
    let page = Page::saying(&catalogs).await;
    page.enter();
    page.hears("dl-load-error").await;
    assert_eq!(page.detail("dl-load-error"), r#"{"code":"network"}"#);
    assert_eq!(page.state().as_deref(), Some("failed"));
    catalogs.with("en", &list("en"));
    page.answer(200, STUCK);
    page.call("reload");
    page.state_becomes("ready").await;
    assert!(turn(&page).contains("Your turn"));
}

#[wasm_bindgen_test]
async fn a_change_to_words_that_cannot_be_had_keeps_the_old_ones() {
    let warnings = Warnings::new();
    let catalogs = Catalogs::default().without("en");
    let page = showing(&catalogs, "sv").await;
    page.element.set_attribute("lang", "en").unwrap();
    settle().await;
    assert!(turn(&page).contains("Din tur"));
    assert_eq!(page.state().as_deref(), Some("ready"));
    assert_eq!(warnings.with("the old ones stay"), 1);
}

#[wasm_bindgen_test]
async fn sentences_of_another_version_are_not_spoken() {
    let mut short = list("sv");
    short.pop();
    let page = Page::saying(&Catalogs::default().with("sv", &short)).await;
    page.element.set_attribute("lang", "sv").unwrap();
    page.enter();
    page.hears("dl-load-error").await;
    assert_eq!(page.detail("dl-load-error"), r#"{"code":"init"}"#);
}
