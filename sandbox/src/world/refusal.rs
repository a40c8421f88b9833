//! Why the world does not do what it was asked.

use super::account::Wrong;
use contract::problem::FieldError;

/// A request the world turns down. HTTP is not mentioned here.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// No such thing, or not this customer's.
    NotFound,
    /// The state of the domain does not allow it; the reason is the closed gate's.
    NotEligible(String),
    /// There is no EPP code to hand out.
    CodeUnavailable(String),
    /// A member of the request cannot be accepted whatever the state.
    Invalid(Vec<FieldError>),
    /// The registry needs more, or other, details.
    DetailsRequired(Vec<FieldError>),
    /// The same, said with an empty body.
    DetailsRequiredWithoutBody,
}

impl From<Vec<Wrong>> for Refusal {
    fn from(wrong: Vec<Wrong>) -> Self {
        let error = |w: Wrong| FieldError {
            pointer: w.pointer,
            detail: w.detail,
            code: "invalid_request".to_owned(),
        };
        Self::Invalid(wrong.into_iter().map(error).collect())
    }
}
