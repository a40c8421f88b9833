//! From attributes to what they mean.

use super::host_name;
use crate::api::{Provider, Target};
use crate::state::{Config, Links};

/// Everything the attributes say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// What decides what happens.
    pub config: Config,
    /// IANA name; the browser's when absent.
    pub time_zone: Option<String>,
    /// One line instead of a panel.
    pub compact: bool,
    /// 1 to 6.
    pub heading_level: u8,
}

/// A value that means nothing; its default is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invalid {
    /// The attribute.
    pub attribute: &'static str,
    /// What it says.
    pub value: String,
}

/// Reads the attributes. What means nothing falls back to its default and is reported.
/// `to_ascii` finds the ASCII form of a domain name, as the browser does.
pub fn read(
    attribute: &dyn Fn(&str) -> Option<String>,
    to_ascii: &dyn Fn(&str) -> Option<String>,
) -> (Settings, Vec<Invalid>) {
    read_by(attribute, &|target| named(target, to_ascii))
}

/// The same without a report, and without the name of a domain.
pub fn read_first(attribute: &dyn Fn(&str) -> Option<String>) -> Settings {
    read_by(attribute, &|target| target).0
}

fn read_by(
    attribute: &dyn Fn(&str) -> Option<String>,
    name: &dyn Fn(Target) -> Target,
) -> (Settings, Vec<Invalid>) {
    let mut reader = Reader {
        attribute,
        invalid: Vec::new(),
    };
    let target = name(reader.target());
    let config = Config {
        target,
        poll: reader.choice("poll", "auto", "off"),
        readonly: attribute("readonly").is_some(),
        waiting: !reader.choice("loading", "eager", "lazy"),
        links: Links {
            billing: reader.text("billing-url"),
            account: reader.text("account-url"),
            support: reader.text("support-url"),
        },
    };
    // The theme is the stylesheet's business; it is only checked here.
    reader.word("theme", |word| {
        matches!(word, "auto" | "light" | "dark").then_some(())
    });
    let settings = Settings {
        config,
        time_zone: reader.text("time-zone"),
        compact: !reader.choice("variant", "full", "compact"),
        heading_level: reader.word("heading-level", level).unwrap_or(2),
    };
    (settings, reader.invalid)
}

/// Where domains go by name, with the plain name that is sent. One with letters beyond ASCII in it takes
/// more to be read.
pub fn plainly_named(target: Target) -> Option<Target> {
    if !target.provider.abilities().by_name {
        return Some(target);
    }
    let domain = target.domain.to_ascii_lowercase();
    let is_plain = !domain.split('.').any(|label| label.starts_with("xn--"));
    is_plain.then(|| Target {
        shown_name: domain.clone(),
        domain,
        ..target
    })
}

/// Where domains go by name, with both forms of it.
fn named(target: Target, to_ascii: &dyn Fn(&str) -> Option<String>) -> Target {
    if !target.provider.abilities().by_name {
        return target;
    }
    // A name that has no ASCII form stays as it is, and the API's check refuses it.
    match host_name::sent(&target.domain, to_ascii) {
        Some(domain) => Target {
            shown_name: host_name::shown(&domain),
            domain,
            ..target
        },
        None => target,
    }
}

struct Reader<'a> {
    attribute: &'a dyn Fn(&str) -> Option<String>,
    invalid: Vec<Invalid>,
}

impl Reader<'_> {
    fn target(&mut self) -> Target {
        Target {
            provider: self.word("api", Provider::from_name).unwrap_or_default(),
            base: self.word("api-base", base).unwrap_or_default(),
            domain: self.text("domain").unwrap_or_default(),
            account: self.text("account").unwrap_or_default(),
            shown_name: String::new(),
        }
    }

    /// Trimmed; `None` when absent or empty.
    fn text(&self, name: &str) -> Option<String> {
        let text = (self.attribute)(name)?.trim().to_owned();
        (!text.is_empty()).then_some(text)
    }

    /// Read by `parse`; reported when it cannot be.
    fn word<T>(&mut self, name: &'static str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = self.text(name)?;
        let value = parse(&text);
        if value.is_none() {
            self.invalid.push(Invalid {
                attribute: name,
                value: text,
            });
        }
        value
    }

    /// True for the default or an invalid word, false for the other.
    fn choice(&mut self, name: &'static str, default: &str, other: &str) -> bool {
        let parse = |word: &str| match word {
            word if word == default => Some(true),
            word if word == other => Some(false),
            _ => None,
        };
        self.word(name, parse).unwrap_or(true)
    }
}

