//! What Firefox keeps, in a folder of its own for each story.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::driver::home;
use crate::site::copy;

/// What Firefox compiles of itself at its first start with a profile: half of the work of starting.
/// It has nothing to do with pages, so later stories begin with that of the first that closed.
const COMPILED: &str = "startupCache";

/// A fresh one; its folder goes when this is dropped.
#[derive(Debug)]
pub(crate) struct Profile(PathBuf);

impl Profile {
    /// For the driver on this port: nobody else has it at the same time.
    pub(crate) fn fresh(port: u16) -> Result<Self> {
        let home = home()?;
        let profile = Self(home.join(format!("profile-{port}")));
        fs::create_dir_all(&profile.0)
            .with_context(|| format!("cannot make {}", profile.0.display()))?;
        let compiled = home.join(COMPILED);
        if compiled.is_dir() {
            copy(&compiled, &profile.0.join(COMPILED))?;
        }
        Ok(profile)
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.0
    }

    /// The browser has closed as it should: the next may begin with what this one compiled. Whoever
    /// comes second finds the place taken.
    pub(crate) fn hand_on(&self) -> Result<()> {
        drop(fs::rename(self.0.join(COMPILED), home()?.join(COMPILED)));
        Ok(())
    }
}

impl Drop for Profile {
    /// It lies in a temporary folder: what cannot be removed now goes with that.
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}
