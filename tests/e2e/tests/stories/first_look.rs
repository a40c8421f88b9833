//! The first request leaves while the module is still on its way, and counts like any other.

use anyhow::{Context as _, Result, ensure};
use e2e::{Story, Widget, tell, until};
use serde_json::json;

const MODULE: &str = "domain-lifecycle_bg.wasm";

/// The module takes this long to come to each page.
async fn slow_module(story: &Story) -> Result<()> {
    let slow = json!({ "delayMs": 3000 });
    story.world.keeps_failing("GET", MODULE, slow).await
}

/// A page whose module is on its way, and a widget on it.
async fn waiting(story: &Story, scenario: &str) -> Result<Widget> {
    story.visit_other_host().await?;
    story.place("one", scenario).await
}

#[tokio::test]
async fn it_leaves_before_the_module_is_there_and_is_taken_over() -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?; // signed in
        story.visit("/own-module.html?later").await?;
        story.holds("window.letIn").await?;
        let widget = story.place("two", "wrong-code").await?;
        story.world.is_read("wrong-code", 1).await?;
        story.script("window.letIn()", Vec::new()).await?;
        widget.becomes("ready").await?;
        ensure!(story.world.reads("wrong-code").await? == 1, "asked twice");
        widget.press("action-status-sync").await?;
        story.world.only_post().await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn its_answer_is_painted_before_the_whole_widget_is_there() -> Result<()> {
    tell(async |story| {
        let slow = json!({ "delayMs": 4000 });
        let whole = "domain-lifecycle_whole.wasm";
        story.world.keeps_failing("GET", whole, slow).await?;
        let widget = waiting(story, "wrong-code").await?;
        story
            .holds("document.getElementById('one').dataset.state === 'ready'")
            .await?;
        widget
            .shows("status", "Transfer refused by the registry")
            .await?;
        ensure!(!widget.has("panel-epp").await?, "the whole was there first");
        widget.press("action-status-sync").await?;
        widget.part("panel-epp").await?;
        let told = story.told().await?;
        let ready = told.iter().filter(|event| event.name == "dl-ready");
        ensure!(ready.count() == 1, "{told:?}");
        story.world.only_post().await?;
        story.holds(&format!("{ELSEWHERE} === 0")).await
    })
    .await
}

/// How often it was downloaded what the APIs mean that are not asked by default.
const ELSEWHERE: &str = "performance.getEntriesByType('resource')
    .filter((each) => each.name.endsWith('_elsewhere.wasm')).length";

/// One widget for an API, a domain and an account.
const ONE: &str = "
    const element = document.createElement('domain-lifecycle');
    const [api, domain, account] = arguments;
    for (const [name, value] of Object.entries({ id: 'one', api, domain, account })) {
        element.setAttribute(name, value);
    }
    document.getElementById('stage').append(element);";

#[tokio::test]
async fn an_answer_of_legacy_v1_is_painted_as_early() -> Result<()> {
    painted_early("hostup-v1").await
}

#[tokio::test]
async fn an_answer_of_hostway_is_painted_as_early() -> Result<()> {
    painted_early("hostway").await
}

