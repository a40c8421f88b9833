//! The documentation, as the demo serves it.

use anyhow::{Result, ensure};
use e2e::{Engine, tell};

#[tokio::test]
async fn the_examples_live() -> Result<()> {
    tell(async |story| {
        story.visit("/docs/theming/").await?;
        story
            .holds("document.querySelectorAll('.live > domain-lifecycle[data-state=ready]').length === 4")
            .await?;
        let rounded = story.widget("[data-look=rounded] > domain-lifecycle");
        rounded.shows("status", "Transfer refused by the registry").await?;
        rounded.press("action-retry-transfer").await?;
        rounded.shows("status", "Transfer in progress").await?;
        let dense = story.widget("[data-look=dense] > domain-lifecycle");
        dense.shows("status", "Transfer refused by the registry").await?;
        ensure!(story.world.requests().await?.is_empty(), "an example asked the server");
        Ok(())
    })
    .await
}

/// Only Chromium can be told to run none.
#[tokio::test]
async fn without_script_everything_is_there() -> Result<()> {
    tell(async |story| {
        if story.engine != Engine::Chromium {
            return Ok(());
        }
        story.runs_scripts(false).await?;
        story.visit("/docs/theming/").await?;
        story.reads("main", "--dl-accent").await?;
        for look in ["plain", "rounded", "dense", "serif"] {
            story.element(&format!("[data-look={look}] img")).await?;
        }
        story.runs_scripts(true).await
    })
    .await
}
