//! Looking again by itself, for as long as there is something to see.

use std::time::Duration;

use anyhow::{Result, ensure};
use e2e::{tell, until};

const SECOND: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_secs(60);
const DAY: u32 = 24 * 3600;

#[tokio::test]
async fn what_is_under_way_is_looked_at_again_and_what_is_done_no_more() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("in-progress").await?;
        let first = story.world.reads("in-progress").await?;
        story.browser_time_passes(3 * MINUTE).await?;
        until("another look", async || {
            // Chromium's clock stands still by itself.
            story.browser_time_passes(SECOND).await?;
            ensure!(story.world.reads("in-progress").await? > first, "none yet");
            Ok(())
        })
        .await?;

        story.step_clock(4 * DAY).await?;
        story.browser_time_passes(SECOND).await?;
        widget.shows("status", "Transfer complete").await?;
        let last = story.world.reads("in-progress").await?;
        story.browser_time_passes(60 * MINUTE).await?;
        ensure!(
            story.world.reads("in-progress").await? == last,
            "it still looks"
        );
        Ok(())
    })
    .await
}
