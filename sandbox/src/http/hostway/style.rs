//! Where Hostway's documents contradict each other, either reading can be had.

use axum::http::StatusCode;
use serde::Deserialize;

/// How Hostway answers.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Style {
    pub(crate) generation: Generation,
    /// The list of the document says 202, its example 204.
    pub(crate) reset: Reset,
    /// The document calls a bad request 404.
    pub(crate) bad_input: BadInput,
}

/// The two shapes of the transfer status.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Generation {
    /// Nested, with history and `canBeReset`.
    #[default]
    Newer,
    /// Flat, until 2014.
    Older,
}

/// What a reset that was taken is answered with.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
pub(crate) enum Reset {
    #[default]
    #[serde(rename = "202")]
    Accepted,
    #[serde(rename = "204")]
    NoContent,
}

/// What a wrong parameter is answered with.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
pub(crate) enum BadInput {
    #[default]
    #[serde(rename = "400")]
    BadRequest,
    #[serde(rename = "404")]
    Mislabelled,
}

impl Reset {
    pub(crate) fn status(self) -> StatusCode {
        match self {
            Self::Accepted => StatusCode::ACCEPTED,
            Self::NoContent => StatusCode::NO_CONTENT,
        }
    }
}

impl BadInput {
    pub(crate) fn status(self) -> StatusCode {
        match self {
            Self::BadRequest => StatusCode::BAD_REQUEST,
            Self::Mislabelled => StatusCode::NOT_FOUND,
        }
    }
}
