//! The EPP code (also auth code, authInfo): a password for a domain name.

use crate::json::{Json, Read, Write};
use serde::{Deserialize, Serialize};
use std::fmt;
use zeroize::Zeroize;

/// An EPP code. It never prints itself, and its memory is overwritten when it goes.
///
/// `Serialize` writes the bare string: it exists for request bodies, and for nothing else.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EppCode(String);

impl EppCode {
    /// Takes over a code as it will be sent.
    pub fn new(code: String) -> Self {
        Self(code)
    }

    /// The code itself. Every caller is a place where the secret leaves this type.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl Read for EppCode {
    fn read(json: &Json) -> Option<Self> {
        json.read().map(Self)
    }
}

/// For request bodies, and for nothing else.
impl Write for EppCode {
    fn write(&self) -> Json {
        self.0.write()
    }
}

impl fmt::Debug for EppCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EppCode(…)")
    }
}

impl Drop for EppCode {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}
