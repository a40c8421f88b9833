//! Headings of a text, and what each is called in an address.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use super::render::OPTIONS;

/// One heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heading {
    pub(super) level: HeadingLevel,
    pub(super) text: String,
    pub(super) id: String,
}

/// All headings in their order. Names are made as code hosts make them, so that a link works there
/// and here.
pub(super) fn of(text: &str) -> Vec<Heading> {
    let mut headings = Vec::new();
    let mut taken = BTreeSet::new();
    let mut open: Option<(HeadingLevel, String)> = None;
    for event in Parser::new_ext(text, OPTIONS) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => open = Some((level, String::new())),
            Event::Text(words) | Event::Code(words) => {
                if let Some((_, heading)) = &mut open {
                    heading.push_str(&words);
                }
            }
            Event::End(TagEnd::Heading(_)) => {
                if let Some((level, text)) = open.take() {
                    let id = unused(&slug(&text), &mut taken);
                    headings.push(Heading { level, text, id });
                }
            }
            _ => {}
        }
    }
    headings
}

/// Lower case, words joined by hyphens, everything else left out.
fn slug(text: &str) -> String {
    let lower = text.to_lowercase();
    let kept = lower
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

fn unused(slug: &str, taken: &mut BTreeSet<String>) -> String {
    let numbered = (1..).map(|number| format!("{slug}-{number}"));
    let id = std::iter::once(slug.to_owned())
        .chain(numbered)
        .find(|id| !taken.contains(id))
        .unwrap_or_default();
    taken.insert(id.clone());
    id
}
