use axum::http::Uri;
use std::fmt;
use std::str::FromStr;

/// Hosts that a plain connection does not leave this machine for.
const THIS_MACHINE: [&str; 3] = ["localhost", "127.0.0.1", "[::1]"];

/// Where a live API is: scheme, host and perhaps a prefix, without a slash at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upstream(String);

/// Why an address cannot be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UpstreamFault {
    /// It is no address.
    NoAddress,
    /// The key would travel in plain.
    NotHttps,
    /// It holds a user name or password.
    Credentials,
    /// It holds more than scheme, host and prefix.
    TooMuch,
    /// It names the part of the path that the widget adds.
    ApiInPath,
}

impl Upstream {
    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A path of the API at this address.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// Whether what is sent is encrypted.
    pub(crate) fn is_https(&self) -> bool {
        self.0.starts_with("https:")
    }
}

impl FromStr for Upstream {
    type Err = UpstreamFault;

    fn from_str(text: &str) -> Result<Self, UpstreamFault> {
        let is_whole = !text.contains(['#', '?']);
        let Ok(uri) = text.parse::<Uri>() else {
            return Err(UpstreamFault::NoAddress);
        };
        let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
            return Err(UpstreamFault::NoAddress);
        };
        let prefix = uri.path().trim_end_matches('/');
        let plain = scheme == "http" && THIS_MACHINE.contains(&authority.host());
        if authority.as_str().contains('@') {
            Err(UpstreamFault::Credentials)
        } else if scheme != "https" && !plain {
            Err(UpstreamFault::NotHttps)
        } else if !is_whole {
            Err(UpstreamFault::TooMuch)
        } else if prefix.ends_with("/api") || prefix.contains("/api/") {
            Err(UpstreamFault::ApiInPath)
        } else {
            Ok(Self(format!("{scheme}://{authority}{prefix}")))
        }
    }
}

impl fmt::Display for UpstreamFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoAddress => "this is no address; write it whole, such as https://api.example",
            Self::NotHttps => "the key must not travel in plain: the address begins with https://",
            Self::Credentials => "leave out user name and password: the key is in the environment",
            Self::TooMuch => "leave out everything after the path",
            Self::ApiInPath => "leave out /api: the widget adds it",
        })
    }
}

impl std::error::Error for UpstreamFault {}

#[cfg(test)]
mod tests {
    use super::{Upstream, UpstreamFault};

    #[test]
    fn https_and_this_machine_are_taken() {
        for (text, read) in [
            ("https://api.example", "https://api.example"),
            ("https://api.example/", "https://api.example"),
            (
                "https://api.example:8443/staging/",
                "https://api.example:8443/staging",
            ),
            ("http://127.0.0.1:9000", "http://127.0.0.1:9000"),
            ("http://localhost:9000", "http://localhost:9000"),
        ] {
            assert_eq!(text.parse(), Ok(Upstream(read.to_owned())), "{text}");
        }
    }

    #[test]
    fn everything_else_is_refused_with_its_reason() {
        for (text, fault) in [
            ("api.example", UpstreamFault::NoAddress),
            ("/api", UpstreamFault::NoAddress),
            ("", UpstreamFault::NoAddress),
            ("http://api.example", UpstreamFault::NotHttps),
            ("http://localhost.evil.example", UpstreamFault::NotHttps),
            ("ftp://api.example", UpstreamFault::NotHttps),
            ("https://user:word@api.example", UpstreamFault::Credentials),
            ("http://localhost@evil.example", UpstreamFault::Credentials),
            ("https://api.example/?key=1", UpstreamFault::TooMuch),
            ("https://api.example/#x", UpstreamFault::TooMuch),
            ("https://api.example/api/v2", UpstreamFault::ApiInPath),
            ("https://api.example/api/", UpstreamFault::ApiInPath),
        ] {
            assert_eq!(text.parse::<Upstream>(), Err(fault), "{text}");
        }
    }
}
