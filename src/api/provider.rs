use super::{
    Abilities, Answer, Ask, Fault, Millis, Request, Response, Target, TargetFault, hostup,
    hostup_v1, hostway,
};
use contract::v2::Lifecycle;

/// The APIs that are served. Each is one file beside this one, and no other code asks which.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Provider {
    /// `HostUp` v2.
    #[default]
    HostUp,
    /// `HostUp` legacy v1.
    HostUpV1,
    /// Hostway.
    Hostway,
}

impl Provider {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::HostUp, Self::HostUpV1, Self::Hostway];

    /// By the value of the `api` attribute.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|provider| provider.name() == name)
    }

    /// The value of the `api` attribute.
    pub fn name(self) -> &'static str {
        match self {
            Self::HostUp => "hostup",
            Self::HostUpV1 => "hostup-v1",
            Self::Hostway => "hostway",
        }
    }

    /// What can be done at this API at all.
    pub fn abilities(self) -> Abilities {
        match self {
            Self::HostUp => hostup::ABILITIES,
            Self::HostUpV1 => hostup_v1::ABILITIES,
            Self::Hostway => hostway::ABILITIES,
        }
    }

    pub(super) fn check(self, target: &Target) -> Result<(), TargetFault> {
        match self {
            Self::HostUp => hostup::check(target),
            Self::HostUpV1 => hostup_v1::check(target),
            Self::Hostway => hostway::check(target),
        }
    }

    /// Turns what is wanted into a request; `None` for what this API cannot do.
    pub fn request(self, target: &Target, ask: &Ask) -> Option<Request> {
        match self {
            Self::HostUp => Some(hostup::request(target, ask)),
            Self::HostUpV1 => hostup_v1::request(target, ask),
            Self::Hostway => hostway::request(target, ask),
        }
    }

    /// The picture that a good answer to the question for the lifecycle gives; nothing for any other.
    /// For a first picture, which leaves everything else to those who come after it. The API that is
    /// asked by default is known to it, and the others by [`Self::diagnosis_elsewhere`].
    pub fn diagnosis(self, response: &Response) -> Option<Lifecycle> {
        let good = self == Self::HostUp && (200..300).contains(&response.status);
        good.then(|| hostup::diagnosis(response).ok()).flatten()
    }

    /// The same for the APIs that are not asked by default.
    pub fn diagnosis_elsewhere(self, response: &Response, now: Millis) -> Option<Lifecycle> {
        match self {
            Self::HostUp => None,
            Self::HostUpV1 => hostup_v1::diagnosis(response).ok(),
            Self::Hostway => hostway::diagnosis(response, now).ok(),
        }
    }

    /// Reads the answer to that request.
    pub fn read(self, ask: &Ask, response: &Response, now: Millis) -> Result<Answer, Fault> {
        match self {
            Self::HostUp => hostup::read(ask, response, now),
            Self::HostUpV1 => hostup_v1::read(ask, response, now),
            Self::Hostway => hostway::read(ask, response, now),
        }
    }
}
