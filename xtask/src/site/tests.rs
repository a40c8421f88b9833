//! Every link of every text leads somewhere, and every text is a page.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use pulldown_cmark::{Event, Parser, Tag};

use super::links::{Leads, joined, resolve};
use super::outline;
use super::pages::{Page, pages};
use super::render::{OPTIONS, html};
use crate::run::root;

/// Targets of all links and images of a text, those of its HTML included.
fn targets(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for event in Parser::new_ext(text, OPTIONS) {
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                found.push(dest_url.to_string());
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                let sources = html.split("src=\"").skip(1);
                found.extend(sources.filter_map(|rest| rest.split('"').next().map(str::to_owned)));
            }
            _ => {}
        }
    }
    found
}

fn anchors(file: &Path) -> BTreeSet<String> {
    let text = fs::read_to_string(file).unwrap();
    outline::of(&text)
        .into_iter()
        .map(|heading| heading.id)
        .collect()
}

/// Why a link of this file leads nowhere, if it does not.
fn fault(source: &str, link: &str) -> Option<String> {
    if link.contains("://") || link.starts_with("mailto:") {
        return None;
    }
    let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
    let file = if path.is_empty() {
        source.to_owned()
    } else {
        joined(source, path)
    };
    let target = root().join(&file);
    if !target.exists() {
        return Some(format!("{source}: {link} is no file"));
    }
    let known = anchor.is_empty() || anchors(&target).contains(anchor);
    (!known).then(|| format!("{source}: {link} has no such heading"))
}

