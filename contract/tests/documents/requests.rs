use crate::schemas::Schemas;
use anyhow::Result;
use contract::EppCode;
use contract::json::Write;
use contract::v2::{
    RequestEppRequest, RetryRegistrationRequest, RetryTransferRequest, UpdateEppRequest,
};
use serde_json::{Value, json};

fn code() -> EppCode {
    EppCode::new("Kx7!mPq29Lw".to_owned())
}

/// Writes a request, judges it, and hands it back for a look at the exact bytes.
fn written(schema: &str, request: impl Write) -> Result<Value> {
    let body = serde_json::to_value(request.write().without_nulls())?;
    Schemas::load()?.check(schema, &body)?;
    Ok(body)
}

#[test]
fn update_epp_carries_the_code() -> Result<()> {
    let body = written("UpdateEppRequest", UpdateEppRequest { epp_code: code() })?;
    assert_eq!(body, json!({ "eppCode": "Kx7!mPq29Lw" }));
    Ok(())
}

#[test]
fn retry_transfer_carries_a_code_or_nothing() -> Result<()> {
    let with = RetryTransferRequest {
        epp_code: Some(code()),
    };
    assert_eq!(
        written("RetryTransferRequest", with)?,
        json!({ "eppCode": "Kx7!mPq29Lw" })
    );
    let without = RetryTransferRequest::default();
    assert_eq!(written("RetryTransferRequest", without)?, json!({}));
    Ok(())
}

#[test]
fn request_epp_is_empty_or_forces_a_new_code() -> Result<()> {
    assert_eq!(
        written("RequestEppRequest", RequestEppRequest::default())?,
        json!({})
    );
    let forced = RequestEppRequest {
        force_new: Some(true),
    };
    assert_eq!(
        written("RequestEppRequest", forced)?,
        json!({ "forceNew": true })
    );
    Ok(())
}

#[test]
fn retry_registration_has_three_forms() -> Result<()> {
    let schema = "RetryRegistrationRequest";
    assert_eq!(
        written(schema, RetryRegistrationRequest::default())?,
        json!({})
    );
    let profile = RetryRegistrationRequest {
        profile_updated: Some(true),
        ..Default::default()
    };
    assert_eq!(written(schema, profile)?, json!({ "profileUpdated": true }));
    let values = [("holderType".to_owned(), "company".to_owned())].into();
    let details = RetryRegistrationRequest {
        recovery_values: Some(values),
        ..Default::default()
    };
    let expected = json!({ "recoveryValues": { "holderType": "company" } });
    assert_eq!(written(schema, details)?, expected);
    Ok(())
}

#[test]
fn status_sync_takes_an_empty_object_and_no_more() -> Result<()> {
    let schemas = Schemas::load()?;
    schemas.check("StatusSyncRequest", &json!({}))?;
    assert!(
        schemas
            .check("StatusSyncRequest", &json!({ "domainIds": [] }))
            .is_err()
    );
    assert!(schemas.check("StatusSyncRequest", &Value::Null).is_err());
    Ok(())
}

#[test]
fn no_debug_output_holds_a_secret() {
    let values = [("personalNumber".to_owned(), "19121212-1212".to_owned())].into();
    let printed = [
        format!("{:?}", code()),
        format!("{:#?}", UpdateEppRequest { epp_code: code() }),
        format!(
            "{:?}",
            RetryTransferRequest {
                epp_code: Some(code())
            }
        ),
        format!(
            "{:?}",
            RetryRegistrationRequest {
                recovery_values: Some(values),
                ..Default::default()
            }
        ),
    ]
    .join("\n");
    assert!(
        !printed.contains("Kx7") && !printed.contains("Lw"),
        "{printed}"
    );
    assert!(
        !printed.contains("1212") && printed.contains("personalNumber"),
        "{printed}"
    );
}
