//! What a customer does in the hosting company's dashboard.

use anyhow::{Result, bail};
use thirtyfour::By;

use crate::story::Story;
use crate::{Widget, until};

impl Story {
    /// Opens the dashboard and signs in.
    pub async fn sign_in(&self) -> Result<()> {
        self.visit("/").await?;
        self.click("[data-test=sign-in]").await?;
        self.element("[data-test=domains-page]").await?;
        Ok(())
    }

    /// Signs in and opens the domain of a scenario from the table.
    pub async fn open_domain(&self, scenario: &str) -> Result<Widget> {
        self.sign_in().await?;
        let name = self.world.scenario(scenario).await?.domain_name;
        let link = format!("[data-name='{name}'] [data-test=domain-link]");
        self.unfold_until(&link).await?;
        self.click(&link).await?;
        let widget = self.widget("[data-test=lifecycle]");
        widget.becomes("ready").await?;
        Ok(widget)
    }

    /// Asks for more rows of the table until there is one that this selector finds.
    async fn unfold_until(&self, row: &str) -> Result<()> {
        until(&format!("{row} in the table"), async || {
            if !self.browser.find_all(By::Css(row)).await?.is_empty() {
                return Ok(());
            }
            // After the last page there is none; then the row is on its way.
            for more in self.browser.find_all(By::Css("[data-test=more]")).await? {
                more.click().await?;
            }
            bail!("it is on none of the pages so far")
        })
        .await
    }

    /// Goes back to the open domain from the account, invoice or support page.
    pub async fn return_to_domain(&self) -> Result<()> {
        self.click("[data-test=back-to-domain]").await
    }

    /// Signs in again in the dialog that the dashboard opens over the page.
    pub async fn sign_in_again(&self) -> Result<()> {
        self.click("[data-test=sign-in-dialog] [data-test=sign-in]")
            .await
    }

    /// Time passes, and the customer looks again.
    pub async fn step_clock(&self, seconds: u32) -> Result<()> {
        self.world.step_clock(seconds).await?;
        let look = "for (const e of document.querySelectorAll('domain-lifecycle')) e.refresh()";
        self.script(look, Vec::new()).await?;
        Ok(())
    }
}
