use super::State;
use contract::v2::RecoveryField;

/// The details that the registry wants before a registration can be tried again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RecoveryForm {
    /// To be typed here.
    pub fields: Vec<RecoveryField>,
    /// To be corrected in the account settings.
    pub profile: Vec<RecoveryField>,
    /// The registry wants details, and nobody says which.
    pub unnamed: bool,
}

/// What to ask for: what the lifecycle lists, then what the last refusal named besides.
pub fn recovery_form(state: &State) -> RecoveryForm {
    let mut known: Vec<RecoveryField> = Vec::new();
    for field in listed(state).chain(&state.demanded) {
        if !known.iter().any(|k| k.key == field.key) {
            known.push(field.clone());
        }
    }
    let unnamed = known.is_empty() && state.details_wanted;
    let (profile, fields) = known.into_iter().partition(RecoveryField::is_profile);
    RecoveryForm {
        fields,
        profile,
        unnamed,
    }
}

fn listed(state: &State) -> impl Iterator<Item = &RecoveryField> {
    let lifecycle = state.lifecycle();
    let status = lifecycle.and_then(|l| l.registration_status.as_ref());
    let beside_status = status.map(|r| &r.recovery_fields).into_iter().flatten();
    beside_status.chain(lifecycle.map(|l| &l.recovery_fields).into_iter().flatten())
}

/// The refusal named fields: ask for those that the lifecycle does not list.
pub(super) fn demand(state: &mut State, fields: Vec<RecoveryField>) {
    state.details_wanted = true;
    for field in fields {
        if !state.demanded.iter().any(|known| known.key == field.key) {
            state.demanded.push(field);
        }
    }
}

/// Everything is well: nothing is wanted any more.
pub(super) fn close(state: &mut State) {
    state.demanded.clear();
    state.field_faults.clear();
    state.details_wanted = false;
}

/// An answer that failed may name fields; without any, nothing is opened.
pub(super) fn demand_named(state: &mut State, fields: Vec<RecoveryField>) {
    if !fields.is_empty() {
        demand(state, fields);
    }
}
