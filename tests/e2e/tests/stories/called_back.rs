//! A limit that one of many meets calls back the requests that the browser has not sent yet.

use anyhow::{Result, ensure};
use e2e::tell;
use serde_json::json;

/// Sixteen rows, and how many of their requests have ended.
const ROWS: &str = "
    const fetch = window.fetch;
    window.ended = 0;
    window.fetch = (...asked) => fetch(...asked).finally(() => {
        if (String(asked[0]).includes('/dom_row')) window.ended += 1;
    });
    for (let row = 0; row < 15; row += 1) {
        const element = document.createElement('domain-lifecycle');
        element.setAttribute('domain', `dom_row${row}`);
        element.setAttribute('variant', 'compact');
        document.getElementById('stage').append(element);
    }";

#[tokio::test]
async fn a_limit_met_by_one_calls_back_what_the_browser_has_not_sent_yet() -> Result<()> {
    calls_back(true).await
}

#[tokio::test]
async fn so_it_does_when_the_module_is_there() -> Result<()> {
    calls_back(false).await
}

/// Browsers have six connections to a host, so ten of sixteen wait.
async fn calls_back(late: bool) -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?; // signed in
        let page = if late { "later" } else { "address" };
        story.visit(&format!("/own-module.html?{page}")).await?;
        if late {
            story.holds("window.letIn").await?;
        } else {
            story.widget("#one").becomes("error").await?;
        }
        let limit = json!({ "status": 429, "headers": { "Retry-After": "600" } });
        story.world.fault("GET", "/dom_row0/", limit).await?;
        let slow = json!({ "delayMs": 1000 });
        story.world.keeps_failing("GET", "/dom_row", slow).await?;
        story.script(ROWS, Vec::new()).await?;
        story.holds("window.ended === 15").await?;
        let sent = story.world.requests().await?.len();
        ensure!(sent < 12, "{sent} requests");
        if late {
            // The limit is everybody's, whoever met it.
            let row = "document.querySelector('[domain=dom_row0]')";
            story.script(&format!("{row}.remove(); window.letIn()"), Vec::new()).await?;
        }
        story
            .holds("document.querySelectorAll('[domain^=dom_row][data-state=rate-limited]').length >= 14")
            .await?;
        let after = story.world.requests().await?.len();
        ensure!(after == sent, "{after} instead of {sent}");
        Ok(())
    })
    .await
}
