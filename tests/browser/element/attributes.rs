//! Attributes and properties.

use super::stage::{Page, document, get, set};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

const STUCK: &str =
    include_str!("../../../contract/fixtures/lifecycle-transfer-transfer-failed-at-registry.json");

const MOVING: &str =
    include_str!("../../../contract/fixtures/lifecycle-transfer-pending-transfer-in-progress.json");

#[wasm_bindgen_test]
async fn every_attribute_is_a_property_and_back() {
    let page = Page::new().await;
    for (attribute, property) in [
        ("domain", "domain"),
        ("api", "api"),
        ("account", "account"),
        ("api-base", "apiBase"),
        ("time-zone", "timeZone"),
        ("theme", "theme"),
        ("variant", "variant"),
        ("loading", "loading"),
        ("poll", "poll"),
        ("heading-level", "headingLevel"),
        ("billing-url", "billingUrl"),
        ("account-url", "accountUrl"),
        ("support-url", "supportUrl"),
    ] {
        set(&page.element, property, &"x".into());
        assert_eq!(
            page.element.get_attribute(attribute).as_deref(),
            Some("x"),
            "{attribute}"
        );
        assert_eq!(get(&page.element, property), "x", "{property}");
        set(&page.element, property, &JsValue::NULL);
        assert!(!page.element.has_attribute(attribute), "{attribute}");
    }
    set(&page.element, "readonly", &true.into());
    assert!(page.element.has_attribute("readonly"));
    set(&page.element, "readonly", &false.into());
    assert!(!page.element.has_attribute("readonly"));
    // Frameworks that assign every property must not throw.
    set(&page.element, "ready", &JsValue::NULL);
    set(&page.element, "snapshot", &JsValue::NULL);
}

#[wasm_bindgen_test]
async fn the_language_is_inherited_and_followed() {
    let page = Page::new().await;
    page.frame.set_attribute("lang", "sv-SE").unwrap();
    page.answer(200, STUCK);
    page.enter();
    page.state_becomes("ready").await;
    assert!(
        page.find("[part~=turn]")
            .unwrap()
            .inner_text()
            .contains("Din tur")
    );
    page.element.set_attribute("lang", "en").unwrap();
    let turn = page.find("[part~=turn]").unwrap();
    super::stage::becomes(move || turn.inner_text().contains("Your turn")).await;
    assert_eq!(page.asked().len(), 1, "another language asks nothing");
}

#[wasm_bindgen_test]
async fn the_pages_language_is_followed_too() {
    let page = Page::showing(STUCK).await;
    let root = document().document_element().unwrap();
    root.set_attribute("lang", "sv").unwrap();
    let turn = page.find("[part~=turn]").unwrap();
    super::stage::becomes(move || turn.inner_text().contains("Din tur")).await;
    root.remove_attribute("lang").unwrap();
}

#[wasm_bindgen_test]
async fn without_a_domain_it_says_so_and_asks_nothing() {
    let page = Page::new().await;
    page.element.remove_attribute("domain").unwrap();
    page.enter();
    page.state_becomes("error").await;
    assert!(
        page.find("[part~=error]")
            .unwrap()
            .inner_text()
            .contains("attribute \"domain\"")
    );
    assert!(page.asked().is_empty());
    page.answer(200, STUCK);
    set(&page.element, "domain", &"dom_1".into());
    page.state_becomes("ready").await;
}

#[wasm_bindgen_test]
async fn the_snapshot_is_frozen_and_holds_no_secret() {
    let page = Page::showing(STUCK).await;
    let field = page.find("#field-epp").unwrap();
    set(&field, "value", &"CANARY".into());
    let snapshot = get(&page.element, "snapshot");
    for value in [snapshot.clone(), get(&snapshot, "lifecycle")] {
        let object: js_sys::Object = value.unchecked_into();
        assert!(js_sys::Object::is_frozen(&object));
    }
    assert_eq!(get(&snapshot, "state"), "ready");
    let text = String::from(js_sys::JSON::stringify(&snapshot).unwrap());
    assert!(!text.contains("CANARY") && text.contains("transfer_failed_at_registry"));
}

#[wasm_bindgen_test]
async fn a_language_tag_that_intl_refuses_still_has_dates_and_numbers() {
    let page = Page::new().await;
    page.element.set_attribute("lang", "sv_SE").unwrap();
    page.answer(200, MOVING);
    page.enter();
    page.state_becomes("ready").await;
    let progress = page.find("[part~=panel-progress]").unwrap().inner_text();
    assert!(
        progress.contains(|c: char| c.is_ascii_digit()),
        "{progress}"
    );
    let history = page.gets("[part~=panel-history]").await.inner_text();
    assert!(history.contains("26 apr"), "{history}");
}
