//! The public surface as it is written down once, in `src/surface.json` and in the comments of the
//! theming sheet. A test of the widget holds both against the code.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context as _, Result};
use serde::Deserialize;

use crate::run::root;

#[derive(Debug, Deserialize)]
pub(super) struct Surface {
    pub(super) tag: String,
    pub(super) class: String,
    pub(super) description: String,
    pub(super) attributes: Vec<Attribute>,
    pub(super) properties: Vec<Property>,
    pub(super) methods: Vec<Named>,
    pub(super) states: Vec<Named>,
    pub(super) events: Vec<Event>,
    pub(super) actions: Vec<String>,
    #[serde(rename = "errorCodes")]
    pub(super) error_codes: Vec<Named>,
    #[serde(rename = "loadErrorCodes")]
    pub(super) load_error_codes: Vec<Named>,
    pub(super) slots: Vec<Named>,
    pub(super) parts: Vec<Named>,
    #[serde(skip)]
    pub(super) custom_properties: Vec<CustomProperty>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Named {
    pub(super) name: String,
    pub(super) description: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Attribute {
    pub(super) name: String,
    /// As TypeScript says it.
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) default: Option<String>,
    pub(super) description: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Property {
    pub(super) name: String,
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) readonly: bool,
    pub(super) description: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Event {
    pub(super) name: String,
    pub(super) detail: Option<BTreeMap<String, String>>,
    pub(super) cancelable: bool,
    pub(super) description: String,
}

/// A custom property of CSS.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct CustomProperty {
    pub(super) name: String,
    pub(super) syntax: String,
    pub(super) default: String,
    pub(super) description: String,
}

impl Surface {
    pub(super) fn read() -> Result<Self> {
        let path = root().join("src/surface.json");
        let text = fs::read_to_string(&path)?;
        let mut surface: Self =
            serde_json::from_str(&text).with_context(|| format!("in {}", path.display()))?;
        let sheet = fs::read_to_string(root().join("style/widget/00-tokens.css"))?;
        surface.custom_properties = custom_properties(&sheet);
        Ok(surface)
    }
}

impl Attribute {
    /// Kebab becomes camel.
    pub(super) fn property(&self) -> String {
        let mut words = self.name.split('-');
        let first = words.next().unwrap_or_default().to_owned();
        words.fold(first, |name, word| {
            let (head, tail) = word.split_at_checked(1).unwrap_or((word, ""));
            format!("{name}{}{tail}", head.to_uppercase())
        })
    }
}

impl Event {
    /// The type of its detail.
    pub(super) fn detail(&self) -> String {
        let Some(members) = &self.detail else {
            return "null".into();
        };
        let members: Vec<_> = members
            .iter()
            .map(|(name, kind)| format!("{name}: {kind}"))
            .collect();
        format!("{{ {} }}", members.join("; "))
    }
}

/// From `/* <type>; default; range. Meaning. */` above each token.
fn custom_properties(sheet: &str) -> Vec<CustomProperty> {
    let tokens = sheet.split("/* ").skip(1);
    tokens
        .filter_map(|token| {
            let (comment, rest) = token.split_once(" */")?;
            let (_, rest) = rest.split_once("var(")?;
            let mut words = comment.splitn(3, "; ");
            let (syntax, default, rest_of_it) = (words.next()?, words.next()?, words.next()?);
            let (range, meaning) = rest_of_it.split_once(". ")?;
            Some(CustomProperty {
                name: rest.split(',').next()?.to_owned(),
                syntax: syntax.to_owned(),
                default: default.to_owned(),
                description: format!("{meaning} Range: {range}."),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_surface_can_be_read() {
        let surface = Surface::read().unwrap();
        let names: Vec<_> = surface.attributes.iter().map(Attribute::property).collect();
        assert!(names.contains(&"headingLevel".to_owned()), "{names:?}");
        let accent = surface
            .custom_properties
            .iter()
            .find(|one| one.name == "--dl-accent");
        assert_eq!(accent.unwrap().default, "#2563eb");
    }

    #[test]
    fn a_detail_is_a_type() {
        let event = |detail: &str| -> Event {
            let text =
                format!(r#"{{"name":"x","detail":{detail},"cancelable":false,"description":""}}"#);
            serde_json::from_str(&text).unwrap()
        };
        assert_eq!(event("null").detail(), "null");
        assert_eq!(
            event(r#"{"from":"string","to":"A"}"#).detail(),
            "{ from: string; to: A }"
        );
    }
}
