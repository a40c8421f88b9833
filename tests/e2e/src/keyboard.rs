//! A customer without a mouse.

use anyhow::{Context as _, Result, bail, ensure};
use thirtyfour::{Key, WebElement};

use crate::story::Story;
use crate::until;

/// More stops than any page has.
const MOST_STOPS: usize = 150;

/// The element with the focus, through all shadow roots.
const FOCUSED: &str = "
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused;";

/// Where a text waits to be copied.
const SOURCE: &str = "
    const source = document.createElement('textarea');
    source.value = arguments[0];
    document.body.append(source);
    source.select();
    return source;";

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
        let source = self.browser.execute(SOURCE, vec![text.into()]).await?;
        self.with_control("c").await?;
        self.script("arguments[0].remove()", vec![source.json().clone()])
            .await?;
        into.focus().await?;
        self.with_control("v").await
    }

    /// Marks all of the text where the focus is.
    pub async fn select_all(&self) -> Result<()> {
        self.with_control("a").await
    }

    async fn with_control(&self, key: &str) -> Result<()> {
        let chord = self.browser.action_chain().key_down(Key::Control);
        chord.send_keys(key).key_up(Key::Control).perform().await?;
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

    /// Presses Shift and Tab until the focus is on an element that this selector matches.
    pub async fn tab_back_to(&self, selector: &str) -> Result<WebElement> {
        for _ in 0..MOST_STOPS {
            let back = self.browser.action_chain().key_down(Key::Shift);
            back.send_keys(Key::Tab)
                .key_up(Key::Shift)
                .perform()
                .await?;
            if self.focus_matches(selector).await? {
                return self.focused().await;
            }
        }
        bail!("Shift and Tab do not lead to {selector}")
    }

    /// Waits until the focus is on an element that this selector matches.
    pub async fn focus_is_on(&self, selector: &str) -> Result<()> {
        until(&format!("the focus on {selector}"), async || {
            ensure!(self.focus_matches(selector).await?, "it is elsewhere");
            Ok(())
        })
        .await
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
