use super::attributes;
use super::settings;
use super::snapshot::snapshot;
use super::spoken::Spoken;
use crate::api::{Millis, Provider, Response, Target};
use crate::browser;
use crate::part::{at_once, part};
use crate::state::State;
use crate::view::{self, Mounted, Options};
use contract::json::Json;
use contract::v2::Lifecycle;
use js_sys::JsString;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

/// The first picture, painted while the whole widget is still being downloaded: where things stand,
/// whose turn it is, how far it is. It offers nothing and asks for nothing; the whole widget paints
/// the same and more in its place.
#[wasm_bindgen]
#[derive(Debug)]
pub struct FirstPicture {
    snapshot: Json,
    _mounted: Mounted,
}

/// Whom it was asked about, by name where the API has names, and the picture.
type Seen = (Target, Lifecycle);

part! {
    /// What the APIs say that are not asked by default. The class waits for it before it has one of
    /// theirs painted.
    fn elsewhere() -> fn(Target, &Response, Millis) -> Option<Seen> {
        |target, response, now| {
            let lifecycle = target.provider.diagnosis_elsewhere(response, now)?;
            Some((settings::plainly_named(target)?, lifecycle))
        }
    }
}

fn seen(target: Target, response: &Response, now: Millis) -> Option<Seen> {
    match target.provider {
        Provider::HostUp => target
            .provider
            .diagnosis(response)
            .map(|seen| (target, seen)),
        _ => at_once(elsewhere())?.ok()?(target, response, now),
    }
}

#[wasm_bindgen]
impl FirstPicture {
    /// Paints the body of a good answer to the first request, for these attributes and in the words
    /// of this catalog. `undefined` for anything else than a picture: that is for the whole widget.
    pub fn paint(
        base: &HtmlElement,
        values: &JsValue,
        catalog: &str,
        locale: String,
        body: &JsString,
    ) -> Option<FirstPicture> {
        let mut settings = attributes::first(values);
        let now = browser::now();
        let response = Response::of(200, browser::content(body));
        let (target, lifecycle) = seen(settings.config.target, &response, now)?;
        settings.config.target = target;
        let mut spoken = Spoken::read(catalog, locale)?;
        spoken.live_in(settings.time_zone);
        let options = Options {
            compact: settings.compact,
            heading_level: settings.heading_level,
            ..Options::default()
        };
        let state = State::seen(settings.config, lifecycle, now);
        let snapshot = snapshot(&state);
        let mounted = view::first_picture(base, state, spoken.words(), options);
        Some(Self {
            snapshot,
            _mounted: mounted,
        })
    }

    /// What is known, as of the whole widget.
    pub fn snapshot(&self) -> JsValue {
        browser::script_value(&self.snapshot)
    }
}
