use super::seed::Seed;
use crate::faults::{CODE, DETAIL};
use contract::EppCode;
use domain_lifecycle::api::{Act, RetryRegistration};
use domain_lifecycle::state::Host;
use serde_json::{Value, json};

/// Something that happens.
#[derive(Debug, Clone)]
pub(super) enum Step {
    Click(Act),
    ClickTwice(Act),
    /// With the code that works.
    ClickWithRightCode,
    Refresh,
    Pause,
    Resume,
    Move(Host),
    /// Seconds, with all that falls due in them.
    Wait(u32),
    /// Seconds, asleep.
    Sleep(u32),
    /// To requests of this method.
    Order(&'static str, Value),
    ForgetFaults,
    Refuse(bool),
    ExpireSessions,
    SignIn,
    /// Behind the widget's back: a part of a path of the sandbox's control surface.
    Behind(&'static str),
    /// Another tab met a rate limit, of so many seconds.
    Held(u32),
    /// Or lost its session, or got a new one.
    SignedOut,
    SignedIn,
    /// Or began to act, or was answered.
    Began,
    Ended,
    Readonly(bool),
    Poll(bool),
    OtherDomain,
}

fn act(seed: &mut Seed) -> Act {
    let code = EppCode::new(CODE.to_owned());
    let values = [("holderType", "person"), ("musicCommunity", DETAIL)];
    let values = values.map(|(key, value)| (key.to_owned(), value.to_owned()));
    let registration = |values, profile_updated| {
        Act::RetryRegistration(RetryRegistration {
            values,
            profile_updated,
        })
    };
    match seed.below(8) {
        0 => Act::UpdateEpp(code),
        1 => Act::RetryTransfer(Some(code)),
        2 => Act::RetryTransfer(None),
        3 => Act::RequestEpp {
            force_new: seed.below(2) == 0,
        },
        4 => registration(values.into(), false),
        5 => registration([].into(), seed.below(2) == 0),
        _ => Act::StatusSync,
    }
}

fn fault(seed: &mut Seed) -> Value {
    match seed.below(12) {
        0 => json!({ "dropBefore": true }),
        1 => json!({ "dropAfter": true }),
        2 => json!({ "stall": seed.one_of(&["before", "after", "body"]) }),
        3 => json!({ "truncate": true }),
        4 => json!({ "reorder": true }),
        5 => json!({ "change": seed.one_of(&["duplicate", "garble"]) }),
        6 => json!({ "change": { "nest": 500 } }),
        7 => {
            let links = [
                "//evil.example/",
                "/api/jobs/none",
                "https://evil.example/api/",
            ];
            json!({ "change": { "replace": { "/operation/pollUrl": seed.one_of(&links) } } })
        }
        8 => json!({ "error": seed.one_of(&[400, 401, 403, 404, 409, 429, 500, 503, 504]) }),
        9 => {
            let wait = seed.one_of(&["1", "7", "90", "4000"]);
            json!({ "status": 429, "headers": { "Retry-After": wait } })
        }
        10 => json!({ "status": 302, "headers": { "Location": "/sign-in" } }),
        _ => {
            let body = seed.one_of(&["", "{}", "null", "<!doctype html>"]);
            json!({ "raw": { "status": 200, "contentType": "text/html", "body": body } })
        }
    }
}

impl Step {
    pub(super) fn any(seed: &mut Seed) -> Self {
        match seed.below(34) {
            0..6 => Self::Click(act(seed)),
            6 => Self::ClickTwice(act(seed)),
            7 => Self::ClickWithRightCode,
            8 | 9 => Self::Refresh,
            10 => Self::Pause,
            11 | 12 => Self::Resume,
            13 => Self::Move(Host::Hidden),
            14 => Self::Move(Host::Visible),
            15 => Self::Move(Host::Offline),
            16 => Self::Move(Host::Online),
            17..21 => Self::Wait(seed.one_of(&[0, 1, 2, 5, 20, 61, 130])),
            21 => Self::Sleep(seed.one_of(&[30, 700, 90_000])),
            22..27 => Self::Order(seed.one_of(&["GET", "POST", "PUT"]), fault(seed)),
            27 => Self::ForgetFaults,
            28 => Self::Refuse(seed.below(3) == 0),
            29 => Self::ExpireSessions,
            30 => Self::SignIn,
            31 => Self::Behind(seed.one_of(&["unlock", "new-code", "pay"])),
            32 => match seed.below(8) {
                0 => Self::Held(seed.one_of(&[1, 60, 600])),
                4 => Self::SignedOut,
                5 => Self::SignedIn,
                6 => Self::Began,
                7 => Self::Ended,
                1 => Self::Readonly(seed.below(2) == 0),
                2 => Self::Poll(seed.below(2) == 0),
                _ => Self::OtherDomain,
            },
            _ => Self::Refuse(false),
        }
    }
}
