use crate::json::{Json, Read, object};
use serde::Serialize;

/// A detail that the registry wants before a registration can be tried again.
///
/// The API document speaks of *lifecycle recovery fields* with a key, some of them
/// "profile-targeted", and shows none. Only the key is therefore needed; the rest is read
/// when it is there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
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
    #[serde(skip_serializing_if = "Vec::is_empty")]
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
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RecoveryOption {
    /// What is sent.
    pub value: String,
    /// What is shown; the value itself when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
}

object!(RecoveryField writes {
    key = "key",
    label = "label",
    reason = "reason",
    required = "required",
    options = "options",
    target = "target",
});

object!(RecoveryOption writes {
    value = "value",
    label = "label",
});

/// An object or a bare key. Without a key it is no field.
impl Read for RecoveryField {
    fn read(json: &Json) -> Option<Self> {
        let bare = json.read::<String>();
        let field = Self {
            required: bare.is_some() || json.member("required"),
            key: bare.unwrap_or_else(|| json.member("key")),
            label: json.member("label"),
            reason: json.member("reason"),
            options: json.member("options"),
            target: json.member("target"),
        };
        (!field.key.is_empty()).then_some(field)
    }
}

/// An object or a bare value.
impl Read for RecoveryOption {
    fn read(json: &Json) -> Option<Self> {
        let bare = json.read::<String>();
        (bare.is_some() || json.is_object()).then(|| Self {
            value: bare.unwrap_or_else(|| json.member("value")),
            label: json.member("label"),
        })
    }
}
