//! An integrator looks at a domain of their own, with a key that no page ever sees.

use anyhow::{Result, ensure};
use e2e::{Story, tell};
use thirtyfour::By;

const KEY: &str = "sandbox-write";

/// Everything that a page can look at.
const EVERYTHING: &str =
    "return document.documentElement.outerHTML + [...document.querySelectorAll(
    'domain-lifecycle')].map((e) => e.shadowRoot.innerHTML).join() + JSON.stringify(
    [location.href, document.cookie, { ...localStorage }, { ...sessionStorage }])";

async fn asks_for(story: &Story, scenario: &str) -> Result<()> {
    let domain = story.world.domain(scenario).await?;
    story
        .reads("[data-test=upstream]", &story.world.url(""))
        .await?;
    let field = story.element("[data-test=domain]").await?;
    field.send_keys(domain).await?;
    story.click("[data-test=show]").await
}

#[tokio::test]
async fn a_domain_of_a_live_api_is_read_and_then_helped() -> Result<()> {
    tell(async |story| {
        let _proxy = story.visit_live_api().await?;
        story
            .holds("document.querySelectorAll('[data-test=domains] option').length")
            .await?;
        asks_for(story, "wrong-code").await?;
        let widget = story.widget("domain-lifecycle");
        widget.becomes("ready").await?;
        widget
            .shows("status", "Transfer refused by the registry")
            .await?;
        ensure!(
            !widget.has("action-status-sync").await?,
            "an action is offered unasked"
        );

        story.click("[data-test=actions]").await?;
        story.click("[data-test=show]").await?;
        widget.press("action-status-sync").await?;
        story
            .holds("document.querySelector('[data-test=events]').textContent.includes('dl-action')")
            .await?;
        ensure!(
            story.world.only_post().await?.action() == "status-sync",
            "another action"
        );

        let seen = story.script(EVERYTHING, Vec::new()).await?;
        ensure!(!seen.to_string().contains(KEY), "the page has the key");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn what_is_shown_stands_in_the_address_but_no_offer_of_actions() -> Result<()> {
    tell(async |story| {
        let _proxy = story.visit_live_api().await?;
        story
            .holds("document.querySelector('[data-test=upstream][data-kind]')")
            .await?; // it has begun
        story.click("[data-test=actions]").await?;
        asks_for(story, "wrong-code").await?;
        story
            .widget("domain-lifecycle:not([readonly])")
            .becomes("ready")
            .await?;
        story.script("location.reload()", Vec::new()).await?;
        story
            .widget("domain-lifecycle[readonly]")
            .becomes("ready")
            .await
    })
    .await
}

#[tokio::test]
async fn without_the_proxy_the_page_says_whose_it_is() -> Result<()> {
    tell(async |story| {
        story.visit("/try/").await?;
        story
            .reads("[data-test=upstream]", "cargo xtask dev --upstream")
            .await?;
        let shown = story.element("#stage").await;
        ensure!(
            shown.is_err() || shown?.find_all(By::Css("*")).await?.is_empty(),
            "a widget"
        );
        Ok(())
    })
    .await
}
