//! What an action came to, as it was said on screen: as JSON and back.

use crate::api::{Action, FaultKind};
use crate::state::{Notice, Tone, What};
use contract::json::{Json, Read, Write};

const SYNCED: &str = "synced";
const UNKNOWN: &str = "unknown";
const REFUSED: &str = "refused";

/// Those that say no more than their name.
fn plain() -> [(&'static str, What); 16] {
    [
        ("code-saved", What::CodeSaved),
        ("code-not-confirmed", What::CodeNotConfirmed),
        ("transfer-under-way", What::TransferUnderWay),
        ("transfer-accepted", What::TransferAccepted),
        ("transfer-still-stuck", What::TransferStillStuck),
        ("code-requested", What::CodeRequested),
        ("code-received", What::CodeReceived { reused: false }),
        ("code-received-again", What::CodeReceived { reused: true }),
        ("registration-submitted", What::RegistrationSubmitted),
        ("registration-queued", What::RegistrationQueued),
        ("registration-completed", What::RegistrationCompleted),
        ("registration-failed", What::RegistrationFailed),
        ("details-wanted", What::DetailsWanted),
        ("job-completed", What::JobCompleted),
        ("job-failed", What::JobFailed),
        ("job-unclear", What::JobUnclear),
    ]
}

const TONES: [(&str, Tone); 4] = [
    ("good", Tone::Good),
    ("neutral", Tone::Neutral),
    ("warning", Tone::Warning),
    ("bad", Tone::Bad),
];

impl Write for Notice {
    fn write(&self) -> Json {
        let (what, action, fault) = match &self.what {
            What::Synced(_) => (SYNCED, None, None),
            What::OutcomeUnknown(action) => (UNKNOWN, Some(*action), None),
            What::Refused(action, kind) => (REFUSED, Some(*action), Some(*kind)),
            what => (name(what).unwrap_or_default(), None, None),
        };
        let tone = TONES.iter().find(|(_, tone)| *tone == self.tone);
        let synced = match &self.what {
            What::Synced(answer) => Write::write(&**answer),
            _ => Json::Null,
        };
        Json::object([
            ("what", what.write()),
            ("action", action.map(Action::name).write()),
            ("fault", fault.map(FaultKind::code).write()),
            ("synced", synced),
            ("tone", tone.map(|(name, _)| *name).write()),
            ("server", self.server.write()),
            ("requestId", self.request_id.write()),
        ])
    }
}

impl Read for Notice {
    fn read(json: &Json) -> Option<Self> {
        json.is_object().then_some(())?;
        let tone: String = json.member("tone");
        Some(Self {
            tone: TONES.iter().find(|(name, _)| *name == tone)?.1,
            what: what(json)?,
            server: json.member("server"),
            request_id: json.member("requestId"),
        })
    }
}

fn what(json: &Json) -> Option<What> {
    let action = || Action::from_name(&json.member::<String>("action"));
    match &*json.member::<String>("what") {
        SYNCED => Some(What::Synced(Box::new(json.get("synced").read()?))),
        UNKNOWN => Some(What::OutcomeUnknown(action()?)),
        REFUSED => {
            let fault = FaultKind::from_code(&json.member::<String>("fault"))?;
            Some(What::Refused(action()?, fault))
        }
        wanted => {
            let found = plain().into_iter().find(|(name, _)| *name == wanted);
            found.map(|(_, what)| what)
        }
    }
}

fn name(what: &What) -> Option<&'static str> {
    let found = plain().into_iter().find(|(_, known)| known == what);
    found.map(|(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::{TONES, plain};
    use crate::api::{Action, FaultKind};
    use crate::state::{Notice, What};
    use contract::json::{Read, Write};

    #[test]
    fn every_outcome_comes_back_as_it_was() {
        let action = Action::RetryTransfer;
        let others = [
            What::Synced(Box::default()),
            What::OutcomeUnknown(action),
            What::Refused(action, FaultKind::Conflict),
        ];
        let all = plain().map(|(_, what)| what).into_iter().chain(others);
        for (what, (_, tone)) in all.zip(TONES.into_iter().cycle()) {
            let notice = Notice {
                tone,
                what,
                server: Some("as given".to_owned()),
                request_id: None,
            };
            assert_eq!(Notice::read(&notice.write()), Some(notice));
        }
    }
}
