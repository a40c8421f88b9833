//! Transfers that wait for something: each has its own words, and no button that cannot help.

use anyhow::{Result, ensure};
use e2e::{Widget, tell};

/// None of these actions can be taken: it is not there, or it is disabled.
async fn offers_none_of(widget: &Widget, actions: &[&str]) -> Result<()> {
    for action in actions {
        let offered = widget.has(action).await? && widget.can(action).await?;
        ensure!(!offered, "{action} is offered");
    }
    Ok(())
}

const ALL_OF_TRANSFER: [&str; 3] = [
    "action-update-epp",
    "action-retry-transfer",
    "action-request-epp",
];

async fn has_only_words(scenario: &str, status: &str, reason: &str) -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain(scenario).await?;
        widget.shows("status", status).await?;
        widget.shows("reason", reason).await?;
        offers_none_of(&widget, &ALL_OF_TRANSFER).await?;
        for panel in [
            "panel-epp",
            "panel-failed-retry",
            "panel-dual-issues",
            "panel-invoice",
        ] {
            ensure!(!widget.has(panel).await?, "{panel} is shown");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_invoice_is_paid_and_the_transfer_starts() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("awaiting-payment").await?;
        story.listen().await?;
        widget.shows("status", "Waiting for payment").await?;
        offers_none_of(&widget, &ALL_OF_TRANSFER).await?;
        widget.press("action-pay-invoice").await?;
        story.hears("dl-pay").await?;
        story.click("[data-test=pay-now]").await?;
        story.reads("[data-test=invoice-status]", "Paid").await?;
        story.return_to_domain().await?;
        widget.shows("status", "Transfer in progress").await?;
        widget.part("panel-progress").await?;
        widget.loses("panel-invoice").await
    })
    .await
}

#[tokio::test]
async fn too_new_waits_until_it_is_old_enough() -> Result<()> {
    has_only_words(
        "too-new",
        "Domain too new to be transferred",
        "less than 60 days ago",
    )
    .await
}

#[tokio::test]
async fn expired_is_renewed_elsewhere() -> Result<()> {
    has_only_words(
        "expired",
        "Domain has expired",
        "must be renewed there first",
    )
    .await
}

#[tokio::test]
async fn unknown_says_that_nothing_is_known() -> Result<()> {
    has_only_words("unknown", "Transfer status unknown", "could not be asked").await
}

#[tokio::test]
async fn active_is_done() -> Result<()> {
    has_only_words("active", "Transfer complete", "The transfer is complete").await
}

#[tokio::test]
async fn not_at_the_registry_is_sent_again() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("not-at-registry").await?;
        widget
            .shows("status", "Transfer not started at the registry")
            .await?;
        ensure!(!widget.has("panel-epp").await?, "a code is asked for");
        widget.press("action-retry-transfer").await?;
        widget.shows("status", "Transfer in progress").await?;
        let sent = story.world.only_post().await?;
        ensure!(sent.action() == "retry-transfer", "{sent:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_code_that_is_only_suspected_can_be_replaced() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("code-fallback").await?;
        widget
            .shows("status", "Transfer waiting, check the EPP code")
            .await?;
        widget.part("panel-epp").await?;
        ensure!(
            !widget.has("panel-failed-retry").await?,
            "it has not failed"
        );
        widget.press("action-request-epp").await?;
        widget.shows("notice", "code").await?;
        let sent = story.world.only_post().await?;
        ensure!(sent.action() == "request-epp", "{sent:?}");
        Ok(())
    })
    .await
}
