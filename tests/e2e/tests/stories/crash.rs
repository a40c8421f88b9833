//! One widget of a page panics, wherever its work has just begun. The others go on.

use std::time::Duration;

use anyhow::{Result, ensure};
use e2e::{Story, Widget, tell, until};
use serde_json::json;

/// What was typed into the first widget, and where the caret stands in it.
pub(crate) const TYPED: &str = "typed-here";

pub(crate) const CARET: &str = "
    const field = document.getElementById('one').shadowRoot.getElementById('field-epp');
    field.focus();
    field.setSelectionRange(2, 5, 'backward');";

pub(crate) const IS_AS_IT_WAS: &str = "(() => {
    const root = document.getElementById('one').shadowRoot;
    const field = root.getElementById('field-epp');
    return field.value === 'typed-here' && root.activeElement === field
        && field.selectionStart === 2 && field.selectionEnd === 5 && field.selectionDirection === 'backward';
})()";

/// A host's own `fetch` that holds its first answer back until it is told to let go.
const HOLD_BACK: &str = "
    document.getElementById(arguments[0]).fetch = (url, init) => {
        if (window.letGo) return fetch(url, init);
        const answer = fetch(url, { ...init, signal: undefined });
        return new Promise((resolve) => { window.letGo = () => resolve(answer); });
    };";

/// Two widgets: somebody is typing into the first, and the second is to crash.
async fn two(story: &Story) -> Result<(Widget, Widget)> {
    story.visit_crash_test().await?;
    let one = story.place("one", "wrong-code").await?;
    let two = story.place("two", "in-progress").await?;
    one.becomes("ready").await?;
    two.becomes("ready").await?;
    one.type_code(TYPED).await?;
    story.script(CARET, Vec::new()).await?;
    Ok((one, two))
}

/// The widget of this scenario panics at its next event.
pub(crate) async fn strike(story: &Story, scenario: &str) -> Result<()> {
    let domain = story.world.domain(scenario).await?;
    story
        .script("window.crashNext = arguments[0]", vec![domain.into()])
        .await?;
    Ok(())
}

pub(crate) async fn call(story: &Story, id: &str, method: &str) -> Result<()> {
    let call = "document.getElementById(arguments[0])[arguments[1]]()";
    story.script(call, vec![id.into(), method.into()]).await?;
    Ok(())
}

/// The second says so in its place, once; the first is as it was, and nothing was sent for it.
async fn is_contained(story: &Story, one: &Widget, two: &Widget) -> Result<()> {
    two.becomes("failed").await?;
    two.shows("error", "Something went wrong in this panel")
        .await?;
    let told = story.hears("dl-load-error").await?;
    ensure!(told.detail == json!({ "code": "panic" }), "{told:?}");
    story.holds(IS_AS_IT_WAS).await?;
    one.becomes("ready").await?;
    ensure!(story.world.posts().await?.is_empty(), "something was sent");
    ensure!(
        story.world.reads("wrong-code").await? == 1,
        "the first asked again"
    );
    let told = story.told().await?;
    let errors = told.iter().filter(|event| event.name == "dl-load-error");
    ensure!(errors.count() == 1, "{told:?}");
    Ok(())
}

