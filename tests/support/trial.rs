//! One body as the answer to one question: through decoder, reducer and words, and judged.

use crate::allowed;
use crate::screen::must_say_something;
use contract::EppCode;
use domain_lifecycle::api::{
    Act, Action, Ask, Content, Fault, Millis, PollPath, Provider, Response, RetryRegistration,
    Target,
};
use domain_lifecycle::state::{
    Availability, Command, Config, Event, Packet, State, Step, Ticket, Tone, offer, primary,
    recovery_form, standing, update,
};
use serde_json::Value;

const NOW: Millis = 1_777_291_200_000.0;

/// Everything is on screen and everything allowed.
const OPEN: [(Provider, &str); 3] = [
    (
        Provider::HostUp,
        r#"{"transferStatus":{"kind":"transfer_failed_at_registry","actions":{"canUpdateEpp":{"allowed":true},
        "canRetryTransfer":{"allowed":true},"canRequestFreshEpp":{"allowed":true}},"capability":{"showFailedRetry":true,
        "showEppUpdate":true}},"registrationStatus":{"kind":"failed","supported":true,"actions":{
        "canRetryRegistration":{"allowed":true},"canFixIdentity":{"allowed":true}}}}"#,
    ),
    (
        Provider::HostUpV1,
        r#"{"success":true,"data":{"found":true,"error":{"category":"epp_invalid"}}}"#,
    ),
    (Provider::Hostway, r#"{"status":{"canBeReset":true}}"#),
];

/// The question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Question {
    Diagnosis,
    Job,
    Act(Action),
}

/// All that can be asked of any API.
pub(crate) const QUESTIONS: [(Provider, Question); 12] = [
    (Provider::HostUp, Question::Diagnosis),
    (Provider::HostUp, Question::Job),
    (Provider::HostUp, Question::Act(Action::UpdateEpp)),
    (Provider::HostUp, Question::Act(Action::RetryTransfer)),
    (Provider::HostUp, Question::Act(Action::RequestEpp)),
    (Provider::HostUp, Question::Act(Action::RetryRegistration)),
    (Provider::HostUp, Question::Act(Action::StatusSync)),
    (Provider::HostUpV1, Question::Diagnosis),
    (Provider::HostUpV1, Question::Act(Action::StatusSync)),
    (Provider::HostUpV1, Question::Act(Action::RetryTransfer)),
    (Provider::Hostway, Question::Diagnosis),
    (Provider::Hostway, Question::Act(Action::RetryTransfer)),
];

/// A widget without an outside.
struct Trial {
    provider: Provider,
    state: State,
    /// What the server said, as bare JSON: of the diagnosis, and of the last action or job.
    diagnosis: Value,
    said: Value,
}

/// Gives the body as the answer, and judges what comes of it.
pub(crate) fn tries((provider, question): (Provider, Question), status: u16, body: &str) {
    let mut trial = Trial::begin(provider);
    if question == Question::Diagnosis {
        return trial.diagnosed(status, body);
    }
    let open = OPEN.iter().find(|(of, _)| *of == provider).unwrap().1;
    trial.diagnosed(200, open);
    match question {
        Question::Act(action) => trial.acts(action, status, body),
        Question::Job | Question::Diagnosis => trial.follows(status, body),
    }
}

impl Trial {
    fn begin(provider: Provider) -> Self {
        Self {
            provider,
            state: State::default(),
            diagnosis: Value::Null,
            said: Value::Null,
        }
    }

    fn event(&mut self, event: Event) -> Option<(Ticket, Ask)> {
        let commands = update(&mut self.state, event, NOW);
        self.judge();
        commands.into_iter().find_map(|command| match command {
            Command::Ask(ticket, ask, _) => Some((ticket, ask)),
            _ => None,
        })
    }

