//! What can be measured of the looks: contrast, width, height, and that nothing jumps.

use anyhow::{Context as _, Result, ensure};
use e2e::{Engine, Story, tell};

const CONTRAST: &str = include_str!("looks/contrast.js");
const OVERFLOW: &str = include_str!("looks/overflow.js");
const TIMELINE: &str = include_str!("looks/timeline.js");

/// One cell for each thing that has a colour, without those that take long to come about.
const COLOURFUL: &str = "wrong-code,locked-and-wrong-code,in-progress,overdue,active,unknown,awaiting-payment,\
    registration-details,error,stale,save-refused-field,saved-unsure,retry-busy,sync,job-running";

/// What appears has appeared; what turns for ever does not count.
const STANDS_STILL: &str = "[...document.querySelectorAll('domain-lifecycle')].every((widget) =>
    widget.shadowRoot.getAnimations().every((one) => one.playState !== 'running'
        || one.effect.getComputedTiming().iterations === Infinity))";

async fn finds_nothing(story: &Story, query: &str, script: &str) -> Result<()> {
    story.gallery(query).await?;
    story.holds(STANDS_STILL).await?;
    let found = story.list(script).await?;
    ensure!(found.is_empty(), "{query}: {found:#?}");
    Ok(())
}

#[tokio::test]
async fn every_text_and_control_stands_out_in_every_look() -> Result<()> {
    tell(async |story| {
        for look in ["plain", "rounded", "dense", "serif"] {
            for theme in ["light", "dark"] {
                let query = format!("show={COLOURFUL}&theme={theme}&look={look}");
                finds_nothing(story, &query, CONTRAST).await?;
            }
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn too_little_contrast_is_found() -> Result<()> {
    tell(async |story| {
        story.gallery("show=wrong-code&theme=light").await?;
        let pale =
            "document.querySelector('domain-lifecycle').style.setProperty('--dl-muted', '#bbbbbb');
            document.querySelector('domain-lifecycle').style.setProperty('--dl-accent', '#ffd54f')";
        story.script(pale, Vec::new()).await?;
        let turned = "getComputedStyle(document.querySelector('domain-lifecycle').shadowRoot
            .querySelector('[data-primary]')).backgroundColor === 'rgb(255, 213, 79)'";
        story.holds(turned).await?;
        let found = story.list(CONTRAST).await?;
        for what in [
            "text of p.means",
            "text of button.action action-retry",
            "the button",
        ] {
            ensure!(
                found.iter().any(|one| one.contains(what)),
                "{what}: {found:#?}"
            );
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_sticks_out_at_320_pixels() -> Result<()> {
    tell(async |story| {
        story.visit("/gallery/?show=active").await?;
        story.element("[name=lang]").await?;
        let languages = "return [...document.querySelector('[name=lang]').options].map((option) => option.value)";
        let languages = story.list(languages).await?;
        ensure!(languages.len() > 2, "{languages:?}");
        for language in languages {
            let query = format!("show=transfer,registration,extreme,error,stale,sync&width=320&lang={language}");
            finds_nothing(story, &query, OVERFLOW).await?;
        }
        finds_nothing(story, "show=transfer,registration,extreme,error&width=320&text=200", OVERFLOW).await?;
        finds_nothing(story, "show=transfer,registration,stale&variant=compact&width=320", OVERFLOW).await
    })
    .await
}

#[tokio::test]
async fn compact_is_one_line_where_there_is_room() -> Result<()> {
    let tall = "return [...document.querySelectorAll('[data-cell]')]
        .map((cell) => [cell.dataset.cell, cell.querySelector('[data-state]').offsetHeight])
        .filter(([, height]) => height > 36).map(String)";
    tell(async |story| {
        for language in ["en", "sv"] {
            let query =
                format!("show=transfer,registration&variant=compact&width=560&lang={language}");
            finds_nothing(story, &query, tall).await?;
        }
        Ok(())
    })
    .await
}

/// All that jumped since the page came, as browsers count it.
async fn jumped(story: &Story) -> Result<f64> {
    let observe = "window.shifts = null;
        new PerformanceObserver((list) => { window.shifts = (window.shifts ?? 0)
            + list.getEntries().filter((entry) => !entry.hadRecentInput).reduce((sum, entry) => sum + entry.value, 0); })
            .observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => { window.shifts ??= 0; }))";
    story.script(observe, Vec::new()).await?;
    story.holds("window.shifts !== null").await?;
    let sum = story.script("return window.shifts", Vec::new()).await?;
    sum.as_f64().context("a number")
}

#[tokio::test]
async fn nothing_jumps_when_the_widgets_come() -> Result<()> {
    tell(async |story| {
        // The other engines do not count what jumps.
        if story.engine != Engine::Chromium {
            return Ok(());
        }
        story.sign_in().await?;
        let domain = story.world.domain("wrong-code").await?;
        for page in ["domains".to_owned(), format!("domains/{domain}")] {
            story.visit("/blank.html").await?;
            story.visit(&format!("/#/{page}")).await?;
            story
                .holds("document.querySelector('domain-lifecycle[data-state=ready]')")
                .await?;
            let sum = jumped(story).await?;
            ensure!(sum < 0.02, "{page}: {sum}");
        }
        Ok(())
    })
    .await
}

/// What the browser must place by itself in every frame: what is positioned, clipped or cut out.
const OUT_OF_FLOW: &str = "
    const known = '.unseen, svg, svg *, input, select, select *, [part~=panel-epp] > .heading';
    const widgets = [...document.querySelectorAll('domain-lifecycle')];
    return widgets.flatMap((widget) => [...widget.shadowRoot.querySelectorAll('[part~=base] *')])
        .filter((element) => !element.matches(known))
        .filter((element) => [null, '::before', '::after'].some((pseudo) => {
            const { position, overflow, clipPath } = getComputedStyle(element, pseudo);
            return position !== 'static' || overflow !== 'visible' || clipPath !== 'none';
        }))
        .map((element) => `${element.localName} ${element.part} ${element.className}`)";

/// There may be hundreds of widgets on a page, and each such element costs in every frame of it.
#[tokio::test]
async fn hardly_anything_is_out_of_flow() -> Result<()> {
    tell(async |story| {
        finds_nothing(story, &format!("show={COLOURFUL}"), OUT_OF_FLOW).await?;
        finds_nothing(story, "show=transfer&variant=compact", OUT_OF_FLOW).await
    })
    .await
}

#[tokio::test]
async fn a_line_leads_from_row_to_row_of_the_timeline() -> Result<()> {
    tell(async |story| {
        for direction in ["ltr", "rtl"] {
            let query = format!("show=wrong-code,in-progress,unknown&dir={direction}");
            finds_nothing(story, &query, TIMELINE).await?;
        }
        Ok(())
    })
    .await
}
