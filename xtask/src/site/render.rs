//! Markdown as HTML: anchors at headings, links that lead to pages, tables that scroll on a phone,
//! and examples that live.

use anyhow::{Context as _, Result};
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html::push_html};

use super::links::{Leads, resolve};
use super::outline::{self, Heading};
use super::pages::Page;

/// Tables; everything else is plain `CommonMark`.
pub(super) const OPTIONS: Options = Options::ENABLE_TABLES;

/// A comment that stands for a widget: `<!-- live: look=rounded -->`. Code hosts leave it out.
const LIVE: &str = "<!-- live:";

/// The inside of `<main>`.
pub(super) fn html(page: &Page, text: &str) -> Result<String> {
    let mut writer = Writer {
        page,
        headings: outline::of(text).into_iter(),
        open_links: Vec::new(),
        section: page.name.to_owned(),
        columns: Columns::default(),
    };
    let mut events = Vec::new();
    for event in Parser::new_ext(text, OPTIONS) {
        writer.take(event, &mut events)?;
    }
    let mut html = String::new();
    push_html(&mut html, events.into_iter());
    Ok(html)
}

struct Writer<'a> {
    page: &'a Page,
    headings: std::vec::IntoIter<Heading>,
    /// Whether each open link has somewhere to lead to.
    open_links: Vec<bool>,
    /// What the latest heading says: the name of a table below it.
    section: String,
    columns: Columns,
}

/// The heads of the table at hand: on a phone each cell says which column it was in.
#[derive(Default)]
struct Columns {
    heads: Vec<String>,
    in_head: bool,
    next: usize,
}

impl Writer<'_> {
    fn take<'e>(&mut self, event: Event<'e>, out: &mut Vec<Event<'e>>) -> Result<()> {
        match event {
            Event::Start(Tag::Heading { .. }) => {
                let heading = self.headings.next().context("a heading without a name")?;
                let Heading { level, id, text } = heading;
                out.push(raw(format!("<{level} id=\"{id}\"><a href=\"#{id}\">")));
                self.section = text;
            }
            Event::End(TagEnd::Heading(level)) => out.push(raw(format!("</a></{level}>\n"))),
            Event::Start(Tag::Link { dest_url, .. }) => self.link(&dest_url, out),
            Event::End(TagEnd::Link) => {
                if self.open_links.pop() == Some(true) {
                    out.push(raw("</a>".into()));
                }
            }
            Event::Start(Tag::Image { .. }) => out.push(self.image(event)),
            Event::Start(Tag::Table(columns)) => {
                let name = escaped(&self.section);
                out.push(raw(format!(
                    "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"{name}\">"
                )));
                out.push(Event::Start(Tag::Table(columns)));
                self.columns = Columns::default();
            }
            Event::Start(Tag::TableHead) => {
                self.columns.in_head = true;
                out.push(event);
            }
            Event::End(TagEnd::TableHead) => {
                self.columns.in_head = false;
                out.push(event);
            }
            Event::Start(Tag::TableRow) => {
                self.columns.next = 0;
                out.push(event);
            }
            Event::Start(Tag::TableCell) => out.push(raw(self.columns.open())),
            Event::End(TagEnd::TableCell) if self.columns.is_blank_head() => {
                out.pop();
                out.push(raw("<td></td>".into()));
            }
            Event::End(TagEnd::TableCell) => out.push(raw(self.columns.close().into())),
            // It scrolls, also by the keyboard.
            Event::Start(Tag::CodeBlock(_)) => out.push(raw("<pre tabindex=\"0\"><code>".into())),
            Event::End(TagEnd::CodeBlock) => out.push(raw("</code></pre>\n".into())),
            Event::Text(ref words) | Event::Code(ref words) if self.columns.in_head => {
                self.columns.head(words);
                out.push(event);
            }
            Event::End(TagEnd::Table) => out.extend([event, raw("</div>\n".into())]),
            Event::Html(text) if text.starts_with(LIVE) => out.push(raw(live(&text)?)),
            Event::Html(text) | Event::InlineHtml(text) => {
                let text = text.replace("src=\"docs/images/", "src=\"/docs/images/");
                out.push(Event::InlineHtml(text.into()));
            }
            other => out.push(other),
        }
        Ok(())
    }

    fn link(&mut self, target: &str, out: &mut Vec<Event<'_>>) {
        let leads = resolve(self.page, target);
        if let Leads::To(address) = &leads {
            out.push(raw(format!("<a href=\"{}\">", escaped(address))));
        }
        self.open_links.push(leads != Leads::Nowhere);
    }

    fn image<'e>(&self, event: Event<'e>) -> Event<'e> {
        let Event::Start(Tag::Image {
            link_type,
            dest_url,
            title,
            id,
        }) = event
        else {
            return event;
        };
        let dest_url = match resolve(self.page, &dest_url) {
            Leads::To(address) => CowStr::from(address),
            Leads::Nowhere => dest_url,
        };
        Event::Start(Tag::Image {
            link_type,
            dest_url,
            title,
            id,
        })
    }
}

impl Columns {
    fn open(&mut self) -> String {
        if self.in_head {
            self.heads.push(String::new());
            return "<th scope=\"col\">".into();
        }
        let head = self.heads.get(self.next).filter(|head| !head.is_empty());
        self.next += 1;
        head.map_or_else(
            || "<td>".into(),
            |head| format!("<td data-head=\"{}\">", escaped(head)),
        )
    }

    /// A column without a name has no head.
    fn is_blank_head(&self) -> bool {
        self.in_head && self.heads.last().is_some_and(String::is_empty)
    }

    fn close(&self) -> &'static str {
        if self.in_head { "</th>" } else { "</td>" }
    }

    fn head(&mut self, words: &str) {
        if let Some(head) = self.heads.last_mut() {
            head.push_str(words);
        }
    }
}

fn raw<'e>(html: String) -> Event<'e> {
    Event::InlineHtml(html.into())
}

/// A widget on recorded answers. Until it is ready, and without script, its image stands there.
fn live(comment: &str) -> Result<String> {
    let look = comment
        .split_once("look=")
        .and_then(|(_, rest)| rest.split_whitespace().next())
        .context("a live example names its look")?;
    let image = match look {
        "plain" => "full-light".to_owned(),
        look => format!("look-{look}"),
    };
    Ok(format!(
        "<figure class=\"live\" data-look=\"{look}\">\
         <domain-lifecycle domain=\"dom_01hxa3b4c5d6e7f8g9h0j1k2m3\" heading-level=\"3\" \
         account-url=\"#account\" billing-url=\"#invoice\" support-url=\"#support\">\
         <img src=\"/docs/images/{image}.png\" width=\"360\" \
         alt=\"The element in the look “{look}”: a transfer that the registry refused\">\
         </domain-lifecycle></figure>\n"
    ))
}

/// Text inside HTML, also of an attribute.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}
