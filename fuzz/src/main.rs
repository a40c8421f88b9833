//! Any bytes as the answer to any question: what `tests/mutants` asks of sixty thousand bodies,
//! asked of those that reach code which none has reached before.
#![no_main]
#![allow(
    dead_code,
    reason = "what is shared with the tests is used there as a whole"
)]

#[path = "../../tests/support/allowed.rs"]
mod allowed;
#[path = "../../tests/support/catalogs.rs"]
mod catalogs;
#[path = "../../tests/support/screen.rs"]
mod screen;
#[path = "../../tests/support/trial.rs"]
mod trial;
#[path = "../../tests/support/voice.rs"]
mod voice;

use libfuzzer_sys::fuzz_target;
use trial::{QUESTIONS, tries};

const STATUSES: [u16; 16] = [
    200, 200, 200, 200, 202, 204, 302, 400, 401, 403, 404, 409, 422, 429, 500, 504,
];

// The first two bytes choose question and status, the rest is the body.
fuzz_target!(|data: &[u8]| {
    if let [question, status, body @ ..] = data {
        let question = QUESTIONS[usize::from(*question) % QUESTIONS.len()];
        let status = STATUSES[usize::from(*status) % STATUSES.len()];
        tries(question, status, &String::from_utf8_lossy(body));
    }
});
