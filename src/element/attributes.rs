use super::settings::{self, Settings};
use crate::browser::{self, Intl};
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// What the attributes say, a plain object from name to value, and what there is to warn of.
pub(super) fn read(attributes: &JsValue) -> (Settings, Vec<String>) {
    let value = |name: &str| Reflect::get(attributes, &name.into()).ok()?.as_string();
    let (mut settings, invalid) = settings::read(&value, &browser::to_ascii);
    let mut warnings: Vec<_> = invalid
        .iter()
        .map(|invalid| warning(invalid.attribute, &invalid.value, "the default"))
        .collect();
    let unknown = |zone: &mut String| !Intl::knows_time_zone(zone);
    if let Some(zone) = settings.time_zone.take_if(unknown) {
        warnings.push(warning("time-zone", &zone, "the browser's"));
    }
    (settings, warnings)
}

fn warning(attribute: &str, value: &str, instead: &str) -> String {
    let parts = [
        "<domain-lifecycle> ",
        attribute,
        "=\"",
        value,
        "\" is not known; ",
        instead,
        " is used",
    ];
    parts.concat()
}
