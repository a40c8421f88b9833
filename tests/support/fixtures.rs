//! Every lifecycle of `contract/fixtures`.

use contract::json::Json;
use contract::v2::Lifecycle;

macro_rules! texts {
    ($( $name:literal ),+ $(,)?) => {
        [ $( ($name, include_str!(concat!("../../contract/fixtures/", $name, ".json"))) ),+ ]
    };
}

const TEXTS: [(&str, &str); 28] = texts![
    "lifecycle-both-null",
    "lifecycle-failure-details-required",
    "lifecycle-failure-unknown",
    "lifecycle-gate-code",
    "lifecycle-recovery-in-status",
    "lifecycle-registration-active",
    "lifecycle-registration-completed",
    "lifecycle-registration-failed",
    "lifecycle-registration-kind-future",
    "lifecycle-registration-pending",
    "lifecycle-registration-queued",
    "lifecycle-registration-submitted",
    "lifecycle-registration-unknown",
    "lifecycle-seed-sample",
    "lifecycle-transfer-active",
    "lifecycle-transfer-awaiting-payment",
    "lifecycle-transfer-expired",
    "lifecycle-transfer-kind-future",
    "lifecycle-transfer-pending-epp-fallback",
    "lifecycle-transfer-pending-transfer-generic",
    "lifecycle-transfer-pending-transfer-in-progress",
    "lifecycle-transfer-registry-locked",
    "lifecycle-transfer-registry-locked-and-epp-invalid",
    "lifecycle-transfer-too-new-for-transfer",
    "lifecycle-transfer-transfer-error-known",
    "lifecycle-transfer-transfer-failed-at-registry",
    "lifecycle-transfer-transfer-not-at-registry",
    "lifecycle-transfer-unknown",
];

/// With their names.
pub(crate) fn lifecycles() -> Vec<(&'static str, Lifecycle)> {
    let read = |(name, text)| {
        let json: Json = serde_json::from_str(text).expect(name);
        (name, json.read().expect(name))
    };
    TEXTS.into_iter().map(read).collect()
}
