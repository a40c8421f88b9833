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

const COPY: &str = "
    const source = document.createElement('textarea');
    source.value = arguments[0];
    document.body.append(source);
    source.select();
    const copied = document.execCommand('copy');
    source.remove();
    if (!copied) throw new Error('the clipboard is closed');";

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

    /// Pastes a text wherever the focus is, by way of the clipboard.
    pub async fn paste(&self, text: &str) -> Result<()> {
        let into = self.focused().await?;
        self.script(COPY, vec![text.into()]).await?;
        into.focus().await?;
        let paste = self.browser.action_chain().key_down(Key::Control);
        paste.send_keys("v").key_up(Key::Control).perform().await?;
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
