//! Networks and servers at their worst.

use std::time::Duration;

use anyhow::{Result, ensure};
use e2e::{tell, until};
use serde_json::json;

const SECOND: Duration = Duration::from_secs(1);
const LOOK: &str = "document.querySelector('domain-lifecycle[data-test=lifecycle]').refresh()";

#[tokio::test]
async fn a_rate_limit_is_waited_for_with_a_countdown() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("wrong-code").await?;
        let limit = json!({ "status": 429, "headers": { "Retry-After": "600" } });
        story.world.fault("GET", "/lifecycle", limit).await?;
        story.script(LOOK, Vec::new()).await?;
        widget.becomes("rate-limited").await?;
        widget
            .shows("countdown", "Too many requests. Continues in")
            .await?;
        let reads = story.world.reads("wrong-code").await?;

        widget.type_code("some-code").await?;
        widget.withholds("action-retry-transfer").await?;
        story.script(LOOK, Vec::new()).await?;
        widget.part("action-status-sync").await?.click().await?;
        story.browser_time_passes(500 * SECOND).await?;
        let meanwhile = story.world.reads("wrong-code").await? - reads;
        ensure!(meanwhile == 0, "it asked {meanwhile} times");
        story.browser_time_passes(101 * SECOND).await?;
        until("the end of the limit", async || {
            // Chromium's clock stands still by itself.
            story.browser_time_passes(SECOND).await?;
            ensure!(widget.state().await? == "ready", "not yet");
            Ok(())
        })
        .await?;
        widget.loses("countdown").await?;
        ensure!(
            widget.typed_code().await? == "some-code",
            "what was typed is gone"
        );
        ensure!(story.world.posts().await?.is_empty(), "something was sent");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_limit_outlives_the_widget_that_met_it() -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?;
        let widget = story.place("one", "wrong-code").await?;
        widget.becomes("ready").await?;
        let limit = json!({ "status": 429, "headers": { "Retry-After": "600" } });
        story.world.fault("GET", "/lifecycle", limit).await?;
        story.script("one.refresh()", Vec::new()).await?;
        widget.becomes("rate-limited").await?;
        // As a dashboard does that shows another of its pages, and then this one again.
        story.script("one.remove()", Vec::new()).await?;
        let widget = story.place("two", "wrong-code").await?;
        widget.becomes("rate-limited").await?;
        widget.part("countdown").await?;
        ensure!(story.world.reads("wrong-code").await? == 2, "it asked");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_html_page_instead_of_an_answer_keeps_the_old_picture() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("wrong-code").await?;
        let page = "<!doctype html><script>document.title = 'owned'</script>Maintenance";
        let raw = json!({ "raw": { "status": 200, "contentType": "text/html", "body": page } });
        story.world.fault("GET", "/lifecycle", raw).await?;
        story.script(LOOK, Vec::new()).await?;
        widget.becomes("stale").await?;
        widget
            .shows("status", "Transfer refused by the registry")
            .await?;
        widget
            .shows("error", "an answer that we could not read")
            .await?;
        widget.shows("error", "You see what we knew at").await?;
        story.script(LOOK, Vec::new()).await?;
        widget.becomes("ready").await
    })
    .await
}

#[tokio::test]
async fn a_post_that_was_cut_off_is_never_sent_again() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("wrong-code").await?;
        let code = story.world.new_code("wrong-code").await?;
        story
            .world
            .fault("POST", "retry-transfer", json!({ "dropAfter": true }))
            .await?;
        let reads = story.world.reads("wrong-code").await?;
        widget.type_code(&code).await?;
        widget.press("action-retry-transfer").await?;
        widget
            .shows("notice", "We do not know yet whether that went through")
            .await?;
        widget.shows("status", "Transfer in progress").await?;
        ensure!(
            story.world.reads("wrong-code").await? > reads,
            "it was not read again"
        );
        let sent = story.world.only_post().await?;
        ensure!(sent.status.is_none(), "it was answered: {sent:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_server_error_at_first_sight_is_said_in_place() -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?;
        let body = json!({ "status": 500, "code": "internal_error", "title": "Internal error",
            "detail": "Retry later.", "requestId": "req_01example" });
        story
            .world
            .keeps_failing("GET", "/lifecycle", json!({ "status": 500, "body": body }))
            .await?;
        let widget = story.place("one", "wrong-code").await?;
        widget
            .shows("error", "Something went wrong on our side")
            .await?;
        widget.shows("error", "req_01example").await?;
        let told = story.hears("dl-error").await?;
        ensure!(
            told.detail.to_string().contains("req_01example"),
            "{told:?}"
        );
        story.world.heals().await?;
        widget.becomes("ready").await
    })
    .await
}

#[tokio::test]
async fn half_an_answer_is_no_answer() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("wrong-code").await?;
        story
            .world
            .fault("GET", "/lifecycle", json!({ "truncate": true }))
            .await?;
        story.script(LOOK, Vec::new()).await?;
        widget.becomes("stale").await?;
        widget
            .shows("status", "Transfer refused by the registry")
            .await?;
        widget.becomes("ready").await
    })
    .await
}
