use super::Json;
use std::collections::BTreeMap;

/// What can be written as JSON.
pub trait Write {
    /// Writes it.
    fn write(&self) -> Json;
}

impl<T: Write + ?Sized> Write for &T {
    fn write(&self) -> Json {
        (**self).write()
    }
}

impl Write for bool {
    fn write(&self) -> Json {
        Json::Bool(*self)
    }
}

impl Write for f64 {
    fn write(&self) -> Json {
        Json::Number(*self)
    }
}

impl Write for i64 {
    #[expect(
        clippy::as_conversions,
        clippy::cast_precision_loss,
        reason = "JSON has one kind of number; days and percents are exact in it"
    )]
    fn write(&self) -> Json {
        Json::Number(*self as f64)
    }
}

impl Write for str {
    fn write(&self) -> Json {
        Json::Text(self.to_owned())
    }
}

impl Write for String {
    fn write(&self) -> Json {
        self.as_str().write()
    }
}

impl<T: Write> Write for Option<T> {
    fn write(&self) -> Json {
        self.as_ref().map_or(Json::Null, Write::write)
    }
}

impl<T: Write> Write for Vec<T> {
    fn write(&self) -> Json {
        Json::List(self.iter().map(Write::write).collect())
    }
}

impl<T: Write> Write for BTreeMap<String, T> {
    fn write(&self) -> Json {
        let members = self.iter().map(|(key, value)| (key.clone(), value.write()));
        Json::Object(members.collect())
    }
}
