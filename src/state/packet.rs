//! What support is given: plain text, in English and with times in UTC whatever the page speaks,
//! because it is read by the staff and set beside their logs.
//!
//! It is built from fields that are named here one by one. None of them can hold an EPP code, a
//! typed value, an address or a name: of an answer to an action only the stable words are taken,
//! as its sentences may repeat what was typed. What the diagnosis says (reasons, messages of the
//! registry) is quoted as it was shown, one line each, so that no message can pass for a line of
//! ours.

use super::{During, Incident, Row, Sources, State, Timeline, Told, phase};
use crate::api::instant::to_iso;
use crate::api::{Action, Millis};
use contract::v2::Failure;
use std::fmt::{self, Display, Formatter};

/// How many messages of the registry are quoted.
const MESSAGES: usize = 5;
/// How much of one sentence.
const LONGEST: usize = 300;

/// What support is given.
#[derive(Debug)]
pub struct Packet<'a> {
    widget: (&'static str, &'a str),
    domain: (&'a str, &'a str),
    api: &'static str,
    copied_at: Millis,
    received_at: Option<Millis>,
    phase: &'static str,
    kinds: [&'a str; 2],
    look_up: &'a str,
    failures: [(&'static str, Option<&'a Failure>); 2],
    doing: Option<(Action, Millis)>,
    following_job: bool,
    incidents: &'a [Incident],
    deeds: Vec<Done<'a>>,
    messages: Vec<Row>,
    messages_in_all: usize,
}

/// What the customer did, without any sentence about it.
#[derive(Debug)]
struct Done<'a> {
    action: Action,
    sent_at: Millis,
    outcome: &'a str,
    request_id: Option<&'a str>,
}

/// What support is given when the rest cannot be had: enough to find the customer's domain.
pub fn essentials(state: &State) -> String {
    let target = &state.config.target;
    let lines = [
        ("Domain lifecycle: details for support", ""),
        ("Domain: ", &*word(&target.domain)),
        ("API: ", target.provider.name()),
        ("The rest could not be downloaded.", ""),
    ];
    let mut text = String::new();
    for (name, value) in lines {
        text.push_str(name);
        text.push_str(value);
        text.push('\n');
    }
    text
}

impl<'a> Packet<'a> {
    /// Of this moment, for a widget that speaks this language.
    pub fn of(state: &'a State, language: &'a str, now: Millis) -> Self {
        let lifecycle = state.lifecycle();
        let transfer = lifecycle.and_then(|l| l.transfer_status.as_ref());
        let registration = lifecycle.and_then(|l| l.registration_status.as_ref());
        let look_up = lifecycle.and_then(|l| l.whois_lookup_status.as_ref());
        let messages = lifecycle.map_or(&[][..], |l| &l.registry_history);
        let target = &state.config.target;
        Self {
            widget: (env!("CARGO_PKG_VERSION"), language),
            domain: (&target.shown_name, &target.domain),
            api: target.provider.name(),
            copied_at: now,
            received_at: state.picture.as_ref().map(|picture| picture.received_at),
            phase: phase(state).name(),
            kinds: [
                transfer.map_or("none", |t| t.kind.as_str()),
                registration.map_or("none", |r| r.kind.as_str()),
            ],
            look_up: look_up.map_or("none", |status| status.as_str()),
            failures: [
                (
                    "Transfer failure",
                    lifecycle.and_then(|l| l.transfer_failure.as_ref()),
                ),
                (
                    "Registration failure",
                    lifecycle.and_then(|l| l.registration_failure.as_ref()),
                ),
            ],
            doing: state.doing.map(|doing| (doing.action, doing.since)),
            following_job: state.job.is_some(),
            incidents: &state.incidents,
            deeds: deeds(state),
            messages: latest(state),
            messages_in_all: messages.len(),
        }
    }
}

fn deeds(state: &State) -> Vec<Done<'_>> {
    let done = state.deeds.iter().rev().map(|deed| Done {
        action: deed.action,
        sent_at: deed.sent_at,
        outcome: &deed.outcome,
        request_id: deed.notice.request_id.as_deref(),
    });
    done.collect()
}

fn latest(state: &State) -> Vec<Row> {
    let timeline = Timeline::new(Sources::of(state));
    let rows = (0..timeline.len()).filter_map(|n| timeline.row(n));
    rows.filter(|row| matches!(row.told, Told::Message(_)))
        .take(MESSAGES)
        .collect()
}

