/// Declares how a struct stands in JSON: each field with the member's name, and whether it is
/// read, written, or both. A field of a shape of its own names the function that reads it.
macro_rules! object {
    ($type:ident reads { $( $field:ident = $name:literal $(by $by:path)? ),+ $(,)? }) => {
        impl $crate::json::Read for $type {
            fn read(json: &$crate::json::Json) -> Option<Self> {
                json.is_object().then(|| Self {
                    $( $field: $crate::json::object!(@member json $name $($by)?) ),+
                })
            }
        }
    };
    ($type:ident writes { $( $field:ident = $name:literal ),+ $(,)? }) => {
        impl $crate::json::Write for $type {
            fn write(&self) -> $crate::json::Json {
                $crate::json::Json::object([
                    $( ($name, $crate::json::Write::write(&self.$field)) ),+
                ])
            }
        }
    };
    ($type:ident reads writes $members:tt) => {
        $crate::json::object!($type reads $members);
        $crate::json::object!($type writes $members);
    };
    (@member $json:ident $name:literal) => { $json.member($name) };
    (@member $json:ident $name:literal $by:path) => { $by($json, $name) };
}

pub(crate) use object;
