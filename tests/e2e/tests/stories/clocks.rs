//! Clocks that are set, and pages that are put to sleep.

use std::collections::HashSet;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use e2e::{Engine, Story, tell, until};
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

/// The times in the timeline of a widget, and those that are meant.
#[derive(serde::Deserialize)]
struct Times {
    said: HashSet<String>,
    meant: HashSet<String>,
}

/// Whether all of them are those of a time zone.
const TIMES_OF: &str = "
    const [id, timeZone] = arguments;
    const one = document.getElementById(id);
    const format = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone });
    const said = [...one.shadowRoot.querySelectorAll('[part~=history-row] time')].map((time) => time.textContent);
    const meant = one.snapshot.lifecycle.registryHistory.map(({ timestamp }) => format.format(new Date(timestamp)));
    return { said, meant };";

#[tokio::test]
async fn in_another_time_zone_all_times_are_written_anew() -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?;
        if !story.set_time_zone("Europe/Stockholm").await? {
            return Ok(()); // the other engines have no switch for it
        }
        let widget = story.place("one", "wrong-code").await?;
        widget.becomes("ready").await?;
        let shows = async |zone: &str| -> Result<()> {
            until(&format!("the times of {zone}"), async || {
                let times = story
                    .script(TIMES_OF, vec!["one".into(), zone.into()])
                    .await?;
                let Times { said, meant } = serde_json::from_value(times)?;
                let all = !meant.is_empty() && meant.is_subset(&said);
                ensure!(all, "{said:?} instead of {meant:?}");
                Ok(())
            })
            .await
        };
        shows("Europe/Stockholm").await?;
        story.set_time_zone("Asia/Tokyo").await?;
        story.script(REFRESH, Vec::new()).await?;
        shows("Asia/Tokyo").await?;
        story
            .script("one.timeZone = 'America/New_York'", Vec::new())
            .await?;
        shows("America/New_York").await?;
        story.set_time_zone("Europe/Stockholm").await?;
        story.script(REFRESH, Vec::new()).await?;
        story.world.is_read("wrong-code", 3).await?;
        shows("America/New_York").await
    })
    .await
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

/// Why the browser did not keep this page for the way back; empty if it did.
const WHY_NOT: &str = "
    const [entry] = performance.getEntriesByType('navigation');
    return document.getElementById('one') ? '' : JSON.stringify(entry.notRestoredReasons ?? entry.type);";

/// Leaves the page and comes back to it; false where the browser keeps no page under WebDriver.
async fn leaves_and_comes_back(story: &Story) -> Result<bool> {
    story.visit("/blank.html?elsewhere").await?;
    story.go_back().await?;
    // WebKit says that it is back when it is on its way.
    story
        .holds("location.search === '' && document.readyState === 'complete'")
        .await?;
    let why = story.script(WHY_NOT, Vec::new()).await?;
    let is_kept = why == "";
    ensure!(
        is_kept || story.engine != Engine::Chromium,
        "it was not kept: {why}"
    );
    Ok(is_kept)
}

#[tokio::test]
async fn kept_for_the_way_back_it_goes_on_where_it_was() -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?;
        let widget = story.place("one", "wrong-code").await?;
        widget.becomes("ready").await?;
        widget.type_code("half-typed").await?;
        if !leaves_and_comes_back(story).await? {
            return Ok(());
        }
        widget.becomes("ready").await?;
        // WebKit itself empties fields with `autocomplete=off` on the way back, passwords among them.
        if story.engine != Engine::WebKit {
            ensure!(widget.typed_code().await? == "half-typed", "it is gone");
        }
        story.script(REFRESH, Vec::new()).await?;
        story.world.is_read("wrong-code", 2).await
    })
    .await
}

#[tokio::test]
async fn left_while_it_reads_it_is_kept_and_reads_again() -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?;
        let widget = story.place("one", "wrong-code").await?;
        widget.becomes("ready").await?;
        let stall = json!({ "stall": "before" });
        story.world.fault("GET", "/lifecycle", stall).await?;
        story.script(REFRESH, Vec::new()).await?;
        story.world.is_read("wrong-code", 2).await?;
        if !leaves_and_comes_back(story).await? {
            return Ok(());
        }
        until("a later picture", async || {
            ensure!(story.world.reads("wrong-code").await? > 2, "not yet");
            ensure!(widget.state().await? == "ready", "it is not ready");
            Ok(())
        })
        .await
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
