//! Screens and wishes of customers that Chromium can be told to have.

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::story::Story;

impl Story {
    /// A screen of this width, in CSS pixels. A window would not be made so narrow.
    pub async fn screen_width(&self, width: u32) -> Result<()> {
        let metrics =
            json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics)
            .await?;
        Ok(())
    }

    /// What the customer has chosen in the system, as a media feature.
    pub async fn prefers(&self, feature: &str, value: &str) -> Result<()> {
        let wish = json!({ "features": [{ "name": feature, "value": value }] });
        self.devtools("Emulation.setEmulatedMedia", wish).await?;
        Ok(())
    }

    /// Whether pages may run scripts, from the next one on.
    pub async fn runs_scripts(&self, allowed: bool) -> Result<()> {
        let value = json!({ "value": !allowed });
        self.devtools("Emulation.setScriptExecutionDisabled", value)
            .await?;
        Ok(())
    }

    /// The page as assistive technology is told of it: one node after the other, in their order.
    pub async fn accessibility_tree(&self) -> Result<Vec<Value>> {
        let tree = self
            .devtools("Accessibility.getFullAXTree", json!({}))
            .await?;
        let nodes = tree.get("nodes").context("a tree without nodes")?;
        Ok(serde_json::from_value(nodes.clone())?)
    }

    async fn devtools(&self, method: &str, parameters: Value) -> Result<Value> {
        Ok(self.browser.cdp().send_raw(method, parameters).await?)
    }
}
