use crate::state::{Row, Sources, Span, Timeline};
use crate::view::derived::{Derived, derived};
use crate::view::scene::Scene;
use crate::view::signal::Signal;
use std::sync::Arc;

/// How somebody looks through the timeline, and what is seen of it.
#[derive(Clone, Copy)]
pub(super) struct Browse {
    /// All of it.
    pub(super) timeline: Derived<Arc<Timeline>>,
    /// What is searched for; blank for everything.
    pub(super) query: Signal<String>,
    /// The page of the opened list; `None` while only the first few are shown.
    pub(super) page: Signal<Option<usize>>,
    /// Which rows are shown, of those that were found.
    pub(super) span: Derived<Span>,
    /// How many there are, if not all of them are shown.
    pub(super) size: Derived<Option<String>>,
    /// The same rows by their keys.
    pub(super) keys: Derived<Arc<Vec<String>>>,
    /// The row of the list that is to get the focus, counted from the first that is shown.
    pub(super) focus: Signal<Option<usize>>,
    found: Found,
}

impl Browse {
    pub(super) fn new(scene: Scene) -> Self {
        // There may be ten thousand entries: nothing is gone through again that has not changed.
        let sources = scene.derive(Sources::of).kept();
        let timeline = derived(move || Arc::new(Timeline::new(sources.get()))).kept();
        let query = Signal::new(String::new());
        // Made only when it is asked for: memos sleep.
        let index = scene.phrase(move |words| Arc::new(words.index(&timeline.get())));
        let index = index.kept();
        let found = derived(move || {
            let searching = query.with(|query| !query.trim().is_empty());
            searching.then(|| Arc::new(query.with(|query| index.get().find(query))))
        });
        let found = found.kept();
        let page = Signal::new(None);
        let span = derived(move || Span::of(total(timeline, found), page.get()));
        let size = derived(move || {
            let span = span.get();
            span.is_part().then(|| span.total.to_string())
        });
        let keys = derived(move || {
            let Span { from, to, .. } = span.get();
            let rows = (from..to).filter_map(|n| row_at(timeline, found, n));
            Arc::new(rows.map(|row| row.key()).collect::<Vec<_>>())
        });
        let keys = keys.kept();
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
        let part = self.span.get().is_part();
        part.then(|| self.place_of(key))?.map(|place| place + 1)
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

/// The places of what was found; `None` while nothing is searched for.
type Found = Derived<Option<Arc<Vec<usize>>>>;

fn total(timeline: Derived<Arc<Timeline>>, found: Found) -> usize {
    let found = found.get().map(|found| found.len());
    found.unwrap_or_else(|| timeline.get().len())
}

fn row_at(timeline: Derived<Arc<Timeline>>, found: Found, n: usize) -> Option<Row> {
    let n = found.get().map_or(Some(n), |found| found.get(n).copied());
    timeline.get().row(n?)
}
