use super::{Answer, Ask, Fault, Json, Millis, Request, Response, Target, TargetFault, hostup};

/// The APIs that are served. Each is one file beside this one, and no other code asks which.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Provider {
    /// `HostUp` v2.
    #[default]
    HostUp,
}

impl Provider {
    /// The value of the `api` attribute.
    pub fn from_name(name: &str) -> Option<Self> {
        (name == "hostup").then_some(Self::HostUp)
    }

    /// The value of the `api` attribute.
    pub fn name(self) -> &'static str {
        match self {
            Self::HostUp => "hostup",
        }
    }

    pub(super) fn check(self, target: &Target) -> Result<(), TargetFault> {
        match self {
            Self::HostUp => hostup::check(target),
        }
    }

    /// Turns what is wanted into a request.
    pub fn request(self, target: &Target, ask: &Ask) -> Request {
        match self {
            Self::HostUp => hostup::request(target, ask),
        }
    }

    /// Reads the answer to that request.
    pub fn read<J: Json>(
        self,
        ask: &Ask,
        response: &Response<J>,
        now: Millis,
    ) -> Result<Answer, Fault> {
        match self {
            Self::HostUp => hostup::read(ask, response, now),
        }
    }
}
