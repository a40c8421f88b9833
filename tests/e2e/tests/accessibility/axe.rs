//! axe-core finds nothing, whatever the theme, the language, the variant and the width.

use anyhow::{Result, ensure};
use e2e::{Story, tell};

/// The rules of WCAG 2.2, A and AA, run on the widgets and nothing around them.
const RUN: &str = "
    window.axeFound = null;
    (async () => {
        if (!window.axe) await import('/axe.js');
        const widgets = [...document.querySelectorAll('domain-lifecycle')];
        const found = await axe.run(widgets, {
            resultTypes: ['violations'],
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        });
        return found.violations.flatMap((rule) => rule.nodes.map((node) => {
            const [host, ...inside] = node.target.flat();
            const cell = document.querySelector(host)?.closest('[data-cell]')?.dataset.cell;
            return `${rule.id} in ${cell ?? host}: ${inside.join(' ')}: ${node.failureSummary}`;
        }));
    })().then((found) => { window.axeFound = found; }, (error) => { window.axeFound = [String(error)]; });";

/// Every language that the widget has.
const LANGUAGES: [&str; 6] = ["en", "sv", "nb", "da", "fi", "de"];

const SPEAK: &str = "
    for (const host of document.querySelectorAll('.host')) host.lang = arguments[0];
    for (const widget of document.querySelectorAll('domain-lifecycle')) widget.setAttribute('theme', arguments[1]);
    document.documentElement.dataset.theme = arguments[1];";

/// A widget speaks a language when its own sentences are marked with it.
const SPEAKING: &str = "[...document.querySelectorAll('domain-lifecycle')]
    .every((widget) => widget.shadowRoot.querySelector('[part~=base]').lang === ";

async fn finds_nothing(story: &Story, where_to: &str) -> Result<()> {
    story.script(RUN, Vec::new()).await?;
    story.holds("window.axeFound").await?;
    let found = story.list("return window.axeFound").await?;
    ensure!(found.is_empty(), "axe-core, {where_to}: {found:#?}");
    Ok(())
}

/// All languages in both themes, without loading the page anew.
async fn in_all_words_and_colours(variant: &str, width: u32) -> Result<()> {
    tell(async |story| {
        story.screen_width(width).await?;
        story
            .gallery(&format!("show=all&variant={variant}"))
            .await?;
        for language in LANGUAGES {
            for theme in ["light", "dark"] {
                let change = vec![language.into(), theme.into()];
                story.script(SPEAK, change).await?;
                story.holds(&format!("{SPEAKING}'{language}')")).await?;
                let place = format!("{variant}, {width} px, {language}, {theme}");
                finds_nothing(story, &place).await?;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn full_and_narrow() -> Result<()> {
    in_all_words_and_colours("full", 320).await
}

#[tokio::test]
async fn full_and_wide() -> Result<()> {
    in_all_words_and_colours("full", 1280).await
}

#[tokio::test]
async fn compact_and_narrow() -> Result<()> {
    in_all_words_and_colours("compact", 320).await
}

#[tokio::test]
async fn compact_and_wide() -> Result<()> {
    in_all_words_and_colours("compact", 1280).await
}
