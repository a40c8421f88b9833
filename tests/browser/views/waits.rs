//! How long a limit still lasts, as a browser says it in each language.

use crate::catalogs::sentences;
use domain_lifecycle::browser::Intl;
use domain_lifecycle::words::Words;
use std::sync::Arc;
use wasm_bindgen_test::wasm_bindgen_test;

fn said(language: &str, seconds: f64) -> String {
    let words = Words::new(sentences(language), Arc::new(Intl::new(language, None)));
    words.held(seconds * 1_000.0, 0.0).replace('\u{a0}', " ")
}

#[wasm_bindgen_test]
fn a_long_limit_is_told_in_minutes_and_a_whole_one_as_an_hour() {
    for (language, seconds, minutes, hour) in [
        ("en", "in 1 second", "in 20 minutes", "in 1 hour"),
        ("sv", "om 1 sekund", "om 20 minuter", "om 1 timme"),
        ("nb", "om 1 sekund", "om 20 minutter", "om 1 time"),
        ("da", "om 1 sekund", "om 20 minutter", "om 1 time"),
        ("fi", "1 sekunnin", "20 minuutin", "1 tunnin"),
        (
            "de",
            "in 1 Sekunde weiter",
            "in 20 Minuten weiter",
            "in 1 Stunde weiter",
        ),
    ] {
        for (left, expected) in [(0.4, seconds), (1_200.0, minutes), (3_600.0, hour)] {
            let said = said(language, left);
            assert!(said.contains(expected), "{language}: {said}");
            assert!(!said.contains("3,600") && !said.contains('{'), "{said}");
        }
        assert!(!said(language, 3_601.0).contains(hour), "{language}");
    }
}
