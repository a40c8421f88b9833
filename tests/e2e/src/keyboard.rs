//! A customer without a mouse.

use anyhow::{Context as _, Result, bail};
use thirtyfour::{Key, WebElement};

use crate::story::Story;

/// More stops than any page has.
const MOST_STOPS: usize = 150;

/// The element with the focus, through all shadow roots.
const FOCUSED: &str = "
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused;";

impl Story {
    /// The element with the focus.
    pub async fn focused(&self) -> Result<WebElement> {
        let result = self.browser.execute(FOCUSED, Vec::new()).await?;
        result.element().context("nothing has the focus")
    }

    /// Types wherever the focus is.
    pub async fn keys(&self, keys: &str) -> Result<()> {
        self.browser
            .action_chain()
            .send_keys(keys)
            .perform()
            .await?;
        Ok(())
    }

    /// Presses one key wherever the focus is.
    pub async fn key(&self, key: Key) -> Result<()> {
        self.browser.action_chain().send_keys(key).perform().await?;
        Ok(())
    }

    /// Presses Tab until the focus is on an element that this selector matches.
    pub async fn tab_to(&self, selector: &str) -> Result<WebElement> {
        for _ in 0..MOST_STOPS {
            self.key(Key::Tab).await?;
            if self.focus_matches(selector).await? {
                return self.focused().await;
            }
        }
        bail!("Tab does not lead to {selector}")
    }

    /// Whether the focus is on an element that this selector matches.
    pub async fn focus_matches(&self, selector: &str) -> Result<bool> {
        let script = format!(
            "{} return focused?.matches(arguments[0])",
            FOCUSED.replace("return focused;", "")
        );
        let matches = self.script(&script, vec![selector.into()]).await?;
        Ok(matches.as_bool().unwrap_or(false))
    }
}
