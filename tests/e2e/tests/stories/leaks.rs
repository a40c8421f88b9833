//! Widgets come and go for a long time, and the page is as it was.

use anyhow::{Result, ensure};
use e2e::{Engine, tell, until};

/// Rounds before the first look: caches fill, code is compiled.
const WARM_UP: usize = 10;
/// Bytes of JavaScript that engines keep for themselves, such as compiled code.
const SLACK: u64 = 400_000;

#[tokio::test]
async fn what_comes_and_goes_leaves_nothing_behind() -> Result<()> {
    let rounds: usize = std::env::var("SOAK_ROUNDS").map_or(Ok(40), |rounds| rounds.parse())?;
    tell(async |story| {
        if story.engine != Engine::Chromium {
            return Ok(()); // nobody else can be asked to collect garbage
        }
        story.visit("/leaks.html").await?;
        story.sign_in_by_script().await?;
        let domain = story.world.domain("wrong-code").await?;
        story
            .script(
                "return window.learn(arguments[0])",
                vec![domain.clone().into()],
            )
            .await?;
        let live = async |rounds: usize| -> Result<()> {
            for _ in 0..rounds.div_ceil(WARM_UP) {
                let some = vec![domain.clone().into(), WARM_UP.into()];
                story
                    .script("return window.rounds(arguments[0], arguments[1])", some)
                    .await?;
            }
            Ok(())
        };
        live(WARM_UP).await?;
        let before = until("everything to be let go", async || {
            let open = story.open().await?;
            ensure!(
                open.timers + open.requests + open.channels + open.locks == 0,
                "{open:?}"
            );
            Ok(open)
        })
        .await?;
        let light = story.weigh().await?;
        live(rounds).await?;
        let after = until("the page to be as it was", async || {
            let open = story.open().await?;
            ensure!(open == before, "{open:?} after {before:?}");
            Ok(open)
        })
        .await?;
        let heavy = story.weigh().await?;
        println!("{rounds} rounds: {light:?} → {heavy:?}, {after:?}");
        ensure!(heavy.nodes <= light.nodes, "{light:?} → {heavy:?}");
        ensure!(heavy.listeners <= light.listeners, "{light:?} → {heavy:?}");
        ensure!(heavy.heap <= light.heap + SLACK, "{light:?} → {heavy:?}");
        Ok(())
    })
    .await
}
