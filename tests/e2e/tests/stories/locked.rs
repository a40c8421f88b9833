//! A registry lock and a bad code at once.

use anyhow::{Result, ensure};
use e2e::{tell, until};
use serde_json::json;

#[tokio::test]
async fn unlocked_first_then_a_new_code_and_it_is_under_way() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("locked-and-wrong-code").await?;
        widget
            .shows("status", "Domain locked and EPP code wrong")
            .await?;
        widget
            .shows("panel-dual-issues", "Get a new EPP code")
            .await?;
        let steps = widget.text_of("panel-dual-issues").await?;
        let unlock = steps.find("Unlock the domain");
        let code = steps.find("Get a new EPP code");
        ensure!(
            unlock.is_some() && unlock < code,
            "not in this order: {steps}"
        );

        story.world.unlock("locked-and-wrong-code").await?;
        story.step_clock(60).await?;
        widget
            .shows("status", "Transfer refused by the registry")
            .await?;
        // The list stays, and what is mended is ticked in it.
        let done = "[part~=panel-dual-issues] li:first-child[data-stage=done]";
        let now = "[part~=panel-dual-issues] li[data-stage=now]:nth-child(2)";
        widget.first(done).await?;
        widget.first(now).await?;

        let code = story.world.new_code("locked-and-wrong-code").await?;
        widget.type_code(&code).await?;
        widget.press("action-retry-transfer").await?;
        widget.shows("status", "Transfer in progress").await?;
        widget.loses("panel-dual-issues").await?;
        widget.part("panel-progress").await?;
        let sent = story.world.only_post().await?;
        ensure!(sent.body == json!({ "eppCode": code }), "{sent:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_lock_alone_asks_for_no_code() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("locked").await?;
        widget
            .shows("status", "Domain locked against transfer")
            .await?;
        ensure!(!widget.has("panel-epp").await?, "a code is asked for");
        story.world.unlock("locked").await?;
        story.step_clock(60).await?;
        widget.press("action-retry-transfer").await?;
        widget.shows("status", "Transfer in progress").await?;
        until("one POST", async || story.world.only_post().await).await?;
        Ok(())
    })
    .await
}
