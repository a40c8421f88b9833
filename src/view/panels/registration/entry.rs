use crate::api::{Act, RetryRegistration};
use crate::state::{Event, RecoveryForm, recovery_form};
use crate::view::derived::Derived;
use crate::view::effect::on_change;
use crate::view::scene::Scene;
use crate::view::signal::Signal;
use contract::v2::RecoveryField;
use leptos::prelude::untrack;
use std::collections::BTreeMap;

/// What the customer has filled in. Values survive a refusal and a refresh.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    scene: Scene,
    /// What is asked for.
    pub(super) form: Derived<RecoveryForm>,
    /// What is typed, by key.
    pub(super) values: Signal<BTreeMap<String, String>>,
    /// A retry was asked for with required fields empty: these are marked.
    pub(super) pressed: Signal<bool>,
    /// The field that is to take the focus.
    pub(super) wanted: Signal<Option<String>>,
    /// The customer's own answer to whether the account was corrected.
    ticked: Signal<Option<bool>>,
    visited: Derived<bool>,
}

impl Entry {
    pub(super) fn new(scene: Scene) -> Self {
        let entry = Self {
            scene,
            form: scene.derive(recovery_form),
            values: Signal::new(BTreeMap::new()),
            pressed: Signal::new(false),
            wanted: Signal::new(None),
            ticked: Signal::new(None),
            visited: scene.derive(|state| state.visited_account),
        };
        entry.empty_when_taken();
        entry
    }

    /// The field of this key, as it is asked for now.
    pub(super) fn field(self, key: &str) -> Option<RecoveryField> {
        self.form
            .with(|form| form.fields.iter().find(|field| field.key == key).cloned())
    }

    /// What is typed under this key.
    pub(super) fn value(self, key: &str) -> String {
        self.values
            .with(|values| values.get(key).cloned().unwrap_or_default())
    }

    /// The customer typed something.
    pub(super) fn put(self, key: &str, value: String) {
        self.values.update(|values| {
            values.insert(key.to_owned(), value);
        });
    }

    /// Whether the account was corrected: as ticked, else as far as we saw.
    pub(super) fn is_updated(self) -> bool {
        self.ticked.get().unwrap_or_else(|| self.visited.get())
    }

    /// The customer ticked it, or not.
    pub(super) fn tick(self, ticked: bool) {
        self.ticked.set(Some(ticked));
    }

    /// Whether a required field is empty.
    pub(super) fn lacks(self, field: &RecoveryField) -> bool {
        field.required && self.value(&field.key).trim().is_empty()
    }

    /// Sends the registration again, or shows what is missing.
    pub(super) fn send(self) {
        let form = self.form.get_untracked();
        let missing = untrack(|| form.fields.iter().find(|field| self.lacks(field)));
        if let Some(field) = missing {
            self.pressed.set(true);
            self.wanted.set(Some(field.key.clone()));
            return;
        }
        let retry = RetryRegistration {
            values: untrack(|| self.filled(&form)),
            profile_updated: untrack(|| self.is_updated()),
        };
        self.scene
            .send(Event::Clicked(Act::RetryRegistration(retry)));
    }

    fn filled(self, form: &RecoveryForm) -> BTreeMap<String, String> {
        let typed = form.fields.iter().map(|field| {
            let value = self.value(&field.key).trim().to_owned();
            (field.key.clone(), value)
        });
        typed.filter(|(_, value)| !value.is_empty()).collect()
    }

    fn empty_when_taken(self) {
        let taken = self.scene.derive(|state| state.details_taken);
        on_change(taken, move || {
            self.values.set(BTreeMap::new());
            self.pressed.set(false);
            self.ticked.set(None);
        });
    }
}