async fn painted_early(api: &str) -> Result<()> {
    tell(async |story| {
        let slow = json!({ "delayMs": 4000 });
        let whole = "domain-lifecycle_whole.wasm";
        story.world.keeps_failing("GET", whole, slow).await?;
        story.visit_other_host().await?;
        let (domain, account) = story.world.known_as("wrong-code", api).await?;
        let named = [api.into(), domain.into(), account.into()];
        story.script(ONE, named.to_vec()).await?;
        story
            .holds("document.getElementById('one')?.dataset.state === 'ready'")
            .await?;
        let widget = story.widget("#one");
        widget
            .shows("status", "Transfer stopped by a problem")
            .await?;
        let named = widget.text_of("header").await?.contains("havsvik.com");
        ensure!(named == (api == "hostway"), "the name of the domain");
        ensure!(!widget.has("panel-epp").await?, "the whole was there first");
        story.holds(&format!("{ELSEWHERE} === 1")).await?;
        widget.part("panel-epp").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn three_of_one_domain_ask_once_and_it_goes_with_its_widget() -> Result<()> {
    tell(async |story| {
        slow_module(story).await?;
        let stalled = json!({ "stall": "before" });
        story.world.fault("GET", "/lifecycle", stalled).await?;
        let gone = waiting(story, "wrong-code").await?;
        let two = story.place("two", "wrong-code").await?;
        let three = story.place("three", "wrong-code").await?;
        until("the first request", async || {
            let under_way = "return performance.now() > 0 && navigator.locks.query()
                .then(({ held }) => held.some(({ name }) => name.includes('dom_')))";
            let held = story.script(under_way, Vec::new()).await?;
            ensure!(held == true, "not yet");
            Ok(())
        })
        .await?;
        let remove = "document.getElementById('one').remove()";
        story.script(remove, Vec::new()).await?;
        two.becomes("ready").await?;
        three.becomes("ready").await?;
        drop(gone);
        let answered = story.world.requests().await?;
        let answered = answered.iter().filter(|sent| sent.status == Some(200));
        ensure!(answered.count() == 1, "each asked for itself");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_tab_that_another_can_tell_does_not_ask() -> Result<()> {
    tell(async |story| {
        let widget = waiting(story, "wrong-code").await?;
        widget.becomes("ready").await?;
        slow_module(story).await?;
        story.open_window().await?;
        let widget = waiting(story, "wrong-code").await?;
        widget.becomes("ready").await?;
        ensure!(story.world.reads("wrong-code").await? == 1, "both asked");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_tabs_that_wait_for_the_module_ask_once() -> Result<()> {
    tell(async |story| {
        slow_module(story).await?;
        let widget = waiting(story, "wrong-code").await?;
        let first = story.window().await?;
        story.open_window().await?;
        waiting(story, "wrong-code").await?.becomes("ready").await?;
        story.enter(&first).await?;
        widget.becomes("ready").await?;
        ensure!(story.world.reads("wrong-code").await? == 1, "both asked");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_limit_that_another_tab_met_holds_for_it() -> Result<()> {
    tell(async |story| {
        let limit = json!({ "status": 429, "headers": { "Retry-After": "600" } });
        story.world.fault("GET", "/lifecycle", limit).await?;
        let widget = waiting(story, "wrong-code").await?;
        widget.becomes("rate-limited").await?;
        story.open_window().await?;
        let widget = waiting(story, "wrong-code").await?;
        widget.becomes("rate-limited").await?;
        ensure!(story.world.reads("wrong-code").await? == 1, "it was asked");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_hosts_own_scripts_have_their_say_before() -> Result<()> {
    tell(async |story| {
        slow_module(story).await?;
        story.visit("/dressed.html").await?;
        story.widget("#one").becomes("signed-out").await?;
        let asked = story.script("return window.asked", Vec::new()).await?;
        let asked = asked.as_array().context("no list")?.len();
        let sent = story.world.requests().await?.len();
        ensure!((asked, sent) == (1, 1), "{asked} through it, {sent} in all");
        Ok(())
    })
    .await
}

/// Two rows in Swedish, and the locales that a format of dates was made for.
const SWEDISH: &str = "
    window.made = [];
    window.Intl.DateTimeFormat = new Proxy(window.Intl.DateTimeFormat, {
        construct(Formats, given) {
            window.made.push(given[0]);
            return new Formats(...given);
        },
    });
    for (const domain of ['dom_ett', 'dom_tva']) {
        const element = document.createElement('domain-lifecycle');
        element.setAttribute('domain', domain);
        element.lang = 'sv-FI';
        document.getElementById('stage').append(element);
    }";

#[tokio::test]
async fn the_browser_gets_its_dates_ready_meanwhile() -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?; // signed in
        story.visit("/own-module.html?later").await?;
        story.holds("window.letIn").await?;
        story.script(SWEDISH, Vec::new()).await?;
        let swedish = "window.made.filter((locale) => locale === 'sv-FI').length === 1";
        story.holds(swedish).await
    })
    .await
}

/// Resolves when nobody has the turn of the domain that stands in the page.
const FREE: &str =
    "return navigator.locks.request('domain-lifecycle hostup   dom_nobodys', () => 'free');";

#[tokio::test]
async fn another_domain_meanwhile_is_asked_for_instead() -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?; // signed in
        slow_module(story).await?;
        story.visit("/dressed.html?domain=dom_other").await?;
        story.widget("#one").becomes("error").await?;
        let sent = story.world.requests().await?;
        let asked: Vec<_> = sent.iter().map(|sent| sent.path.as_str()).collect();
        ensure!(
            asked == ["/api/v2/domains/dom_other/lifecycle"],
            "{asked:?}"
        );
        ensure!(story.script(FREE, Vec::new()).await? == "free", "not free");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_element_that_goes_before_it_is_dressed_leaves_nothing() -> Result<()> {
    tell(async |story| {
        story.visit_other_host().await?; // signed in
        slow_module(story).await?;
        story.visit("/dressed.html?gone").await?;
        ensure!(story.script(FREE, Vec::new()).await? == "free", "not free");
        ensure!(story.world.requests().await?.is_empty(), "it asked");
        Ok(())
    })
    .await
}
