use web_sys::Url;

/// The ASCII form of a domain name; `None` for what is no name.
pub fn to_ascii(name: &str) -> Option<String> {
    let url = Url::new(&format!("https://{name}/")).ok()?;
    Some(url.hostname())
}
