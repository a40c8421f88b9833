//! What a page holds on to, as the browser counts it after a garbage collection.

use anyhow::{Context as _, Result};
use serde::Deserialize;
use serde_json::json;

use crate::story::Story;

/// What is open and alive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Open {
    /// Timers of the page that have not fired.
    pub timers: usize,
    /// Requests without an answer.
    pub requests: usize,
    /// Open channels to other tabs.
    pub channels: usize,
    /// Locks had or waited for.
    pub locks: usize,
    /// Bytes of the module's memory.
    pub wasm: u64,
}

/// What it weighs.
#[derive(Debug, Clone, Copy)]
pub struct Weight {
    /// Bytes of JavaScript objects.
    pub heap: u64,
    /// Nodes, in a document or not.
    pub nodes: u64,
    /// Listeners on them.
    pub listeners: u64,
}

impl Story {
    /// What the page has open; only on a page with `leaks.js`.
    pub async fn open(&self) -> Result<Open> {
        let open = self.script("return window.settled()", Vec::new()).await?;
        Ok(serde_json::from_value(open)?)
    }

    /// What the page weighs when all garbage is gone. Chromium only: it is asked over its own
    /// protocol.
    pub async fn weigh(&self) -> Result<Weight> {
        let cdp = self.browser.cdp();
        cdp.send_raw("Performance.enable", json!({})).await?;
        // What finalizers let go of is garbage of a second collection.
        for _ in 0..3 {
            cdp.send_raw("HeapProfiler.collectGarbage", json!({}))
                .await?;
        }
        let answer = cdp.send_raw("Performance.getMetrics", json!({})).await?;
        let metric = |name: &str| {
            let all = answer.get("metrics")?.as_array()?;
            let found = all.iter().find(|metric| metric["name"] == name)?;
            let value = found["value"].as_f64()?;
            format!("{value:.0}").parse().ok()
        };
        Ok(Weight {
            heap: metric("JSHeapUsedSize").context("no heap")?,
            nodes: metric("Nodes").context("no nodes")?,
            listeners: metric("JSEventListeners").context("no listeners")?,
        })
    }
}
