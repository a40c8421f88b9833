use super::settings::{self, Settings};
use crate::browser::{self, Intl};
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// What the attributes say, a plain object from name to value, and what there is to warn of.
pub(super) fn read(attributes: &JsValue) -> (Settings, Vec<String>) {
    let (mut settings, invalid) =
        settings::read(&|name| value(attributes, name), &browser::to_ascii);
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

/// What a first picture has to know. Whatever is wrong is told by those who come after it.
pub(super) fn first(attributes: &JsValue) -> Settings {
    let mut settings = settings::read_first(&|name| value(attributes, name));
    settings.time_zone = settings
        .time_zone
        .filter(|zone| Intl::knows_time_zone(zone));
    settings
}

fn value(attributes: &JsValue, name: &str) -> Option<String> {
    Reflect::get(attributes, &name.into()).ok()?.as_string()
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
