//! Whatever is clicked, nothing is sent that is not allowed, and nothing twice.

use anyhow::Result;
use e2e::{Story, Widget, tell, until};
use thirtyfour::{Key, WebElement};

/// A click, a double click, Enter and Space.
async fn pesters(story: &Story, button: &WebElement) -> Result<()> {
    button.click().await?;
    story.double_click(button).await?;
    button.focus().await?;
    story.key(Key::Enter).await?;
    story.key(Key::Space).await
}

/// A request that is certainly the last: what was sent before it has been sent.
async fn settles(story: &Story, widget: &Widget) -> Result<()> {
    let before = story.world.reads("registration-unsupported").await?;
    story.step_clock(1).await?;
    until("the lifecycle to be read", async || {
        let reads = story.world.reads("registration-unsupported").await?;
        anyhow::ensure!(reads > before, "it was not");
        Ok(())
    })
    .await?;
    widget.becomes("ready").await
}

async fn sent_nothing(story: &Story) -> Result<()> {
    let sent = story.world.posts().await?;
    anyhow::ensure!(sent.is_empty(), "something was sent: {sent:#?}");
    Ok(())
}

#[tokio::test]
async fn a_disabled_action_sends_nothing() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("registration-unsupported").await?;
        let button = widget.part("action-retry-registration").await?;
        pesters(story, &button).await?;
        settles(story, &widget).await?;
        sent_nothing(story).await?;

        // Not even when somebody takes the attribute off.
        let open = "arguments[0].disabled = false; arguments[0].removeAttribute('aria-disabled')";
        story.script(open, vec![button.to_json()?]).await?;
        pesters(story, &button).await?;
        settles(story, &widget).await?;
        sent_nothing(story).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_busy_action_is_sent_once() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("not-at-registry").await?;
        story.holds_actions_back().await?;
        let button = widget.part("action-retry-transfer").await?;
        story.double_click(&button).await?;
        pesters(story, &button).await?;
        widget
            .first("[part~=action-retry-transfer][aria-busy=true]")
            .await?;
        story.lets_actions_go().await?;
        widget.shows("status", "Transfer in progress").await?;
        story.world.only_post().await?;
        Ok(())
    })
    .await
}
