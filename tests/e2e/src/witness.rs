//! Whether anybody could have seen a secret, on a page with `pages/witness.js`.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use serde::Deserialize;
use serde_json::json;

use crate::story::Story;

const TESTIFY: &str = "return window.testify([...arguments[0], ...(window.issued ?? [])])";

/// What there was to be seen.
#[derive(Debug, Deserialize)]
struct Testimony {
    /// Where a secret stood, with some of what stood around it.
    found: Vec<String>,
    /// How much was looked at in each place.
    much: BTreeMap<String, u64>,
}

impl Story {
    /// Fails if one of these secrets, or a code that the registrar has handed out, could be seen at
    /// any moment since the page began, or if nothing was looked at in one of these places.
    pub async fn keeps_secret(&self, secrets: &[&str], places: &[&str]) -> Result<()> {
        let testimony = self.script(TESTIFY, vec![json!(secrets)]).await?;
        let Testimony { found, much } = serde_json::from_value(testimony)?;
        ensure!(found.is_empty(), "{found:#?}");
        for place in places {
            ensure!(much.contains_key(*place), "nothing in {place}: {much:?}");
        }
        Ok(())
    }
}
