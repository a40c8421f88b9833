//! A page of many domains.

use anyhow::{Context as _, Result, ensure};
use e2e::{Story, tell, until};
use serde_json::json;

/// So many rows, each for a domain of its own. Nobody knows the domains: each answer is a 404.
const ROWS: &str = "
    performance.setResourceTimingBufferSize(5000);
    const [count, loading] = arguments;
    for (let row = 0; row < count; row += 1) {
        const element = document.createElement('domain-lifecycle');
        element.setAttribute('domain', `dom_row${row}`);
        element.setAttribute('variant', 'compact');
        element.setAttribute('loading', loading);
        element.style.display = 'block';
        element.style.minHeight = '40px';
        document.getElementById('stage').append(element);
    }";

/// How many requests were under way at once, at most: those that the page had begun, whether the
/// browser had sent them already or not.
const MOST: &str = "
    const spans = performance.getEntriesByType('resource').filter((e) => e.name.includes('/lifecycle'));
    const moments = spans.flatMap((e) => [[e.startTime, 1], [e.responseEnd, -1]]);
    moments.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    let now = 0, most = 0;
    for (const [, change] of moments) most = Math.max(most, now += change);
    return most;";

const DONE: &str = "return [...document.querySelectorAll('domain-lifecycle')]
    .filter((e) => e.dataset.state && e.dataset.state !== 'loading').length";

async fn done(story: &Story) -> Result<u64> {
    story
        .script(DONE, Vec::new())
        .await?
        .as_u64()
        .context("no number")
}

#[tokio::test]
async fn five_hundred_rows_ask_sixteen_at_a_time() -> Result<()> {
    ask_sixteen_at_a_time(0).await
}

#[tokio::test]
async fn five_hundred_rows_that_are_there_before_the_module_do_too() -> Result<()> {
    ask_sixteen_at_a_time(3000).await
}

/// The module comes so many milliseconds late.
async fn ask_sixteen_at_a_time(late: u32) -> Result<()> {
    tell(async |story| {
        let slow = json!({ "delayMs": late });
        let module = "domain-lifecycle_bg.wasm";
        story.world.fault("GET", module, slow).await?;
        story.visit_other_host().await?;
        story.script(ROWS, vec![500.into(), "eager".into()]).await?;
        until("all rows", async || {
            ensure!(done(story).await? == 500, "{} so far", done(story).await?);
            Ok(())
        })
        .await?;
        let most = story.script(MOST, Vec::new()).await?;
        let most = most.as_u64().context("no number")?;
        ensure!((1..=16).contains(&most), "{most} at once");
        let sent = story.world.requests().await?;
        ensure!(sent.len() == 500, "{} requests", sent.len());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn rows_out_of_sight_ask_when_they_come_near() -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?;
        story.script(ROWS, vec![500.into(), "lazy".into()]).await?;
        until("the rows in sight", async || {
            ensure!(done(story).await? >= 20, "{} so far", done(story).await?);
            Ok(())
        })
        .await?;
        let near = story.world.requests().await?.len();
        ensure!(near < 100, "{near} requests");
        let scroll = "document.querySelectorAll('domain-lifecycle')[400].scrollIntoView()";
        story.script(scroll, Vec::new()).await?;
        let row = story.widget("[domain=dom_row400]");
        row.becomes("error").await?;
        ensure!(story.world.requests().await?.len() < 250, "all asked");
        Ok(())
    })
    .await
}

/// As many full and compact widgets, none of which is known.
const BOTH: &str = "
    for (const variant of ['compact', 'full']) for (let place = 0; place < arguments[0]; place += 1) {
        const element = document.createElement('domain-lifecycle');
        element.setAttribute('domain', `dom_${variant}${place}`);
        element.setAttribute('variant', variant);
        document.getElementById('stage').append(element);
    }";

/// How many widgets of each variant have a skeleton that moves.
const MOVING: &str =
    "['full', 'compact'].map((variant) => [...document.querySelectorAll(`[variant=${variant}]`)]
    .filter((widget) => widget.shadowRoot.getAnimations().length > 0).length).join()";

#[tokio::test]
async fn the_skeletons_of_many_do_not_all_move() -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?; // signed in
        story.visit("/own-module.html?later").await?;
        story.holds("window.letIn").await?;
        story.script(BOTH, vec![2.into()]).await?;
        story.holds(&format!("{MOVING} === '2,0'")).await?;
        story.script(BOTH, vec![20.into()]).await?;
        let few = "5,0"; // and the one of the page
        story.holds(&format!("{MOVING} === '{few}'")).await?;
        let gone = "document.querySelector('[variant=full]').remove()";
        story.script(gone, Vec::new()).await?;
        story.script(BOTH, vec![1.into()]).await?;
        story
            .holds(&format!(
                "{MOVING} === '{few}' && document.querySelector('[variant=full]:last-child').shadowRoot.getAnimations().length > 0"
            ))
            .await?;
        story.script("window.letIn()", Vec::new()).await?;
        story.holds(&format!("{MOVING} === '0,0'")).await
    })
    .await
}

/// The page has no time until the story gives it some.
const BUSY: &str = "window.requestIdleCallback = (go) => { window.haveTime = () => go({ timeRemaining: () => 50 }); return 1; };";

#[tokio::test]
async fn cards_out_of_sight_get_their_history_when_there_is_time_or_when_they_come_near()
-> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?;
        story.script(BUSY, Vec::new()).await?;
        let spread =
            "document.getElementById('stage').style.cssText = 'display: grid; gap: 3000px'";
        story.script(spread, Vec::new()).await?;
        let mut cards = Vec::new();
        for id in ["near", "far", "farther", "farthest"] {
            let card = story.place(id, "wrong-code").await?;
            card.becomes("ready").await?;
            card.offers("action-retry-transfer").await?;
            cards.push(card);
        }
        let [near, far, farther, farthest] = cards.as_slice() else {
            anyhow::bail!("four cards were placed");
        };
        near.part("panel-history").await?;
        for card in [far, farther, farthest] {
            ensure!(!card.has("panel-history").await?, "too early");
        }
        let scroll = "document.getElementById('farther').scrollIntoView()";
        story.script(scroll, Vec::new()).await?;
        farther.part("panel-history").await?;
        ensure!(!farthest.has("panel-history").await?, "it is not near");
        story.script("window.haveTime()", Vec::new()).await?;
        far.part("panel-history").await?;
        farthest.part("panel-history").await?;
        Ok(())
    })
    .await
}
