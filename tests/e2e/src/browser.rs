//! A browser by itself, for what is no story.

use anyhow::Result;
use thirtyfour::WebDriver;

use crate::Engine;
use crate::driver::Driver;

/// Chromium with a fresh profile; it ends with [`quit`](Self::quit), or when this is dropped.
#[derive(Debug)]
pub struct Browser {
    driver: Driver,
    /// What steers it.
    pub steer: WebDriver,
}

impl Browser {
    /// Opens one.
    pub async fn open() -> Result<Self> {
        let driver = Driver::start(Engine::Chromium).await?;
        let steer = driver.open().await?;
        steer.set_window_rect(0, 0, 1000, 800).await?;
        Ok(Self { driver, steer })
    }

    /// The process that all of the browser's are children of.
    pub fn process(&self) -> u32 {
        self.driver.process()
    }

    /// Closes it.
    pub async fn quit(self) -> Result<()> {
        self.driver.close(self.steer).await
    }
}
