//! Whatever was typed or was on its way when the module panicked, nobody can read it anywhere.

use anyhow::{Result, ensure};
use e2e::{Story, tell, until};
use serde_json::json;

use crate::crash::{call, strike};

const CODE: &str = "CANARY-code-1";
const MEMBER: &str = "SMC-77777";

const FILL: &str = "
    const [id, values] = arguments;
    const root = document.getElementById(id).shadowRoot;
    for (const [name, value] of Object.entries(values)) {
        const field = root.getElementById(`field-${name}`);
        field.value = value;
        field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
    }";

async fn fill(story: &Story, id: &str, values: serde_json::Value) -> Result<()> {
    story.script(FILL, vec![id.into(), values]).await?;
    Ok(())
}

async fn keeps_its_secrets(story: &Story) -> Result<()> {
    story.keeps_secret(&[CODE, MEMBER], &["console"]).await
}

#[tokio::test]
async fn a_panic_with_a_code_in_hand_tells_nobody() -> Result<()> {
    tell(async |story| {
        story.visit_crash_test().await?;
        let widget = story.place("one", "wrong-code").await?;
        widget.becomes("ready").await?;
        // In the click itself, with the code in the event.
        fill(story, "one", json!({ "epp": CODE })).await?;
        strike(story, "wrong-code").await?;
        widget.press("action-retry-transfer").await?;
        widget.becomes("failed").await?;
        keeps_its_secrets(story).await?;

        // While the request is on its way, with the code in its body.
        call(story, "one", "reload").await?;
        widget.becomes("ready").await?;
        story.holds_actions_back().await?;
        fill(story, "one", json!({ "epp": CODE })).await?;
        widget.press("action-retry-transfer").await?;
        widget
            .first("[part~=action-retry-transfer][aria-busy=true]")
            .await?;
        strike(story, "wrong-code").await?;
        call(story, "one", "refresh").await?;
        widget.becomes("failed").await?;
        story.lets_actions_go().await?;
        until("the request", async || {
            let sent = story.world.only_post().await?;
            ensure!(sent.body == json!({ "eppCode": CODE }), "{sent:?}");
            Ok(())
        })
        .await?;
        keeps_its_secrets(story).await
    })
    .await
}

#[tokio::test]
async fn what_is_handed_on_to_a_fresh_module_stays_in_its_fields() -> Result<()> {
    tell(async |story| {
        story.visit_crash_test().await?;
        let form = story.place("form", "registration-details-empty").await?;
        let code = story.place("code", "wrong-code").await?;
        let dying = story.place("dying", "in-progress").await?;
        for widget in [&form, &code, &dying] {
            widget.becomes("ready").await?;
        }
        form.press("action-retry-registration").await?;
        form.first("#field-musicCommunity").await?;
        fill(story, "form", json!({ "musicCommunity": MEMBER })).await?;
        fill(story, "code", json!({ "epp": CODE })).await?;
        strike(story, "in-progress").await?;
        call(story, "dying", "refresh").await?;
        dying.becomes("failed").await?;
        until("what was typed", async || {
            ensure!(code.typed_code().await? == CODE, "no code");
            let field = form.first("#field-musicCommunity").await?;
            ensure!(field.value().await?.as_deref() == Some(MEMBER), "no number");
            Ok(())
        })
        .await?;
        keeps_its_secrets(story).await
    })
    .await
}
