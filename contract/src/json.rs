//! JSON as a small tree, and how the types of this crate are read from it and written to it.
//!
//! serde would do both, and does for the sandbox. In the browser every byte is downloaded, and a
//! derived `Deserialize` costs a kilobyte for each type; reading a member by its name costs a few
//! bytes. It is also more forgiving: a member of a wrong type counts as absent, and takes nothing
//! else with it.

mod object;
mod read;
mod wire;
mod write;

pub(crate) use object::object;
pub use read::Read;
pub use write::Write;

use std::fmt;

/// A JSON value, whoever parsed it.
#[derive(Clone, Default, PartialEq)]
pub enum Json {
    /// `null`, and whatever is not there.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// JSON has one kind of number.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Self>),
    /// An object; of two members of one name the last counts.
    Object(Vec<(String, Self)>),
}

impl Json {
    /// An object of these members.
    pub fn object(members: impl IntoIterator<Item = (&'static str, Self)>) -> Self {
        let named = members.into_iter();
        Self::Object(
            named
                .map(|(name, value)| (name.to_owned(), value))
                .collect(),
        )
    }

    /// The member of this name; null where there is none.
    pub fn get(&self, name: &str) -> &Self {
        const ABSENT: &Json = &Json::Null;
        match self {
            Self::Object(members) => members
                .iter()
                .rfind(|(key, _)| key == name)
                .map_or(ABSENT, |(_, value)| value),
            _ => ABSENT,
        }
    }

    /// Reads it as `T`; `None` when its shape is another.
    pub fn read<T: Read>(&self) -> Option<T> {
        T::read(self)
    }

    /// The member of this name, or its neutral value where it is absent or of another type.
    pub fn member<T: Read + Default>(&self, name: &str) -> T {
        self.get(name).read().unwrap_or_default()
    }

    /// Whether there is a member under these names, one inside the other, be it null.
    pub fn has(&self, path: &[&str]) -> bool {
        match (self, path) {
            (_, []) => true,
            (Self::Object(members), [name, rest @ ..]) => members
                .iter()
                .any(|(key, value)| key == name && value.has(rest)),
            _ => false,
        }
    }

    /// Whether it is an object.
    pub fn is_object(&self) -> bool {
        matches!(self, Self::Object(_))
    }

    /// Without the members that are null: requests leave out what they do not say.
    #[must_use]
    pub fn without_nulls(self) -> Self {
        match self {
            Self::Object(mut members) => {
                members.retain(|(_, value)| *value != Self::Null);
                Self::Object(members)
            }
            other => other,
        }
    }
}

/// Bodies can hold an EPP code, so only the shape is printed.
impl fmt::Debug for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Null => "null",
            Self::Bool(_) => "a boolean",
            Self::Number(_) => "a number",
            Self::Text(_) => "a string",
            Self::List(_) => "an array",
            Self::Object(_) => "an object",
        })
    }
}
