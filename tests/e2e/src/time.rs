//! Time in the browser, which is not the world's: timers of pages run on it.

use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use crate::story::Story;
use crate::{Engine, until};

/// `pages/clock.js` moves the clock of a page where the browser cannot. The script does not wait
/// for it: WebKit's driver times a script by the page's own clock.
const PASS: &str = "
    window.e2ePassed = null;
    e2eTimePasses(arguments[0]).then(
        () => { window.e2ePassed = 'passed'; },
        (error) => { window.e2ePassed = String(error); });";

impl Story {
    /// Lets so much time pass in the browser at once; all timers due meanwhile run, and requests
    /// are waited for. Afterwards Chromium's clock stands still.
    pub async fn browser_time_passes(&self, span: Duration) -> Result<()> {
        if self.engine == Engine::Chromium {
            return self.virtual_time_passes(span).await;
        }
        let span = u64::try_from(span.as_millis())?;
        self.script(PASS, vec![span.into()]).await?;
        until("the page's clock", async || {
            let passed = self.script("return e2ePassed", Vec::new()).await?;
            ensure!(passed == "passed", "it says {passed}");
            Ok(())
        })
        .await
    }

    /// Somebody sets the clock on the wall; the time that passes is the same.
    pub async fn set_clock(&self, hours: i32) -> Result<()> {
        let set = "const [hours] = arguments; const now = window.Date.now; \
            window.Date.now = () => now() + hours * 3600000;";
        self.script(set, vec![hours.into()]).await?;
        Ok(())
    }

    /// The customer has come to another time zone; false where it cannot be had.
    pub async fn set_time_zone(&self, name: &str) -> Result<bool> {
        if self.engine == Engine::Chromium {
            let zone = json!({ "timezoneId": name });
            let cdp = self.browser.cdp();
            cdp.send_raw("Emulation.setTimezoneOverride", zone).await?;
        }
        Ok(self.engine == Engine::Chromium)
    }

    /// Puts the page to sleep, as a browser does in the background; false where it cannot be had.
    pub async fn freeze(&self) -> Result<bool> {
        self.web_lifecycle("frozen").await
    }

    /// And wakes it.
    pub async fn thaw(&self) -> Result<bool> {
        self.web_lifecycle("active").await
    }

    async fn web_lifecycle(&self, state: &str) -> Result<bool> {
        if self.engine == Engine::Chromium {
            let state = json!({ "state": state });
            let cdp = self.browser.cdp();
            cdp.send_raw("Page.setWebLifecycleState", state).await?;
        }
        Ok(self.engine == Engine::Chromium)
    }

    async fn virtual_time_passes(&self, span: Duration) -> Result<()> {
        let end = self.browser_clock().await? + span.as_secs_f64() * 1000.0;
        let budget = json!({
            "policy": "pauseIfNetworkFetchesPending",
            "budget": u64::try_from(span.as_millis())?,
        });
        let cdp = self.browser.cdp();
        cdp.send_raw("Emulation.setVirtualTimePolicy", budget)
            .await?;
        until("the browser's clock", async || {
            let now = self.browser_clock().await?;
            ensure!(now >= end, "it is {} ms behind", end - now);
            Ok(())
        })
        .await
    }

    async fn browser_clock(&self) -> Result<f64> {
        let now = self.script("return Date.now()", Vec::new()).await?;
        now.as_f64().context("no time")
    }
}
