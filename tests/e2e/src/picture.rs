//! What the browser shows, as an image.

use std::path::Path;

use anyhow::{Context as _, Result};
use thirtyfour::By;

use crate::story::Story;

impl Story {
    /// Makes the window this large.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.browser.set_window_rect(0, 0, width, height).await?;
        Ok(())
    }

    /// Writes the window's contents, or the one element that a selector finds, as a PNG file.
    pub async fn photograph(&self, of: Option<&str>, file: &Path) -> Result<()> {
        let png = match of {
            Some(selector) => {
                let element = self.browser.find(By::Css(selector)).await?;
                element.screenshot_as_png().await?
            }
            None => self.browser.screenshot_as_png().await?,
        };
        std::fs::write(file, png).with_context(|| format!("cannot write {}", file.display()))
    }
}
