use crate::state::{Row, Sources, Span, Timeline};
use crate::view::memo::{Memo, memo};
use crate::view::scene::Scene;
use crate::view::signal::Signal;

/// How somebody looks through the timeline, and what is seen of it.
#[derive(Clone, Copy)]
pub(super) struct Browse {
    /// All of it.
    pub(super) timeline: Memo<Timeline>,
    /// What is searched for; blank for everything.
    pub(super) query: Signal<String>,
    /// The page of the opened list; `None` while only the first few are shown.
    pub(super) page: Signal<Option<usize>>,
    /// Which rows are shown, of those that were found.
    pub(super) span: Memo<Span>,
    /// How many there are, if not all of them are shown.
    pub(super) size: Memo<Option<String>>,
    /// The same rows by their keys.
    pub(super) keys: Memo<Vec<String>>,
    /// The row of the list that is to get the focus, counted from the first that is shown.
    pub(super) focus: Signal<Option<usize>>,
    found: Memo<Option<Vec<usize>>>,
}

impl Browse {
    pub(super) fn new(scene: Scene) -> Self {
        let sources = scene.derive(Sources::of);
        let timeline = memo(move || sources.with(|sources| Timeline::new(sources.clone())));
        let query = Signal::new(String::new());
        // Made only when it is asked for: memos sleep.
        let index = scene.phrase(move |words| timeline.with(|timeline| words.index(timeline)));
        let found = memo(move || {
            let searching = query.with(|query| !query.trim().is_empty());
            searching.then(|| query.with(|query| index.with(|index| index.find(query))))
        });
        let page = Signal::new(None);
        let span = memo(move || Span::of(total(timeline, found), page.get()));
        let size = memo(move || {
            let span = span.get();
            span.is_part().then(|| span.total.to_string())
        });
        let keys = memo(move || {
            let Span { from, to, .. } = span.get();
            let rows = (from..to).filter_map(|n| row_at(timeline, found, n));
            rows.map(|row| row.key()).collect()
        });
        Self {
            timeline,
            query,
            page,
            span,
            size,
            keys,
            focus: Signal::new(None),
            found,
        }
    }

    /// A row that is shown now.
    pub(super) fn row(self, key: &str) -> Option<Row> {
        row_at(self.timeline, self.found, self.place_of(key)?)
    }

    /// Its place among all that were found, if not all of them are shown.
    pub(super) fn place(self, key: &str) -> Option<usize> {
        let place = self.place_of(key)?;
        self.span.get().is_part().then_some(place + 1)
    }

    fn place_of(self, key: &str) -> Option<usize> {
        let place = self.keys.with(|keys| keys.iter().position(|k| k == key))?;
        Some(self.span.get().from + place)
    }

    /// Turns to another page, and to its first row.
    pub(super) fn turn_to(self, page: usize) {
        self.page.set(Some(page));
        self.focus.set(Some(0));
    }

    /// Searches anew, from the first page.
    pub(super) fn search(self, query: String) {
        self.page.update(|page| *page = page.map(|_| 0));
        self.query.set(query);
    }
}

fn total(timeline: Memo<Timeline>, found: Memo<Option<Vec<usize>>>) -> usize {
    let found = found.with(|found| found.as_ref().map(Vec::len));
    found.unwrap_or_else(|| timeline.with(Timeline::len))
}

fn row_at(timeline: Memo<Timeline>, found: Memo<Option<Vec<usize>>>, n: usize) -> Option<Row> {
    let n = found.with(|found| match found {
        Some(found) => found.get(n).copied(),
        None => Some(n),
    });
    timeline.with(|timeline| timeline.row(n?))
}
