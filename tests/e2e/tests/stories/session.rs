//! The session ends in the middle of things.

use anyhow::{Result, ensure};
use e2e::tell;

#[tokio::test]
async fn what_was_half_typed_is_still_there_after_signing_in_again() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("wrong-code").await?;
        widget.type_code("half-a-co").await?;
        story.world.expire_sessions().await?;
        story.step_clock(60).await?;

        widget.becomes("signed-out").await?;
        widget.shows("error", "Your session has ended").await?;
        widget
            .shows("status", "Transfer refused by the registry")
            .await?;
        widget.withholds("action-retry-transfer").await?;
        let before = story.world.requests().await?.len();
        let look = "document.querySelector('[data-test=lifecycle]').refresh()";
        story.script(look, Vec::new()).await?;
        ensure!(
            story.world.requests().await?.len() == before,
            "it still asks"
        );

        story.sign_in_again().await?;
        widget.becomes("ready").await?;
        ensure!(
            widget.typed_code().await? == "half-a-co",
            "what was typed is gone"
        );
        widget.offers("action-retry-transfer").await?;
        ensure!(story.world.posts().await?.is_empty(), "something was sent");
        Ok(())
    })
    .await
}
