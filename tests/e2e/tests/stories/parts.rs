//! What the first paint does not need comes after it, once for every instance of the module.

use anyhow::{Result, ensure};
use e2e::{Story, Widget, tell};

use super::crash::call;

/// Notes what is put on the clipboard.
const CLIPBOARD: &str =
    "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: {
    writeText: (text) => { window.copied = text; return Promise.resolve(); } } });";

/// No part can be downloaded until `window.online`.
const NO_PARTS: &str = "const real = window.fetch;
    window.fetch = (url, init) => String(url).endsWith('_details.wasm') && !window.online
        ? Promise.reject(new TypeError('no way')) : real(url, init);";

/// Where the downloads of one part can be counted.
const DOWNLOADS: &str = "performance.getEntriesByType('resource')
    .filter((each) => each.name.endsWith('_details.wasm')).length";

/// Copies what support needs; it must say this.
async fn copies(story: &Story, widget: &Widget, line: &str) -> Result<()> {
    story.script("window.copied = ''", Vec::new()).await?;
    widget.press("action-copy-details").await?;
    story
        .holds(&format!("window.copied.includes('{line}')"))
        .await?;
    story
        .holds("window.copied.includes('Domain: ') && window.copied.includes('API: hostup')")
        .await
}

#[tokio::test]
async fn it_comes_by_itself_after_the_first_paint() -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?;
        story.script(CLIPBOARD, Vec::new()).await?;
        let widget = story.place("one", "wrong-code").await?;
        widget.becomes("ready").await?;
        story.holds(&format!("{DOWNLOADS} === 1")).await?;
        copies(story, &widget, "Transfer: ").await?;
        copies(story, &widget, "Transfer: ").await?;
        story.holds(&format!("{DOWNLOADS} === 1")).await
    })
    .await
}

#[tokio::test]
async fn what_does_not_come_is_said_in_its_place_and_tried_again() -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?;
        story.script(CLIPBOARD, Vec::new()).await?;
        story.script(NO_PARTS, Vec::new()).await?;
        let widget = story.place("one", "wrong-code").await?;
        widget.becomes("ready").await?;
        copies(story, &widget, "The rest could not be downloaded.").await?;
        story.script("window.online = true", Vec::new()).await?;
        copies(story, &widget, "Transfer: ").await?;
        ensure!(widget.state().await? == "ready", "the widget has suffered");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_fresh_instance_has_it_without_another_download() -> Result<()> {
    tell(async |story| {
        story.visit_crash_test().await?;
        story.script(CLIPBOARD, Vec::new()).await?;
        let one = story.place("one", "wrong-code").await?;
        let two = story.place("two", "in-progress").await?;
        one.becomes("ready").await?;
        two.becomes("ready").await?;
        copies(story, &one, "Transfer: ").await?;
        let domain = story.world.domain("in-progress").await?;
        let strike = "window.crashNext = arguments[0]";
        story.script(strike, vec![domain.into()]).await?;
        call(story, "two", "refresh").await?;
        two.becomes("failed").await?;
        one.becomes("ready").await?;
        copies(story, &one, "Transfer: ").await?;
        story.holds(&format!("{DOWNLOADS} === 1")).await
    })
    .await
}
