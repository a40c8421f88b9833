//! What customers ask their systems for: other colours, less motion.

use anyhow::Result;
use e2e::tell;
use thirtyfour::Key;

use crate::measures::passes;

#[tokio::test]
async fn the_systems_own_colours_leave_lines_around_what_matters() -> Result<()> {
    tell(async |story| {
        story.prefers("forced-colors", "active").await?;
        story.gallery("show=all").await?;
        story.key(Key::Tab).await?;
        for measure in ["forced", "bars", "lines", "focus"] {
            passes(story, measure, "forced colours").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn whoever_wants_less_motion_gets_none() -> Result<()> {
    tell(async |story| {
        story.prefers("prefers-reduced-motion", "reduce").await?;
        for show in ["all", ":loading"] {
            story.gallery(&format!("show={show}")).await?;
            passes(story, "motion", show).await?;
        }
        Ok(())
    })
    .await
}
