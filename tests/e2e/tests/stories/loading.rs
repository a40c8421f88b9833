//! How the widget gets onto a page.

use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use e2e::{Story, built, tell, until};

/// How often the module was downloaded; what the first paint does not need is another file.
const DOWNLOADS: &str = "return performance.getEntriesByType('resource')
    .filter((entry) => entry.name.endsWith('_bg.wasm')).length";

async fn is_downloaded_once(story: &Story) -> Result<()> {
    until("one download", async || {
        let count = story.script(DOWNLOADS, Vec::new()).await?;
        ensure!(count == 1, "{count} are noted");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn any_number_of_widgets_share_one_module() -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?;
        for (id, scenario) in [
            ("one", "wrong-code"),
            ("two", "active"),
            ("three", "in-progress"),
        ] {
            story.place(id, scenario).await?.becomes("ready").await?;
        }
        is_downloaded_once(story).await
    })
    .await
}

#[tokio::test]
async fn the_first_of_two_versions_stays_and_the_other_says_so_once() -> Result<()> {
    tell(async |story| {
        story.visit("/two-versions.html").await?;
        story.widget("#one").becomes("signed-out").await?;
        let said = story.script("return window.warned", Vec::new()).await?;
        let said: Vec<String> = serde_json::from_value(said)?;
        ensure!(said.len() == 1, "{said:?}");
        ensure!(
            said.concat().contains("version 0.0.0-other is not used"),
            "{said:?}"
        );
        is_downloaded_once(story).await?;
        story.holds("window.heard.length === 0").await
    })
    .await
}

#[tokio::test]
async fn a_host_can_bring_the_module() -> Result<()> {
    tell(async |story| {
        for way in ["address", "url", "response", "module", "bytes", "function"] {
            story.visit(&format!("/own-module.html?{way}")).await?;
            story.widget("#one").becomes("signed-out").await?;
            is_downloaded_once(story).await.context(way)?;
        }
        story.visit("/own-module.html?rubbish").await?;
        story.widget("#one").becomes("failed").await?;
        story.reads("#own", "Call us.").await?;
        story.holds("window.heard.join() === 'init'").await
    })
    .await
}

/// A server renders pages without a DOM: there, loading the widget must do nothing.
#[test]
fn without_a_page_it_can_be_loaded_and_does_nothing() -> Result<()> {
    let folder = built()?.join("domain-lifecycle");
    let import = |file: &str| format!("file://{}", folder.join(file).display());
    let (entry, module) = (import("domain-lifecycle.js"), import("module.js"));
    let script = format!(
        "await import('{entry}'); \
         const {{ configure, define, version }} = await import('{module}'); \
         configure({{ module: null }}); define(); console.log(version);"
    );
    // Without a `package.json` beside them, Node.js would take the files for scripts of old.
    let node = Command::new("node")
        .args(["--no-warnings", "--experimental-default-type=module"])
        .args(["--input-type=module", "--eval", &script])
        .output()
        .context("is Node.js installed?")?;
    let (said, errors) = (node.stdout, String::from_utf8_lossy(&node.stderr));
    ensure!(node.status.success(), "{errors}");
    ensure!(
        String::from_utf8(said)?.trim() == env!("CARGO_PKG_VERSION"),
        "{errors}"
    );
    Ok(())
}
