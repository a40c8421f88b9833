//! The same stuck domain, rescued through each of the older APIs.

use anyhow::{Result, ensure};
use e2e::{Story, Widget, tell};
use serde_json::{Value, json};

/// The domain with the wrong code, seen through another API.
async fn seen_through(story: &Story, api: &str) -> Result<Widget> {
    let widget = story.open_domain("wrong-code").await?;
    widget
        .shows("status", "Transfer refused by the registry")
        .await?;
    story.click("[data-test=drawer-toggle]").await?;
    story.click(&format!("#api option[value={api}]")).await?;
    widget
        .shows("status", "Transfer stopped by a problem")
        .await?;
    Ok(widget)
}

/// One request carried the code, and nothing went anywhere else.
async fn only_request_is(story: &Story, method: &str, tail: &str, body: Value) -> Result<()> {
    let sent = story.world.only_post().await?;
    ensure!(
        sent.method == method && sent.path.ends_with(tail),
        "{sent:?}"
    );
    ensure!(sent.body == body, "{sent:?}");
    Ok(())
}

#[tokio::test]
async fn hostway_resets_with_a_new_code() -> Result<()> {
    tell(async |story| {
        let widget = seen_through(story, "hostway").await?;
        widget.shows("header", "havsvik.com").await?;
        widget
            .shows("panel-failure", "The EPP code was wrong")
            .await?;
        ensure!(
            !widget.has("action-update-epp").await?,
            "Hostway stores no code alone"
        );

        widget.type_code("short").await?;
        widget.press("action-retry-transfer").await?;
        widget.shows("panel-epp", "6 to 16 characters").await?;
        ensure!(
            story.world.posts().await?.is_empty(),
            "it was sent all the same"
        );

        let code = story.world.new_code("wrong-code").await?;
        widget.code_field().await?.clear().await?;
        widget.type_code(&code).await?;
        widget.press("action-retry-transfer").await?;
        widget.shows("status", "Transfer in progress").await?;
        let tail = "/domains/transfers/havsvik.com";
        only_request_is(story, "PUT", tail, json!({ "authInfo": code })).await
    })
    .await
}

#[tokio::test]
async fn v1_wants_a_code_and_tells_by_a_sync_what_became_of_it() -> Result<()> {
    tell(async |story| {
        let widget = seen_through(story, "hostup-v1").await?;
        widget
            .shows("panel-failure", "2202 Transfer rejected")
            .await?;
        widget.press("action-retry-transfer").await?;
        widget
            .shows("panel-epp", "Enter the EPP code first")
            .await?;

        let code = story.world.new_code("wrong-code").await?;
        widget.type_code(&code).await?;
        widget.press("action-retry-transfer").await?;
        widget
            .shows("notice", "The new attempt was accepted")
            .await?;
        only_request_is(
            story,
            "POST",
            "/retry-transfer",
            json!({ "epp_code": code }),
        )
        .await?;

        story.step_clock(6 * 24 * 3600).await?;
        widget.press("action-status-sync").await?;
        widget.shows("notice", "active").await?;
        widget.shows("status", "Transfer complete").await
    })
    .await
}
