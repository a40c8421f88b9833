//! A browser window, and what it complains about.

use anyhow::{Result, ensure};
use thirtyfour::common::log::LoggingPrefsLogLevel;
use thirtyfour::{ChromiumLikeCapabilities, DesiredCapabilities, WebDriver};

use crate::chromedriver::Chromedriver;

/// Without a screen, as root in a container too, and without calls home.
const ARGUMENTS: [&str; 10] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // A click must not meet a page that is still gliding from the key before it.
    "--disable-smooth-scrolling",
    "--window-size=1400,1000",
];

/// Opens a browser with a fresh profile.
pub(crate) async fn open(driver: &Chromedriver) -> Result<WebDriver> {
    let mut capabilities = DesiredCapabilities::chrome();
    for argument in ARGUMENTS {
        capabilities.add_arg(argument)?;
    }
    capabilities.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    Ok(WebDriver::new(driver.address(), capabilities).await?)
}

/// Fails if a page broke its own rules: a script error, a CSP violation, an error on the console.
/// Answers with an error status are not counted: stories provoke them.
pub(crate) async fn complains_of_nothing(browser: &WebDriver) -> Result<()> {
    let complaints: Vec<String> = browser
        .browser_log()
        .await?
        .into_iter()
        .filter(|entry| entry.level == "SEVERE" && entry.source.as_deref() != Some("network"))
        .map(|entry| entry.message)
        .collect();
    ensure!(
        complaints.is_empty(),
        "the console complains: {complaints:#?}"
    );
    Ok(())
}
