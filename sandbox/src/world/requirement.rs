//! Details that a top-level domain's registry wants about the holder.

use contract::problem::FieldError;
use contract::v2::{RecoveryField, RecoveryOption};
use std::collections::BTreeMap;

/// Details by key.
pub(crate) type Values = BTreeMap<String, String>;

/// What belongs to the account, and never into `recoveryValues`.
pub(crate) const PROFILE_KEYS: &[&str] = &[
    "registrationIdentifier",
    "firstName",
    "lastName",
    "companyName",
    "phoneNumber",
    "countryCode",
    "address",
];

/// One detail of one registry.
#[derive(Debug)]
pub(crate) struct Requirement {
    key: &'static str,
    label: &'static str,
    reason: Option<&'static str>,
    required: bool,
    rule: Rule,
}

/// What a value must look like.
#[derive(Debug)]
enum Rule {
    /// One of these words.
    OneOf(&'static [(&'static str, &'static str)]),
    /// A membership number such as `SMC-12345`.
    Membership,
    /// Kept in the account.
    Profile,
}

/// The registry of .music admits members of a music organisation only.
pub(crate) const MUSIC: &[Requirement] = &[
    Requirement {
        key: "holderType",
        label: "Type of holder",
        reason: None,
        required: true,
        rule: Rule::OneOf(&[("person", "Person"), ("company", "Company")]),
    },
    Requirement {
        key: "musicCommunity",
        label: "Music community membership number",
        reason: Some("Three capital letters, a dash and five digits, such as SMC-12345."),
        required: true,
        rule: Rule::Membership,
    },
    Requirement {
        key: "registrationIdentifier",
        label: "Identification number",
        reason: Some("Taken from your account."),
        required: false,
        rule: Rule::Profile,
    },
];

impl Requirement {
    pub(crate) fn field(&self) -> RecoveryField {
        RecoveryField {
            key: self.key.to_owned(),
            label: Some(self.label.to_owned()),
            reason: self.reason.map(str::to_owned),
            required: self.required,
            options: self.options(),
            target: matches!(self.rule, Rule::Profile).then(|| "profile".to_owned()),
        }
    }

    fn options(&self) -> Vec<RecoveryOption> {
        let Rule::OneOf(options) = self.rule else {
            return Vec::new();
        };
        let option = |(value, label): &(&str, &str)| RecoveryOption {
            value: (*value).to_owned(),
            label: Some((*label).to_owned()),
        };
        options.iter().map(option).collect()
    }

    fn fault(&self, values: &Values) -> Option<FieldError> {
        let value = values.get(self.key).map(|value| value.trim());
        match (&self.rule, value) {
            (Rule::Profile, _) => None,
            (_, None | Some("")) if self.required => {
                Some(self.error("missing_required", format!("{} is required.", self.label)))
            }
            (_, None | Some("")) => None,
            (rule, Some(value)) => rule
                .fault(value)
                .map(|detail| self.error("invalid_request", detail)),
        }
    }

    fn error(&self, code: &str, detail: String) -> FieldError {
        FieldError {
            pointer: pointer(self.key),
            detail,
            code: code.to_owned(),
        }
    }
}

impl Rule {
    fn fault(&self, value: &str) -> Option<String> {
        match self {
            Self::OneOf(options) => {
                let words: Vec<&str> = options.iter().map(|(word, _)| *word).collect();
                (!words.contains(&value)).then(|| format!("Use one of: {}.", words.join(", ")))
            }
            Self::Membership => (!is_membership(value))
                .then(|| "No such membership number. It looks like SMC-12345.".to_owned()),
            Self::Profile => None,
        }
    }
}

fn is_membership(value: &str) -> bool {
    value.split_once('-').is_some_and(|(letters, digits)| {
        letters.len() == 3
            && letters.chars().all(|c| c.is_ascii_uppercase())
            && digits.len() == 5
            && digits.chars().all(|c| c.is_ascii_digit())
    })
}

/// The JSON Pointer (RFC 6901) of a recovery value.
fn pointer(key: &str) -> String {
    let escaped = key.replace('~', "~0").replace('/', "~1");
    format!("/recoveryValues/{escaped}")
}

/// What is missing or wrong.
pub(crate) fn faults(requirements: &[Requirement], values: &Values) -> Vec<FieldError> {
    requirements
        .iter()
        .filter_map(|r| r.fault(values))
        .collect()
}

/// Keys that do not belong into the request at all.
pub(crate) fn misplaced(requirements: &[Requirement], values: &Values) -> Vec<FieldError> {
    let wanted = |key: &str| {
        requirements
            .iter()
            .any(|r| r.key == key && !matches!(r.rule, Rule::Profile))
    };
    values
        .keys()
        .filter(|key| !wanted(key))
        .map(|key| FieldError {
            pointer: pointer(key),
            detail: if PROFILE_KEYS.contains(&key.as_str()) {
                "This is corrected in the account settings.".to_owned()
            } else {
                "This registry does not ask for it.".to_owned()
            },
            code: "invalid_request".to_owned(),
        })
        .collect()
}
