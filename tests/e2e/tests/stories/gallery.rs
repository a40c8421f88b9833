//! The gallery: every cell comes to stand as it says, in all ways to show it.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use e2e::tell;

/// What else there is to choose but everything, and what stands in a state.
const GROUPS: &str = "
    return [...document.querySelector('[name=show]').options].map((option) => option.value)
        .filter((value) => value !== 'all' && value !== 'active' && !value.startsWith(':'))";

/// The fixtures that were asked for.
const HEARD: &str = "
    return performance.getEntriesByType('resource')
        .map((entry) => /\\/gallery\\/fixtures\\/(.*)\\.json$/.exec(entry.name)?.[1])
        .filter(Boolean)";

/// Bodies that the widget never hears: the dashboard asks for them.
const OF_THE_DASHBOARD: [&str; 2] = ["account-", "domains-"];

fn fixtures() -> Result<BTreeSet<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../contract/fixtures");
    let mut names = BTreeSet::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "json") {
            let name = path.file_stem().context("a name")?.to_string_lossy();
            names.insert(name.into_owned());
        }
    }
    Ok(names)
}

#[tokio::test]
async fn every_cell_stands_as_it_says_and_every_fixture_is_in_one() -> Result<()> {
    tell(async |story| {
        story.gallery("show=active").await?;
        let groups = story.list(GROUPS).await?;
        ensure!(groups.len() > 5, "{groups:?}");
        let mut heard = BTreeSet::new();
        for group in groups {
            story.gallery(&format!("show={group}")).await?;
            heard.extend(story.list(HEARD).await?);
        }
        let missing: Vec<_> = fixtures()?
            .into_iter()
            .filter(|name| {
                !OF_THE_DASHBOARD
                    .iter()
                    .any(|theirs| name.starts_with(theirs))
            })
            .filter(|name| !heard.contains(name))
            .collect();
        ensure!(missing.is_empty(), "no cell shows {missing:#?}");
        let sent = story.world.requests().await?;
        ensure!(sent.is_empty(), "the sandbox was asked: {sent:#?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_address_names_a_cell_and_how_it_looks() -> Result<()> {
    tell(async |story| {
        story
            .gallery("show=wrong-code&theme=dark&lang=sv&width=320&dir=rtl")
            .await?;
        let widget = story.widget("[data-cell=wrong-code] domain-lifecycle");
        widget.shows("turn", "Din tur").await?;
        for held in [
            "document.querySelectorAll('[data-cell]').length === 1",
            "document.querySelector('domain-lifecycle').getAttribute('theme') === 'dark'",
            "document.querySelector('domain-lifecycle').clientWidth === 320",
            "getComputedStyle(document.querySelector('domain-lifecycle')).direction === 'rtl'",
        ] {
            story.holds(held).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_controls_write_the_address() -> Result<()> {
    tell(async |story| {
        story.visit("/gallery/?show=active").await?;
        story.element("[name=variant]").await?;
        let choose = "const control = document.querySelector('[name=variant]');
            control.value = 'compact';
            control.dispatchEvent(new Event('change', { bubbles: true }));";
        story.script(choose, Vec::new()).await?;
        story
            .holds("location.search === '?show=active&variant=compact'")
            .await?;
        story
            .holds("document.querySelector('domain-lifecycle').shadowRoot.querySelector('.row')")
            .await
    })
    .await
}
