use std::fmt;

/// Where a job can be asked about: a path on the API's own host, and never anything else, since
/// the session cookie travels with the request.
#[derive(Clone, PartialEq, Eq)]
pub struct PollPath(String);

impl PollPath {
    /// Takes a server's link if it is a plain absolute path. Refused: other hosts (`//host`,
    /// `https://host`), backslashes (browsers read them as slashes), control characters and
    /// spaces (browsers drop some of them), and paths that climb out of `/api/`.
    pub fn parse(link: &str) -> Option<Self> {
        let plain = link.starts_with("/api/")
            && link.len() <= 512
            && link
                .bytes()
                .all(|b| b.is_ascii_graphic() && b != b'\\' && b != b'#');
        let climbs = link.split(['/', '?']).any(|segment| {
            let segment = segment.to_ascii_lowercase().replace("%2e", ".");
            segment == "." || segment == ".."
        });
        (plain && !climbs).then(|| Self(link.to_owned()))
    }

    /// The path.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for PollPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::PollPath;

    #[test]
    fn the_documented_form_is_taken() {
        let link = "/api/jobs/dbj_01hxa3b4c5d6e7f8g9h0j1k2m3";
        assert_eq!(PollPath::parse(link).unwrap().as_str(), link);
    }

    #[test]
    fn whatever_could_leave_the_api_is_refused() {
        for link in [
            "",
            "/",
            "api/jobs/1",
            "//evil.example/api/jobs/1",
            "/\\evil.example/api/",
            "https://evil.example/api/jobs/1",
            "javascript:alert(1)",
            "/api/../admin/delete",
            "/api/%2e%2E/admin",
            "/api/./jobs",
            "/api/jobs/1\n",
            "/\t/evil.example",
            "/api/jobs/ 1",
            "/api/jobs/é",
            "/api/jobs/1#x",
            "/login",
        ] {
            assert!(PollPath::parse(link).is_none(), "{link:?}");
        }
    }
}
