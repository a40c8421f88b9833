//! What the pages of a story complain about: script errors, violations of the Content Security
//! Policy, errors on the console.

use anyhow::{Result, ensure};
use serde_json::Value;

use crate::Engine;
use crate::story::Story;

/// What `pages/complaints.js`, which [`crate::site`] puts first on every page, has noted.
const NOTED: &str = "return JSON.parse(localStorage.getItem('e2e-complaints') ?? '[]')";

const FORGIVE: &str = "localStorage.removeItem('e2e-complaints')";

impl Story {
    /// Fails if a page broke its own rules.
    pub(crate) async fn complains_of_nothing(&self) -> Result<()> {
        let complaints = self.complaints().await?;
        ensure!(complaints.is_empty(), "the pages complain: {complaints:#?}");
        Ok(())
    }

    /// For a story in which a page is to break its rules: it did, in these words, and that is forgiven.
    pub async fn was_complained_of(&self, words: &str) -> Result<()> {
        let complaints = self.complaints().await?;
        let (meant, others): (Vec<_>, Vec<_>) = complaints
            .into_iter()
            .partition(|complaint| complaint.contains(words));
        ensure!(!meant.is_empty(), "nobody complained of {words}");
        ensure!(others.is_empty(), "the pages complain: {others:#?}");
        self.script(FORGIVE, Vec::new()).await?;
        Ok(())
    }

    /// As the pages noted it, and as the browser did where it can be asked.
    pub(crate) async fn complaints(&self) -> Result<Vec<String>> {
        let here = self.browser.current_url().await?;
        if !here.as_str().starts_with(&self.world.url("/")) {
            self.visit("/blank.html").await?;
        }
        let noted: Value = self.script(NOTED, Vec::new()).await?;
        let mut complaints: Vec<String> = serde_json::from_value(noted)?;
        complaints.extend(self.severe().await?);
        Ok(complaints)
    }

    /// What stands in Chromium's own log. Answers with an error status, and those whose bytes are not
    /// what was built, are not counted: stories provoke them.
    async fn severe(&self) -> Result<Vec<String>> {
        if self.engine != Engine::Chromium {
            return Ok(Vec::new());
        }
        let log = self.browser.browser_log().await?;
        Ok(log
            .into_iter()
            .filter(|entry| entry.level == "SEVERE" && entry.source.as_deref() != Some("network"))
            .map(|entry| entry.message)
            .filter(|message| !message.contains("integrity"))
            .collect())
    }
}
