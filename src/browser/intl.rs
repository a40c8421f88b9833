//! Dates, numbers and plurals as the browser knows them.

use crate::api::Millis;
use crate::words::{Format, Plural};
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The formats of a language in a time zone. Plain data: the browser caches its own formatters.
#[derive(Debug, Clone)]
pub struct Intl {
    locale: String,
    time_zone: Option<String>,
}

impl Intl {
    /// The locale is a BCP 47 tag; the time zone an IANA name, the browser's own when absent.
    pub fn new(locale: &str, time_zone: Option<String>) -> Self {
        Self {
            locale: locale.to_owned(),
            time_zone,
        }
    }

    /// Whether the browser knows this time zone.
    pub fn knows_time_zone(name: &str) -> bool {
        formatter("DateTimeFormat", "en", &[("timeZone", name)]).is_some()
    }

    fn date(&self, styles: &[(&str, &str)], at: Millis) -> String {
        let zone = self.time_zone.as_deref().map(|zone| ("timeZone", zone));
        let options: Vec<_> = styles.iter().copied().chain(zone).collect();
        self.format("DateTimeFormat", &options, &at.into())
            .unwrap_or_default()
    }

    fn format(&self, kind: &str, options: &[(&str, &str)], value: &JsValue) -> Option<String> {
        let formatter = formatter(kind, &self.locale, options)?;
        call(&formatter, "format", value)?.as_string()
    }
}

impl Format for Intl {
    fn moment(&self, at: Millis) -> String {
        self.date(&[("dateStyle", "medium"), ("timeStyle", "short")], at)
    }

    fn day(&self, at: Millis) -> String {
        self.date(&[("dateStyle", "medium")], at)
    }

    fn number(&self, n: i64) -> String {
        self.format("NumberFormat", &[], &double(n))
            .unwrap_or_default()
    }

    fn plural(&self, n: i64) -> Plural {
        let category = formatter("PluralRules", &self.locale, &[])
            .and_then(|rules| call(&rules, "select", &double(n))?.as_string());
        if category.as_deref() == Some("one") {
            Plural::One
        } else {
            Plural::Other
        }
    }
}

/// Days and counts are far below where doubles grow coarse.
fn double(n: i64) -> JsValue {
    #[expect(
        clippy::as_conversions,
        clippy::cast_precision_loss,
        reason = "see above"
    )]
    JsValue::from_f64(n as f64)
}

/// `new Intl[kind](locale, options)`; a locale or option it does not know throws, and is `None`.
fn formatter(kind: &str, locale: &str, options: &[(&str, &str)]) -> Option<Object> {
    let bag = Object::new();
    for (name, value) in options {
        Reflect::set(&bag, &(*name).into(), &(*value).into()).ok()?;
    }
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let class: Function = Reflect::get(&intl, &kind.into()).ok()?.dyn_into().ok()?;
    let made = Reflect::construct(&class, &Array::of2(&locale.into(), &bag)).ok()?;
    made.dyn_into().ok()
}

fn call(object: &Object, method: &str, value: &JsValue) -> Option<JsValue> {
    let method: Function = Reflect::get(object, &method.into()).ok()?.dyn_into().ok()?;
    method.call1(object, value).ok()
}
