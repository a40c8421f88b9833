//! What a screen reader says unasked: every change once, and nothing that did not change.

use anyhow::{Result, ensure};
use e2e::{Story, Widget, tell};

/// Notes every change inside the live regions of the open domain.
const LISTEN: &str = "
    window.spoken = [];
    const root = document.querySelector('[data-test=lifecycle]').shadowRoot;
    const live = '[role=status], [role=alert], [aria-live]';
    const region = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest(live);
    new MutationObserver((changes) => {
        const regions = new Set(changes.map((change) => region(change.target)).filter(Boolean));
        for (const one of regions) window.spoken.push(one.textContent);
    }).observe(root, { subtree: true, childList: true, characterData: true });";

/// Looks so often, each time after the answer to the look before.
const LOOK: &str = "
    const widget = document.querySelector('[data-test=lifecycle]');
    window.looked = 0;
    (async () => {
        for (let look = 0; look < arguments[0]; look += 1) {
            const before = widget.snapshot.receivedAt;
            widget.refresh();
            while (widget.snapshot.receivedAt === before) await new Promise((done) => setTimeout(done, 2));
            window.looked += 1;
        }
    })();";

async fn listens(story: &Story, scenario: &str) -> Result<Widget> {
    let widget = story.open_domain(scenario).await?;
    story.script(LISTEN, Vec::new()).await?;
    Ok(widget)
}

async fn looks(story: &Story, times: u32) -> Result<()> {
    story.script(LOOK, vec![times.into()]).await?;
    story.holds(&format!("window.looked === {times}")).await
}

async fn spoken(story: &Story) -> Result<Vec<String>> {
    let spoken = story.script("return window.spoken", Vec::new()).await?;
    Ok(serde_json::from_value(spoken)?)
}

#[tokio::test]
async fn fifty_answers_that_say_the_same_are_not_announced() -> Result<()> {
    tell(async |story| {
        listens(story, "wrong-code").await?;
        looks(story, 50).await?;
        let spoken = spoken(story).await?;
        ensure!(spoken.is_empty(), "{spoken:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_change_is_announced_once() -> Result<()> {
    tell(async |story| {
        let widget = listens(story, "locked-and-wrong-code").await?;
        story.world.unlock("locked-and-wrong-code").await?;
        story.world.step_clock(60).await?;
        looks(story, 5).await?;
        widget
            .shows("status", "Transfer refused by the registry")
            .await?;
        let spoken = spoken(story).await?;
        ensure!(spoken.len() == 1, "{spoken:?}");
        ensure!(
            spoken
                .iter()
                .all(|words| words.contains("Transfer refused by the registry. Your turn.")),
            "{spoken:?}"
        );
        Ok(())
    })
    .await
}
