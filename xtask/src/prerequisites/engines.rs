//! The browsers and the programs that steer them.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};
use clap::ValueEnum;

use super::packages::Wanted;
use crate::run::{cargo, find, run};

/// A browser engine that the stories are told to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Engine {
    /// Chromium, by ChromeDriver
    Chromium,
    /// Firefox, by geckodriver
    Firefox,
    /// WebKitGTK's MiniBrowser, on a screen that nobody sees
    Webkit,
}

/// A program by a variable, as the end-to-end tests read it.
pub(crate) type Named = (&'static str, PathBuf);

const CHROMIUM: Wanted = Wanted {
    title: "Chromium and its WebDriver",
    variable: Some("CHROMEDRIVER"),
    programs: &[
        &[
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome",
        ],
        &["chromedriver"],
    ],
    apt: "chromium chromium-driver",
    dnf: "chromium chromedriver",
    brew: Some("--cask chromium chromedriver"),
};

const FIREFOX: Wanted = Wanted {
    title: "Firefox",
    variable: None,
    programs: &[&["firefox", "firefox-esr"]],
    apt: "firefox-esr",
    dnf: "firefox",
    brew: Some("--cask firefox"),
};

const WEBKIT: Wanted = Wanted {
    title: "WebKitGTK and its WebDriver",
    variable: Some("WEBKITDRIVER"),
    programs: &[&["WebKitWebDriver"]],
    apt: "webkit2gtk-driver",
    dnf: "webkit2gtk4.1",
    brew: None,
};

const SCREEN: Wanted = Wanted {
    title: "Xvfb, a screen that nobody sees",
    variable: None,
    programs: &[&["Xvfb"], &["xauth"], &["xvfb-run"]],
    apt: "xvfb xauth",
    dnf: "xorg-x11-server-Xvfb xorg-x11-xauth",
    brew: None,
};

const GECKODRIVER: &str = "0.37.1";

/// Makes sure that there is a Chromium with its WebDriver, and returns the driver.
pub(crate) fn chromedriver() -> Result<PathBuf> {
    CHROMIUM.provide()
}

impl Engine {
    /// Makes sure that it is there with all it needs, and names its driver.
    pub(crate) fn provide(self) -> Result<Named> {
        match self {
            Self::Chromium => Ok(("CHROMEDRIVER", chromedriver()?)),
            Self::Firefox => {
                FIREFOX.provide()?;
                Ok(("GECKODRIVER", geckodriver()?))
            }
            Self::Webkit => {
                SCREEN.provide()?;
                Ok(("WEBKITDRIVER", WEBKIT.provide()?))
            }
        }
    }

    /// Its name on the command line, and in `ENGINE`.
    pub(crate) fn name(self) -> String {
        self.to_possible_value()
            .map_or_else(String::new, |value| value.get_name().to_owned())
    }

    /// All tests in Chromium; elsewhere the stories. The measurements of accessibility want a
    /// screen of any size, any wish of the system and the accessibility tree, which only Chromium
    /// lets a test have. `docs/browsers.md` says so.
    pub(crate) fn suites(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["stories", "accessibility"],
            Self::Firefox | Self::Webkit => &["stories"],
        }
    }

    /// A cargo that finds this engine: WebKitGTK wants a screen.
    pub(crate) fn cargo(self, arguments: &[&str]) -> Command {
        let plain = cargo(arguments);
        if self != Self::Webkit {
            return plain;
        }
        let mut command = Command::new("xvfb-run");
        command
            .args(["--auto-servernum", "--server-args=-screen 0 1600x1200x24"])
            .arg(plain.get_program())
            .args(plain.get_args())
            // It draws without a graphics card.
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        if let Some(folder) = plain.get_current_dir() {
            command.current_dir(folder);
        }
        command
    }
}

/// Debian has no package of it: it is compiled once, into the folder where cargo builds.
fn geckodriver() -> Result<PathBuf> {
    if let Some(named) = std::env::var_os("GECKODRIVER") {
        return Ok(named.into());
    }
    if let Some(found) = find(&["geckodriver"]) {
        return Ok(found);
    }
    let tools = tools()?;
    let built = tools.join(format!("bin/geckodriver{}", std::env::consts::EXE_SUFFIX));
    if !built.is_file() {
        eprintln!("Installing geckodriver {GECKODRIVER}; this takes a minute or two, once …");
        let install = [
            "install",
            "geckodriver",
            "--version",
            GECKODRIVER,
            "--locked",
        ];
        // Optimised it takes twice as long to compile, and steers no faster.
        run(cargo(&install).arg("--debug").arg("--root").arg(&tools))?;
    }
    Ok(built)
}

/// Beside the folder of this program's build: `target/tools`.
fn tools() -> Result<PathBuf> {
    let here = std::env::current_exe().context("where does this program lie?")?;
    let target = here.parent().and_then(Path::parent);
    Ok(target.context("not in a target folder")?.join("tools"))
}
