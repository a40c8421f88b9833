//! The catalogs, as downloads that a test lets come or fail.

use super::stage::{get, set};
use crate::catalogs::{CATALOGS, list};
use domain_lifecycle::words::Key;
use js_sys::{Array, Function, Object};
use wasm_bindgen::{JsCast, JsValue};

/// What the element can download.
pub(super) struct Catalogs {
    /// As the class wants it: `locales` by tag, and `names`.
    pub(super) files: JsValue,
}

impl Default for Catalogs {
    fn default() -> Self {
        let (files, locales) = (Object::new(), Object::new());
        for (tag, _) in CATALOGS {
            set(&locales, tag, &file(&list(tag)));
        }
        let names: Vec<_> = Key::ALL.iter().map(|key| key.name().to_owned()).collect();
        set(&files, "locales", &locales);
        set(&files, "names", &file(&names));
        let files = files.into();
        Self { files }
    }
}

impl Catalogs {
    /// A language more.
    pub(super) fn with(self, tag: &str, sentences: &[String]) -> Self {
        set(&get(&self.files, "locales"), tag, &file(sentences));
        self
    }

    /// This language cannot be downloaded.
    pub(super) fn without(self, tag: &str) -> Self {
        let fails = "return Promise.reject(new TypeError('Failed to fetch'))";
        set(
            &get(&self.files, "locales"),
            tag,
            &Function::new_no_args(fails),
        );
        self
    }

    /// This language comes only when the test lets it. It notes how often it was asked for.
    pub(super) fn slow(self, tag: &str) -> Self {
        let locales = get(&self.files, "locales");
        let slow = Function::new_with_args(
            "file",
            "const asked = []; \
             const get = () => new Promise((resolve) => asked.push(() => resolve(file()))); \
             return Object.assign(get, { asked })",
        );
        let slow = slow.call1(&JsValue::UNDEFINED, &get(&locales, tag));
        set(&locales, tag, &slow.unwrap());
        self
    }

    /// How often a slow language was asked for.
    pub(super) fn asked(&self, tag: &str) -> u32 {
        self.waiting(tag).length()
    }

    /// Lets a slow language come.
    pub(super) fn arrive(&self, tag: &str) {
        for come in self.waiting(tag).iter() {
            let come: Function = come.unchecked_into();
            come.call0(&JsValue::UNDEFINED).unwrap();
        }
    }

    fn waiting(&self, tag: &str) -> Array {
        get(&get(&get(&self.files, "locales"), tag), "asked").unchecked_into()
    }
}

/// A module whose default is such a list, as `import()` gives it.
fn file(texts: &[String]) -> JsValue {
    let list = Array::of1(&Key::EDITION.into());
    for text in texts {
        list.push(&text.as_str().into());
    }
    let make = Function::new_with_args("list", "return () => Promise.resolve({ default: list })");
    make.call1(&JsValue::UNDEFINED, &list).unwrap()
}
