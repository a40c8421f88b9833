//! Customers, and the details that a registration copies from them.

use super::id;
use serde::Serialize;
use serde_json::{Map, Value};

/// The customer whom the scenarios are about.
pub(crate) const MAIN: &str = "anna";
/// Somebody else, whose domains the first one must not see.
pub(crate) const OTHER: &str = "bo";

/// The account number at Hostway.
pub(crate) fn number(account: &str) -> &'static str {
    match account {
        OTHER => "acct10002",
        _ => "acct10001",
    }
}

/// A customer, in the form in which `GET /api/v2/me` shows them.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Account {
    pub(crate) id: String,
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) company_name: Option<String>,
    pub(crate) email: String,
    pub(crate) country_code: String,
    pub(crate) phone_number: String,
    pub(crate) language_code: String,
    #[serde(rename = "accountType")]
    pub(crate) kind: String,
    pub(crate) registration_identifier: Option<Identifier>,
    pub(crate) address: Address,
}

/// A personal or organisation number.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Identifier {
    pub(crate) value: String,
    pub(crate) country_code: Option<String>,
}

/// Where the customer lives.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Address {
    pub(crate) street: String,
    pub(crate) city: String,
    pub(crate) postal_code: String,
}

impl Account {
    /// The main customer; the number's check digit is wrong, which no form has caught.
    pub(crate) fn anna() -> Self {
        Self {
            id: id::stable("client", MAIN),
            first_name: "Anna".to_owned(),
            last_name: "Lindqvist".to_owned(),
            company_name: None,
            email: "anna@example.se".to_owned(),
            country_code: "SE".to_owned(),
            phone_number: "+46 70 123 45 67".to_owned(),
            language_code: "en".to_owned(),
            kind: "private".to_owned(),
            registration_identifier: Some(Identifier {
                value: "19850412-1234".to_owned(),
                country_code: Some("SE".to_owned()),
            }),
            address: Address {
                street: "Strandvägen 7".to_owned(),
                city: "Umeå".to_owned(),
                postal_code: "903 25".to_owned(),
            },
        }
    }

    /// The other customer.
    pub(crate) fn bo() -> Self {
        Self {
            id: id::stable("client", OTHER),
            first_name: "Bo".to_owned(),
            last_name: "Granberg".to_owned(),
            email: "bo@example.se".to_owned(),
            registration_identifier: Some(Identifier {
                value: "556699-1237".to_owned(),
                country_code: Some("SE".to_owned()),
            }),
            ..Self::anna()
        }
    }

    /// The number that a registration copies; empty when there is none.
    pub(crate) fn identity(&self) -> String {
        self.registration_identifier
            .as_ref()
            .map(|identifier| identifier.value.clone())
            .unwrap_or_default()
    }

    /// Changes what `patch` names; all of it or, with the pointers of what is wrong, nothing.
    pub(crate) fn change(&mut self, patch: &Map<String, Value>) -> Result<(), Vec<Wrong>> {
        let mut changed = self.clone();
        let wrong: Vec<Wrong> = patch
            .iter()
            .filter_map(|(key, value)| changed.set(key, value).err())
            .collect();
        if wrong.is_empty() {
            *self = changed;
            return Ok(());
        }
        Err(wrong)
    }

    fn set(&mut self, key: &str, value: &Value) -> Result<(), Wrong> {
        match key {
            "firstName" => self.first_name = text(value, "/firstName")?,
            "lastName" => self.last_name = text(value, "/lastName")?,
            "companyName" => self.company_name = optional(value, "/companyName")?,
            "phoneNumber" => self.phone_number = text(value, "/phoneNumber")?,
            "countryCode" => self.country_code = country(value, "/countryCode")?,
            "languageCode" => {
                self.language_code = one_of(value, "/languageCode", LANGUAGES)?;
            }
            "accountType" => self.kind = one_of(value, "/accountType", TYPES)?,
            "registrationIdentifier" => self.registration_identifier = identifier(value)?,
            "address" => self.address.change(value)?,
            other => return Err(Wrong::new(&format!("/{other}"), "Unknown member.")),
        }
        Ok(())
    }
}

impl Address {
    fn change(&mut self, value: &Value) -> Result<(), Wrong> {
        let members = object(value, "/address")?;
        for (key, value) in members {
            match key.as_str() {
                "street" => self.street = text(value, "/address/street")?,
                "city" => self.city = text(value, "/address/city")?,
                "postalCode" => self.postal_code = text(value, "/address/postalCode")?,
                other => return Err(Wrong::new(&format!("/address/{other}"), "Unknown member.")),
            }
        }
        Ok(())
    }
}

const LANGUAGES: &[&str] = &["sv", "en", "no", "da", "fi", "de"];
const TYPES: &[&str] = &["private", "organisation"];

/// A member that cannot be taken over.
#[derive(Debug)]
pub(crate) struct Wrong {
    pub(crate) pointer: String,
    pub(crate) detail: String,
}

impl Wrong {
    fn new(pointer: &str, detail: &str) -> Self {
        Self {
            pointer: pointer.to_owned(),
            detail: detail.to_owned(),
        }
    }
}

fn object<'v>(value: &'v Value, pointer: &str) -> Result<&'v Map<String, Value>, Wrong> {
    value
        .as_object()
        .ok_or_else(|| Wrong::new(pointer, "An object is expected."))
}

fn text(value: &Value, pointer: &str) -> Result<String, Wrong> {
    value
        .as_str()
        .map(|text| text.trim().to_owned())
        .ok_or_else(|| Wrong::new(pointer, "A text is expected."))
}

fn optional(value: &Value, pointer: &str) -> Result<Option<String>, Wrong> {
    if value.is_null() {
        return Ok(None);
    }
    text(value, pointer).map(Some)
}

fn country(value: &Value, pointer: &str) -> Result<String, Wrong> {
    let code = text(value, pointer)?;
    if code.len() == 2 && code.chars().all(|c| c.is_ascii_uppercase()) {
        return Ok(code);
    }
    Err(Wrong::new(
        pointer,
        "A country code has two capital letters.",
    ))
}

fn one_of(value: &Value, pointer: &str, words: &[&str]) -> Result<String, Wrong> {
    let word = text(value, pointer)?;
    if words.contains(&word.as_str()) {
        return Ok(word);
    }
    let detail = format!("One of {} is expected.", words.join(", "));
    Err(Wrong::new(pointer, &detail))
}

/// Only the form is looked at: whether the number is right is for the registry to say.
fn identifier(value: &Value) -> Result<Option<Identifier>, Wrong> {
    if value.is_null() {
        return Ok(None);
    }
    let members = object(value, "/registrationIdentifier")?;
    let value = members.get("value").unwrap_or(&Value::Null);
    Ok(Some(Identifier {
        value: text(value, "/registrationIdentifier/value")?,
        country_code: match members.get("countryCode") {
            Some(code) if !code.is_null() => {
                Some(country(code, "/registrationIdentifier/countryCode")?)
            }
            _ => None,
        },
    }))
}