fn level(word: &str) -> Option<u8> {
    word.parse().ok().filter(|level| (1..=6).contains(level))
}

/// `https://host[/prefix]` or `/prefix`, without its last slash. Nothing else gets a request.
fn base(url: &str) -> Option<String> {
    let rooted = url.starts_with('/') && !url.starts_with("//");
    let absolute = url.starts_with("https://") || url.starts_with("http://");
    let clean = url
        .bytes()
        .all(|b| b.is_ascii_graphic() && !matches!(b, b'\\' | b'?' | b'#'));
    ((rooted || absolute) && clean).then(|| url.trim_end_matches('/').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(pairs: &[(&str, &str)]) -> (Settings, Vec<Invalid>) {
        let find = |name: &str| pairs.iter().find(|p| p.0 == name).map(|p| p.1.to_owned());
        read(&find, &|name| {
            (name == "räksmörgås.SE").then(|| RAEK.to_owned())
        })
    }

    const RAEK: &str = "xn--rksmrgs-5wao1o.se";

    #[test]
    fn a_name_is_sent_in_ascii_and_shown_readable_where_domains_go_by_name() {
        for (api, domain, sent, shown) in [
            ("hostway", "räksmörgås.SE", RAEK, "räksmörgås.se"),
            ("hostway", "XN--rksmrgs-5wao1o.se", RAEK, "räksmörgås.se"),
            ("hostway", "Test.com", "test.com", "test.com"),
            ("hostway", "å.se/..", "å.se/..", ""),
            ("hostup", "dom_A", "dom_A", ""),
            ("hostup-v1", "7", "7", ""),
        ] {
            let target = from(&[("api", api), ("domain", domain)]).0.config.target;
            assert_eq!(
                (target.domain.as_str(), target.shown_name.as_str()),
                (sent, shown)
            );
        }
    }

    #[test]
    fn defaults_are_those_of_the_public_table() {
        let (settings, invalid) = from(&[]);
        assert!(invalid.is_empty());
        assert_eq!(settings.config.target, Target::default());
        assert!(settings.config.poll && !settings.config.readonly && !settings.config.waiting);
        assert_eq!(settings.heading_level, 2);
        assert!(!settings.compact && settings.time_zone.is_none());
    }

    #[test]
    fn every_attribute_is_read() {
        let (settings, invalid) = from(&[
            ("domain", " dom_1 "),
            ("api", "hostup"),
            ("api-base", "https://api.example/"),
            ("time-zone", "Europe/Stockholm"),
            ("theme", "dark"),
            ("variant", "compact"),
            ("loading", "lazy"),
            ("poll", "off"),
            ("heading-level", "4"),
            ("readonly", ""),
            ("billing-url", "/pay"),
            ("account-url", "/me"),
            ("support-url", "/help"),
        ]);
        assert!(invalid.is_empty(), "{invalid:?}");
        let config = &settings.config;
        assert_eq!(
            (config.target.domain.as_str(), config.target.base.as_str()),
            ("dom_1", "https://api.example")
        );
        assert!(!config.poll && config.readonly && config.waiting && settings.compact);
        assert_eq!(config.links.account.as_deref(), Some("/me"));
        assert_eq!(settings.heading_level, 4);
    }

    #[test]
    fn what_means_nothing_is_reported_and_falls_back() {
        let (settings, invalid) = from(&[
            ("api", "acme"),
            ("api-base", "//evil.example"),
            ("variant", "tiny"),
            ("loading", "soon"),
            ("poll", "often"),
            ("heading-level", "7"),
            ("theme", "pink"),
        ]);
        let names: Vec<_> = invalid.iter().map(|i| i.attribute).collect();
        assert_eq!(
            names,
            [
                "api",
                "api-base",
                "poll",
                "loading",
                "theme",
                "variant",
                "heading-level"
            ]
        );
        assert_eq!(settings, from(&[]).0);
    }

    #[test]
    fn bases_that_could_send_requests_astray_are_refused() {
        for url in [
            "javascript:x",
            "//a.example",
            "a.example",
            "/\\a.example",
            "https://a.example/?x=",
            "ftp://a",
        ] {
            assert_eq!(base(url), None, "{url}");
        }
        assert_eq!(base("/").as_deref(), Some(""));
        assert_eq!(base("/proxy/").as_deref(), Some("/proxy"));
    }
}
