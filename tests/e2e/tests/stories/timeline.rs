//! What the customer did, told in the timeline and to support, with the keyboard alone.

use anyhow::{Result, ensure};
use e2e::{Story, Widget, tell, until};
use serde_json::json;
use thirtyfour::Key;

const WIDGET: &str = "document.querySelector('domain-lifecycle[data-test=lifecycle]')";
const COPY: &str = "[part~=action-copy-details]";

/// Types a code, sends it, and is told that the server has trouble of its own.
async fn fails(story: &Story, widget: &Widget) -> Result<()> {
    let trouble = json!({ "status": 500, "body": {
        "status": 500, "code": "internal_error", "requestId": "req_of_the_story",
    } });
    story
        .world
        .fault("POST", "/retry-transfer", trouble)
        .await?;
    story.tab_to("#field-epp").await?;
    story.keys("CANARY-1").await?;
    story.key(Key::Enter).await?;
    widget
        .shows("notice", "Reference for support: req_")
        .await?;
    widget.shows("panel-history", "You pressed").await
}

#[tokio::test]
async fn what_was_done_outlives_a_look_and_not_a_reload() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("wrong-code").await?;
        fails(story, &widget).await?;
        let reads = story.world.reads("wrong-code").await?;
        story
            .script(&format!("{WIDGET}.refresh()"), Vec::new())
            .await?;
        until("another look", async || {
            ensure!(story.world.reads("wrong-code").await? > reads, "not yet");
            Ok(())
        })
        .await?;
        widget.shows("panel-history", "You pressed").await?;
        let told = widget.text_of("panel-history").await?;
        ensure!(!told.contains("CANARY"), "{told}");
        story
            .script(&format!("{WIDGET}.reload()"), Vec::new())
            .await?;
        until("a timeline without it", async || {
            let told = widget.text_of("panel-history").await?;
            let forgotten = !told.is_empty() && !told.contains("You pressed");
            ensure!(forgotten, "it says {told:?}");
            Ok(())
        })
        .await
    })
    .await
}

#[tokio::test]
async fn support_gets_what_it_needs_from_one_key() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("wrong-code").await?;
        fails(story, &widget).await?;
        // The page has no clipboard, as without TLS.
        let none = "Object.defineProperty(navigator, 'clipboard', { value: undefined })";
        story.script(none, Vec::new()).await?;
        story.tab_to(&format!("footer {COPY}")).await?;
        story.key(Key::Enter).await?;
        story.focus_is_on("textarea[readonly]").await?;
        let area = story.focused().await?;
        let text = area.value().await?.unwrap_or_default();
        for needed in [
            "dom_",
            "retry-transfer: ",
            "request req_",
            "Transfer failure: epp_invalid",
        ] {
            ensure!(text.contains(needed), "{needed} is not in {text}");
        }
        ensure!(!text.contains("CANARY"), "{text}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn one_key_puts_it_on_the_clipboard() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("wrong-code").await?;
        let watch = "window.copied = []; Object.defineProperty(navigator, 'clipboard', { value: {
            writeText: (text) => { window.copied.push(text); return window.Promise.resolve(); } } })";
        story.script(watch, Vec::new()).await?;
        story.tab_to(COPY).await?;
        story.key(Key::Enter).await?;
        until("it to be said", async || {
            let said = widget.first(".copied").await?.text().await?;
            ensure!(said == "Copied.", "it says {said:?}");
            Ok(())
        })
        .await?;
        story
            .holds("window.copied.length === 1 && window.copied[0].includes('Domain: dom_')")
            .await?;
        story.focus_is_on(COPY).await
    })
    .await
}
