use super::view::{Bond, View, renew};
use leptos::prelude::{Owner, untrack};

/// What stands in a place of the page where it can be made anew: what keeps it up to date, and the
/// owner of all that was derived for it.
pub(super) struct Content {
    bonds: Vec<Bond>,
    owner: Owner,
}

impl Content {
    /// Nothing yet, for as long as `outer` is there.
    pub(super) fn new(outer: &Owner) -> Self {
        Self {
            bonds: Vec::new(),
            owner: outer.child(),
        }
    }

    /// Makes something else for the same place. It is up to date before it is in the page, where
    /// every change costs more.
    pub(super) fn made(&mut self, make: impl FnOnce() -> View) -> View {
        let mut view = self.owner.with_cleanup(|| untrack(make));
        self.bonds = std::mem::take(&mut view.bonds);
        self.renew();
        view
    }

    /// Nothing is there any more.
    pub(super) fn emptied(&mut self) {
        self.bonds.clear();
        self.owner.cleanup();
    }

    /// Brings it up to date.
    pub(super) fn renew(&mut self) {
        renew(&mut self.bonds);
    }
}
