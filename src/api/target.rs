use super::Provider;

/// Which domain at which API.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Target {
    /// Which API.
    pub provider: Provider,
    /// Its host and prefix, without a slash at the end; empty for the page's own origin.
    pub base: String,
    /// The domain, as this API names it.
    pub domain: String,
}

/// Why a target cannot be asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TargetFault {
    /// The `domain` attribute is absent or empty.
    DomainMissing,
    /// It is not what this API calls a domain.
    DomainInvalid,
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

    /// The whole URL of a path of the API.
    pub(super) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }
}
