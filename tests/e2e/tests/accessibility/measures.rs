//! Sizes, reflow and the focus ring, measured on every cell.

use anyhow::{Result, ensure};
use e2e::{Story, tell};
use thirtyfour::Key;

const MEASURES: &str = include_str!("measures.js");

/// The longest languages, and a made-up one that is longer still.
const LONG: [&str; 4] = ["en", "de", "fi", "en-XA"];

/// Fails if this measure objects to anything on the page.
pub(crate) async fn passes(story: &Story, measure: &str, place: &str) -> Result<()> {
    let script = format!("{MEASURES}; return measures.{measure}()");
    let objections = story.list(&script).await?;
    ensure!(objections.is_empty(), "{measure}, {place}: {objections:#?}");
    Ok(())
}

async fn fits(query: &str, width: u32, measures: &[&str]) -> Result<()> {
    tell(async |story| {
        story.screen_width(width).await?;
        story.gallery(query).await?;
        for measure in measures {
            passes(story, measure, &format!("{query} at {width} px")).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_phone_needs_no_scrolling_sideways_and_no_thin_finger() -> Result<()> {
    for language in LONG {
        for variant in ["full", "compact"] {
            let query = format!("show=all&variant={variant}&lang={language}");
            fits(&query, 320, &["reflow", "targets", "edges"]).await?;
        }
    }
    Ok(())
}

#[tokio::test]
async fn text_of_twice_the_size_fits() -> Result<()> {
    for variant in ["full", "compact"] {
        let query = format!("show=all&variant={variant}&text=200&lang=de");
        fits(&query, 1280, &["reflow", "targets"]).await?;
    }
    Ok(())
}

#[tokio::test]
async fn right_to_left_fits_as_well() -> Result<()> {
    for variant in ["full", "compact"] {
        let query = format!("show=all&variant={variant}&lang=ar-XB&dir=rtl");
        fits(&query, 320, &["reflow", "targets"]).await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_keyboard_can_be_seen_wherever_it_is() -> Result<()> {
    for theme in ["light", "dark"] {
        tell(async |story| {
            story.gallery(&format!("show=all&theme={theme}")).await?;
            story.key(Key::Tab).await?;
            passes(story, "focus", theme).await
        })
        .await?;
    }
    Ok(())
}
