//! Dates, numbers and plurals as the browser knows them.

use crate::api::Millis;
use crate::words::{Format, Plural, Wait};
use js_sys::{Array, Function, Object, Reflect};
use send_wrapper::SendWrapper;
use std::cell::OnceCell;
use wasm_bindgen::{JsCast, JsValue};

/// The formats of a language in a time zone. Making a formatter takes the browser fifty times as long
/// as using it, so each is made once.
#[derive(Debug, Clone)]
pub struct Intl {
    locale: String,
    time_zone: Option<String>,
    made: SendWrapper<Made>,
}

/// Those that were needed so far; `None` where the browser has no such formatter.
#[derive(Debug, Clone, Default)]
struct Made {
    moments: OnceCell<Option<Object>>,
    days: OnceCell<Option<Object>>,
    numbers: OnceCell<Option<Object>>,
    times: OnceCell<Option<Object>>,
    plurals: OnceCell<Option<Object>>,
}

impl Intl {
    /// The locale is a BCP 47 tag; the time zone an IANA name, the browser's own when absent.
    pub fn new(locale: &str, time_zone: Option<String>) -> Self {
        Self {
            locale: locale.to_owned(),
            time_zone,
            made: SendWrapper::new(Made::default()),
        }
    }

    /// Whether the browser knows this time zone.
    pub fn knows_time_zone(name: &str) -> bool {
        formatter("DateTimeFormat", "en", &[("timeZone", name)]).is_some()
    }

    fn dates(&self, styles: &[(&str, &str)]) -> Option<Object> {
        let zone = self.time_zone.as_deref().map(|zone| ("timeZone", zone));
        let options: Vec<_> = styles.iter().copied().chain(zone).collect();
        formatter("DateTimeFormat", &self.locale, &options)
    }

    fn plain(&self, kind: &str) -> Option<Object> {
        formatter(kind, &self.locale, &[])
    }
}

impl Format for Intl {
    fn moment(&self, at: Millis) -> String {
        let styles = [("dateStyle", "medium"), ("timeStyle", "short")];
        let moments = self.made.moments.get_or_init(|| self.dates(&styles));
        written(moments.as_ref(), &one(at))
    }

    fn day(&self, at: Millis) -> String {
        let styles = [("dateStyle", "medium")];
        let days = self.made.days.get_or_init(|| self.dates(&styles));
        written(days.as_ref(), &one(at))
    }

    fn number(&self, n: i64) -> String {
        let numbers = self.made.numbers.get_or_init(|| self.plain("NumberFormat"));
        written(numbers.as_ref(), &one(double(n)))
    }

    fn wait(&self, wait: Wait) -> String {
        let (n, unit) = match wait {
            Wait::Seconds(n) => (n, "second"),
            Wait::Minutes(n) => (n, "minute"),
            Wait::Hour => (1, "hour"),
        };
        let times = self
            .made
            .times
            .get_or_init(|| self.plain("RelativeTimeFormat"));
        written(times.as_ref(), &Array::of2(&n.into(), &unit.into()))
    }

    fn plural(&self, n: i64) -> Plural {
        let rules = self.made.plurals.get_or_init(|| self.plain("PluralRules"));
        let category = rules
            .as_ref()
            .and_then(|rules| call(rules, "select", &one(double(n)))?.as_string());
        if category.as_deref() == Some("one") {
            Plural::One
        } else {
            Plural::Other
        }
    }
}

/// How many minutes the browser's time zone is from UTC now.
pub fn zone_offset() -> f64 {
    js_sys::Date::new_0().get_timezone_offset()
}

/// Days and counts are far below where doubles grow coarse.
fn double(n: i64) -> f64 {
    #[expect(
        clippy::as_conversions,
        clippy::cast_precision_loss,
        reason = "see above"
    )]
    let double = n as f64;
    double
}

/// The arguments of a call.
fn one(value: f64) -> Array {
    Array::of1(&value.into())
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

fn written(formatter: Option<&Object>, values: &Array) -> String {
    let text = formatter.and_then(|formatter| call(formatter, "format", values));
    text.and_then(|text| text.as_string()).unwrap_or_default()
}

fn call(object: &Object, method: &str, values: &Array) -> Option<JsValue> {
    let method: Function = Reflect::get(object, &method.into()).ok()?.dyn_into().ok()?;
    method.apply(object, values).ok()
}
