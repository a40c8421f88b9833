//! A sample of `tests/providers/faults` and `model` through a real browser and real connections,
//! and a secret that must be nowhere but in its requests.

use anyhow::{Context as _, Result, ensure};
use e2e::{Story, Widget, tell, until};
use serde_json::{Value, json};

const WIDGET: &str = "document.querySelector('domain-lifecycle[data-test=lifecycle]')";
const CODE: &str = "CANARY-e2e-code";
const HEADER: &str = "CANARY-e2e-header";

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

/// Everything that a script, a person or a log could find on this page, but what stands in a field.
const FIND: &str = "
    const found = [location.href, JSON.stringify(history.state), JSON.stringify({ ...localStorage }),
        JSON.stringify({ ...sessionStorage }), JSON.stringify(window.told), JSON.stringify(window.said),
        ...performance.getEntries().map((entry) => entry.name)];
    const walk = (root) => {
        found.push(root.textContent ?? '');
        for (const element of root.querySelectorAll('*')) {
            for (const { name, value } of element.attributes) found.push(`${name}=${value}`);
            if (element.shadowRoot) walk(element.shadowRoot);
        }
    };
    walk(document);
    for (const one of document.querySelectorAll('domain-lifecycle')) found.push(JSON.stringify(one.snapshot));
    const stores = indexedDB.databases ? indexedDB.databases() : Promise.resolve([]);
    return stores.then((all) => [...found, JSON.stringify(all)].join('\\n'));";

/// Writes down what is said on the console from now on, and has a header sent with everything.
const WATCH: &str = "
    window.said = [];
    for (const name of ['log', 'info', 'warn', 'error', 'debug']) {
        const say = console[name].bind(console);
        console[name] = (...words) => { window.said.push(words.map(String).join(' ')); say(...words); };
    }
    const header = arguments[0];
    for (const one of document.querySelectorAll('domain-lifecycle'))
        one.requestHeaders = () => ({ 'x-csrf-token': header });";

async fn keeps_its_secrets(story: &Story) -> Result<()> {
    let found = story.script(FIND, Vec::new()).await?;
    let found = found.as_str().context("a text")?;
    ensure!(found.contains("domain-lifecycle"), "nothing was looked at");
    for line in found.lines() {
        ensure!(!line.contains("CANARY"), "a secret in {line:?}");
    }
    Ok(())
}

/// What is read while another read is under way is that read: it is asked for until it is there.
async fn comes_back(story: &Story, widget: &Widget) -> Result<()> {
    let received = format!("return {WIDGET}.snapshot.receivedAt");
    let before = story.script(&received, Vec::new()).await?;
    until("a later picture", async || {
        look(story).await?;
        let now = story.script(&received, Vec::new()).await?;
        ensure!(now != before, "it is the same");
        ensure!(widget.state().await? == "ready", "it is not ready");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn whatever_happens_to_a_read_the_picture_comes_back() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("wrong-code").await?;
        for fault in answers() {
            let reads = story.world.reads("wrong-code").await?;
            story
                .world
                .fault("GET", "/lifecycle", fault.clone())
                .await?;
            look(story).await?;
            until(&format!("a read that meets {fault}"), async || {
                let now = story.world.reads("wrong-code").await?;
                ensure!(now > reads, "none came");
                Ok(())
            })
            .await?;
            widget.shows("status", "Transfer refused").await?;
            comes_back(story, &widget).await?;
        }
        ensure!(story.world.posts().await?.is_empty(), "something was sent");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn whatever_happens_to_an_action_it_is_sent_once_and_its_code_is_seen_nowhere() -> Result<()>
{
    tell(async |story| {
        let widget = story.open_domain("wrong-code").await?;
        story.listen().await?;
        story.script(WATCH, vec![json!(HEADER)]).await?;
        for (before, fault) in answers().into_iter().enumerate() {
            story
                .world
                .fault("POST", "retry-transfer", fault.clone())
                .await?;
            widget.code_field().await?.clear().await?;
            widget.type_code(CODE).await?;
            widget.press("action-retry-transfer").await?;
            until(&format!("the answer that {fault} leaves"), async || {
                let sent = story.world.posts().await?.len();
                ensure!(sent == before + 1, "{sent} requests");
                ensure!(widget.can("action-retry-transfer").await?, "under way");
                Ok(())
            })
            .await?;
            widget.becomes("ready").await?;
            keeps_its_secrets(story).await?;
        }
        let posts = story.world.posts().await?;
        let with_code = posts
            .iter()
            .filter(|sent| sent.body.get("eppCode") == Some(&json!(CODE)));
        ensure!(with_code.count() == posts.len(), "{posts:#?}");
        let paths = posts.iter().all(|sent| !sent.path.contains("CANARY"));
        ensure!(paths, "a code in a URL");
        Ok(())
    })
    .await
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
