//! What a screen reader is told of the main story, as `docs/accessibility.md` has it.

use anyhow::{Context as _, Result, ensure};
use e2e::{Story, tell, until};
use serde_json::Value;

/// Roles that carry no meaning of their own.
const SILENT: [&str; 9] = [
    "StaticText",
    "InlineTextBox",
    "generic",
    "none",
    "paragraph",
    "ListMarker",
    "LineBreak",
    "strong",
    "time",
];

fn word<'a>(node: &'a Value, of: &str) -> &'a str {
    let value = node.get(of).and_then(|of| of.get("value"));
    value.and_then(Value::as_str).unwrap_or_default()
}

/// `role "name"` of everything in the widget, in reading order.
async fn told(story: &Story) -> Result<Vec<String>> {
    let nodes = story.accessibility_tree().await?;
    let is_widget =
        |node: &&Value| word(node, "role") == "region" && word(node, "name") == "Domain status";
    let root = nodes
        .iter()
        .find(is_widget)
        .context("no widget in the tree")?;
    let mut lines = Vec::new();
    let mut open = vec![root];
    while let Some(node) = open.pop() {
        let role = word(node, "role");
        if node.get("ignored") != Some(&Value::Bool(true)) && !SILENT.contains(&role) {
            lines.push(format!("{role} {:?}", word(node, "name")));
        }
        let children = node.get("childIds").and_then(Value::as_array);
        let children = children.into_iter().flatten().rev();
        open.extend(
            children.filter_map(|id| nodes.iter().find(|node| node.get("nodeId") == Some(id))),
        );
    }
    Ok(lines)
}

/// These lines come in this order, whatever stands between them.
async fn tells(story: &Story, expected: &[&str]) -> Result<()> {
    until("the accessibility tree", async || {
        let lines = told(story).await?;
        let mut rest = lines.iter();
        for line in expected {
            ensure!(
                rest.any(|told| told == line),
                "no {line} in its place: {lines:#?}"
            );
        }
        Ok(())
    })
    .await
}

const REFUSED: [&str; 12] = [
    "region \"Domain status\"",
    "heading \"Transfer refused by the registry\"",
    "heading \"EPP code\"",
    "textbox \"New EPP code\"",
    "button \"Show code\"",
    "status \"\"",
    "button \"Try the transfer again\"",
    "button \"Save code only\"",
    "button \"Request a new EPP code\"",
    "list \"\"",
    "listitem \"\"",
    "button \"Check the status now\"",
];

const UNDER_WAY: [&str; 4] = [
    "region \"Domain status\"",
    "heading \"Transfer in progress\"",
    "progressbar \"Transfer progress\"",
    "button \"Check the status now\"",
];

#[tokio::test]
async fn the_main_story_has_its_names_and_roles() -> Result<()> {
    tell(async |story| {
        let widget = story.open_domain("wrong-code").await?;
        tells(story, &REFUSED).await?;
        let code = story.world.new_code("wrong-code").await?;
        widget.type_code(&code).await?;
        tells(story, &["button \"Save code and try again\""]).await?;
        widget.press("action-retry-transfer").await?;
        widget.shows("status", "Transfer in progress").await?;
        tells(story, &UNDER_WAY).await
    })
    .await
}
