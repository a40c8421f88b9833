use super::Json;

/// What can be read from JSON.
pub trait Read: Sized {
    /// Reads it; `None` when its shape is another.
    fn read(json: &Json) -> Option<Self>;
}

impl Read for bool {
    fn read(json: &Json) -> Option<Self> {
        match json {
            Json::Bool(value) => Some(*value),
            _ => None,
        }
    }
}

impl Read for f64 {
    fn read(json: &Json) -> Option<Self> {
        match json {
            Json::Number(value) => Some(*value),
            _ => None,
        }
    }
}

/// `33`, `33.0` and `33.4` are all 33: towards zero, clamped.
impl Read for i64 {
    fn read(json: &Json) -> Option<Self> {
        #[expect(
            clippy::as_conversions,
            clippy::cast_possible_truncation,
            reason = "`as` saturates, and reads NaN as 0: just what a display needs"
        )]
        json.read::<f64>().map(|value| value as Self)
    }
}

impl Read for u16 {
    fn read(json: &Json) -> Option<Self> {
        Self::try_from(json.read::<i64>()?).ok()
    }
}

impl Read for String {
    fn read(json: &Json) -> Option<Self> {
        match json {
            Json::Text(text) => Some(text.clone()),
            _ => None,
        }
    }
}

/// What cannot be read is as good as absent.
impl<T: Read> Read for Option<T> {
    fn read(json: &Json) -> Option<Self> {
        Some(T::read(json))
    }
}

/// Elements that cannot be read are left out.
impl<T: Read> Read for Vec<T> {
    fn read(json: &Json) -> Option<Self> {
        match json {
            Json::List(elements) => Some(elements.iter().filter_map(T::read).collect()),
            _ => None,
        }
    }
}
