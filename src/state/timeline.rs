//! What happened, as one list: messages of the registry, what was noticed to have gone wrong,
//! and what the customer did in this visit. Newest first.
//!
//! The list holds places and times only; texts stay where they are until a row is shown. So ten
//! thousand messages cost one sorting for each new answer, and nothing for an equal one.

use super::{Deed, State};
use crate::api::Millis;
use crate::api::instant::{MINUTE, parse_iso};
use contract::v2::{Failure, HistoryEntry, Lifecycle};
use std::cmp::Ordering;
use std::sync::Arc;

/// What a timeline is made from.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    lifecycle: Option<Arc<Lifecycle>>,
    deeds: Vec<Deed>,
}

impl Sources {
    /// Of this moment.
    pub fn of(state: &State) -> Self {
        let picture = state.picture.as_ref();
        Self {
            lifecycle: picture.map(|picture| Arc::clone(&picture.lifecycle)),
            deeds: state.deeds.clone(),
        }
    }

    fn messages(&self) -> &[HistoryEntry] {
        let lifecycle = self.lifecycle.as_deref();
        lifecycle.map_or(&[], |lifecycle| &lifecycle.registry_history)
    }

    fn transfer_failure(&self) -> Option<&Failure> {
        self.lifecycle.as_ref()?.transfer_failure.as_ref()
    }

    fn registration_failure(&self) -> Option<&Failure> {
        self.lifecycle.as_ref()?.registration_failure.as_ref()
    }
}

/// An equal answer is the same value (the reducer keeps the earlier one), so nothing is compared
/// in depth.
impl PartialEq for Sources {
    fn eq(&self, other: &Self) -> bool {
        let same = match (&self.lifecycle, &other.lifecycle) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        };
        same && self.deeds == other.deeds
    }
}

