//! `llms.txt`: the documentation as a short list, for programs that read.

use std::fmt::Write as _;

use anyhow::Result;

use super::pages::Page;

/// A heading, what it is, and a link to the plain text of every page.
pub(super) fn text(pages: &[&Page]) -> Result<String> {
    let mut text = String::from(
        "# domain-lifecycle\n\n\
         > A custom element for the dashboard of a hosting company: it shows a customer where a stuck \
         domain transfer or registration stands, whose turn it is, what went wrong, and the one \
         button that helps. Rust and WebAssembly; works in any framework, under a strict Content \
         Security Policy with Trusted Types.\n\n## Documentation\n\n",
    );
    for page in pages {
        writeln!(
            text,
            "- [{}]({}index.md): {}",
            page.name,
            page.address(),
            page.about
        )?;
    }
    Ok(text)
}
