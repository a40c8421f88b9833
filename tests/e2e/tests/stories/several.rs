//! More than one widget on a page, and widgets that are moved, removed and pointed elsewhere.

use anyhow::{Result, ensure};
use e2e::{tell, until};

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
        widget.becomes("ready").await?;
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
        story.world.is_read("wrong-code", 2).await?;
        widget.becomes("ready").await?;
        ensure!(widget.typed_code().await?.is_empty(), "the code was kept");
        Ok(())
    })
    .await
}

/// A host's own `fetch` that holds back the answers about one domain until it is told to let go,
/// and that no abort can stop.
const HOLD_BACK: &str = "
    const [id, domain] = arguments;
    document.getElementById(id).fetch = (url, init) => {
        if (!url.includes(domain)) return fetch(url, init);
        const answer = fetch(url, { ...init, signal: undefined });
        return new Promise((resolve) => { window.letGo = () => resolve(answer); window.held = true; });
    };";

#[tokio::test]
async fn pointed_elsewhere_the_late_answer_is_dropped() -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?;
        let (late, other) = (
            story.world.domain("wrong-code").await?,
            story.world.domain("active").await?,
        );
        let widget = story.place("one", "wrong-code").await?;
        widget.becomes("ready").await?;
        story
            .script(HOLD_BACK, vec!["one".into(), late.into()])
            .await?;
        story
            .script("document.getElementById('one').reload()", Vec::new())
            .await?;
        story.holds("window.held").await?;

        let point = "document.getElementById('one').setAttribute('domain', arguments[0])";
        story.script(point, vec![other.into()]).await?;
        widget.shows("status", "Transfer complete").await?;
        story
            .script("window.told.length = 0; window.letGo()", Vec::new())
            .await?;
        let refresh = "document.getElementById('one').refresh()";
        let reads = story.world.reads("active").await?;
        story.script(refresh, Vec::new()).await?;
        until("a later answer", async || {
            ensure!(story.world.reads("active").await? > reads, "not yet");
            Ok(())
        })
        .await?;
        widget.shows("status", "Transfer complete").await?;
        let told = story.told().await?;
        ensure!(
            told.iter().all(|event| event.name != "dl-change"),
            "{told:?}"
        );
        Ok(())
    })
    .await
}
