//! The API document's own sample: both blocks at once, and nothing to be done.

use anyhow::{Result, ensure};
use e2e::tell;

#[tokio::test]
async fn a_failed_registration_beside_an_unknown_transfer() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("registration-unsupported").await?;
        widget.shows("status", "Registration failed").await?;
        widget.shows("status", "Transfer status unknown").await?;
        let unsupported = "Registration retry is not supported for this TLD.";
        widget
            .refuses("action-retry-registration", unsupported)
            .await?;
        let no_identity =
            "Identity details can only be fixed after an identity-related registration failure.";
        widget.refuses("action-fix-identity", no_identity).await?;
        for panel in ["progress", "invoice", "failed-retry", "epp", "dual-issues"] {
            let panel = format!("panel-{panel}");
            ensure!(!widget.has(&panel).await?, "{panel} is shown");
        }
        ensure!(story.world.posts().await?.is_empty(), "something was sent");
        Ok(())
    })
    .await
}
