//! What the other stories rely on.

use anyhow::{Result, ensure};
use e2e::tell;

#[tokio::test]
async fn a_page_that_breaks_its_own_rules_fails_the_story() -> Result<()> {
    let inline = "const style = document.createElement('style');
        style.textContent = 'body { color: red }';
        document.head.append(style);";
    let told = tell(async |story| {
        story.visit("/blank.html").await?;
        story.script(inline, Vec::new()).await?;
        Ok(())
    })
    .await;
    let complaint = told
        .err()
        .map(|error| error.to_string())
        .unwrap_or_default();
    ensure!(
        complaint.contains("Content Security Policy"),
        "it passed: {complaint:?}"
    );
    Ok(())
}
