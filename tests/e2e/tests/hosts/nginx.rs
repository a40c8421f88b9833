//! Behind nginx, as `examples/nginx` sets it up.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use e2e::{Nginx, Story, tell_in};
use reqwest::Client;
use serde_json::Value;

use crate::WIDGET;
use crate::life::{acts, closes, opens};

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    connect-src 'self'; img-src data:; require-trusted-types-for 'script'";

/// What the browser downloaded of the package, by name, in bytes as they came.
const DOWNLOADED: &str = "
    const own = performance.getEntriesByType('resource')
        .filter((entry) => entry.name.includes('/domain-lifecycle-'));
    return Object.fromEntries(own.map((entry) =>
        [entry.name.replace(/.*\\/domain-lifecycle-[^/]*\\//, ''), entry.encodedBodySize]));";

#[tokio::test]
async fn lives_behind_nginx_for_the_bytes_that_were_promised() -> Result<()> {
    tell_in("nginx", async |story| {
        let nginx = Nginx::before(story).await?;
        let widget = opens(story, &nginx.url("/"), WIDGET).await?;
        costs_what_was_promised(story).await?;
        acts(story, &widget).await?;
        closes(story, &widget).await
    })
    .await
}

/// Each file as many bytes as the package's own report says, and all of the first picture.
async fn costs_what_was_promised(story: &Story) -> Result<()> {
    let report = fs::read_to_string(story.world.files().join(folder()).join("size.json"))?;
    let report: Value = serde_json::from_str(&report)?;
    let seen = story.script(DOWNLOADED, Vec::new()).await?;
    let files = report["first"]["files"].as_object().context("a report")?;
    for (name, promised) in files {
        let (seen, promised) = (seen[name].as_u64(), promised["brotli"].as_u64());
        ensure!(
            seen.is_some() && seen == promised,
            "{name}: {seen:?}, not {promised:?}"
        );
    }
    let whole = "domain-lifecycle_whole.wasm";
    let promised = &report["later"]["files"][whole]["brotli"];
    ensure!(
        seen[whole] == *promised,
        "{whole}: {}, not {promised}",
        seen[whole]
    );
    Ok(())
}

/// The folder of the package, whose name never means other files.
fn folder() -> String {
    format!("domain-lifecycle-{}", env!("CARGO_PKG_VERSION"))
}

#[tokio::test]
async fn says_what_a_browser_has_to_know() -> Result<()> {
    tell_in("nginx", async |story| {
        let nginx = Nginx::before(story).await?;
        let wasm = format!("/{}/domain-lifecycle_bg.wasm", folder());
        let told = headers(&nginx, &wasm, "br").await?;
        told.say("content-encoding", "br")?;
        told.say("content-type", "application/wasm")?;
        told.say("cache-control", "public, max-age=31536000, immutable")?;
        told.say("vary", "Accept-Encoding")?;
        headers(&nginx, &wasm, "gzip")
            .await?
            .say("content-encoding", "gzip")?;
        let page = headers(&nginx, "/", "br").await?;
        page.say("content-security-policy", POLICY)?;
        page.say("cache-control", "no-cache")?;
        page.say("x-content-type-options", "nosniff")?;
        story.visit(&nginx.url("/")).await // a page, for the story's end
    })
    .await
}

struct Headers(reqwest::header::HeaderMap);

async fn headers(nginx: &Nginx, path: &str, encoding: &str) -> Result<Headers> {
    let http = Client::builder().no_proxy().build()?;
    let request = http
        .get(nginx.url(path))
        .header("accept-encoding", encoding);
    let answer = request.send().await?.error_for_status()?;
    Ok(Headers(answer.headers().clone()))
}

impl Headers {
    fn say(&self, name: &str, value: &str) -> Result<()> {
        let said = self.0.get(name).and_then(|said| said.to_str().ok());
        ensure!(said == Some(value), "{name}: {said:?}");
        Ok(())
    }
}