#[test]
fn every_link_leads_somewhere() {
    let mut links = 0;
    let mut faults = Vec::new();
    for page in pages() {
        for link in targets(&page.read().unwrap()) {
            links += 1;
            faults.extend(fault(page.source, &link));
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    assert!(links > 40, "only {links} links were looked at");
}

/// What stands between this and the next quotation mark, each time.
fn quoted<'a>(html: &'a str, before: &'a str) -> impl Iterator<Item = &'a str> {
    let rests = html.split(before).skip(1);
    rests.filter_map(|rest| rest.split('"').next())
}

#[test]
fn every_address_on_the_site_is_one_of_the_site() {
    let site: Vec<_> = pages()
        .into_iter()
        .map(|page| {
            (
                page.address(),
                super::whole(page, &page.read().unwrap()).unwrap(),
            )
        })
        .collect();
    let is_there = |own: &str, target: &str| {
        let (address, anchor) = target.split_once('#').unwrap_or((target, ""));
        let address = if address.is_empty() { own } else { address };
        let page = site.iter().find(|(known, _)| known == address);
        let has = |html: &str| anchor.is_empty() || html.contains(&format!("id=\"{anchor}\""));
        match page {
            Some((_, html)) => has(html),
            None => elsewhere(address),
        }
    };
    for (address, html) in &site {
        let tags = [
            "<a href=\"",
            "<a class=\"brand\" href=\"",
            "<img src=\"",
            "<link rel=\"stylesheet\" href=\"",
            "<script type=\"module\" src=\"",
        ];
        for target in tags.into_iter().flat_map(|tag| quoted(html, tag)) {
            let outside = target.contains("://") || target.starts_with("data:");
            assert!(outside || is_there(address, target), "{address}: {target}");
        }
    }
}

/// What the demo serves besides these pages: its own files, the widget, the images.
fn elsewhere(address: &str) -> bool {
    let demo = root().join("demo").join(address.trim_start_matches('/'));
    let built = ["/", "/gallery", "/domain-lifecycle/domain-lifecycle.js"];
    let image = address.strip_prefix("/docs/images/");
    demo.is_file()
        || built.contains(&address)
        || image.is_some_and(|name| root().join("docs/images").join(name).is_file())
}

#[test]
fn a_broken_link_is_found() {
    assert_eq!(fault("README.md", "docs/theming.md#three-samples"), None);
    assert_eq!(fault("docs/theming.md", "#three-samples"), None);
    assert!(fault("docs/theming.md", "#no-such").is_some());
    assert!(fault("docs/theming.md", "README.md").is_some());
    assert!(fault("docs/theming.md", "../README.md").is_none());
}

#[test]
fn every_text_is_a_page() {
    let on_disk: BTreeSet<String> = fs::read_dir(root().join("docs"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| Path::new(name).extension().is_some_and(|end| end == "md"))
        .map(|name| format!("docs/{name}"))
        .collect();
    let listed = pages().into_iter().map(|page| page.source.to_owned());
    let listed: BTreeSet<_> = listed.filter(|file| file.starts_with("docs/")).collect();
    assert_eq!(on_disk, listed);
}

#[test]
fn a_page_needs_neither_inline_style_nor_inline_script() {
    for page in pages() {
        let whole = super::whole(page, &page.read().unwrap()).unwrap();
        assert!(!whole.contains(" style=\""), "{}", page.source);
        assert!(!whole.contains("<style"), "{}", page.source);
        assert!(!whole.contains(" onclick"), "{}", page.source);
        let scripts = whole.matches("<script").count();
        assert_eq!(
            scripts,
            whole.matches("<script type=\"module\" src=\"/").count()
        );
        assert!(
            !whole.contains("{body}") && !whole.contains("{next}"),
            "{}",
            page.source
        );
    }
}

fn theming() -> &'static Page {
    let page = pages().into_iter().find(|page| page.slug == "theming");
    page.unwrap()
}

#[test]
fn links_lead_to_pages_and_headings_to_themselves() {
    let text = "# A `b` & c\n\n## A b\n\n## A b\n\n[r](../README.md#x) [s](../src/lib.rs) [o](https://a.example/)";
    let html = html(theming(), text).unwrap();
    assert!(
        html.contains("<h1 id=\"a-b--c\"><a href=\"#a-b--c\">A <code>b</code> &amp; c</a></h1>"),
        "{html}"
    );
    assert!(
        html.contains("<h2 id=\"a-b\">") && html.contains("<h2 id=\"a-b-1\">"),
        "{html}"
    );
    assert!(
        html.contains("<a href=\"/docs/#x\">r</a> s <a href=\"https://a.example/\">o</a>"),
        "{html}"
    );
}

#[test]
fn a_cell_says_which_column_it_is_in() {
    let html = html(theming(), "| `a` b | |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n").unwrap();
    let heads = "<th scope=\"col\"><code>a</code> b</th><td></td>";
    assert!(html.contains(heads), "{html}");
    for cell in [
        "<td data-head=\"a b\">1</td><td>2</td>",
        "<td data-head=\"a b\">3</td>",
    ] {
        assert!(html.contains(cell), "{html}");
    }
}

#[test]
fn an_example_has_its_image_until_it_lives() {
    let html = html(theming(), "<!-- live: look=dense -->\n").unwrap();
    assert!(
        html.contains("data-look=\"dense\"") && html.contains("look-dense.png"),
        "{html}"
    );
    assert!(
        super::whole(theming(), "<!-- live: look=dense -->\n")
            .unwrap()
            .contains("live.js")
    );
    assert!(
        !super::whole(theming(), "plain")
            .unwrap()
            .contains("<script")
    );
}

#[test]
fn images_are_found_from_any_file() {
    let address = |source: &str, link: &str| {
        let page = pages()
            .into_iter()
            .find(|page| page.source == source)
            .unwrap();
        resolve(page, link)
    };
    let image = Leads::To("/docs/images/a.png".into());
    assert_eq!(address("README.md", "docs/images/a.png"), image);
    assert_eq!(address("docs/theming.md", "images/a.png"), image);
    assert_eq!(
        address("docs/theming.md", "../demo/looks.css"),
        Leads::Nowhere
    );
}

/// What `cargo xtask package` puts beside it is named there.
#[test]
fn what_the_package_lists_for_programs_is_in_it() {
    let list = fs::read_to_string(root().join("package/llms.txt")).unwrap();
    let manifest = fs::read_to_string(root().join("package/package.json")).unwrap();
    let links = targets(&list);
    assert!(links.len() > 4, "{links:?}");
    for link in links {
        let there = root().join("package").join(&link).is_file();
        assert!(
            there || manifest.contains(&format!("\"./{link}\"")),
            "{link}"
        );
    }
}

#[test]
fn every_page_is_in_the_list_for_programs() {
    let text = super::llms::text(&pages()).unwrap();
    assert!(text.starts_with("# domain-lifecycle\n\n> "));
    for page in pages() {
        assert!(
            text.contains(&format!("]({}index.md): ", page.address())),
            "{}",
            page.slug
        );
    }
}
