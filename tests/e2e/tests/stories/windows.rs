//! The same domain in two windows of one browser.

use anyhow::{Result, ensure};
use e2e::{Story, Widget, Window, tell, until};
use serde_json::json;

/// What the account page would do.
const CORRECT: &str = "return fetch('/sandbox/account', {
    method: 'PATCH', headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ registrationIdentifier: { value: '811218-9876', countryCode: 'SE' } }) }).then((r) => r.status)";

/// The same domain in two windows; the story is in the second.
async fn two(story: &Story, scenario: &str) -> Result<([Window; 2], Widget)> {
    story.visit_other_host().await?;
    let widget = story.place("one", scenario).await?;
    widget.becomes("ready").await?;
    let first = story.window().await?;
    let second = story.open_window().await?;
    story.visit_other_host().await?;
    story.place("one", scenario).await?;
    widget.becomes("ready").await?;
    Ok(([first, second], widget))
}

/// How often it was asked for until both showed it: the second asks only if the first does not
/// answer at once, which a busy machine may keep it from.
async fn opened(story: &Story, scenario: &str) -> Result<usize> {
    let asked = story.world.reads(scenario).await?;
    ensure!((1..=2).contains(&asked), "asked {asked} times");
    Ok(asked)
}

async fn refresh(story: &Story) -> Result<()> {
    let refresh = "document.getElementById('one').refresh()";
    story.script(refresh, Vec::new()).await?;
    Ok(())
}

async fn received_at(story: &Story) -> Result<f64> {
    let look = "return document.getElementById('one').snapshot.receivedAt";
    Ok(story
        .script(look, Vec::new())
        .await?
        .as_f64()
        .unwrap_or_default())
}

#[tokio::test]
async fn what_one_reads_the_other_knows() -> Result<()> {
    tell(async |story| {
        let ([first, second], _) = two(story, "wrong-code").await?;
        let asked = opened(story, "wrong-code").await?;
        let before = received_at(story).await?;
        refresh(story).await?;
        until("a later picture", async || {
            ensure!(received_at(story).await? > before, "not yet");
            Ok(())
        })
        .await?;
        let later = received_at(story).await?;
        story.enter(&first).await?;
        until("the same picture in the other window", async || {
            ensure!(received_at(story).await? >= later, "not yet");
            Ok(())
        })
        .await?;
        story.world.is_read("wrong-code", asked + 1).await?;

        // Whoever asked last is gone; the other asks for itself.
        story.enter(&second).await?;
        story.leave_for(&first).await?;
        refresh(story).await?;
        until("a picture of its own", async || {
            ensure!(received_at(story).await? > later, "not yet");
            Ok(())
        })
        .await?;
        story.world.is_read("wrong-code", asked + 2).await
    })
    .await
}

#[tokio::test]
async fn an_action_in_one_is_under_way_in_both() -> Result<()> {
    tell(async |story| {
        let ([first, second], widget) = two(story, "not-at-registry").await?;
        let asked = opened(story, "not-at-registry").await?;
        story.holds_actions_back().await?;
        widget.press("action-retry-transfer").await?;
        story.enter(&first).await?;
        until("the action to be under way here too", async || {
            let button = widget.part("action-retry-transfer").await?;
            let busy = button.attr("aria-busy").await?;
            ensure!(busy.as_deref() == Some("true"), "it is not busy");
            button.click().await?;
            Ok(())
        })
        .await?;
        widget.withholds("action-status-sync").await?;
        story.enter(&second).await?;
        story.lets_actions_go().await?;
        for window in [&second, &first] {
            story.enter(window).await?;
            widget.shows("status", "Transfer in progress").await?;
        }
        story.world.only_post().await?;
        story.world.is_read("not-at-registry", asked + 1).await
    })
    .await
}

#[tokio::test]
async fn a_job_shows_in_both_and_goes_on_when_its_own_window_closes() -> Result<()> {
    tell(async |story| {
        let ([first, _], widget) = two(story, "registration-identity").await?;
        widget.press("action-fix-identity").await?;
        story.script(CORRECT, Vec::new()).await?;
        widget.press("action-retry-registration").await?;
        until("the job to be asked about", async || {
            let sent = story.world.requests().await?;
            ensure!(sent.iter().any(|s| s.path.contains("/jobs/")), "not yet");
            Ok(())
        })
        .await?;
        story.leave_for(&first).await?;
        until("the job's end, and then one look", async || {
            let sent = story.world.requests().await?;
            let last = sent.last().map(|sent| sent.action().to_owned());
            ensure!(last.as_deref() == Some("lifecycle"), "{sent:#?}");
            Ok(())
        })
        .await?;
        story.world.only_post().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_limit_holds_for_all_windows_and_for_the_next_one() -> Result<()> {
    tell(async |story| {
        let ([first, _], widget) = two(story, "wrong-code").await?;
        let asked = opened(story, "wrong-code").await?;
        let limit = json!({ "status": 429, "headers": { "Retry-After": "30" } });
        story.world.fault("GET", "/lifecycle", limit).await?;
        refresh(story).await?;
        widget.becomes("rate-limited").await?;
        story.enter(&first).await?;
        widget.becomes("rate-limited").await?;
        let third = story.open_window().await?;
        story.visit_other_host().await?;
        story.place("one", "wrong-code").await?;
        widget.becomes("rate-limited").await?;
        let before = story.world.reads("wrong-code").await?;
        ensure!(before == asked + 1, "it was asked");
        widget.becomes("ready").await?;
        story.enter(&first).await?;
        widget.becomes("ready").await?;
        story.enter(&third).await?;
        // Once for all.
        story.world.is_read("wrong-code", asked + 2).await
    })
    .await
}

#[tokio::test]
async fn the_session_ends_and_returns_in_both() -> Result<()> {
    tell(async |story| {
        let ([first, _], widget) = two(story, "wrong-code").await?;
        let asked = opened(story, "wrong-code").await?;
        story.world.expire_sessions().await?;
        refresh(story).await?;
        widget.becomes("signed-out").await?;
        story.enter(&first).await?;
        widget.becomes("signed-out").await?;
        story.world.is_read("wrong-code", asked + 1).await?;
        story.sign_in_by_script().await?;
        let resume = "document.getElementById('one').resume()";
        story.script(resume, Vec::new()).await?;
        widget.becomes("ready").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn left_and_come_back_to_it_still_listens() -> Result<()> {
    tell(async |story| {
        let ([first, second], widget) = two(story, "wrong-code").await?;
        story.visit("/blank.html?elsewhere").await?;
        story.go_back().await?;
        // Kept for the way back, or loaded anew: a page of its own script has no widget then.
        if story
            .script("return !document.getElementById('one')", Vec::new())
            .await?
            == true
        {
            story.visit_other_host().await?;
            story.place("one", "wrong-code").await?;
        }
        widget.becomes("ready").await?;
        story.enter(&first).await?;
        let asked = story.world.reads("wrong-code").await?;
        refresh(story).await?;
        until("a later picture", async || {
            ensure!(story.world.reads("wrong-code").await? > asked, "not yet");
            Ok(())
        })
        .await?;
        let later = received_at(story).await?;
        story.enter(&second).await?;
        until("the same picture in both", async || {
            ensure!(received_at(story).await? >= later, "not yet");
            Ok(())
        })
        .await?;
        Ok(())
    })
    .await
}
