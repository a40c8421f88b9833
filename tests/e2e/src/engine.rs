//! The browser engines that every story is told to.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use serde_json::{Value, json};
use thirtyfour::Capabilities;

/// An engine, named by the variable `ENGINE`; Chromium if it is not set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, by ChromeDriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// WebKit, by WebKitGTK's driver and its small browser.
    WebKit,
}

/// Without a screen, as root in a container too, and without calls home.
const CHROMIUM: [&str; 9] = [
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
];

/// Where Debian and Fedora put WebKitGTK's browser, which is on no search path.
const LIBRARIES: [&str; 3] = [
    "/usr/lib/x86_64-linux-gnu",
    "/usr/lib/aarch64-linux-gnu",
    "/usr/libexec",
];
const PORTS: [&str; 2] = ["webkit2gtk-4.1", "webkitgtk-6.0"];

impl Engine {
    /// The one of this run.
    pub fn of_this_run() -> Result<Self> {
        match std::env::var("ENGINE").as_deref().unwrap_or("chromium") {
            "chromium" => Ok(Self::Chromium),
            "firefox" => Ok(Self::Firefox),
            "webkit" => Ok(Self::WebKit),
            other => bail!("ENGINE={other}: it is chromium, firefox or webkit"),
        }
    }

    /// The variable that names the driver's program, and the program if it does not.
    pub(crate) fn driver(self) -> (&'static str, &'static str) {
        match self {
            Self::Chromium => ("CHROMEDRIVER", "chromedriver"),
            Self::Firefox => ("GECKODRIVER", "geckodriver"),
            Self::WebKit => ("WEBKITDRIVER", "WebKitWebDriver"),
        }
    }

    /// How a new session is asked for; Firefox with the folder of its profile.
    pub(crate) fn capabilities(self, profile: Option<&Path>) -> Result<Capabilities> {
        let wanted = match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:chromeOptions": { "args": CHROMIUM },
                "goog:loggingPrefs": { "browser": "ALL" },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": { "args": firefox(profile), "prefs": preferences() },
            }),
            Self::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": {
                    "binary": mini_browser()?,
                    "args": ["--automation"],
                },
            }),
        };
        let Value::Object(wanted) = wanted else {
            bail!("capabilities are an object");
        };
        Ok(wanted.into())
    }
}

/// Without a screen, and with a profile that is there already.
fn firefox(profile: Option<&Path>) -> Vec<String> {
    let mut arguments = vec!["-headless".to_owned()];
    if let Some(folder) = profile {
        arguments.extend(["-profile".to_owned(), folder.display().to_string()]);
    }
    arguments
}

/// As in Chromium: no gliding, and Tab stops at everything that can be used. And no processes that
/// no story needs: for tabs to come, sound and pictures in motion, extensions.
fn preferences() -> Value {
    json!({
        "general.smoothScroll": false,
        "accessibility.tabfocus": 7,
        "dom.ipc.processPrelaunch.enabled": false,
        "media.rdd-process.enabled": false,
        "media.utility-process.enabled": false,
        "extensions.webextensions.remote": false,
    })
}

fn mini_browser() -> Result<PathBuf> {
    let places = PORTS.into_iter().flat_map(|port| {
        let place = move |library| Path::new(library).join(port).join("MiniBrowser");
        LIBRARIES.into_iter().map(place)
    });
    let found = places.into_iter().find(|path| path.is_file());
    found.context(
        "MiniBrowser of WebKitGTK is not installed: `cargo xtask test` installs or names it",
    )
}
