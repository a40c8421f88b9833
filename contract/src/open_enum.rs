//! Value sets that a server may extend: every known word is a variant, any other is kept.

/// Declares an enum over the words of an API with an `Other` for words of a later version.
macro_rules! open_enum {
    (
        $(#[$meta:meta])*
        $name:ident { $( $(#[$doc:meta])* $variant:ident = $word:literal ),+ $(,)? }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(from = "String", into = "String")]
        pub enum $name {
            $( $(#[$doc])* $variant, )+
            /// A word this version does not know, kept as the server wrote it.
            Other(String),
        }

        impl $name {
            /// Every word known to this version, in the order of the API document.
            pub const KNOWN: &'static [Self] = &[$( Self::$variant ),+];

            /// The word as it stands in the API.
            pub fn as_str(&self) -> &str {
                match self {
                    $( Self::$variant => $word, )+
                    Self::Other(word) => word,
                }
            }
        }

        impl $crate::json::Read for $name {
            fn read(json: &$crate::json::Json) -> Option<Self> {
                json.read::<String>().map(Self::from)
            }
        }

        impl $crate::json::Write for $name {
            fn write(&self) -> $crate::json::Json {
                $crate::json::Write::write(self.as_str())
            }
        }

        impl From<String> for $name {
            fn from(word: String) -> Self {
                match word.as_str() {
                    $( $word => Self::$variant, )+
                    _ => Self::Other(word),
                }
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.as_str().to_owned()
            }
        }
    };
}

pub(crate) use open_enum;
