//! Where a link of a file leads on the site.

use super::pages::{Page, pages};

/// What becomes of a link.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Leads {
    /// To this address.
    To(String),
    /// To a file that has no page: only its words are kept.
    Nowhere,
}

/// A link or an image as a page of the site has it.
pub(super) fn resolve(page: &Page, link: &str) -> Leads {
    if link.starts_with('#') || link.contains("://") || link.starts_with("mailto:") {
        return Leads::To(link.to_owned());
    }
    let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
    let file = joined(page.source, path);
    if let Some(image) = file.strip_prefix("docs/images/") {
        return Leads::To(format!("/docs/images/{image}"));
    }
    let Some(page) = pages().into_iter().find(|page| page.source == file) else {
        return Leads::Nowhere;
    };
    let anchor = match anchor {
        "" => String::new(),
        anchor => format!("#{anchor}"),
    };
    Leads::To(page.address() + &anchor)
}

/// The file that `path` names in `source`, from the root of the repository.
pub(super) fn joined(source: &str, path: &str) -> String {
    let mut parts: Vec<&str> = source.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}
