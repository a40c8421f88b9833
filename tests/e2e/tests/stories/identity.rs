//! A registration that failed on the holder's identity.

use anyhow::{Result, ensure};
use e2e::{Story, Widget, tell, until};
use serde_json::json;

/// From the widget to the account page, where the number is corrected, and back.
async fn corrects_the_number(story: &Story, widget: &Widget) -> Result<()> {
    widget.shows("status", "Registration failed").await?;
    widget
        .shows("panel-failure", "Identity details not accepted")
        .await?;
    widget.press("action-fix-identity").await?;
    story.hears("dl-fix-identity").await?;
    let number = story
        .element("[data-test=account-registrationIdentifier-value]")
        .await?;
    number.clear().await?;
    number.send_keys("811218-9876").await?;
    story.click("[data-test=account-save]").await?;
    story.reads("[data-test=account-outcome]", "saved").await?;
    story.return_to_domain().await
}

/// One POST that says the profile was updated; afterwards the job, and only then the lifecycle.
async fn was_sent_once_and_followed(story: &Story) -> Result<()> {
    let sent = story.world.only_post().await?;
    ensure!(sent.action() == "retry-registration", "{sent:?}");
    ensure!(sent.body == json!({ "profileUpdated": true }), "{sent:?}");
    let requests = story.world.requests().await?;
    let after = requests
        .iter()
        .skip_while(|request| request.method != "POST")
        .skip(1);
    let steps: Vec<bool> = after
        .filter(|request| request.path.contains("/jobs/") || request.action() == "lifecycle")
        .map(|request| request.path.contains("/jobs/"))
        .collect();
    let (last, jobs) = steps.split_last().unwrap_or((&true, &[]));
    ensure!(
        !last,
        "the lifecycle was not read at the end: {requests:#?}"
    );
    ensure!(
        !jobs.is_empty(),
        "the job was never asked for: {requests:#?}"
    );
    ensure!(
        jobs.iter().all(|is_job| *is_job),
        "the lifecycle was read too early: {requests:#?}"
    );
    Ok(())
}

#[tokio::test]
async fn corrected_in_the_account_and_followed_to_a_good_end() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("registration-identity").await?;
        story.listen().await?;
        corrects_the_number(story, &widget).await?;
        widget.press("action-retry-registration").await?;
        widget
            .shows("notice", "Working on it in the background")
            .await?;
        widget.shows("status", "Registration complete").await?;
        widget.loses("panel-registration").await?;
        was_sent_once_and_followed(story).await
    })
    .await
}

#[tokio::test]
async fn the_job_fails_and_that_is_said() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("registration-identity-job-fails").await?;
        story.listen().await?;
        corrects_the_number(story, &widget).await?;
        widget.press("action-retry-registration").await?;
        widget
            .shows("notice", "The work in the background failed")
            .await?;
        until("the lifecycle after the job", async || {
            was_sent_once_and_followed(story).await
        })
        .await?;
        widget.shows("status", "Registration failed").await
    })
    .await
}
