use serde::de::{Deserializer, IgnoredAny};
use serde::{Deserialize, Serialize};

/// A detail that the registry wants before a registration can be tried again.
///
/// The API document speaks of *lifecycle recovery fields* with a key, some of them
/// "profile-targeted", and shows none. Only the key is therefore needed; the rest is read
/// when it is there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct RecoveryField {
    /// The key in `recoveryValues`.
    pub key: String,
    /// What to call it on screen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Why it is wanted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Whether the retry is refused without it.
    pub required: bool,
    /// The allowed values; empty when it is free text.
    #[serde(
        deserialize_with = "lenient_options",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub options: Vec<RecoveryOption>,
    /// `profile`: belongs to the account settings, never into `recoveryValues`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
}

impl RecoveryField {
    /// Whether it is corrected in the account settings, and not here.
    pub fn is_profile(&self) -> bool {
        self.target.as_deref() == Some("profile")
    }
}

/// One allowed value.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RecoveryOption {
    /// What is sent.
    pub value: String,
    /// What is shown; the value itself when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum FieldShape {
    Whole(RecoveryField),
    Key(String),
    Unreadable(IgnoredAny),
}

/// Reads fields given as objects or as bare keys; what is neither, or has no key, is left out.
pub(super) fn lenient<'de, D: Deserializer<'de>>(d: D) -> Result<Vec<RecoveryField>, D::Error> {
    let shapes = Option::<Vec<FieldShape>>::deserialize(d)?.unwrap_or_default();
    Ok(shapes
        .into_iter()
        .filter_map(field)
        .filter(|f| !f.key.is_empty())
        .collect())
}

fn field(shape: FieldShape) -> Option<RecoveryField> {
    match shape {
        FieldShape::Whole(field) => Some(field),
        FieldShape::Key(key) => Some(RecoveryField {
            key,
            required: true,
            ..Default::default()
        }),
        FieldShape::Unreadable(_) => None,
    }
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OptionShape {
    Whole(RecoveryOption),
    Value(String),
    Unreadable(IgnoredAny),
}

fn lenient_options<'de, D: Deserializer<'de>>(d: D) -> Result<Vec<RecoveryOption>, D::Error> {
    let shapes = Option::<Vec<OptionShape>>::deserialize(d)?.unwrap_or_default();
    Ok(shapes.into_iter().filter_map(option).collect())
}

fn option(shape: OptionShape) -> Option<RecoveryOption> {
    match shape {
        OptionShape::Whole(option) => Some(option),
        OptionShape::Value(value) => Some(RecoveryOption { value, label: None }),
        OptionShape::Unreadable(_) => None,
    }
}
