//! An incoming transfer: our order, the registry that decides, and the registrar that lets go.

use super::clock::{days, later};
use super::history::Message;
use super::id;
use jiff::{SignedDuration, Timestamp};

/// How long the losing registrar may keep a transfer waiting.
pub(crate) const TAKES_DAYS: i64 = 5;
/// How long a registry takes to answer a request.
const ANSWER_TAKES: SignedDuration = SignedDuration::from_secs(2);
/// A domain stays where it is for so long after it was registered.
pub(crate) const TOO_NEW_DAYS: i64 = 60;

/// An incoming transfer.
#[derive(Debug)]
pub(crate) struct Transfer {
    /// The code that the customer gave us.
    pub(crate) stored_code: String,
    pub(crate) losing: LosingRegistrar,
    pub(crate) attempt: Attempt,
    /// Whether the registry tells more than that a transfer is under way.
    pub(crate) registry_gives_detail: bool,
}

/// The registrar that the domain is leaving, and what the registry holds for it.
#[derive(Debug)]
pub(crate) struct LosingRegistrar {
    pub(crate) code: String,
    pub(crate) locked: bool,
    pub(crate) registered_at: Timestamp,
    pub(crate) expires_at: Timestamp,
    /// Some registries issue codes themselves, to whichever registrar asks.
    pub(crate) registry_issues_codes: bool,
}

/// The last thing that happened to the transfer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Attempt {
    /// Not sent: the order is not paid.
    NotSent,
    /// Sent, but the registry knows of nothing.
    Lost,
    /// The registry holds a record that does not fit the rest.
    Contradicted,
    /// At the registry, which has not looked at the code yet.
    Unanswered { code: String },
    /// Turned down.
    Refused {
        at: Timestamp,
        cause: Cause,
        code: String,
    },
    /// Accepted; the losing registrar's days are running.
    UnderWay { since: Timestamp },
    /// The domain is here.
    Done,
}

/// Why a registry turned a transfer down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cause {
    Code,
    Lock,
    LockAndCode,
    TooNew,
    /// The losing registrar said no.
    Objection,
}

impl Cause {
    pub(crate) fn blames_code(self) -> bool {
        matches!(self, Self::Code | Self::LockAndCode)
    }

    /// What the registry writes, in its own language.
    pub(crate) fn registry_text(self) -> &'static str {
        match self {
            Self::Code => "2202 Transfer rejected: invalid authorization code.",
            Self::Lock => "2304 Transfer rejected: clientTransferProhibited.",
            Self::LockAndCode => {
                "2304 Transfer rejected: clientTransferProhibited. 2202 Invalid authorization code."
            }
            Self::TooNew => "2106 Transfer rejected: registered less than 60 days ago.",
            Self::Objection => "Transfer rejected by the losing registrar: no confirmation.",
        }
    }
}

impl Transfer {
    /// An order whose code is right, at a registrar that puts nothing in the way.
    pub(crate) fn ordered(now: Timestamp) -> Self {
        let code = id::fresh_code();
        Self {
            stored_code: code.clone(),
            losing: LosingRegistrar {
                code,
                locked: false,
                registered_at: later(now, days(-900)),
                expires_at: later(now, days(195)),
                registry_issues_codes: false,
            },
            attempt: Attempt::NotSent,
            registry_gives_detail: true,
        }
    }

    /// Sends the transfer to the registry, which answers at once.
    pub(crate) fn submit(&mut self, now: Timestamp) -> Vec<Message> {
        // A registry takes its moment, so the request stands before the answer.
        let before = later(now, -ANSWER_TAKES);
        let sent = Message::new(before, "Transfer request", "Transfer requested.");
        let Some(cause) = self.obstacle(now) else {
            self.attempt = Attempt::UnderWay { since: now };
            return vec![sent, self.accepted(now)];
        };
        vec![sent, self.refuse(now, cause)]
    }

    fn accepted(&self, now: Timestamp) -> Message {
        if !self.registry_gives_detail {
            return Message::wordless(now);
        }
        let text = "1001 Transfer accepted: pending the losing registrar.";
        Message::new(now, "Transfer status", text)
    }

    /// The registry turns the transfer down.
    pub(crate) fn refuse(&mut self, at: Timestamp, cause: Cause) -> Message {
        self.attempt = Attempt::Refused {
            at,
            cause,
            code: self.stored_code.clone(),
        };
        Message::new(at, "Transfer status", cause.registry_text())
    }

    fn obstacle(&self, now: Timestamp) -> Option<Cause> {
        let wrong_code = self.stored_code != self.losing.code;
        match (self.losing.locked, wrong_code) {
            _ if self.is_too_new(now) => Some(Cause::TooNew),
            (true, true) => Some(Cause::LockAndCode),
            (true, false) => Some(Cause::Lock),
            (false, true) => Some(Cause::Code),
            (false, false) => None,
        }
    }

    pub(crate) fn is_too_new(&self, now: Timestamp) -> bool {
        now < later(self.losing.registered_at, days(TOO_NEW_DAYS))
    }

    pub(crate) fn has_expired(&self, now: Timestamp) -> bool {
        now >= self.losing.expires_at
    }

    /// The code that was refused is still the one we hold.
    pub(crate) fn holds_refused_code(&self) -> bool {
        matches!(&self.attempt, Attempt::Refused { cause, code, .. }
            if cause.blames_code() && *code == self.stored_code)
    }

    /// Lets time act; a message when the domain has arrived.
    pub(crate) fn settle(&mut self, now: Timestamp) -> Option<Message> {
        let Attempt::UnderWay { since } = self.attempt else {
            return None;
        };
        let end = later(since, days(TAKES_DAYS));
        if now < end {
            return None;
        }
        self.attempt = Attempt::Done;
        let text = "1000 Transfer completed.";
        Some(Message::new(end, "Transfer status", text))
    }
}
