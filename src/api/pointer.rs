//! From the JSON Pointer of a validation error to the field on screen.

use super::FieldFault;
use contract::problem::FieldError;

/// The field that a pointer such as `/recoveryValues/orgNumber` or `/eppCode` means: its last
/// reference token, unescaped (RFC 6901). `None` when it points at no field.
fn key(pointer: &str) -> Option<String> {
    let token = pointer.strip_prefix('/')?.rsplit('/').next()?;
    let key = token.replace("~1", "/").replace("~0", "~");
    (!key.is_empty() && key != "recoveryValues").then_some(key)
}

/// All errors whose field is known.
pub(super) fn field_faults(errors: &[FieldError]) -> Vec<FieldFault> {
    errors
        .iter()
        .filter_map(|e| {
            Some(FieldFault {
                key: key(&e.pointer)?,
                detail: e.detail.clone(),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn pointers_name_their_last_token() {
        let cases = [
            ("/eppCode", Some("eppCode")),
            ("/recoveryValues/orgNumber", Some("orgNumber")),
            ("/recoveryValues/a~1b~0c", Some("a/b~c")),
            ("/recoveryValues", None),
            ("/", None),
            ("", None),
            ("eppCode", None),
        ];
        for (pointer, expected) in cases {
            assert_eq!(key(pointer).as_deref(), expected, "{pointer}");
        }
    }
}
