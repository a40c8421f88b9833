//! Which pages there are, in the order of the navigation.

use std::fs;

use anyhow::{Context as _, Result};

use crate::run::root;

/// One file of the repository as a page.
#[derive(Debug)]
pub(super) struct Page {
    /// From the root of the repository.
    pub(super) source: &'static str,
    /// Its folder below `/docs/`; empty for the first.
    pub(super) slug: &'static str,
    /// In the navigation.
    pub(super) name: &'static str,
    /// One sentence, for search engines and `llms.txt`.
    pub(super) about: &'static str,
}

impl Page {
    pub(super) fn read(&self) -> Result<String> {
        let path = root().join(self.source);
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    }

    /// Its address on the site.
    pub(super) fn address(&self) -> String {
        match self.slug {
            "" => "/docs/".to_owned(),
            slug => format!("/docs/{slug}/"),
        }
    }
}

/// Those whose text has been written.
pub(super) fn pages() -> Vec<&'static Page> {
    let written = |page: &&Page| root().join(page.source).is_file();
    PAGES.iter().filter(written).collect()
}

const PAGES: &[Page] = &[
    Page {
        source: "README.md",
        slug: "",
        name: "Overview",
        about: "What the element is, what it looks like, and what it promises.",
    },
    Page {
        source: "docs/start.md",
        slug: "start",
        name: "Quick start",
        about: "From nothing to the element on a page, in each framework.",
    },
    Page {
        source: "docs/reference.md",
        slug: "reference",
        name: "Reference",
        about: "Every attribute, property, method, state, event, error code, slot and part.",
    },
    Page {
        source: "docs/theming.md",
        slug: "theming",
        name: "Theming",
        about: "Custom properties, parts, and three sample looks.",
    },
    Page {
        source: "docs/security.md",
        slug: "security",
        name: "Security and CSP",
        about: "What the element needs, sends and stores, and the policies it lives under.",
    },
    Page {
        source: "docs/upstream.md",
        slug: "upstream",
        name: "Your own domains",
        about: "The element on a live API, through a proxy that keeps the key.",
    },
    Page {
        source: "docs/accessibility.md",
        slug: "accessibility",
        name: "Accessibility",
        about: "What was tested for WCAG 2.2 AA, and what a screen reader says.",
    },
    Page {
        source: "docs/reliability.md",
        slug: "reliability",
        name: "Reliability",
        about: "What the element promises on bad networks and long days, and which test holds it.",
    },
    Page {
        source: "docs/performance.md",
        slug: "performance",
        name: "Performance",
        about: "What the element weighs and how long it takes, measured.",
    },
    Page {
        source: "docs/browsers.md",
        slug: "browsers",
        name: "Browsers",
        about: "Which engines the stories are told to, and how they differ.",
    },
    Page {
        source: "docs/versions.md",
        slug: "versions",
        name: "Versions",
        about: "What a version number covers, what is supported, and how to move to the next.",
    },
    Page {
        source: "CHANGELOG.md",
        slug: "changelog",
        name: "Changelog",
        about: "What changed, version by version.",
    },
    Page {
        source: "CONTRIBUTING.md",
        slug: "contributing",
        name: "Contributing",
        about: "How to work on the element, and how to add a provider.",
    },
];
