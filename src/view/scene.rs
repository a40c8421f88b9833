use super::memo::memo;
use super::{Copied, Departure, Options, Outlet};
use crate::state::{Event, State};
use crate::words::{Key, Words};
use contract::EppCode;
use contract::v2::Lifecycle;
use leptos::prelude::*;

/// All that a component needs: what to show, in which words, and where events go.
#[derive(Clone, Copy)]
pub(super) struct Scene {
    state: RwSignal<State>,
    words: RwSignal<Words>,
    options: RwSignal<Options>,
    incoming_code: RwSignal<Option<EppCode>>,
    outlet: StoredValue<Outlet>,
}

impl Scene {
    pub(super) fn new(
        state: ArcRwSignal<State>,
        words: ArcRwSignal<Words>,
        options: ArcRwSignal<Options>,
        incoming_code: ArcRwSignal<Option<EppCode>>,
        outlet: Outlet,
    ) -> Self {
        Self {
            state: state.into(),
            words: words.into(),
            options: options.into(),
            incoming_code: incoming_code.into(),
            outlet: StoredValue::new(outlet),
        }
    }

    /// Something that follows from the state.
    pub(super) fn derive<T>(self, f: impl Fn(&State) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        memo(move || self.state.with(&f))
    }

    /// Something that follows from the diagnosis; neutral while there is none.
    pub(super) fn diagnose<T>(self, f: impl Fn(&Lifecycle) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        self.derive(move |state| state.lifecycle().map(&f).unwrap_or_default())
    }

    /// A text that follows from the state. Empty stands for none.
    pub(super) fn text(
        self,
        f: impl Fn(&State, &Words) -> String + Send + Sync + 'static,
    ) -> Memo<String> {
        memo(move || {
            self.state
                .with(|state| self.words.with(|words| f(state, words)))
        })
    }

    /// A text that follows from something already derived.
    pub(super) fn phrase(
        self,
        f: impl Fn(&Words) -> String + Send + Sync + 'static,
    ) -> Memo<String> {
        memo(move || self.words.with(&f))
    }

    /// Anything else that depends on the words.
    pub(super) fn reword<T>(self, f: impl Fn(&Words) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        memo(move || self.words.with(&f))
    }

    /// Something about the state at this moment, for an event that is being handled.
    pub(super) fn now<T>(self, f: impl Fn(&State) -> T) -> T {
        self.state.with_untracked(f)
    }

    /// One of our sentences.
    pub(super) fn say(self, key: Key) -> Memo<String> {
        self.phrase(move |words| words.say(key).to_owned())
    }

    /// What the looks depend on.
    pub(super) fn option<T>(self, f: impl Fn(&Options) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        memo(move || self.options.with(&f))
    }

    /// The code that waits to be put into its field, taken out.
    pub(super) fn take_code(self) -> Option<EppCode> {
        let waiting = self.incoming_code.with(Option::is_some);
        waiting.then(|| self.incoming_code.write().take()).flatten()
    }

    /// To the reducer; to nobody when the host took the view away meanwhile.
    pub(super) fn send(self, event: Event) {
        let send = self.outlet.try_with_value(|outlet| outlet.send.clone());
        if let Some(send) = send {
            send(event);
        }
    }

    /// Puts what support needs on the clipboard.
    pub(super) fn copy_details(self, copied: Copied) {
        let copy = self
            .outlet
            .try_with_value(|outlet| outlet.copy_details.clone());
        if let Some(copy) = copy {
            copy(copied);
        }
    }

    /// To the host page; `true` when the link may be followed.
    pub(super) fn leave(self, departure: Departure) -> bool {
        let leave = self.outlet.try_with_value(|outlet| outlet.leave.clone());
        leave.is_some_and(|leave| leave(departure))
    }
}
