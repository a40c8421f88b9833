//! A page of some other host: nothing on it but widgets.

use anyhow::{Result, ensure};

use crate::Widget;
use crate::site;
use crate::story::Story;

const SIGN_IN: &str = "return fetch('/sandbox/sign-in', {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' }).then((r) => r.status)";

const PLACE: &str = "
    const element = document.createElement('domain-lifecycle');
    element.id = arguments[0];
    element.setAttribute('domain', arguments[1]);
    document.getElementById('stage').append(element);";

impl Story {
    /// Opens the page, signed in, and writes down events from now on.
    pub async fn visit_other_host(&self) -> Result<()> {
        self.visit_signed_in("/blank.html").await
    }

    /// The same with a widget that can be made to panic, from the folder in `CRASH_DIST`.
    pub async fn visit_crash_test(&self) -> Result<()> {
        ensure!(
            site::folder()?.join("crash-test").is_dir(),
            "no widget that can crash: run `cargo xtask build --crash-test --out dist-crash-test`"
        );
        self.visit_signed_in("/crash.html").await
    }

    async fn visit_signed_in(&self, page: &str) -> Result<()> {
        self.visit(page).await?;
        self.sign_in_by_script().await?;
        self.listen().await
    }

    /// Signs in without a page for it.
    pub async fn sign_in_by_script(&self) -> Result<()> {
        self.script(SIGN_IN, Vec::new()).await?;
        Ok(())
    }

    /// Puts a widget for the domain of a scenario on the page.
    pub async fn place(&self, id: &str, scenario: &str) -> Result<Widget> {
        let domain = self.world.domain(scenario).await?;
        self.script(PLACE, vec![id.into(), domain.into()]).await?;
        Ok(self.widget(&format!("#{id}")))
    }
}
