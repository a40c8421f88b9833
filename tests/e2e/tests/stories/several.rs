//! More than one widget on a page, and widgets that are moved, removed and pointed elsewhere.

use anyhow::{Result, ensure};
use e2e::{tell, until};
use serde_json::json;

#[tokio::test]
async fn two_widgets_keep_to_themselves() -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?;
        let one = story.place("one", "wrong-code").await?;
        let two = story.place("two", "not-at-registry").await?;
        one.shows("status", "Transfer refused by the registry")
            .await?;
        two.shows("status", "Transfer not started at the registry")
            .await?;
        one.type_code("typed-here").await?;
        two.press("action-retry-transfer").await?;
        two.shows("status", "Transfer in progress").await?;
        one.shows("status", "Transfer refused by the registry")
            .await?;
        ensure!(
            one.typed_code().await? == "typed-here",
            "what was typed is gone"
        );
        story.world.only_post().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn moved_it_keeps_everything_and_removed_it_forgets() -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?;
        let widget = story.place("one", "wrong-code").await?;
        widget.type_code("typed-here").await?;
        let elsewhere =
            "document.getElementById('elsewhere').append(document.getElementById('one'))";
        story.script(elsewhere, Vec::new()).await?;
        ensure!(
            widget.typed_code().await? == "typed-here",
            "what was typed is gone"
        );
        ensure!(widget.state().await? == "ready", "it started anew");
        ensure!(
            story.world.reads("wrong-code").await? == 1,
            "it asked again"
        );

        let remove = "window.kept = document.getElementById('one'); window.kept.remove()";
        story.script(remove, Vec::new()).await?;
        story
            .script(
                "document.getElementById('stage').append(window.kept)",
                Vec::new(),
            )
            .await?;
        widget.becomes("ready").await?;
        ensure!(widget.typed_code().await?.is_empty(), "the code was kept");
        ensure!(
            story.world.reads("wrong-code").await? == 2,
            "it did not ask once more"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn pointed_elsewhere_the_late_answer_is_dropped() -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?;
        let late = story.world.domain("wrong-code").await?;
        story
            .world
            .fault("GET", &late, json!({ "delayMs": 800 }))
            .await?;
        let widget = story.place("one", "wrong-code").await?;
        until("the widget to ask", async || {
            ensure!(widget.state().await? == "loading", "not yet");
            Ok(())
        })
        .await?;
        let other = story.world.domain("active").await?;
        let point = "document.getElementById('one').setAttribute('domain', arguments[0])";
        story.script(point, vec![other.clone().into()]).await?;
        widget.shows("status", "Transfer complete").await?;
        until("the late answer", async || {
            ensure!(story.world.reads("wrong-code").await? == 1, "not yet");
            Ok(())
        })
        .await?;
        widget.shows("status", "Transfer complete").await?;
        let ready = story.told().await?;
        let ready: Vec<_> = ready
            .iter()
            .filter(|event| event.name == "dl-ready")
            .collect();
        ensure!(ready.iter().all(|event| event.domain == other), "{ready:?}");
        Ok(())
    })
    .await
}
