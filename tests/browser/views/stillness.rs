//! An answer that says nothing new touches nothing on screen.

use super::facts::{lifecycle, with_field};
use super::hands::Watch;
use super::stage::Stage;
use contract::v2::Lifecycle;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn an_identical_answer_changes_nothing() {
    let pictures: [Lifecycle; 5] = [
        lifecycle!("seed-sample"),
        lifecycle!("transfer-registry-locked-and-epp-invalid"),
        lifecycle!("transfer-pending-transfer-in-progress"),
        lifecycle!("failure-details-required"),
        lifecycle!("transfer-awaiting-payment"),
    ];
    for lifecycle in pictures {
        let mut stage = Stage::showing(lifecycle.clone()).await;
        let watch = Watch::new(&stage.base);
        for _ in 0..3 {
            stage.refresh(Ok(lifecycle.clone())).await;
        }
        assert_eq!(watch.seen(), "");
    }
}

#[wasm_bindgen_test]
async fn a_small_change_touches_only_its_place() {
    let mut stage = Stage::showing(with_field()).await;
    let watch = Watch::new(&stage.part("panel-epp"));
    let mut changed = with_field();
    if let Some(transfer) = &mut changed.transfer_status {
        transfer.reason = Some("Something else.".to_owned());
    }
    stage.refresh(Ok(changed)).await;
    assert_eq!(watch.seen(), "");
    assert_eq!(stage.text("reason"), "Something else.");
    assert!(stage.state().picture.is_some());
}
