//! The gallery: every state of the widget on one page.

use std::collections::BTreeSet;
use std::time::Duration;

use anyhow::{Result, ensure};

use crate::story::Story;
use crate::wait::patiently;

/// It is a hundred widgets, each with its own story.
const PATIENCE: Duration = Duration::from_secs(60);

/// Cells that do not stand as they must, and why; and what still moves, but for what never ends.
const UNSETTLED: &str = "
    const roots = [...document.querySelectorAll('domain-lifecycle')].map((widget) => widget.shadowRoot);
    const moving = roots.flatMap((root) => root?.getAnimations() ?? []).filter((animation) => animation.playState === 'running'
        && animation.effect.getComputedTiming().endTime !== Infinity);
    const untold = [...document.querySelectorAll('domain-lifecycle:not([variant=compact])')].filter((widget) =>
        widget.snapshot?.lifecycle?.registryHistory?.length && !widget.shadowRoot.querySelector('[part~=panel-history]'));
    return [...document.querySelectorAll('[data-cell]:not([data-settled=yes])')]
        .map((figure) => `${figure.dataset.cell}: ${figure.dataset.trouble}`)
        .concat(untold.map((widget) => `without its history: ${widget.getAttribute('domain')}`))
        .concat(moving.map((animation) => `moving: ${animation.effect.target.className}`))";

impl Story {
    /// Opens the cells of the gallery that this query names, and waits until each stands as it says.
    pub async fn gallery(&self, query: &str) -> Result<()> {
        self.visit(&format!("/gallery/?sheet&{query}")).await?;
        patiently(PATIENCE, &format!("{query} to settle"), async || {
            let settled = "return document.documentElement.dataset.settled";
            let settled = self.script(settled, Vec::new()).await?;
            let unsettled = self.list(UNSETTLED).await?;
            ensure!(
                settled == "yes" && unsettled.is_empty(),
                "not yet: {unsettled:#?}"
            );
            Ok(())
        })
        .await
    }

    /// The strings that a script returns, each once.
    pub async fn list(&self, script: &str) -> Result<BTreeSet<String>> {
        let found = self.script(script, Vec::new()).await?;
        Ok(serde_json::from_value(found)?)
    }
}
