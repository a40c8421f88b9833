//! What the widgets tell the page around them.

use anyhow::{Result, ensure};
use serde::Deserialize;
use serde_json::Value;

use crate::story::Story;
use crate::until;

/// An event of a widget.
#[derive(Debug, Clone, Deserialize)]
pub struct Told {
    /// Its type.
    pub name: String,
    /// The domain of the widget it came from.
    pub domain: String,
    /// What it says.
    pub detail: Value,
}

const LISTEN: &str = "
    const names = ['dl-ready', 'dl-change', 'dl-before-action', 'dl-action', 'dl-error',
        'dl-rate-limited', 'dl-auth-required', 'dl-load-error', 'dl-pay', 'dl-fix-identity', 'dl-support'];
    window.told = [];
    for (const name of names) document.addEventListener(name, (event) => window.told.push({
        name, domain: event.target.getAttribute('domain') ?? '', detail: event.detail ?? null }));";

impl Story {
    /// Begins to write down events on this page.
    pub async fn listen(&self) -> Result<()> {
        self.script(LISTEN, Vec::new()).await?;
        Ok(())
    }

    /// What was told since.
    pub async fn told(&self) -> Result<Vec<Told>> {
        let told = self.script("return window.told", Vec::new()).await?;
        Ok(serde_json::from_value(told)?)
    }

    /// Waits for an event.
    pub async fn hears(&self, name: &str) -> Result<Told> {
        until(&format!("event {name}"), async || {
            let told = self.told().await?;
            let found = told.iter().find(|event| event.name == name).cloned();
            ensure!(found.is_some(), "told so far: {told:?}");
            found.ok_or_else(|| anyhow::anyhow!("not told"))
        })
        .await
    }
}
