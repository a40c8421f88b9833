//! Bodies that differ from a good one in one place.

use serde_json::Value;

/// What is put where something else stood: JSON, be it only almost.
const INSTEAD: [&str; 24] = [
    "null",
    "true",
    "false",
    "0",
    "-1",
    "0.5",
    "1e308",
    "-9223372036854775808",
    "18446744073709551615",
    "1e999",
    "\"\"",
    "\" \"",
    "\"a_word_of_a_later_version\"",
    "\"active\"",
    "\"true\"",
    "\"\\u0000\\u0007\\u001b\"",
    "\"\\u202e\\u2066\\u200f evil\"",
    "\"\\ud800\"",
    "\"<img src=x onerror=alert(1)>\"",
    "[]",
    "{}",
    "[null,[],{\"allowed\":true},\"active\"]",
    "{\"allowed\":true,\"kind\":\"active\",\"found\":true,\"canBeReset\":true}",
    "[true,true,true]",
];

/// Stands for a place until it is written out.
const HOLE: &str = "@HOLE@";

/// Every place in a value, by JSON Pointer.
pub(crate) fn places(value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    collect(value, "", &mut found);
    found
}

fn collect(value: &Value, at: &str, found: &mut Vec<String>) {
    let mut inside = |key: &str, value: &Value| {
        let here = format!("{at}/{key}");
        collect(value, &here, found);
        found.push(here);
    };
    match value {
        Value::Object(members) => members.iter().for_each(|(key, value)| inside(key, value)),
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.for_each(|(at, item)| inside(&at.to_string(), item));
        }
        _ => {}
    }
}

/// The body with this text in that place.
fn with(body: &Value, place: &str, text: &str) -> String {
    let mut body = body.clone();
    if let Some(value) = body.pointer_mut(place) {
        *value = Value::from(HOLE);
    }
    body.to_string().replace(&format!("\"{HOLE}\""), text)
}

/// Everything that can be done to one place of a body. `others` are values of other bodies.
pub(crate) fn mutants(body: &Value, place: &str, others: &[Value]) -> Vec<String> {
    let long = format!("\"{}\"", "long ".repeat(2_000));
    let instead = INSTEAD.into_iter().chain([long.as_str()]);
    let mut all: Vec<String> = instead.map(|text| with(body, place, text)).collect();
    all.extend(others.iter().map(|o| with(body, place, &o.to_string())));
    all.extend(renamed(body, place));
    all.push(half(&body.to_string(), place));
    all
}

/// Without the member, with it under other names, and with it twice.
fn renamed(body: &Value, place: &str) -> Vec<String> {
    let Some((parent, key)) = place.rsplit_once('/') else {
        return Vec::new();
    };
    let Some(Value::Object(members)) = body.pointer(parent) else {
        return Vec::new();
    };
    let value = members[key].to_string();
    let mut rest = members.clone();
    rest.remove(key);
    let rest = Value::Object(rest).to_string();
    let rest = rest[1..rest.len() - 1].to_owned();
    let comma = if rest.is_empty() { "" } else { "," };
    let upper = key.to_uppercase();
    let objects = [
        format!("{{{rest}}}"),
        format!("{{\"{upper}\":{value}{comma}{rest}}}"),
        format!("{{\"{key} \":{value}{comma}{rest}}}"),
        format!("{{\"{key}\":{value},\"{key}\":null{comma}{rest}}}"),
        format!("{{\"{key}\":true,\"{key}\":{value}{comma}{rest}}}"),
    ];
    objects
        .into_iter()
        .map(|object| {
            if parent.is_empty() {
                object
            } else {
                with(body, parent, &object)
            }
        })
        .collect()
}

/// As much of the text as goes to the place's name, and a little more or less.
fn half(text: &str, place: &str) -> String {
    let key = place.rsplit('/').next().unwrap_or_default();
    let end = text.find(key).unwrap_or(text.len() / 2) + place.len() % 7;
    text.chars().take(end).collect()
}
