//! More than one window of the same browser.

use anyhow::Result;
use thirtyfour::WindowHandle;

use crate::story::Story;

/// A window of the story's browser.
#[derive(Debug, Clone)]
pub struct Window(WindowHandle);

impl Story {
    /// The window that the story is in.
    pub async fn window(&self) -> Result<Window> {
        Ok(Window(self.browser.window().await?))
    }

    /// Opens one more window and goes there. The others stay in sight.
    pub async fn open_window(&self) -> Result<Window> {
        let window = Window(self.browser.new_window().await?);
        self.enter(&window).await?;
        Ok(window)
    }

    /// Goes to a window.
    pub async fn enter(&self, window: &Window) -> Result<()> {
        Ok(self.browser.switch_to_window(window.0.clone()).await?)
    }

    /// Closes the window that the story is in, and goes to another.
    pub async fn leave_for(&self, window: &Window) -> Result<()> {
        self.browser.close_window().await?;
        self.enter(window).await
    }

    /// Goes back to the page before this one.
    pub async fn go_back(&self) -> Result<()> {
        Ok(self.browser.back().await?)
    }
}
