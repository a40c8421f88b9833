//! Every lifecycle in every language: nothing on screen that is for programmers only.

use super::stage::{Stage, settle};
use crate::catalogs::CATALOGS;
use crate::fixtures::lifecycles;
use crate::voice::voice;
use domain_lifecycle::view::Options;
use domain_lifecycle::words::Key;
use leptos::prelude::Set;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn no_name_of_a_sentence_and_no_gap_is_left_on_screen() {
    let names: Vec<_> = Key::ALL.iter().map(|key| key.name()).collect();
    let names: Vec<_> = names.into_iter().filter(|n| n.contains('-')).collect();
    for (fixture, lifecycle) in lifecycles() {
        let stage = Stage::showing(lifecycle).await;
        for compact in [false, true] {
            stage.options.set(Options {
                compact,
                heading_level: 2,
                ..Options::default()
            });
            for (language, _) in CATALOGS {
                stage.words.set(voice(language));
                settle().await;
                let screen = stage.base.text_content().unwrap();
                let raw: Vec<_> = names
                    .iter()
                    .filter(|name| screen.contains(**name))
                    .collect();
                assert!(raw.is_empty(), "{fixture} {language}: {raw:?} in {screen}");
                let markup = stage.base.inner_html();
                let gap = markup.find(['{', '}']).map(|at| markup.split_at(at).1);
                assert_eq!(gap, None, "{fixture} {language}");
            }
        }
    }
}
