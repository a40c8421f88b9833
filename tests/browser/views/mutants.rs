//! A sample of the mutants of `tests/mutants`, on the screen itself.

use super::stage::Stage;
use crate::allowed;
use crate::fixtures::lifecycles;
use crate::mutate::{mutants, places};
use contract::json::Json;
use contract::v2::Lifecycle;
use domain_lifecycle::api::{Action, Provider};
use domain_lifecycle::state::{Step, standing};
use serde_json::Value;
use wasm_bindgen_test::wasm_bindgen_test;

/// One of so many: some hundred in all.
const EVERY: usize = 37;

/// Bodies that a browser would read as a diagnosis.
fn sample() -> Vec<(Value, Lifecycle)> {
    let bodies = lifecycles().into_iter().flat_map(|(_, lifecycle)| {
        let body = serde_json::to_value(&lifecycle).unwrap();
        let found = places(&body);
        let all = found.iter().flat_map(|place| mutants(&body, place, &[]));
        all.collect::<Vec<_>>()
    });
    let readable = |body: String| {
        let json: Json = serde_json::from_str(&body).ok()?;
        Some((serde_json::from_str(&body).ok()?, json.read()?))
    };
    bodies.step_by(EVERY).filter_map(readable).collect()
}

fn judge(stage: &Stage, body: &Value) {
    let said = stage.base.text_content().unwrap();
    assert!(said.trim().len() > 20, "blank: {body}");
    assert!(stage.has("status"), "no status: {body}");
    let shown = stage.state();
    let done = shown.lifecycle().map(|l| standing(l).step) == Some(Step::Finished);
    assert!(!done || allowed::is_done(body), "done: {body}");
    assert!(stage.all("img, script, iframe").is_empty(), "{body}");
    for action in Action::ALL {
        let part = format!("[part~=action-{}]", action.name());
        let open = stage.all(&format!("{part}:not([disabled]):not([aria-disabled=true])"));
        let allowed = allowed::allows(Provider::HostUp, body, action);
        assert!(open.is_empty() || allowed, "{action:?} is open: {body}");
    }
}

#[wasm_bindgen_test]
async fn no_mutant_empties_the_screen_or_opens_a_button() {
    let sample = sample();
    assert!(sample.len() > 300, "{}", sample.len());
    let mut stage = Stage::showing(Lifecycle::default()).await;
    for (body, lifecycle) in sample {
        stage.refresh(Ok(lifecycle)).await;
        judge(&stage, &body);
    }
}
