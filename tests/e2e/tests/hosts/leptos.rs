//! The component for Rust hosts.

use anyhow::{Context as _, Result, ensure};
use e2e::{Story, Widget, tell_in, until};
use serde_json::{Value, json};

use crate::{WIDGET, lives_in};

const SCENARIO: &str = "sync-no-change";

#[tokio::test]
async fn lives_in_a_component() -> Result<()> {
    lives_in("leptos").await
}

/// The app's page on which everything is said and heard.
async fn everything(story: &Story) -> Result<Widget> {
    let id = story.world.domain(SCENARIO).await?;
    story.visit("/blank.html").await?;
    story.sign_in_by_script().await?;
    story
        .visit(&format!("/everything.html?domain={id}"))
        .await?;
    let widget = story.widget(WIDGET);
    widget.becomes("ready").await?;
    Ok(widget)
}

fn surface() -> Result<Value> {
    Ok(serde_json::from_str(include_str!(
        "../../../../src/surface.json"
    ))?)
}

/// Sends an event as the element would, and says whether what follows was prevented.
const SEND: &str = "
    const [name, detail, cancelable] = arguments;
    const event = new CustomEvent(name, { detail, cancelable, bubbles: true, composed: true });
    return !document.querySelector('domain-lifecycle').dispatchEvent(event);";

/// What the app writes down of it.
fn line(event: &str) -> &'static str {
    match event {
        "dl-ready" => "dl-ready",
        "dl-change" => "dl-change a b",
        "dl-before-action" => "dl-before-action RequestEpp",
        "dl-action" => {
            "dl-action Acted { name: RequestEpp, outcome: \"o\", request_id: Some(\"r\") }"
        }
        "dl-error" => "dl-error Failed { code: Network, request_id: Some(\"r\") }",
        "dl-rate-limited" => "dl-rate-limited 5",
        "dl-auth-required" => "dl-auth-required",
        "dl-pay" => "dl-pay",
        "dl-fix-identity" => "dl-fix-identity",
        "dl-support" => "dl-support",
        "dl-load-error" => "dl-load-error Network",
        _ => "an event that the app does not know",
    }
}

#[tokio::test]
async fn hears_every_event_with_its_detail() -> Result<()> {
    tell_in("leptos", async |story| {
        everything(story).await?;
        let detail = json!({
            "from": "a", "to": "b", "name": "request-epp", "outcome": "o",
            "requestId": "r", "code": "network", "until": 5,
        });
        for event in surface()?["events"].as_array().context("events")? {
            let name = event["name"].as_str().context("a name")?;
            let sent = vec![name.into(), detail.clone(), event["cancelable"].clone()];
            let prevented = story.script(SEND, sent).await?;
            story.reads("#heard", line(name)).await?;
            ensure!(
                prevented == (name == "dl-before-action"),
                "{name}: {prevented}"
            );
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn says_every_attribute_and_property_and_calls_every_method() -> Result<()> {
    tell_in("leptos", async |story| {
        let widget = everything(story).await?;
        says_all(story).await?;
        widget
            .shows("action-status-sync", "Ask the registry")
            .await?;
        let reads = async |button: &str, times| {
            story.click(button).await?;
            story.world.is_read(SCENARIO, times).await
        };
        reads("#refresh", 2).await?;
        reads("#reload", 3).await?;
        widget.becomes("ready").await?;
        story.click("#pause").await?;
        story.click("#resume").await?;
        story.click("#ask").await?;
        story.reads("#known", "ready true").await?;
        story.click("#compact").await?;
        until("the other variant", async || {
            let variant = widget.host().await?.attr("variant").await?;
            ensure!(variant.as_deref() == Some("compact"), "{variant:?}");
            Ok(())
        })
        .await
    })
    .await
}

/// Each attribute stands on the element, but for the one that is off, and each property is set.
async fn says_all(story: &Story) -> Result<()> {
    let surface = surface()?;
    for attribute in surface["attributes"].as_array().context("attributes")? {
        let name = attribute["name"].as_str().context("a name")?;
        let here = name != "readonly";
        let element = "document.querySelector('domain-lifecycle')";
        story
            .holds(&format!("{element}.hasAttribute('{name}') === {here}"))
            .await?;
    }
    for property in surface["properties"].as_array().context("properties")? {
        let name = property["name"].as_str().context("a name")?;
        story
            .holds(&format!(
                "document.querySelector('domain-lifecycle').{name}"
            ))
            .await?;
    }
    story
        .holds("document.querySelector('domain-lifecycle').requestHeaders()['X-Shop'] === 'one'")
        .await
}
