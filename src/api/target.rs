use super::Provider;

/// Which domain at which API.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Target {
    /// Which API.
    pub provider: Provider,
    /// Its host and prefix, without a slash at the end; empty for the page's own origin.
    pub base: String,
    /// The domain, as this API names it; a domain name in its ASCII form.
    pub domain: String,
    /// The domain name as people read it, where the API knows domains by name; else empty.
    pub shown_name: String,
    /// The account number, for an API that wants one.
    pub account: String,
}

/// Why a target cannot be asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TargetFault {
    /// The `domain` attribute is absent or empty.
    DomainMissing,
    /// It is not what this API calls a domain.
    DomainInvalid,
    /// This API wants the `account` attribute.
    AccountMissing,
}

impl Target {
    /// Whether it can be asked about.
    pub fn check(&self) -> Result<(), TargetFault> {
        if self.domain.is_empty() {
            Err(TargetFault::DomainMissing)
        } else {
            self.provider.check(self)
        }
    }

    /// The API by provider and host: what sessions and limits belong to.
    pub fn api(&self) -> String {
        format!("{} {}", self.provider.name(), self.base)
    }

    /// The domain at its API and account: whoever shows the same shares what is known of it.
    pub fn subject(&self) -> String {
        format!("{} {} {}", self.api(), self.account, self.domain)
    }

    /// Whether the other is asked about at the same API, with the same session and limits.
    pub fn shares_api(&self, other: &Self) -> bool {
        self.api() == other.api()
    }

    /// The whole URL of a path of the API.
    pub(super) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }
}
