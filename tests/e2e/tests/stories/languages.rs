//! The widget in each of its languages, of which a browser downloads what it needs.

use anyhow::{Result, ensure};
use e2e::{Story, tell, until};
use serde_json::{Value, json};

const SPEAK: &str = "document.documentElement.lang = arguments[0]";

/// The catalogs that were downloaded. A browser may note one a moment after it was used.
const CATALOGS: &str = "
    return performance.getEntriesByType('resource')
        .map((entry) => /\\/locales\\/(.*)\\.js$/.exec(entry.name)?.[1])
        .filter(Boolean)";

async fn speak(story: &Story, language: &str) -> Result<()> {
    story.script(SPEAK, vec![language.into()]).await?;
    Ok(())
}

async fn downloaded(story: &Story, expected: Value) -> Result<()> {
    until(&format!("the catalogs {expected}"), async || {
        let catalogs = story.script(CATALOGS, Vec::new()).await?;
        ensure!(catalogs == expected, "{catalogs}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn only_the_language_in_use_is_downloaded() -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?;
        speak(story, "sv-SE").await?;
        let widget = story.place("one", "wrong-code").await?;
        widget.shows("turn", "Din tur").await?;
        downloaded(story, json!(["sv"])).await?;
        for (language, words) in [
            ("fi", "Sinun vuorosi"),
            ("de", "Sie sind dran"),
            ("no", "Det er din tur"),
            ("da", "Det er din tur"),
            ("fi-FI", "Sinun vuorosi"),
            ("en", "Your turn"),
        ] {
            speak(story, language).await?;
            widget.shows("turn", words).await?;
        }
        downloaded(story, json!(["sv", "fi", "de", "nb", "da", "en"])).await?;
        ensure!(
            story.world.reads("wrong-code").await? == 1,
            "it asked again"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn wording_of_the_host_brings_the_names_of_the_sentences() -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?;
        let widget = story.place("one", "wrong-code").await?;
        widget.shows("turn", "Your turn").await?;
        downloaded(story, json!(["en"])).await?;
        let messages = "document.getElementById('one').messages = { 'turn-you': 'Over to you' }";
        story.script(messages, Vec::new()).await?;
        widget.shows("turn", "Over to you").await?;
        downloaded(story, json!(["en", "names"])).await
    })
    .await
}

#[tokio::test]
async fn a_language_that_does_not_come_leaves_english() -> Result<()> {
    tell(async |story| {
        let broken = json!({ "status": 503 });
        story.world.fault("GET", "locales/de.js", broken).await?;
        story.visit_other_host().await?;
        speak(story, "de").await?;
        let widget = story.place("one", "wrong-code").await?;
        widget.shows("turn", "Your turn").await
    })
    .await
}