/// The first goes on asking by itself, through the fresh instance.
async fn goes_on_polling(story: &Story) -> Result<()> {
    story
        .browser_time_passes(Duration::from_secs(6 * 60))
        .await?;
    until("the first to ask again", async || {
        ensure!(story.world.reads("wrong-code").await? > 1, "not yet");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn in_a_call_of_the_page() -> Result<()> {
    tell(async |story| {
        let (one, two) = two(story).await?;
        strike(story, "in-progress").await?;
        call(story, "two", "refresh").await?;
        is_contained(story, &one, &two).await?;
        call(story, "two", "reload").await?;
        two.shows("status", "Transfer in progress").await?;
        ensure!(one.typed_code().await? == TYPED, "what was typed is gone");
        goes_on_polling(story).await
    })
    .await
}

#[tokio::test]
async fn in_a_click_and_back_by_the_button() -> Result<()> {
    tell(async |story| {
        let (one, two) = two(story).await?;
        strike(story, "in-progress").await?;
        // Not by the mouse: the focus stays in the first.
        let click = "document.getElementById('two').shadowRoot
            .querySelector('[part~=action-status-sync]').click()";
        story.script(click, Vec::new()).await?;
        is_contained(story, &one, &two).await?;
        let alert = two.find("[role=alert]").await?;
        ensure!(alert.len() == 1, "nobody is told");
        two.first("button").await?.click().await?;
        two.shows("status", "Transfer in progress").await?;
        let inside = "document.activeElement?.id === 'two'";
        story.holds(inside).await?;
        ensure!(one.typed_code().await? == TYPED, "what was typed is gone");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_focus_goes_to_the_button_when_it_was_in_the_widget() -> Result<()> {
    tell(async |story| {
        let (_, two) = two(story).await?;
        strike(story, "in-progress").await?;
        two.press("action-status-sync").await?;
        two.becomes("failed").await?;
        until("the focus on the button", async || {
            let focused = story.focused().await?.text().await?;
            ensure!(focused == "Reload this panel", "it is on {focused:?}");
            Ok(())
        })
        .await?;
        // The button is read out with its sentence: a second announcement would say it twice.
        ensure!(two.find("[role=alert]").await?.is_empty(), "said twice");
        story
            .world
            .posts()
            .await
            .map(|posts| assert!(posts.is_empty()))
    })
    .await
}

#[tokio::test]
async fn in_a_timer() -> Result<()> {
    tell(async |story| {
        let (one, two) = two(story).await?;
        strike(story, "in-progress").await?;
        story.browser_time_passes(Duration::from_secs(40)).await?;
        is_contained(story, &one, &two).await
    })
    .await
}

#[tokio::test]
async fn in_the_answer_to_a_request() -> Result<()> {
    tell(async |story| {
        let (one, two) = two(story).await?;
        story.script(HOLD_BACK, vec!["two".into()]).await?;
        call(story, "two", "refresh").await?;
        story.holds("window.letGo").await?;
        strike(story, "in-progress").await?;
        story.script("window.letGo()", Vec::new()).await?;
        is_contained(story, &one, &two).await
    })
    .await
}

#[tokio::test]
async fn an_action_of_the_other_is_not_repeated_but_said_to_be_unknown() -> Result<()> {
    tell(async |story| {
        let (one, two) = two(story).await?;
        story.script(HOLD_BACK, vec!["one".into()]).await?;
        one.press("action-retry-transfer").await?;
        until("the request", async || {
            story.world.only_post().await.map(drop)
        })
        .await?;
        strike(story, "in-progress").await?;
        call(story, "two", "refresh").await?;
        two.becomes("failed").await?;
        one.shows("notice", "not know").await?;
        story.script("window.letGo()", Vec::new()).await?;
        story.world.is_read("wrong-code", 2).await?;
        story.world.only_post().await?;
        Ok(())
    })
    .await
}

/// The page's own `fetch` holds back what is read, so that the turn to read stays with a widget.
const HOLD_READS: &str = "
    const really = window.fetch;
    window.fetch = (url, init) => String(url).includes('lifecycle')
        ? new Promise((resolve, reject) => init.signal.addEventListener('abort', reject))
        : really(url, init);
    // A page with widgets holds one lock for as long as it has some.
    window.look = async () => { window.locks = (await navigator.locks.query()).held
        .filter(({ name }) => !name.startsWith('domain-lifecycle here ')).length; };";

#[tokio::test]
async fn a_lock_that_other_tabs_wait_for_does_not_stay_with_the_dead() -> Result<()> {
    tell(async |story| {
        let (one, _) = two(story).await?;
        story.script(HOLD_READS, Vec::new()).await?;
        call(story, "one", "refresh").await?;
        let held = async |count: usize| -> Result<()> {
            until("the locks", async || {
                story.script("return look()", Vec::new()).await?;
                let locks = story.script("return window.locks", Vec::new()).await?;
                ensure!(locks == count, "{locks} are held");
                Ok(())
            })
            .await
        };
        held(1).await?;
        strike(story, "in-progress").await?;
        call(story, "two", "pause").await?;
        story.holds(IS_AS_IT_WAS).await?;
        one.becomes("ready").await?;
        held(0).await
    })
    .await
}

#[tokio::test]
async fn a_rate_limit_outlives_the_crash_and_the_reload() -> Result<()> {
    tell(async |story| {
        let (one, two) = two(story).await?;
        let limit = json!({ "status": 429, "headers": { "Retry-After": "600" } });
        story.world.fault("GET", "/lifecycle", limit).await?;
        call(story, "two", "refresh").await?;
        one.becomes("rate-limited").await?;
        two.becomes("rate-limited").await?;
        let asked = story.world.requests().await?.len();
        strike(story, "in-progress").await?;
        call(story, "two", "pause").await?;
        two.becomes("failed").await?;
        call(story, "two", "reload").await?;
        two.becomes("rate-limited").await?;
        one.becomes("rate-limited").await?;
        call(story, "one", "refresh").await?;
        call(story, "two", "refresh").await?;
        one.part("countdown").await?;
        two.part("countdown").await?;
        ensure!(story.world.requests().await?.len() == asked, "it asked");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn in_the_language_of_the_page_and_without_what_the_panic_said() -> Result<()> {
    tell(async |story| {
        story.visit_crash_test().await?;
        story
            .script("document.documentElement.lang = 'sv'", Vec::new())
            .await?;
        let two = story.place("two", "in-progress").await?;
        two.becomes("ready").await?;
        let record = "window.said = [];
            for (const name of ['log', 'warn', 'error', 'info', 'debug']) {
                console[name] = (...words) => window.said.push(words.map(String).join(' '));
            }";
        story.script(record, Vec::new()).await?;
        strike(story, "in-progress").await?;
        call(story, "two", "refresh").await?;
        two.shows("error", "Något gick fel i den här panelen")
            .await?;
        two.shows("action", "Ladda om panelen").await?;
        let said = story
            .script("return window.said.join()", Vec::new())
            .await?;
        let said = said.as_str().unwrap_or_default();
        ensure!(said.contains("has crashed at"), "it says {said:?}");
        ensure!(!said.contains("never to be seen"), "it says {said:?}");
        Ok(())
    })
    .await
}
