//! Actions that wait for a word of the story: what is seen meanwhile can be looked at however slow
//! the machine is.

use anyhow::Result;

use crate::story::Story;

const HOLD: &str = "
    const really = window.fetch, held = [];
    window.fetch = (url, init) => init?.method === 'GET'
        ? really(url, init)
        : new Promise((resolve) => held.push(() => resolve(really(url, init))));
    window.letGo = () => { window.fetch = really; for (const go of held) go(); };";

impl Story {
    /// What this page sends to change something does not leave it yet.
    pub async fn holds_actions_back(&self) -> Result<()> {
        self.script(HOLD, Vec::new()).await?;
        Ok(())
    }

    /// Everything held back on this page leaves it now.
    pub async fn lets_actions_go(&self) -> Result<()> {
        self.script("window.letGo()", Vec::new()).await?;
        Ok(())
    }
}
