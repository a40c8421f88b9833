//! A walk of `tests/providers/model` through a real browser and real connections.

use anyhow::{Result, ensure};
use e2e::{Story, Widget, tell, until};
use serde_json::{Value, json};

const WIDGET: &str = "document.querySelector('domain-lifecycle[data-test=lifecycle]')";

fn answers() -> Vec<Value> {
    let page = "<!doctype html><title>Sign in</title><form><input name=password></form>";
    vec![
        json!({ "dropBefore": true }),
        json!({ "dropAfter": true }),
        json!({ "truncate": true }),
        json!({ "change": "duplicate" }),
        json!({ "change": "garble" }),
        json!({ "change": { "contentType": "text/html" } }),
        json!({ "change": { "pad": 20_000_000 } }),
        json!({ "change": { "nest": 100_000 } }),
        json!({ "raw": { "status": 200, "contentType": "text/html", "body": page } }),
        json!({ "raw": { "status": 200, "contentType": "application/json", "body": "{}" } }),
        json!({ "emptyBody": 200 }),
        json!({ "emptyBody": 418 }),
        json!({ "error": 500 }),
        json!({ "error": 504 }),
    ]
}

async fn look(story: &Story) -> Result<()> {
    story
        .script(&format!("{WIDGET}.refresh()"), Vec::new())
        .await?;
    Ok(())
}

/// Presses any button, open or not; says whether the server had opened it.
const PRESS: &str = "
    const root = arguments[0].shadowRoot, all = [...root.querySelectorAll('[part~=action]')];
    const button = all[arguments[1] % all.length];
    if (!button) return false;
    const open = !button.disabled && button.getAttribute('aria-disabled') !== 'true';
    button.click();
    return open && !button.matches('[part~=action-pay-invoice], [part~=action-fix-identity]');";

/// Whether what is shown is what the API says now.
const AGREES: &str = "
    const one = document.querySelector('domain-lifecycle[data-test=lifecycle]');
    return fetch(`/api/v2/domains/${one.getAttribute('domain')}/lifecycle`)
        .then((answer) => answer.json())
        .then((body) => body.transferStatus.kind === one.snapshot.lifecycle.transferStatus.kind);";

/// Numbers that look random and follow from one.
fn next(seed: &mut u64) -> u64 {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    *seed
}

async fn step(story: &Story, widget: &Widget, seed: &mut u64) -> Result<usize> {
    let call = |what: &str| format!("{WIDGET}.{what}()");
    let which = next(seed);
    match which % 8 {
        0..4 => {
            let host = widget.host().await?.to_json()?;
            let pressed = story.script(PRESS, vec![host, json!(which >> 32)]).await?;
            return Ok(usize::from(pressed == true));
        }
        4 => look(story).await?,
        5 => drop(story.script(&call("pause"), Vec::new()).await?),
        6 => drop(story.script(&call("resume"), Vec::new()).await?),
        _ => {
            let all = answers();
            let some = usize::try_from(which >> 40)? % all.len();
            let fault = all.into_iter().nth(some).unwrap_or_default();
            let method = if which & 256 == 0 { "GET" } else { "POST" };
            story.world.fault(method, "/api/", fault).await?;
        }
    }
    Ok(0)
}

#[tokio::test]
async fn three_hundred_random_steps_bend_no_rule() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("wrong-code").await?;
        let (mut seed, mut pressed) = (0x5eed_u64, 0);
        for at in 0..300 {
            pressed += step(story, &widget, &mut seed).await?;
            let sent = story.world.posts().await?.len();
            ensure!(sent <= pressed, "step {at}: {sent} after {pressed} clicks");
            let state = widget.state().await?;
            ensure!(state != "failed", "step {at}: it crashed");
            ensure!(widget.has("status").await?, "step {at}: nothing on screen");
        }
        story.world.heals().await?;
        story
            .script(&format!("{WIDGET}.resume()"), Vec::new())
            .await?;
        until("the world and the picture to agree", async || {
            look(story).await?;
            ensure!(widget.state().await? == "ready", "it is not ready");
            let agrees = story.script(AGREES, Vec::new()).await?;
            ensure!(agrees == true, "they do not");
            Ok(())
        })
        .await
    })
    .await
}