    /// Sets the widget up, and answers its first question.
    fn diagnosed(&mut self, status: u16, body: &str) {
        let (domain, account) = match self.provider {
            Provider::HostUp => ("dom_1", ""),
            Provider::HostUpV1 => ("41", ""),
            Provider::Hostway => ("a.example", "acct1"),
        };
        let target = Target {
            provider: self.provider,
            domain: domain.to_owned(),
            account: account.to_owned(),
            ..Target::default()
        };
        let config = Config {
            target,
            poll: true,
            ..Config::default()
        };
        let asked = self.event(Event::Configured(config)).unwrap();
        let read = self.answer(&asked.1, status, body);
        if read.is_ok() {
            self.diagnosis = parse(body);
        }
        self.event(Event::Answered(asked.0, read));
    }

    fn answer(
        &self,
        ask: &Ask,
        status: u16,
        body: &str,
    ) -> Result<domain_lifecycle::api::Answer, Fault> {
        let response = Response {
            status,
            retry_after: None,
            rate_limit_reset: None,
            date: None,
            content: match serde_json::from_str(body) {
                _ if body.trim().is_empty() => Content::Empty,
                Ok(json) => Content::Json(json),
                Err(_) => Content::Unreadable,
            },
        };
        self.provider.read(ask, &response, NOW)
    }

    fn acts(&mut self, action: Action, status: u16, body: &str) {
        let act = act(action);
        self.event(Event::Clicked(act.clone()));
        let asked = self.event(Event::Confirmed { act, agreed: true });
        let (ticket, ask) = asked.expect("it is allowed");
        let read = self.answer(&ask, status, body);
        self.said = parse(body);
        self.event(Event::Answered(ticket, read));
    }

    fn follows(&mut self, status: u16, body: &str) {
        let path = PollPath::parse("/api/jobs/dbj_1").unwrap();
        self.event(Event::Remembered(path));
        let due = Event::Due(domain_lifecycle::state::Timer::Job);
        let (ticket, ask) = self.event(due).expect("a look at the job");
        let read = self.answer(&ask, status, body);
        self.said = parse(body);
        self.event(Event::Answered(ticket, read));
    }

    fn judge(&self) {
        let state = &self.state;
        must_say_something(state);
        for action in Action::ALL {
            let open = offer(state, action) == Some(Availability::Ready);
            let allowed = allowed::allows(self.provider, &self.diagnosis, action);
            assert!(!open || allowed, "{action:?} is open: {}", self.diagnosis);
        }
        let done = state.lifecycle().map(|l| standing(l).step) == Some(Step::Finished);
        let arrived = self.said.pointer("/data/newStatus").is_some();
        let said = allowed::is_done(&self.diagnosis) || arrived;
        assert!(!done || said, "done: {}", self.diagnosis);
        let good = state.notice.as_ref().is_some_and(|n| n.tone == Tone::Good);
        assert!(!good || confirms(&self.said), "good news: {}", self.said);
        assert!(
            recovery_form(state)
                .fields
                .iter()
                .all(|f| !f.key.is_empty())
        );
        drop((primary(state), Packet::of(state, "en", NOW).to_string()));
    }
}

fn parse(body: &str) -> Value {
    serde_json::from_str(body).unwrap_or_default()
}

fn act(action: Action) -> Act {
    let code = || EppCode::new("Kx7-mPq29Lw".to_owned());
    match action {
        Action::UpdateEpp => Act::UpdateEpp(code()),
        Action::RequestEpp => Act::RequestEpp { force_new: false },
        Action::RetryRegistration => Act::RetryRegistration(RetryRegistration::default()),
        Action::StatusSync => Act::StatusSync,
        _ => Act::RetryTransfer(Some(code())),
    }
}

/// Whether an answer to an action or about a job says anywhere that something went well.
fn confirms(said: &Value) -> bool {
    let inner = said.get("data").filter(|data| data.is_object());
    let said = inner.unwrap_or(said);
    let is = |name: &str, words: &[&str]| said[name].as_str().is_some_and(|w| words.contains(&w));
    let under_way = [
        "pending_transfer_in_progress",
        "pending_transfer_generic",
        "active",
    ];
    said["eppCodePersisted"] == true
        || is("transferStatus", &under_way)
        || said["eppCode"].is_string()
        || is("registrationStatus", &["completed", "active"])
        || (said["syncSuccess"] == true && said["statusChangedToActive"] == true)
        || said["isCompleted"] == true
        || is("state", &["completed"])
        || is("status", &["completed"])
}
