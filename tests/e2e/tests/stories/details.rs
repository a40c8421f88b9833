//! A registry that wants to know more.

use anyhow::{Result, ensure};
use e2e::{Story, Widget, tell};
use serde_json::json;
use thirtyfour::components::SelectElement;

const HOLDER: &str = "Type of holder";
const MEMBER: &str = "Music community membership number";

async fn fills_in(widget: &Widget, member: &str) -> Result<()> {
    let holder = widget.field(HOLDER).await?;
    SelectElement::new(&holder)
        .await?
        .select_by_exact_text("Person")
        .await?;
    let field = widget.field(MEMBER).await?;
    field.clear().await?;
    field.send_keys(member).await?;
    Ok(())
}

/// The first try, which the registry answers with questions.
async fn is_asked(story: &Story, scenario: &str) -> Result<Widget> {
    let widget = story.open_domain(scenario).await?;
    widget.shows("status", "Registration failed").await?;
    widget.press("action-retry-registration").await?;
    widget
        .shows("notice", "The registry needs more details")
        .await?;
    Ok(widget)
}

#[tokio::test]
async fn errors_stand_at_their_fields_and_the_corrected_values_go_through() -> Result<()> {
    tell(async |story| {
        let widget = is_asked(story, "registration-details").await?;
        fills_in(&widget, "12345").await?;
        widget.press("action-retry-registration").await?;
        widget.blames(MEMBER, "No such membership number").await?;
        let holder = widget.field(HOLDER).await?.attr("aria-invalid").await?;
        ensure!(holder.is_none(), "a right field is marked wrong");

        fills_in(&widget, "SMC-12345").await?;
        widget.press("action-retry-registration").await?;
        widget.shows("status", "Registration complete").await?;
        let sent = story.world.posts().await?;
        ensure!(sent.len() == 3, "{sent:#?}");
        let last = sent.last().map(|request| request.body.clone());
        let values = json!({ "holderType": "person", "musicCommunity": "SMC-12345" });
        ensure!(
            last == Some(json!({ "recoveryValues": values })),
            "{sent:#?}"
        );
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_empty_422_opens_the_form_that_the_lifecycle_names() -> Result<()> {
    tell(async |story| {
        let widget = is_asked(story, "registration-details-empty").await?;
        fills_in(&widget, "SMC-54321").await?;
        widget.press("action-retry-registration").await?;
        widget.shows("status", "Registration complete").await
    })
    .await
}