impl Display for Packet<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let ((version, language), [transfer, registration]) = (self.widget, self.kinds);
        writeln!(f, "Domain lifecycle: details for support")?;
        writeln!(f, "Domain: {}", name(self.domain))?;
        writeln!(f, "API: {}", self.api)?;
        writeln!(
            f,
            "Widget: {version}, language {language}, state {}",
            self.phase
        )?;
        writeln!(f, "Copied: {}", to_iso(self.copied_at))?;
        writeln!(
            f,
            "Last answer: {}",
            self.received_at.map_or("none".into(), to_iso)
        )?;
        writeln!(f, "Transfer: {}", word(transfer))?;
        writeln!(f, "Registration: {}", word(registration))?;
        writeln!(f, "Registry look-up: {}", word(self.look_up))?;
        for (name, failure) in self.failures {
            if let Some(failure) = failure {
                write_failure(f, name, failure)?;
            }
        }
        self.write_visit(f)?;
        self.write_messages(f)
    }
}

impl Packet<'_> {
    fn write_visit(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if let Some((action, since)) = self.doing {
            writeln!(f, "Under way: {} since {}", action.name(), to_iso(since))?;
        }
        if self.following_job {
            writeln!(f, "Under way: a background job")?;
        }
        if !self.incidents.is_empty() {
            writeln!(f, "Errors in this visit, latest first:")?;
        }
        for incident in self.incidents.iter().rev() {
            write_incident(f, incident)?;
        }
        if !self.deeds.is_empty() {
            writeln!(f, "Actions in this visit, latest first:")?;
        }
        for Done {
            action,
            sent_at,
            outcome,
            request_id,
        } in &self.deeds
        {
            let (at, name) = (to_iso(*sent_at), action.name());
            writeln!(
                f,
                "- {at} {name}: {}{}",
                word(outcome),
                request(*request_id)
            )?;
        }
        Ok(())
    }

    fn write_messages(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let (shown, all) = (self.messages.len(), self.messages_in_all);
        if shown > 0 {
            writeln!(f, "Registry messages, latest {shown} of {all}:")?;
        }
        for row in &self.messages {
            write_message(f, row)?;
        }
        Ok(())
    }
}

fn write_failure(f: &mut Formatter<'_>, name: &str, failure: &Failure) -> fmt::Result {
    let at = failure
        .detected_at
        .as_deref()
        .map_or("unknown".into(), word);
    let category = word(&failure.category);
    writeln!(
        f,
        "{name}: {category}, noticed {at}: {}",
        quote(&failure.reason)
    )
}

fn write_incident(f: &mut Formatter<'_>, incident: &Incident) -> fmt::Result {
    let during = match incident.during {
        During::Reading => "reading",
        During::Job => "job",
        During::Acting(action) => action.name(),
    };
    write!(f, "- {} {during}: {}", to_iso(incident.at), incident.kind)?;
    if let Some(status) = incident.status {
        write!(f, ", HTTP {status}")?;
    }
    if let Some(code) = &incident.code {
        write!(f, ", code {}", word(code))?;
    }
    if incident.times > 1 {
        write!(f, ", {} times", incident.times)?;
    }
    writeln!(f, "{}", request(incident.request_id.as_deref()))
}

fn write_message(f: &mut Formatter<'_>, row: &Row) -> fmt::Result {
    let Told::Message(message) = &row.told else {
        return Ok(());
    };
    let at = message.timestamp.as_deref().map_or("unknown".into(), word);
    let texts = [&message.subject, &message.contents].into_iter().flatten();
    let texts: Vec<_> = texts.map(|text| quote(text)).collect();
    writeln!(f, "- {at} {}", texts.join(" "))
}

fn request(id: Option<&str>) -> String {
    id.map_or_else(String::new, |id| format!(", request {}", word(id)))
}

fn name((shown, ascii): (&str, &str)) -> String {
    match (shown, ascii) {
        ("", "") => "none".to_owned(),
        ("", id) => word(id),
        (shown, ascii) if shown == ascii => word(shown),
        (shown, ascii) => format!("{} ({})", word(shown), word(ascii)),
    }
}

/// A sentence, so that it can be told from ours.
fn quote(text: &str) -> String {
    format!("\"{}\"", word(text))
}

/// On one line, readable from left to right, and not endless.
fn word(text: &str) -> String {
    let mut line = String::new();
    for (n, c) in text.trim().chars().enumerate() {
        match c {
            _ if n == LONGEST => {
                line.push('…');
                break;
            }
            '\n' => line.push_str("\\n"),
            c if c.is_whitespace() => line.push(' '),
            c if is_unseen(c) => line.extend(c.escape_unicode()),
            c => line.push(c),
        }
    }
    line
}

/// Control characters, and those that turn the direction of a line or hide in it.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
