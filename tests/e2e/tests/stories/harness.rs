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

/// Each lets a secret be seen, if only for a moment.
const LEAKS: [&str; 11] = [
    "console.info('it is', { code: 'CANARY' })",
    "history.replaceState({ code: 'CANARY' }, '')",
    "sessionStorage.setItem('leak', 'CANARY'); sessionStorage.removeItem('leak')",
    "document.title = 'CANARY'",
    "const leak = document.createElement('p'); leak.textContent = 'CANARY'; document.body.append(leak); leak.remove()",
    "document.body.setAttribute('data-leak', 'CANARY'); document.body.removeAttribute('data-leak')",
    "document.body.append(document.createElement('p')); document.body.lastChild.attachShadow({ mode: 'open' }).append('CANARY')",
    "const leak = new BroadcastChannel('leak'); leak.postMessage({ code: 'CANARY' }); leak.close()",
    "return fetch('/blank.html?CANARY').then(() => true)",
    "document.dispatchEvent(new CustomEvent('dl-action', { detail: { code: 'CANARY' } }))",
    "return new Promise((done) => { indexedDB.open('CANARY').onsuccess = () => done(true); })",
];

#[tokio::test]
async fn a_secret_is_seen_wherever_it_shows() -> Result<()> {
    tell(async |story| {
        for (at, leak) in LEAKS.into_iter().enumerate() {
            // The same address again would keep the state of its place in the history.
            story.visit(&format!("/faults.html?{at}")).await?;
            let begun = format!("window.testify && location.search === '?{at}'");
            story.holds(&begun).await?;
            story.keeps_secret(&["CANARY"], &["attributes"]).await?;
            story.script(leak, Vec::new()).await?;
            let seen = story.keeps_secret(&["CANARY"], &[]).await;
            ensure!(seen.is_err(), "not seen: {leak}");
        }
        Ok(())
    })
    .await
}
