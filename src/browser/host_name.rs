use web_sys::Url;

/// The ASCII form of a domain name; `None` for what is no name.
pub fn to_ascii(name: &str) -> Option<String> {
    let url = Url::new(&format!("https://{name}/")).ok()?;
    Some(url.hostname())
}

/// Whether an `api-base` leads to the origin of the page.
pub fn is_own_origin(base: &str) -> bool {
    let origin = || web_sys::window()?.location().origin().ok();
    !base.contains("://") || Url::new(base).is_ok_and(|url| Some(url.origin()) == origin())
}
