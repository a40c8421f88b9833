//! One story: a customer, a browser, a world.

use anyhow::{Context as _, Result};
use thirtyfour::{By, WebDriver, WebElement};
use tokio::sync::Semaphore;

use crate::chromedriver::Chromedriver;
use crate::widget::Widget;
use crate::world::World;
use crate::{browser, until};

/// How many browsers run at once: enough to use the machine, few enough to keep stories quick.
static SEATS: Semaphore = Semaphore::const_new(2);

/// A customer in front of a browser.
#[derive(Debug)]
pub struct Story {
    /// What the customer cannot see.
    pub world: World,
    pub(crate) browser: WebDriver,
}

/// Tells a story from the opening of the browser to its end.
pub async fn tell(story: impl AsyncFnOnce(&Story) -> Result<()>) -> Result<()> {
    let _seat = SEATS.acquire().await?;
    let driver = Chromedriver::start().await?;
    let stage = Story {
        world: World::begin().await?,
        browser: browser::open(&driver).await?,
    };
    let told = story(&stage).await;
    let told = match told {
        Ok(()) => browser::complains_of_nothing(&stage.browser).await,
        Err(error) => Err(error.context(stage.last_sight().await)),
    };
    stage.browser.quit().await?;
    told
}

impl Story {
    /// The widget that this CSS selector finds.
    pub fn widget(&self, selector: &str) -> Widget {
        Widget::new(self.browser.clone(), selector)
    }

    /// Goes to a page.
    pub async fn visit(&self, path: &str) -> Result<()> {
        self.browser.goto(self.world.url(path)).await?;
        Ok(())
    }

    /// Waits for an element of the page around the widgets.
    pub async fn element(&self, selector: &str) -> Result<WebElement> {
        until(selector, async || {
            let found = self.browser.find(By::Css(selector)).await?;
            anyhow::ensure!(found.is_displayed().await?, "it is not displayed");
            Ok(found)
        })
        .await
    }

    /// Clicks an element of the page around the widgets.
    pub async fn click(&self, selector: &str) -> Result<()> {
        until(&format!("a click on {selector}"), async || {
            Ok(self.element(selector).await?.click().await?)
        })
        .await
    }

    /// Clicks twice, fast.
    pub async fn double_click(&self, element: &WebElement) -> Result<()> {
        let twice = self.browser.action_chain().double_click_element(element);
        Ok(twice.perform().await?)
    }

    /// Waits until an element of the page around the widgets says this.
    pub async fn reads(&self, selector: &str, words: &str) -> Result<()> {
        until(&format!("{selector} to say {words:?}"), async || {
            let text = self.element(selector).await?.text().await?;
            anyhow::ensure!(text.contains(words), "it says {text:?}");
            Ok(())
        })
        .await
    }

    /// Runs a script in the page; its arguments are in `arguments`, its result is JSON.
    pub async fn script(
        &self,
        script: &str,
        arguments: Vec<serde_json::Value>,
    ) -> Result<serde_json::Value> {
        let result = self.browser.execute(script, arguments).await?;
        Ok(result.json().clone())
    }

    /// Waits until this expression is true in the page.
    pub async fn holds(&self, expression: &str) -> Result<()> {
        until(expression, async || {
            let script = format!("return Boolean({expression})");
            let value = self.script(&script, Vec::new()).await?;
            anyhow::ensure!(value == serde_json::Value::Bool(true), "it does not hold");
            Ok(())
        })
        .await
    }

    /// For the report of a story that went wrong: what stood on the page.
    async fn last_sight(&self) -> String {
        let seen = self.seen().await;
        seen.unwrap_or_else(|error| format!("(nothing could be seen: {error:#})"))
    }

    async fn seen(&self) -> Result<String> {
        let script = "return [...document.querySelectorAll('domain-lifecycle')].map((e) => \
            `${e.dataset.state}: ${e.shadowRoot?.querySelector('[part~=base]')?.outerHTML}`).join('\\n') \
            + '\\n' + document.body.innerText";
        let seen = self.script(script, Vec::new()).await?;
        let seen = seen.as_str().context("no text")?.to_owned();
        let log = self.browser.browser_log().await?;
        let log: Vec<String> = log.into_iter().map(|entry| entry.message).collect();
        let sent = self.world.requests().await?;
        Ok(format!("{seen}\nconsole: {log:#?}\nrequests: {sent:#?}"))
    }
}
