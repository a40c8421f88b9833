//! Stories told with the keyboard alone. The first story of all is told so in `wrong_code`.

use anyhow::{Result, ensure};
use e2e::{Story, tell};
use serde_json::json;
use thirtyfour::Key;

/// Goes to an element with Tab, and presses Enter on it.
async fn enter(story: &Story, selector: &str) -> Result<()> {
    story.tab_to(selector).await?;
    story.key(Key::Enter).await
}

#[tokio::test]
async fn an_invoice_is_paid() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("awaiting-payment").await?;
        widget.shows("status", "Waiting for payment").await?;
        enter(story, "[part~=action-pay-invoice]").await?;
        story.element("[data-test=pay-now]").await?;
        enter(story, "[data-test=pay-now]").await?;
        story.element("[data-test=back-to-domain]").await?;
        enter(story, "[data-test=back-to-domain]").await?;
        widget.shows("status", "Transfer in progress").await
    })
    .await
}

#[tokio::test]
async fn a_registry_gets_its_details() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("registration-details").await?;
        widget.shows("status", "Registration failed").await?;
        enter(story, "[part~=action-retry-registration]").await?;
        widget.shows("panel-registration", "Type of holder").await?;
        // Back, to the form that opened above.
        story.tab_back_to("#field-holderType").await?;
        story.keys("P").await?;
        story.tab_to("#field-musicCommunity").await?;
        story.keys("SMC-12345").await?;
        enter(story, "[part~=action-retry-registration]").await?;
        widget.shows("status", "Registration complete").await?;
        stays_inside(story).await?;
        let sent = story.world.posts().await?;
        let values = json!({ "holderType": "person", "musicCommunity": "SMC-12345" });
        let last = sent.last().map(|request| request.body.clone());
        ensure!(
            last == Some(json!({ "recoveryValues": values })),
            "{sent:#?}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_locked_domain_is_unlocked_and_gets_its_code() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("locked-and-wrong-code").await?;
        widget
            .shows("panel-dual-issues", "Unlock the domain")
            .await?;
        story.world.unlock("locked-and-wrong-code").await?;
        let code = story.world.new_code("locked-and-wrong-code").await?;
        enter(story, "[part~=action-status-sync]").await?;
        widget
            .shows("status", "Transfer refused by the registry")
            .await?;
        story.tab_back_to("#field-epp").await?;
        story.keys(&code).await?;
        story.key(Key::Enter).await?;
        widget.shows("status", "Transfer in progress").await?;
        stays_inside(story).await
    })
    .await
}

#[tokio::test]
async fn an_identity_is_corrected() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("registration-identity").await?;
        widget.shows("status", "Registration failed").await?;
        enter(story, "[part~=action-fix-identity]").await?;
        story.element("[data-test=account-save]").await?;
        story
            .tab_to("[data-test=account-registrationIdentifier-value]")
            .await?;
        story.select_all().await?;
        story.keys("811218-9876").await?;
        enter(story, "[data-test=account-save]").await?;
        story.reads("[data-test=account-outcome]", "saved").await?;
        enter(story, "[data-test=back-to-domain]").await?;
        widget.part("action-retry-registration").await?;
        enter(story, "[part~=action-retry-registration]").await?;
        widget.shows("status", "Registration complete").await?;
        stays_inside(story).await
    })
    .await
}

#[tokio::test]
async fn a_session_that_ended_is_opened_again_and_the_focus_is_where_it_was() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("wrong-code").await?;
        story.tab_to("#field-epp").await?;
        story.keys("half-a-co").await?;
        story.world.expire_sessions().await?;
        story.step_clock(60).await?;
        widget.becomes("signed-out").await?;
        story
            .element("[data-test=sign-in-dialog] [data-test=sign-in]")
            .await?;
        if !story.focus_matches("[data-test=sign-in]").await? {
            story.tab_to("[data-test=sign-in]").await?;
        }
        story.key(Key::Enter).await?;
        widget.becomes("ready").await?;
        story.focus_is_on("#field-epp").await?;
        story.keys("de").await?;
        ensure!(
            widget.typed_code().await? == "half-a-code",
            "not what was typed"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_registrar_is_asked_and_the_button_keeps_the_focus() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("sync-no-change").await?;
        enter(story, "[part~=action-status-sync]").await?;
        widget.shows("notice", "Nothing has changed").await?;
        story.focus_is_on("[part~=action-status-sync]").await?;
        story.world.only_post().await?;
        Ok(())
    })
    .await
}

/// After an action the focus is somewhere in the widget, be it that its button is gone.
async fn stays_inside(story: &Story) -> Result<()> {
    story.focus_is_on(":not(body)").await
}
