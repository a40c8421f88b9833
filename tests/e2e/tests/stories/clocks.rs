//! Clocks that are set, and pages that are put to sleep.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use e2e::tell;
use serde_json::json;

const REFRESH: &str = "document.getElementById('one').refresh()";

#[tokio::test]
async fn set_by_an_hour_the_clock_makes_no_limit_longer_or_shorter() -> Result<()> {
    for hours in [-1, 1] {
        tell(async |story| {
            story.visit_other_host().await?;
            let widget = story.place("one", "wrong-code").await?;
            widget.becomes("ready").await?;
            let limit = json!({ "status": 429, "headers": { "Retry-After": "10" } });
            story.world.fault("GET", "/lifecycle", limit).await?;
            let begun = Instant::now();
            story.script(REFRESH, Vec::new()).await?;
            widget.becomes("rate-limited").await?;
            story.set_clock(hours).await?;
            widget.becomes("ready").await?;
            let waited = begun.elapsed();
            ensure!(waited >= Duration::from_secs(10), "after {waited:?}");
            // The limit ends before the answer to the next request is there.
            story.world.is_read("wrong-code", 3).await
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn frozen_and_thawed_it_goes_on() -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?;
        let widget = story.place("one", "wrong-code").await?;
        widget.becomes("ready").await?;
        if !story.freeze().await? {
            return Ok(()); // the other engines have no switch for it
        }
        story.thaw().await?;
        widget.becomes("ready").await?;
        story.script(REFRESH, Vec::new()).await?;
        story.world.is_read("wrong-code", 2).await
    })
    .await
}

#[tokio::test]
async fn two_on_one_page_ask_as_one() -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?;
        let one = story.place("one", "wrong-code").await?;
        let two = story.place("two", "wrong-code").await?;
        one.becomes("ready").await?;
        two.becomes("ready").await?;
        ensure!(story.world.reads("wrong-code").await? == 1, "both asked");
        story.script(REFRESH, Vec::new()).await?;
        let shared = "one.snapshot.receivedAt === two.snapshot.receivedAt";
        story.world.is_read("wrong-code", 2).await?;
        story.holds(shared).await
    })
    .await
}
