//! A crash that nobody can be blamed for: an exception of the page went straight through the module.

use anyhow::{Result, ensure};
use e2e::tell;

use crate::crash::{CARET, IS_AS_IT_WAS, TYPED, call};

/// What the shipped module calls at each of its events, made to throw straight through it.
const THROW: &str = "
    const now = window.Date.now;
    window.Date.now = () => { window.Date.now = now; throw new Error('thrown'); };
    document.dispatchEvent(new Event('visibilitychange'));";

#[tokio::test]
async fn with_nobody_to_blame_all_go_on_and_a_second_time_none() -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?;
        let one = story.place("one", "wrong-code").await?;
        let two = story.place("two", "in-progress").await?;
        one.becomes("ready").await?;
        two.becomes("ready").await?;
        one.type_code(TYPED).await?;
        story.script(CARET, Vec::new()).await?;
        let old = "window.old = [...document.querySelectorAll('domain-lifecycle')]
            .map((e) => e.shadowRoot.querySelector('[part=base]'))";
        story.script(old, Vec::new()).await?;
        story.script(THROW, Vec::new()).await?;
        story
            .holds("window.old.every((base) => !base.isConnected)")
            .await?;
        story.holds(IS_AS_IT_WAS).await?;
        ensure!(
            story.world.reads("in-progress").await? == 1,
            "it asked again"
        );

        story.script(THROW, Vec::new()).await?;
        one.becomes("failed").await?;
        two.becomes("failed").await?;
        call(story, "one", "reload").await?;
        one.becomes("ready").await
    })
    .await
}
