//! Asking the registrar for the status: before and after, and what went wrong.

use anyhow::{Result, ensure};
use e2e::tell;

async fn asks(scenario: &str, notice: &str, status: &str) -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain(scenario).await?;
        widget.shows("status", "Registration in progress").await?;
        widget.press("action-status-sync").await?;
        widget.shows("notice", notice).await?;
        widget.shows("status", status).await?;
        let sent = story.world.only_post().await?;
        ensure!(
            sent.action() == "status-sync" && sent.status == Some(200),
            "{sent:?}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn pending_becomes_active() -> Result<()> {
    asks(
        "sync-activates",
        "pending → active. The domain is active.",
        "Registration complete",
    )
    .await
}

#[tokio::test]
async fn nothing_has_changed() -> Result<()> {
    let notice = "Nothing has changed: pending.";
    asks("sync-no-change", notice, "Registration in progress").await
}

#[tokio::test]
async fn a_200_that_failed_is_not_painted_as_success() -> Result<()> {
    let notice = "The registrar could not be asked. The status here is: pending.";
    asks("sync-fails", notice, "Registration in progress").await
}

#[tokio::test]
async fn what_was_reverted_is_said() -> Result<()> {
    let notice = "earlier status was restored";
    asks("sync-reverted", notice, "Registration in progress").await
}

#[tokio::test]
async fn a_second_try_is_said() -> Result<()> {
    asks(
        "sync-double",
        "It took a second try.",
        "Registration complete",
    )
    .await
}
