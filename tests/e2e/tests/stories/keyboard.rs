//! Stories told with the keyboard alone. The first story of all is told so in `wrong_code`.

use anyhow::{Result, ensure};
use e2e::{Story, tell};
use serde_json::json;
use thirtyfour::Key;

/// Goes to an element with Tab, and presses Enter on it.
async fn enter(story: &Story, selector: &str) -> Result<()> {
    story.tab_to(selector).await?;
    story.key(Key::Enter).await
}

#[tokio::test]
async fn an_invoice_is_paid() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("awaiting-payment").await?;
        widget.shows("status", "Waiting for payment").await?;
        enter(story, "[part~=action-pay-invoice]").await?;
        story.element("[data-test=pay-now]").await?;
        enter(story, "[data-test=pay-now]").await?;
        story.element("[data-test=back-to-domain]").await?;
        enter(story, "[data-test=back-to-domain]").await?;
        widget.shows("status", "Transfer in progress").await
    })
    .await
}

#[tokio::test]
async fn a_registry_gets_its_details() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("registration-details").await?;
        widget.shows("status", "Registration failed").await?;
        enter(story, "[part~=action-retry-registration]").await?;
        widget.shows("panel-registration", "Type of holder").await?;
        // Back, to the form that opened above.
        story.tab_back_to("#field-holderType").await?;
        story.keys("P").await?;
        story.tab_to("#field-musicCommunity").await?;
        story.keys("SMC-12345").await?;
        enter(story, "[part~=action-retry-registration]").await?;
        widget.shows("status", "Registration complete").await?;
        let sent = story.world.posts().await?;
        let values = json!({ "holderType": "person", "musicCommunity": "SMC-12345" });
        let last = sent.last().map(|request| request.body.clone());
        ensure!(
            last == Some(json!({ "recoveryValues": values })),
            "{sent:#?}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_locked_domain_is_unlocked_and_gets_its_code() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("locked-and-wrong-code").await?;
        widget
            .shows("panel-dual-issues", "Unlock the domain")
            .await?;
        story.world.unlock("locked-and-wrong-code").await?;
        let code = story.world.new_code("locked-and-wrong-code").await?;
        enter(story, "[part~=action-status-sync]").await?;
        widget
            .shows("status", "Transfer refused by the registry")
            .await?;
        story.tab_back_to("#field-epp").await?;
        story.keys(&code).await?;
        story.key(Key::Enter).await?;
        widget.shows("status", "Transfer in progress").await
    })
    .await
}
