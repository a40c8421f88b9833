use super::letters::lowered;
use super::{Key, Words, category, label};
use crate::api::instant::to_iso;
use crate::state::{Row, Timeline, Told};
use contract::v2::Failure;
use std::sync::Arc;

/// A row of the timeline: what we say about it, and what the server said.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Telling {
    /// Who it is from, or what it is about.
    pub eyebrow: String,
    /// What happened, in our words; may be empty.
    pub title: String,
    /// More of it, in our words; may be empty.
    pub text: String,
}

impl Words {
    /// When it happened: as the customer reads it, else as the server wrote it.
    pub fn row_time(&self, row: &Row) -> String {
        let written = row
            .written
            .as_deref()
            .filter(|text| !text.trim().is_empty());
        match (row.at, written) {
            (Some(at), _) => self.moment(at),
            (None, Some(written)) => written.to_owned(),
            (None, None) => self.say(Key::HistoryNoTime).to_owned(),
        }
    }

    /// What we say about it.
    pub fn telling(&self, row: &Row) -> Telling {
        let (eyebrow, title, text) = match &row.told {
            Told::Message(_) => (Key::TimelineRegistry, self.silence(row), self.times(row)),
            Told::TransferFailed(failure) => {
                let title = self.what_failed(failure);
                (Key::TimelineTransferProblem, title, String::new())
            }
            Told::RegistrationFailed(failure) => {
                let title = self.what_failed(failure);
                (Key::TimelineRegistrationProblem, title, String::new())
            }
            Told::Deed(deed) => {
                let pressed = self.say(label(deed.action)).to_owned();
                (Key::TimelineYou, pressed, self.notice(&deed.notice))
            }
        };
        Telling {
            eyebrow: self.say(eyebrow).to_owned(),
            title,
            text,
        }
    }

    /// A message without any text is not blank.
    fn silence(&self, row: &Row) -> String {
        let silent = row.quotes().iter().all(Option::is_none);
        let key = silent.then_some(Key::HistoryNoText);
        key.map(|key| self.say(key).to_owned()).unwrap_or_default()
    }

    fn times(&self, row: &Row) -> String {
        if row.times < 2 {
            return String::new();
        }
        let n = self.number(i64::from(row.times));
        self.fill(Key::TimelineTimes, &[("n", &n)])
    }

    fn what_failed(&self, failure: &Failure) -> String {
        let key = category(&failure.category);
        key.map(|key| self.say(key).to_owned()).unwrap_or_default()
    }

    /// All that can be searched for. It is made when somebody searches, once for each answer.
    pub fn index(&self, timeline: &Timeline) -> Index {
        let rows = (0..timeline.len()).filter_map(|n| timeline.row(n));
        Index(rows.map(|row| self.searchable(&row)).collect())
    }

    fn searchable(&self, row: &Row) -> String {
        let telling = self.telling(row);
        let iso = row.at.map(to_iso).unwrap_or_default();
        let mut text = [
            &self.row_time(row),
            &iso,
            &telling.eyebrow,
            &telling.title,
            &telling.text,
        ]
        .map(String::as_str)
        .join("\n");
        for quote in row.quotes().into_iter().flatten() {
            text.push('\n');
            text.push_str(quote);
        }
        lowered(&text)
    }
}

/// What can be searched for in each row.
#[derive(Debug, Clone, Default)]
pub struct Index(Arc<[String]>);

/// Ten thousand texts are not compared: another index is made only when something changed.
impl PartialEq for Index {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Index {
    /// The rows that have every word of this somewhere, in their order.
    pub fn find(&self, query: &str) -> Vec<usize> {
        let query = lowered(query);
        let words: Vec<_> = query.split_whitespace().collect();
        let rows = self.0.iter().enumerate();
        rows.filter(|(_, text)| words.iter().all(|word| text.contains(word)))
            .map(|(n, _)| n)
            .collect()
    }
}
