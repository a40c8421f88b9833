//! One story: a customer, a browser, a world.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context as _, Result, anyhow};
use thirtyfour::{By, WebDriver, WebElement};
use tokio::sync::Semaphore;

use crate::driver::Driver;
use crate::widget::Widget;
use crate::world::World;
use crate::{Engine, site, until};

/// How many browsers run at once: enough to use the machine, few enough to keep stories quick.
static SEATS: Semaphore = Semaphore::const_new(2);

/// Width and height of the window: a desktop's.
const WINDOW: (u32, u32) = (1400, 1000);

/// A customer in front of a browser.
#[derive(Debug)]
pub struct Story {
    /// What the customer cannot see.
    pub world: World,
    /// What draws the pages.
    pub engine: Engine,
    pub(crate) browser: WebDriver,
}

/// How long a story may take, the opening of the browser included: many times what it takes on a
/// busy machine. A browser that hangs ends here.
const LONGEST: Duration = Duration::from_secs(480);

/// The same for a soak, which has many more rounds.
const SOAK: Duration = Duration::from_secs(3600);

/// How long a browser may take to open, and how often it is tried.
const OPENING: (Duration, u32) = (Duration::from_secs(60), 3);

/// How long a picture of a page may take.
const PICTURE: Duration = Duration::from_secs(10);

/// Tells a story from the opening of the browser to its end.
pub async fn tell(story: impl AsyncFnOnce(&Story) -> Result<()>) -> Result<()> {
    tell_among(site::folder()?, story).await
}

/// The same on the pages of an app that the widget was built into.
pub async fn tell_in(host: &str, story: impl AsyncFnOnce(&Story) -> Result<()>) -> Result<()> {
    tell_among(&site::of_host(host)?, story).await
}

async fn tell_among(files: &Path, story: impl AsyncFnOnce(&Story) -> Result<()>) -> Result<()> {
    let _seat = SEATS.acquire().await?;
    let soak = std::env::var_os("SOAK_ROUNDS").is_some();
    let longest = if soak { SOAK } else { LONGEST };
    let telling = tokio::time::timeout(longest, tell_now(files, story));
    telling
        .await
        .with_context(|| format!("the story did not end in {longest:?}"))?
}

async fn tell_now(files: &Path, story: impl AsyncFnOnce(&Story) -> Result<()>) -> Result<()> {
    let engine = Engine::of_this_run()?;
    let (driver, browser) = open(engine).await?;
    let stage = Story {
        world: World::begin(files).await?,
        engine,
        browser,
    };
    let told = match story(&stage).await {
        Ok(()) => stage.complains_of_nothing().await,
        Err(error) => Err(error.context(stage.last_sight().await)),
    };
    told.and(driver.close(stage.browser).await)
}

/// A browser with a fresh profile, and its driver. One that does not open is given up, said so,
/// and started again: nothing of the story has happened yet.
async fn open(engine: Engine) -> Result<(Driver, WebDriver)> {
    let mut tries = OPENING.1;
    loop {
        tries -= 1;
        let opened = tokio::time::timeout(OPENING.0, open_once(engine)).await;
        match opened.unwrap_or_else(|_| Err(anyhow!("it did not open in {:?}", OPENING.0))) {
            Err(error) if tries > 0 => eprintln!("{engine:?} is started again: {error:#}"),
            opened => return opened.with_context(|| format!("{engine:?} does not open")),
        }
    }
}

async fn open_once(engine: Engine) -> Result<(Driver, WebDriver)> {
    let driver = Driver::start(engine).await?;
    let browser = driver.open().await?;
    browser.set_window_rect(0, 0, WINDOW.0, WINDOW.1).await?;
    Ok((driver, browser))
}

impl Story {
    /// The widget that this CSS selector finds.
    pub fn widget(&self, selector: &str) -> Widget {
        Widget::new(self.browser.clone(), selector)
    }

    /// Goes to a page: a path, or the whole address if another server sends it.
    pub async fn visit(&self, page: &str) -> Result<()> {
        let whole = page.starts_with("http");
        let address = if whole {
            page.to_owned()
        } else {
            self.world.url(page)
        };
        self.browser.goto(address).await?;
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

    /// Puts the pointer on an element and clicks. WebKit's driver will not click a field inside a
    /// widget in one step: it finds the field's own inner text in its way.
    pub async fn point_at(&self, element: &WebElement) -> Result<()> {
        let click = self.browser.action_chain().click_element(element);
        Ok(click.perform().await?)
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
        let script = "return `${location.href} ${document.readyState}\n` + [...document.querySelectorAll('domain-lifecycle')].slice(0, 4).map((e) => \
            `${e.dataset.state}: ${e.shadowRoot?.querySelector('[part~=base]')?.outerHTML}`).join('\\n') \
            + '\\n' + document.body.innerText.slice(0, 3000)";
        let seen = self.script(script, Vec::new()).await?;
        let seen = seen.as_str().context("no text")?.to_owned();
        let complaints = self.complaints().await?;
        let sent = self.world.requests().await?;
        let picture = self.picture().await;
        let picture = picture.map_or_else(|| "none".into(), |file| file.display().to_string());
        Ok(format!(
            "{seen}\ncomplaints: {complaints:#?}\nrequests: {sent:#?}\npicture: {picture}"
        ))
    }

    /// A picture of the page, in a file of its own. A browser that hangs paints none.
    async fn picture(&self) -> Option<PathBuf> {
        let session = self.browser.session_id().to_string();
        let file = std::env::temp_dir().join(format!("e2e-{session}.png"));
        let taken = tokio::time::timeout(PICTURE, self.browser.screenshot(&file)).await;
        taken.is_ok_and(|taken| taken.is_ok()).then_some(file)
    }
}
