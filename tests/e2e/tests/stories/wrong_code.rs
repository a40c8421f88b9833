//! The main job: a wrong code, a new one, a transfer that goes through.

use anyhow::{Result, ensure};
use e2e::{Story, Widget, tell};
use serde_json::json;
use thirtyfour::Key;

const DAY: u32 = 24 * 3600;

async fn sees_what_is_wrong(widget: &Widget) -> Result<()> {
    widget
        .shows("status", "Transfer refused by the registry")
        .await?;
    widget.shows("turn", "Your turn").await?;
    widget.shows("reason", "the EPP code was invalid").await?;
    widget.shows("panel-failure", "Wrong EPP code").await?;
    widget.shows("history-row", "2202 Transfer rejected").await
}

/// One request stored the code and started the transfer; the code is nowhere on the page.
async fn is_under_way(story: &Story, widget: &Widget, code: &str) -> Result<()> {
    widget.shows("status", "Transfer in progress").await?;
    widget.shows("panel-progress", "Day 0 of 5").await?;
    let sent = story.world.only_post().await?;
    ensure!(sent.action() == "retry-transfer", "{sent:?}");
    ensure!(sent.body == json!({ "eppCode": code }), "{sent:?}");
    let everything = "return document.documentElement.outerHTML + [...document.querySelectorAll(
        'domain-lifecycle')].map((e) => e.shadowRoot.innerHTML).join() + JSON.stringify(
        [location.href, { ...localStorage }, { ...sessionStorage }])";
    let page = story.script(everything, Vec::new()).await?;
    ensure!(!page.to_string().contains(code), "the code is on the page");
    Ok(())
}

async fn comes_to_its_end(story: &Story, widget: &Widget) -> Result<()> {
    story.step_clock(2 * DAY).await?;
    widget
        .shows("panel-progress", "Day 2 of 5, about 3 days left")
        .await?;
    story.step_clock(4 * DAY).await?;
    widget.shows("status", "Transfer complete").await?;
    widget.shows("turn", "Nothing for you to do").await?;
    widget.loses("panel-progress").await?;
    widget.loses("panel-epp").await
}

#[tokio::test]
async fn a_new_code_pasted_with_stray_spaces_is_saved_and_retried_in_one_request() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("wrong-code").await?;
        story.listen().await?;
        sees_what_is_wrong(&widget).await?;

        let code = story.world.new_code("wrong-code").await?;
        story.point_at(&widget.code_field().await?).await?;
        story.paste(&format!("  {code}\t ")).await?;
        widget
            .shows(
                "panel-epp",
                "Spaces or line breaks around the code were removed",
            )
            .await?;
        widget
            .shows("action-retry-transfer", "Save code and try again")
            .await?;
        widget.press("action-retry-transfer").await?;

        widget
            .shows("notice", "The transfer is under way again")
            .await?;
        is_under_way(story, &widget, &code).await?;
        let acted = story.hears("dl-action").await?;
        ensure!(!acted.detail.to_string().contains(&code), "{acted:?}");
        comes_to_its_end(story, &widget).await
    })
    .await
}

#[tokio::test]
async fn the_same_with_the_keyboard_alone() -> Result<()> {
    tell(async |story| {
        story.visit("/").await?;
        story.element("[data-test=sign-in]").await?;
        story.tab_to("[data-test=sign-in]").await?;
        story.key(Key::Enter).await?;
        story.element("[data-test=domains-page]").await?;
        story.tab_to("[data-test=filter]").await?;
        story.keys("havsvik.com").await?;
        story
            .tab_to("[data-name='havsvik.com'] [data-test=domain-link]")
            .await?;
        story.key(Key::Enter).await?;
        let widget = story.widget("[data-test=lifecycle]");
        sees_what_is_wrong(&widget).await?;

        let code = story.world.new_code("wrong-code").await?;
        story.tab_to("[part~=panel-epp] input").await?;
        story.keys(&code).await?;
        story.tab_to("[part~=action-retry-transfer]").await?;
        story.key(Key::Enter).await?;
        is_under_way(story, &widget, &code).await?;
        story.focus_is_on(":not(body)").await?;
        comes_to_its_end(story, &widget).await
    })
    .await
}

#[tokio::test]
async fn enter_in_the_field_does_what_the_button_does() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("wrong-code").await?;
        let code = story.world.new_code("wrong-code").await?;
        widget.type_code(&code).await?;
        story.key(Key::Enter).await?;
        is_under_way(story, &widget, &code).await
    })
    .await
}

#[tokio::test]
async fn a_code_that_is_only_saved_starts_nothing() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("wrong-code").await?;
        let code = story.world.new_code("wrong-code").await?;
        widget.type_code(&code).await?;
        widget.press("action-update-epp").await?;
        widget.shows("notice", "The code is stored").await?;
        widget.shows("reason", "A new EPP code is stored").await?;
        let sent = story.world.only_post().await?;
        ensure!(sent.action() == "update-epp", "{sent:?}");
        ensure!(sent.body == json!({ "eppCode": code }), "{sent:?}");
        Ok(())
    })
    .await
}
