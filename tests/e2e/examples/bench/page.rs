//! A page with widgets on it, on a line and a machine of any speed.

use anyhow::{Context as _, Result, ensure};
use e2e::Browser;
use serde::Deserialize;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

use crate::server::Server;

const PROBE: &str = include_str!("probe.js");

/// Until all widgets of a page are painted.
const LONGEST: Duration = Duration::from_secs(300);
/// Each look takes a little from what is measured.
const BETWEEN: Duration = Duration::from_millis(200);

/// The line and the machine of a customer.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub(crate) name: &'static str,
    /// 1.6 Mbit/s down, 150 ms until an answer begins.
    pub(crate) slow_line: bool,
    /// How many times slower than here.
    pub(crate) processor: u32,
}

pub(crate) const HERE: Place = Place {
    name: "fast",
    slow_line: false,
    processor: 1,
};

pub(crate) const PLACES: [Place; 3] = [
    HERE,
    Place {
        name: "slow 4G",
        slow_line: true,
        processor: 1,
    },
    Place {
        name: "slow 4G, processor 4 times slower",
        slow_line: true,
        processor: 4,
    },
];

/// What a load of a page has come to.
#[derive(Debug, Deserialize)]
pub(crate) struct Loaded {
    /// When everything was painted, in milliseconds from the beginning.
    pub(crate) painted: f64,
    /// What the main thread was held up beyond 50 ms at a time.
    pub(crate) blocking: f64,
    /// Which files were asked for until then.
    pub(crate) files: Vec<String>,
    /// Their bytes on the wire.
    pub(crate) wire: f64,
    shown: bool,
}

/// Opens it in a new tab, closes the tab before, and waits until everything is painted.
pub(crate) async fn load(
    browser: &Browser,
    server: &Server,
    query: &str,
    place: Place,
) -> Result<Loaded> {
    let steer = &browser.steer;
    let tab = steer.new_tab().await?;
    steer.close_window().await?;
    steer.switch_to_window(tab).await?;
    steer.set_script_timeout(Duration::from_secs(120)).await?;
    devtools(
        browser,
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": PROBE }),
    )
    .await?;
    if place.slow_line {
        let line = json!({
            "offline": false, "latency": 150,
            "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8,
        });
        devtools(browser, "Network.enable", json!({})).await?;
        devtools(browser, "Network.emulateNetworkConditions", line).await?;
    }
    let rate = json!({ "rate": place.processor });
    devtools(browser, "Emulation.setCPUThrottlingRate", rate).await?;
    steer
        .goto(format!("{}/page?{query}", server.address))
        .await?;
    painted(browser).await?;
    let loaded: Loaded = serde_json::from_value(ask(browser, "probe.result()").await?)?;
    ensure!(loaded.shown, "ready, and nothing to see: {query}");
    Ok(loaded)
}

/// Asked for from time to time: a driver gives up on a script that takes minutes.
async fn painted(browser: &Browser) -> Result<()> {
    let started = Instant::now();
    while ask(browser, "probe.painted").await?.is_null() {
        ensure!(started.elapsed() < LONGEST, "not painted in {LONGEST:?}");
        tokio::time::sleep(BETWEEN).await;
    }
    Ok(())
}

/// The outcome of an expression in the page, once it is settled.
pub(crate) async fn ask(browser: &Browser, expression: &str) -> Result<Value> {
    let script = format!(
        "const tell = arguments[0]; Promise.resolve({expression}).then((value) => tell({{ value }}), (error) => tell({{ error: String(error) }}))"
    );
    let answer = browser.steer.execute_async(script, Vec::new()).await?;
    let mut answer = answer.json().clone();
    ensure!(
        answer["error"].is_null(),
        "{expression}: {}",
        answer["error"]
    );
    Ok(answer["value"].take())
}

pub(crate) async fn devtools(browser: &Browser, method: &str, parameters: Value) -> Result<Value> {
    let answer = browser.steer.cdp().send_raw(method, parameters).await;
    answer.with_context(|| method.to_owned())
}

/// Lets so many seconds pass in the page at once, with all that falls due.
pub(crate) async fn seconds_pass(browser: &Browser, seconds: u32) -> Result<()> {
    let now = async || {
        let now = browser
            .steer
            .execute("return Date.now()", Vec::new())
            .await?;
        now.json().as_f64().context("no time")
    };
    let end = now().await? + f64::from(seconds) * 1000.0;
    let budget = json!({ "policy": "pauseIfNetworkFetchesPending", "budget": seconds * 1000 });
    devtools(browser, "Emulation.setVirtualTimePolicy", budget).await?;
    e2e::until("the page's clock", async || {
        ensure!(now().await? >= end, "not yet");
        Ok(())
    })
    .await
}
