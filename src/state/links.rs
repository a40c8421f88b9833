/// A link of the host page, if it is one that a browser may follow: `http`, `https`, `mailto`,
/// or relative. `javascript:` and the like are refused, however they are spelled.
pub fn safe_link(link: &str) -> Option<&str> {
    let link = link.trim();
    let hidden = link.contains(|c: char| c.is_control());
    let scheme = link
        .split_once(':')
        .map(|(before, _)| before)
        .filter(|before| !before.contains(['/', '?', '#']))
        .map(str::to_ascii_lowercase);
    let known = scheme.is_none_or(|s| matches!(s.as_str(), "http" | "https" | "mailto"));
    (!link.is_empty() && !hidden && known).then_some(link)
}

#[cfg(test)]
mod tests {
    use super::safe_link;

    #[test]
    fn only_links_that_lead_somewhere_harmless() {
        for link in [
            "/billing",
            "#/invoice/1",
            "pay?x=a:b",
            "https://a.example/x",
            "mailto:a@b.example",
        ] {
            assert_eq!(safe_link(link), Some(link));
        }
        for link in [
            "",
            "javascript:alert(1)",
            "JaVa\tscript:alert(1)",
            " data:text/html,x",
            "vbscript:x",
            "blob:x",
        ] {
            assert_eq!(safe_link(link), None, "{link:?}");
        }
    }
}
