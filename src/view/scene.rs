use super::derived::{Derived, derived};
use super::{Copied, Departure, Options, Outlet};
use crate::state::{Event, State};
use crate::words::{Key, Words};
use contract::EppCode;
use contract::v2::Lifecycle;
use leptos::prelude::*;
use std::sync::Arc;

/// All that a view needs: what to show, in which words, and where events go. When its widget is
/// gone there is nothing to show, and events go nowhere.
#[derive(Clone, Copy)]
pub(super) struct Scene(StoredValue<Arc<Stage>>);

/// What stands behind a scene.
pub(super) struct Stage {
    pub(super) state: ArcRwSignal<State>,
    pub(super) words: ArcRwSignal<Words>,
    pub(super) options: ArcRwSignal<Options>,
    pub(super) incoming_code: ArcRwSignal<Option<EppCode>>,
    /// Nowhere, for a first picture.
    pub(super) outlet: Option<Outlet>,
}

impl Scene {
    pub(super) fn new(stage: Stage) -> Self {
        Self(StoredValue::new(Arc::new(stage)))
    }

    fn stage(self) -> Option<Arc<Stage>> {
        self.0.try_get_value()
    }

    fn state(self, look: &mut dyn FnMut(&State)) {
        if let Some(stage) = self.stage() {
            stage.state.with(look);
        }
    }

    fn words(self, look: &mut dyn FnMut(&Words)) {
        if let Some(stage) = self.stage() {
            stage.words.with(look);
        }
    }

    /// Something that follows from the state.
    pub(super) fn derive<T>(self, f: impl Fn(&State) -> T + Send + Sync + 'static) -> Derived<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        derived(move || {
            let mut derived = T::default();
            self.state(&mut |state| derived = f(state));
            derived
        })
    }

    /// Something that follows from the diagnosis; neutral while there is none.
    pub(super) fn diagnose<T>(
        self,
        f: impl Fn(&Lifecycle) -> T + Send + Sync + 'static,
    ) -> Derived<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        self.derive(move |state| state.lifecycle().map(&f).unwrap_or_default())
    }

    /// A text that follows from the state. Empty stands for none.
    pub(super) fn text(
        self,
        f: impl Fn(&State, &Words) -> String + Send + Sync + 'static,
    ) -> Derived<String> {
        derived(move || {
            let mut text = String::new();
            self.state(&mut |state| self.words(&mut |words| text = f(state, words)));
            text
        })
    }

    /// Something in words that follows from what is already derived.
    pub(super) fn phrase<T>(self, f: impl Fn(&Words) -> T + Send + Sync + 'static) -> Derived<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        derived(move || {
            let mut said = T::default();
            self.words(&mut |words| said = f(words));
            said
        })
    }

    /// Something about the state at this moment, for an event that is being handled.
    pub(super) fn now<T: Default>(self, f: impl FnOnce(&State) -> T) -> T {
        let stage = self.stage();
        stage.map_or_else(T::default, |stage| stage.state.with_untracked(f))
    }

    /// One of our sentences.
    pub(super) fn say(self, key: Key) -> Derived<String> {
        self.phrase(move |words| words.say(key).to_owned())
    }

    /// What the looks depend on.
    pub(super) fn option<T>(self, f: impl Fn(&Options) -> T + Send + Sync + 'static) -> Derived<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        derived(move || {
            let stage = self.stage();
            stage.map_or_else(T::default, |stage| stage.options.with(&f))
        })
    }

    /// The code that waits to be put into its field, taken out.
    pub(super) fn take_code(self) -> Option<EppCode> {
        let code = self.stage()?.incoming_code.clone();
        code.with(Option::is_some).then(|| code.write().take())?
    }

    fn outlet(self) -> Option<Outlet> {
        self.stage()?.outlet.clone()
    }

    /// To the reducer; to nobody when the host took the view away meanwhile.
    pub(super) fn send(self, event: Event) {
        if let Some(outlet) = self.outlet() {
            (outlet.send)(event);
        }
    }

    /// Puts what support needs on the clipboard.
    pub(super) fn copy_details(self, copied: Copied) {
        if let Some(outlet) = self.outlet() {
            (outlet.copy_details)(copied);
        }
    }

    /// To the host page; `true` when the link may be followed.
    pub(super) fn leave(self, departure: Departure) -> bool {
        let outlet = self.outlet();
        outlet.is_some_and(|outlet| (outlet.leave)(departure))
    }
}
