//! What happened, as one list: messages of the registry, what was noticed to have gone wrong,
//! and what the customer did in this visit. Newest first.
//!
//! The list holds places and times only; texts stay where they are until a row is shown. So ten
//! thousand messages cost one sorting for each new answer, and nothing for an equal one.

mod once;
mod row;

use super::{Deed, State};
use crate::api::Millis;
use crate::api::instant::parse_iso;
use contract::v2::{Failure, HistoryEntry, Lifecycle};
use std::cmp::Ordering;
use std::sync::Arc;

pub use row::{Row, Told};

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

impl Timeline {
    /// Puts it in order.
    pub fn new(sources: Sources) -> Self {
        let mut entries = gather(&sources);
        sort(&mut entries, &|a, b| by_text(&sources, a, b));
        once::merge(&sources, &mut entries);
        once::drop_what_a_failure_says(&sources, &mut entries);
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
    let texts = once::said(sources, a).cmp(&once::said(sources, b));
    newest_first(a, b).then(texts).then(a.given.cmp(&b.given))
}
