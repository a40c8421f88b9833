//! The sentences of every language, as the build hands them to the widget.

use domain_lifecycle::words::{Key, Sentences};
use serde_json::{Map, Value};

/// Every language, and its file.
pub(crate) const CATALOGS: [(&str, &str); 6] = [
    ("en", include_str!("../../src/words/locales/en.json")),
    ("sv", include_str!("../../src/words/locales/sv.json")),
    ("nb", include_str!("../../src/words/locales/nb.json")),
    ("da", include_str!("../../src/words/locales/da.json")),
    ("fi", include_str!("../../src/words/locales/fi.json")),
    ("de", include_str!("../../src/words/locales/de.json")),
];

/// A file as it is: names and sentences.
pub(crate) fn file(language: &str) -> Map<String, Value> {
    let (_, text) = CATALOGS.iter().find(|(tag, _)| *tag == language).unwrap();
    serde_json::from_str(text).unwrap()
}

/// The list that a browser downloads, without its edition: what is not translated yet is English.
pub(crate) fn list(language: &str) -> Vec<String> {
    let (file, english) = (file(language), file("en"));
    let sentence = |key: &Key| {
        let text = file.get(key.name()).or_else(|| english.get(key.name()));
        let text = text.and_then(Value::as_str);
        text.unwrap_or_else(|| panic!("no {}", key.name()))
            .to_owned()
    };
    Key::ALL.iter().map(sentence).collect()
}

/// The same as the widget reads it.
pub(crate) fn sentences(language: &str) -> Sentences {
    Sentences::read(&catalog(&list(language))).unwrap()
}

/// A list as one text.
pub(crate) fn catalog(list: &[String]) -> String {
    format!("{}\0{}", Key::EDITION, list.join("\0"))
}
