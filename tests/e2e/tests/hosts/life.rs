//! What an app does with the widget, whatever it is written in: shows it, listens to it, gives it
//! wording and headers, closes it, and opens it again.

use std::time::Duration;

use anyhow::{Result, ensure};
use e2e::{Story, Widget};

/// A registration that is still pending when the registrar was asked: it is polled on and on.
const SCENARIO: &str = "sync-no-change";

/// How often WebAssembly was downloaded.
const DOWNLOADS: &str = "return performance.getEntriesByType('resource')
    .filter((entry) => entry.name.includes('.wasm')).length";

/// Notes with which token the widget acts from now on.
const OVERHEAR: &str = "
    const really = window.fetch;
    window.tokens = [];
    window.fetch = (url, init) => {
        if (init?.method === 'POST') window.tokens.push(new Headers(init.headers).get('x-csrf-token'));
        return really(url, init);
    };";

/// From the first visit to the last, on the page at this path.
pub(crate) async fn is_lived(story: &Story, path: &str, place: &str) -> Result<()> {
    let widget = opens(story, path, place).await?;
    acts(story, &widget).await?;
    let downloads = story.script(DOWNLOADS, Vec::new()).await?;
    closes(story, &widget).await?;
    comes_back(story, &widget).await?;
    let again = story.script(DOWNLOADS, Vec::new()).await?;
    ensure!(again == downloads, "{downloads} downloads became {again}");
    closes(story, &widget).await?;
    stays_silent(story).await
}

/// It is there, whole, with the host's own wording, and has asked once.
pub(crate) async fn opens(story: &Story, path: &str, place: &str) -> Result<Widget> {
    story.world.writes_into_pages(SCENARIO).await?;
    let id = story.world.domain(SCENARIO).await?;
    story.visit("/blank.html").await?;
    story.sign_in_by_script().await?;
    story.visit(&format!("{path}?domain={id}")).await?;
    let widget = story.widget(place);
    widget.becomes("ready").await?;
    story.world.is_read(SCENARIO, 1).await?;
    widget.shows("status", "Registration in progress").await?;
    widget
        .shows("action-status-sync", "Ask the registry")
        .await?;
    story.reads("#news", "ready").await?;
    Ok(widget)
}

/// One click is one request with the host's token, and the host hears what came of it.
pub(crate) async fn acts(story: &Story, widget: &Widget) -> Result<()> {
    story.script(OVERHEAR, Vec::new()).await?;
    widget.press("action-status-sync").await?;
    story.reads("#news", "status-sync: pending").await?;
    widget.shows("notice", "Nothing has changed").await?;
    let sent = story.world.only_post().await?;
    ensure!(sent.action() == "status-sync", "{sent:?}");
    story
        .holds("window.tokens.join() === 'from-the-server'")
        .await
}

/// The host takes it off the page.
pub(crate) async fn closes(story: &Story, widget: &Widget) -> Result<()> {
    story.click("#toggle").await?;
    widget.leaves().await
}

/// The host shows it again: it asks once.
async fn comes_back(story: &Story, widget: &Widget) -> Result<()> {
    let before = story.world.requests().await?.len();
    story.click("#toggle").await?;
    widget.becomes("ready").await?;
    let asked = story.world.requests().await?.len() - before;
    ensure!(asked == 1, "it asked {asked} times");
    widget
        .shows("action-status-sync", "Ask the registry")
        .await?;
    story.reads("#news", "ready").await
}

/// An hour later nothing more was asked: not by one that is gone.
async fn stays_silent(story: &Story) -> Result<()> {
    let before = story.world.requests().await?.len();
    story.browser_time_passes(Duration::from_secs(3600)).await?;
    let after = story.world.requests().await?.len();
    ensure!(before == after, "{before} requests became {after}");
    Ok(())
}
