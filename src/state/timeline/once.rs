//! What is said only once.

use super::{Entry, Origin, Sources, newest_first};
use crate::api::Millis;
use crate::api::instant::MINUTE;

/// What a message says, and its time where that cannot be read; nothing for all else, which is
/// never the same as anything.
pub(super) fn said<'a>(sources: &'a Sources, entry: &Entry) -> Option<[&'a str; 3]> {
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
pub(super) fn merge(sources: &Sources, entries: &mut Vec<Entry>) {
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
pub(super) fn drop_what_a_failure_says(sources: &Sources, entries: &mut Vec<Entry>) {
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
