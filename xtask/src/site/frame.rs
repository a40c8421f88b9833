//! What stands around the text of a page: navigation, the list of its sections, the way on.

use pulldown_cmark::HeadingLevel;

use super::outline::Heading;
use super::pages::Page;
use super::render::escaped;

const FRAME: &str = include_str!("frame.html");

pub(super) fn around(page: &Page, pages: &[&Page], headings: &[Heading], body: &str) -> String {
    let title = match page.slug {
        "" => "domain-lifecycle".to_owned(),
        _ => format!("{} · domain-lifecycle", page.name),
    };
    FRAME
        .replace("{title}", &escaped(&title))
        .replace("{about}", &escaped(page.about))
        .replace("{scripts}", scripts(body))
        .replace("{pages}", &navigation(page, pages))
        .replace("{sections}", &sections(headings))
        .replace("{next}", &next(page, pages))
        .replace("{body}", body)
}

/// Only a page with a live example needs any.
fn scripts(body: &str) -> &'static str {
    if body.contains("class=\"live\"") {
        concat!(
            "<link rel=\"stylesheet\" href=\"/looks.css\">\n",
            "  <script type=\"module\" src=\"/docs/live.js\"></script>\n",
            "  <script type=\"module\" src=\"/domain-lifecycle/domain-lifecycle.js\"></script>",
        )
    } else {
        ""
    }
}

fn navigation(here: &Page, pages: &[&Page]) -> String {
    let items = pages.iter().map(|page| {
        let current = if page.slug == here.slug {
            " aria-current=\"page\""
        } else {
            ""
        };
        let (address, name) = (page.address(), escaped(page.name));
        format!("<li><a href=\"{address}\"{current}>{name}</a></li>")
    });
    items.collect::<Vec<_>>().join("\n        ")
}

/// Sections of a page that has several.
fn sections(headings: &[Heading]) -> String {
    let items: Vec<_> = headings
        .iter()
        .filter(|heading| heading.level == HeadingLevel::H2)
        .map(|heading| {
            let text = escaped(&heading.text);
            format!("<li><a href=\"#{}\">{text}</a></li>", heading.id)
        })
        .collect();
    if items.len() < 2 {
        return String::new();
    }
    let items = items.join("\n        ");
    format!(
        "<nav class=\"sections\" aria-labelledby=\"on-this-page\">\n      \
         <p id=\"on-this-page\">On this page</p>\n      <ul>\n        {items}\n      </ul>\n    </nav>"
    )
}

fn next(here: &Page, pages: &[&Page]) -> String {
    let after = pages
        .iter()
        .skip_while(|page| page.slug != here.slug)
        .nth(1);
    after.map_or_else(String::new, |page| {
        let (address, name) = (page.address(), escaped(page.name));
        format!("<p class=\"next\">Next: <a href=\"{address}\">{name}</a></p>")
    })
}
