//! A module that does not come, or is not what was built: the host's own words stay or return, and
//! the host is told once why.

use anyhow::{Result, ensure};
use e2e::{Engine, Story, tell};
use serde_json::{Value, json};

const MODULE: &str = "domain-lifecycle_bg.wasm";

/// The host's own words are read, nothing else is, and it was told this and nothing more.
async fn stays_with_the_hosts_words(story: &Story, code: &str) -> Result<()> {
    let widget = story.widget("#one");
    widget.becomes("failed").await?;
    story.reads("#own", "Call us.").await?;
    story.holds("window.heard.length > 0").await?;
    let heard = story.script("return window.heard", Vec::new()).await?;
    ensure!(heard == json!([code]), "{heard}, not one {code}");
    let drawn = "return document.getElementById('one').shadowRoot?.querySelector('[part~=base]').children.length";
    let drawn = story.script(drawn, Vec::new()).await?;
    ensure!(drawn == 0, "{drawn} elements of ours beside them");
    Ok(())
}

/// With this answer instead of the module.
async fn met(fault: Value, code: &str) -> Result<()> {
    tell(async |story| {
        story.world.keeps_failing("GET", MODULE, fault).await?;
        story.visit("/fallback.html").await?;
        stays_with_the_hosts_words(story, code).await?;
        // It can be had again: nobody has signed in.
        story.world.heals().await?;
        let again = "document.getElementById('one').reload()";
        story.script(again, Vec::new()).await?;
        story.widget("#one").becomes("signed-out").await
    })
    .await
}

#[tokio::test]
async fn not_there() -> Result<()> {
    met(json!({ "status": 404 }), "network").await
}

#[tokio::test]
async fn cut_off() -> Result<()> {
    met(json!({ "dropBefore": true }), "network").await
}

#[tokio::test]
async fn other_bytes_than_were_built() -> Result<()> {
    met(json!({ "change": "garble" }), "integrity").await
}

#[tokio::test]
async fn a_page_instead_of_it() -> Result<()> {
    let page = "<!doctype html><title>Not found</title>";
    let raw = json!({ "raw": { "status": 200, "contentType": "text/html", "body": page } });
    met(raw, "mime").await
}

#[tokio::test]
async fn the_right_bytes_under_a_wrong_name_are_taken() -> Result<()> {
    tell(async |story| {
        let name = json!({ "change": { "contentType": "text/plain" } });
        story.world.keeps_failing("GET", MODULE, name).await?;
        story.visit("/fallback.html").await?;
        story.widget("#one").becomes("signed-out").await?;
        story.holds("window.heard.length === 0").await
    })
    .await
}

#[tokio::test]
async fn a_memory_of_an_earlier_build_is_passed_over() -> Result<()> {
    tell(async |story| {
        let stale = json!({ "change": "garble" });
        story.world.fault("GET", MODULE, stale).await?;
        story.visit("/fallback.html").await?;
        story.widget("#one").becomes("signed-out").await?;
        story.holds("window.heard.length === 0").await
    })
    .await
}

#[tokio::test]
async fn a_policy_without_webassembly() -> Result<()> {
    tell(async |story| {
        story.visit("/no-wasm.html").await?;
        stays_with_the_hosts_words(story, "csp").await?;
        if story.engine == Engine::WebKit {
            return Ok(()); // its policy forbids WebAssembly without an event
        }
        story.was_complained_of("Content Security Policy").await
    })
    .await
}

#[tokio::test]
async fn a_policy_without_connections() -> Result<()> {
    tell(async |story| {
        story.visit("/no-connections.html").await?;
        stays_with_the_hosts_words(story, "csp").await?;
        story.was_complained_of("Content Security Policy").await
    })
    .await
}

#[tokio::test]
async fn a_browser_without_webassembly() -> Result<()> {
    tell(async |story| {
        story.visit("/old-engine.html").await?;
        stays_with_the_hosts_words(story, "unsupported").await
    })
    .await
}

#[tokio::test]
async fn no_scripts_at_all() -> Result<()> {
    tell(async |story| {
        if story.engine != Engine::Chromium {
            return Ok(()); // nobody else can be told to run no scripts
        }
        story.runs_scripts(false).await?;
        story.visit("/fallback.html").await?;
        let tree = format!("{:?}", story.accessibility_tree().await?);
        story.runs_scripts(true).await?;
        ensure!(tree.contains("Call us."), "{tree}");
        Ok(())
    })
    .await
}
