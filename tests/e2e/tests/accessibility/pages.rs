//! The pages of the documentation: axe-core finds nothing, and none scrolls sideways.

use anyhow::{Result, ensure};
use e2e::{Story, tell};
use serde_json::{Value, from_value};

/// The rules of WCAG 2.2, A and AA, on the whole page; the widgets on it have their own tests.
const RUN: &str = "
    window.axeFound = null;
    (async () => {
        if (!window.axe) await import('/axe.js');
        const found = await axe.run({ exclude: ['domain-lifecycle'] }, {
            resultTypes: ['violations'],
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        });
        return found.violations.flatMap((rule) => rule.nodes.map((node) =>
            `${rule.id} in ${node.target.flat().join(' ')}: ${node.failureSummary}`));
    })().then((found) => { window.axeFound = found; }, (error) => { window.axeFound = [String(error)]; });";

const PAGES: &str = "return [...document.querySelectorAll('nav.pages a')].map((a) => a.pathname)";

async fn looks_well(story: &Story, page: &str, scheme: &str, width: u32) -> Result<()> {
    story.visit(page).await?;
    story.script(RUN, Vec::new()).await?;
    story.holds("window.axeFound").await?;
    let found = story.list("return window.axeFound").await?;
    ensure!(found.is_empty(), "{page}, {scheme}, {width} px: {found:#?}");
    let wide = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
    story.holds(wide).await
}

async fn all(scheme: &str, width: u32) -> Result<()> {
    tell(async |story| {
        story.prefers("prefers-color-scheme", scheme).await?;
        story.screen_width(width).await?;
        story.visit("/docs/").await?;
        let pages: Value = story.script(PAGES, Vec::new()).await?;
        let mut pages: Vec<String> = from_value(pages)?;
        ensure!(pages.len() > 8, "{pages:?}");
        pages.push("/try/".to_owned());
        for page in pages {
            looks_well(story, &page, scheme, width).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn on_a_phone_in_the_dark() -> Result<()> {
    all("dark", 390).await
}

#[tokio::test]
async fn on_a_desk_by_day() -> Result<()> {
    all("light", 1280).await
}
