//! The element on a page of some other host: attributes, language, and a module that does not come.

use anyhow::{Result, ensure};
use e2e::tell;
use serde_json::json;

const SECOND: std::time::Duration = std::time::Duration::from_secs(1);

#[tokio::test]
async fn it_speaks_the_language_of_its_surroundings() -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?;
        story
            .script("document.documentElement.lang = 'sv'", Vec::new())
            .await?;
        let widget = story.place("one", "wrong-code").await?;
        widget.shows("turn", "Din tur").await?;
        story
            .script("document.documentElement.lang = 'en'", Vec::new())
            .await?;
        widget.shows("turn", "Your turn").await?;
        ensure!(
            story.world.reads("wrong-code").await? == 1,
            "it asked again"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn readonly_it_offers_nothing() -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?;
        let widget = story.place("one", "wrong-code").await?;
        widget.part("action-retry-transfer").await?;
        story
            .script("document.getElementById('one').readonly = true", Vec::new())
            .await?;
        widget.loses("action-retry-transfer").await?;
        widget.loses("action-status-sync").await?;
        widget
            .shows("status", "Transfer refused by the registry")
            .await
    })
    .await
}

#[tokio::test]
async fn without_a_domain_it_says_so_and_asks_nobody() -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?;
        let widget = story.place("one", "wrong-code").await?;
        widget.becomes("ready").await?;
        let asked = story.world.requests().await?.len();
        story
            .script("document.getElementById('one').domain = null", Vec::new())
            .await?;
        widget.shows("error", "not told which domain").await?;
        ensure!(story.world.requests().await?.len() == asked, "it asked");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn somebody_elses_domain_is_not_found_and_not_asked_for_again() -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?;
        let widget = story.place("one", "other-account").await?;
        widget.becomes("error").await?;
        widget.shows("error", "This domain was not found").await?;
        let hour = std::time::Duration::from_secs(3600);
        story.browser_time_passes(hour).await?;
        ensure!(
            story.world.reads("other-account").await? == 1,
            "it asked again"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_module_that_does_not_come_leaves_the_hosts_own_words() -> Result<()> {
    tell(async |story| {
        let broken = json!({ "status": 503 });
        let module = "domain-lifecycle_bg.wasm";
        story.world.keeps_failing("GET", module, broken).await?;
        story.visit("/blank.html").await?;
        story.listen().await?;
        let widget = story.place("one", "wrong-code").await?;
        story
            .script(
                "document.getElementById('one').append('Call us.')",
                Vec::new(),
            )
            .await?;
        widget.becomes("failed").await?;
        story.reads("#one", "Call us.").await?;
        ensure!(
            story
                .world
                .requests()
                .await?
                .iter()
                .all(|sent| sent.method != "POST"),
            "it asked"
        );
        let again = "await fetch('/sandbox/faults', { method: 'DELETE' });
            document.getElementById('one').reload()";
        story
            .script(&format!("return (async () => {{ {again} }})()"), Vec::new())
            .await?;
        // It has come now; nobody has signed in.
        widget.becomes("signed-out").await
    })
    .await
}

#[tokio::test]
async fn paused_it_is_silent_until_it_is_resumed() -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?;
        let widget = story.place("one", "in-progress").await?;
        widget.becomes("ready").await?;
        story
            .script("document.getElementById('one').pause()", Vec::new())
            .await?;
        let asked = story.world.reads("in-progress").await?;
        story.browser_time_passes(600 * SECOND).await?;
        ensure!(story.world.reads("in-progress").await? == asked, "it asked");
        story
            .script("document.getElementById('one').resume()", Vec::new())
            .await?;
        e2e::until("a look on return", async || {
            // Chromium's clock stands still by itself.
            story.browser_time_passes(SECOND).await?;
            ensure!(story.world.reads("in-progress").await? > asked, "none yet");
            Ok(())
        })
        .await
    })
    .await
}
