use crate::visit::Visit;
use contract::EppCode;
use domain_lifecycle::api::{Act, Provider, RetryRegistration};
use domain_lifecycle::state::Event;

/// What customers type here: it may be read in the body of its own request, and nowhere else.
pub(crate) const CODE: &str = "CANARY-code-1";
pub(crate) const DETAIL: &str = "SMC-77777";

/// One request of one API.
pub(super) struct Endpoint {
    pub(super) provider: Provider,
    pub(super) scenario: &'static str,
    pub(super) method: &'static str,
    /// A part of its path.
    pub(super) path: &'static str,
    pub(super) deed: Deed,
}

/// What makes the widget send it.
pub(super) enum Deed {
    Look,
    Act(fn() -> Act),
    /// A registration that was sent again, and is followed.
    Job,
}

impl Endpoint {
    /// Does what makes the widget send it.
    pub(super) fn ask(&self, visit: &Visit) {
        match self.deed {
            Deed::Look => visit.refresh(),
            Deed::Act(act) => visit.send(Event::Clicked(act())),
            Deed::Job => visit.wait(2),
        }
    }

    pub(super) fn changes_something(&self) -> bool {
        matches!(self.deed, Deed::Act(_))
    }
}

pub(super) fn code() -> EppCode {
    EppCode::new(CODE.to_owned())
}

fn retry() -> Act {
    Act::RetryTransfer(Some(code()))
}

/// Valid, so that the registration is taken and a job begins.
pub(super) fn details() -> Act {
    let values = [("holderType", "person"), ("musicCommunity", DETAIL)];
    let values = values.map(|(key, value)| (key.to_owned(), value.to_owned()));
    Act::RetryRegistration(RetryRegistration {
        values: values.into(),
        profile_updated: false,
    })
}

pub(super) fn endpoints() -> Vec<Endpoint> {
    use Provider::{HostUp, HostUpV1, Hostway};
    let of = |provider, scenario, method, path, deed| Endpoint {
        provider,
        scenario,
        method,
        path,
        deed,
    };
    let stuck = "wrong-code";
    let refused = "registration-details-empty";
    vec![
        of(HostUp, stuck, "GET", "/lifecycle", Deed::Look),
        of(HostUp, refused, "GET", "/jobs/", Deed::Job),
        of(
            HostUp,
            stuck,
            "POST",
            "/update-epp",
            Deed::Act(|| Act::UpdateEpp(code())),
        ),
        of(HostUp, stuck, "POST", "/retry-transfer", Deed::Act(retry)),
        of(
            HostUp,
            "code-fallback",
            "POST",
            "/request-epp",
            Deed::Act(|| Act::RequestEpp { force_new: true }),
        ),
        of(
            HostUp,
            refused,
            "POST",
            "/retry-registration",
            Deed::Act(details),
        ),
        of(
            HostUp,
            "sync-activates",
            "POST",
            "/status-sync",
            Deed::Act(|| Act::StatusSync),
        ),
        of(HostUpV1, stuck, "GET", "/transfer-error", Deed::Look),
        of(
            HostUpV1,
            stuck,
            "POST",
            "/status-sync",
            Deed::Act(|| Act::StatusSync),
        ),
        of(HostUpV1, stuck, "POST", "/retry-transfer", Deed::Act(retry)),
        of(Hostway, stuck, "GET", "/transfers/", Deed::Look),
        of(Hostway, stuck, "PUT", "/transfers/", Deed::Act(retry)),
    ]
}