/// What happened, newest first; what has no readable time comes last, in the order given.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Timeline {
    sources: Sources,
    entries: Arc<[Entry]>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Entry {
    at: Option<Millis>,
    origin: Origin,
    times: u32,
    /// Its place before anything was sorted.
    given: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin {
    Message(usize),
    TransferFailure,
    RegistrationFailure,
    Deed(usize),
}

/// One line of the timeline, ready to be put into words.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// When; `None` when that is not known or cannot be read.
    pub at: Option<Millis>,
    /// When, as the server wrote it.
    pub written: Option<String>,
    /// How often exactly this was said.
    pub times: u32,
    /// What happened.
    pub told: Told,
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Told {
    /// A message of the registry.
    Message(HistoryEntry),
    /// It was noticed that the transfer failed.
    TransferFailed(Failure),
    /// It was noticed that the registration failed.
    RegistrationFailed(Failure),
    /// The customer did something.
    Deed(Deed),
}

impl Timeline {
    /// Puts it in order.
    pub fn new(sources: Sources) -> Self {
        let mut entries = gather(&sources);
        sort(&mut entries, &|a, b| by_text(&sources, a, b));
        merge(&sources, &mut entries);
        drop_what_a_failure_says(&sources, &mut entries);
        sort(&mut entries, &|a, b| {
            newest_first(a, b).then(a.given.cmp(&b.given))
        });
        Self {
            entries: entries.into(),
            sources,
        }
    }

    /// How long it is.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether nothing happened.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// A line, counted from the newest.
    pub fn row(&self, n: usize) -> Option<Row> {
        let entry = self.entries.get(n)?;
        let sources = &self.sources;
        let (written, told) = match entry.origin {
            Origin::Message(n) => {
                let message = sources.messages().get(n)?.clone();
                (message.timestamp.clone(), Told::Message(message))
            }
            Origin::TransferFailure => {
                let failure = sources.transfer_failure()?.clone();
                (failure.detected_at.clone(), Told::TransferFailed(failure))
            }
            Origin::RegistrationFailure => {
                let failure = sources.registration_failure()?.clone();
                let written = failure.detected_at.clone();
                (written, Told::RegistrationFailed(failure))
            }
            Origin::Deed(n) => (None, Told::Deed(sources.deeds.get(n)?.clone())),
        };
        Some(Row {
            at: entry.at,
            written,
            times: entry.times,
            told,
        })
    }
}

/// A failure without a time is left to the panel that shows what is wrong now.
fn gather(sources: &Sources) -> Vec<Entry> {
    let read = |iso: Option<&String>| iso.and_then(|iso| parse_iso(iso));
    let deeds = sources.deeds.iter().enumerate().rev();
    let deeds = deeds.map(|(n, deed)| (Some(deed.sent_at), Origin::Deed(n)));
    let failures = [
        (sources.transfer_failure(), Origin::TransferFailure),
        (sources.registration_failure(), Origin::RegistrationFailure),
    ];
    let failures = failures.into_iter().filter_map(|(failure, origin)| {
        let written = failure?.detected_at.as_ref()?;
        Some((read(Some(written)), origin))
    });
    let messages = sources.messages().iter().enumerate();
    let messages = messages.map(|(n, m)| (read(m.timestamp.as_ref()), Origin::Message(n)));
    let all = deeds.chain(failures).chain(messages);
    all.enumerate()
        .map(|(given, (at, origin))| Entry {
            at,
            origin,
            times: 1,
            given,
        })
        .collect()
}

/// One instance of the sorting serves both orders.
fn sort(entries: &mut [Entry], order: &dyn Fn(&Entry, &Entry) -> Ordering) {
    entries.sort_by(order);
}

fn newest_first(a: &Entry, b: &Entry) -> Ordering {
    match (a.at, b.at) {
        (Some(a), Some(b)) => b.total_cmp(&a),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

/// Puts what is the same side by side.
fn by_text(sources: &Sources, a: &Entry, b: &Entry) -> Ordering {
    let texts = said(sources, a).cmp(&said(sources, b));
    newest_first(a, b).then(texts).then(a.given.cmp(&b.given))
}

/// What a message says, and its time where that cannot be read; nothing for all else, which is
/// never the same as anything.
fn said<'a>(sources: &'a Sources, entry: &Entry) -> Option<[&'a str; 3]> {
    let Origin::Message(n) = entry.origin else {
        return None;
    };
    let message = sources.messages().get(n)?;
    let text = |text: &'a Option<String>| text.as_deref().unwrap_or_default().trim();
    let unread = entry.at.is_none();
    let time = if unread { text(&message.timestamp) } else { "" };
    Some([text(&message.subject), text(&message.contents), time])
}

/// The same text at the same time is one message that came twice.
fn merge(sources: &Sources, entries: &mut Vec<Entry>) {
    entries.dedup_by(|later, earlier| {
        let text = said(sources, later);
        let same = text.is_some()
            && text == said(sources, earlier)
            && newest_first(later, earlier).is_eq();
        if same {
            earlier.times = earlier.times.saturating_add(later.times);
        }
        same
    });
}

/// A message that says no more than what was noticed at the same time is not shown beside it.
fn drop_what_a_failure_says(sources: &Sources, entries: &mut Vec<Entry>) {
    let reasons: Vec<_> = entries
        .iter()
        .filter_map(|entry| Some((entry.at, reason(sources, entry.origin)?)))
        .collect();
    entries.retain(|entry| {
        let Some([subject, contents, _]) = said(sources, entry) else {
            return true;
        };
        let repeats = |reason: &str| {
            let told = !(subject.is_empty() && contents.is_empty());
            told && [subject, contents]
                .iter()
                .all(|text| text.is_empty() || *text == reason)
        };
        !reasons
            .iter()
            .any(|(at, reason)| is_near(*at, entry.at) && repeats(reason))
    });
}

fn reason(sources: &Sources, origin: Origin) -> Option<&str> {
    let failure = match origin {
        Origin::TransferFailure => sources.transfer_failure(),
        Origin::RegistrationFailure => sources.registration_failure(),
        Origin::Message(_) | Origin::Deed(_) => None,
    };
    failure.map(|failure| failure.reason.trim())
}

/// Noticing takes a moment. A message without a time is taken for the one that was noticed.
fn is_near(noticed: Option<Millis>, said: Option<Millis>) -> bool {
    match (noticed, said) {
        (Some(noticed), Some(said)) => (noticed - said).abs() <= MINUTE,
        (_, None) => true,
        (None, Some(_)) => false,
    }
}

impl Row {
    /// What tells it from every other row, and changes when what it says changes.
    pub fn key(&self) -> String {
        let Self { at, times, .. } = self;
        let at = at.map(|at| at.to_string()).unwrap_or_default();
        match &self.told {
            Told::Message(m) => {
                let text = |text: &Option<String>| text.clone().unwrap_or_default();
                let (subject, contents) = (text(&m.subject), text(&m.contents));
                format!(
                    "m {at} {} {times} {subject}\u{0}{contents}",
                    text(&m.timestamp)
                )
            }
            Told::TransferFailed(f) => format!("t {at} {}\u{0}{}", f.category, f.reason),
            Told::RegistrationFailed(f) => format!("r {at} {}\u{0}{}", f.category, f.reason),
            Told::Deed(d) => format!("d {} {}", d.number, d.ended_at),
        }
    }
}
