//! Programs that come with the system's packages: found, installed, or named.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::run::{find, output, run};

/// A program and the packages that bring it.
pub(super) struct Wanted {
    /// As one says it.
    pub(super) title: &'static str,
    /// A variable that names the program, if there is one.
    pub(super) variable: Option<&'static str>,
    /// The programs that must all be found; each goes by one of these names. The last is what is
    /// asked for.
    pub(super) programs: &'static [&'static [&'static str]],
    pub(super) apt: &'static str,
    pub(super) dnf: &'static str,
    /// None where there is nothing to install.
    pub(super) brew: Option<&'static str>,
}

/// What installs packages here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manager {
    Apt,
    Dnf,
    Brew,
}

/// What is to be done about a missing program.
#[derive(Debug, PartialEq, Eq)]
enum Remedy {
    /// By us: apt's packages, as root.
    Install(&'static str),
    /// By the user: this command.
    Run(String),
    /// There is no way here.
    None,
}

impl Wanted {
    /// The program, if need be after installing it.
    pub(super) fn provide(&self) -> Result<PathBuf> {
        if let Some(program) = self.found() {
            return Ok(program);
        }
        self.install()
    }

    /// The program after installing it, or the command that does.
    pub(super) fn install(&self) -> Result<PathBuf> {
        let title = self.title;
        match self.remedy(manager(|program| find(&[program]).is_some()), is_root()) {
            Remedy::Install(packages) => {
                eprintln!("Installing {title} …");
                let retries = "-oAcquire::Retries=3"; // mirrors have their moments
                run(Command::new("apt-get").args([retries, "update"]))?;
                run(Command::new("apt-get")
                    .args([retries, "install", "-y", "--no-install-recommends"])
                    .args(packages.split(' '))
                    .env("DEBIAN_FRONTEND", "noninteractive"))?;
                self.found().with_context(|| {
                    format!("apt-get installed {packages}, yet {title} is not on the search path")
                })
            }
            Remedy::Run(command) => bail!("{title}: not installed. Run: {command}"),
            Remedy::None => bail!(
                "{title}: not to be had on this system. Leave it out: `cargo xtask help test` says how"
            ),
        }
    }

    /// The variable's program, or the last one on the search path if all are there.
    fn found(&self) -> Option<PathBuf> {
        if let Some(named) = self.variable.and_then(std::env::var_os) {
            return Some(named.into());
        }
        let mut last = None;
        for names in self.programs {
            last = Some(find(names)?);
        }
        last
    }

    fn remedy(&self, manager: Option<Manager>, root: bool) -> Remedy {
        match manager {
            Some(Manager::Apt) if root => Remedy::Install(self.apt),
            Some(Manager::Apt) => Remedy::Run(format!(
                "sudo apt-get update && sudo apt-get install -y {}",
                self.apt
            )),
            Some(Manager::Dnf) => Remedy::Run(format!("sudo dnf install -y {}", self.dnf)),
            Some(Manager::Brew) | None => self.brew.map_or(Remedy::None, |packages| {
                Remedy::Run(format!("brew install {packages}"))
            }),
        }
    }
}

/// The first package manager that is there.
fn manager(has: impl Fn(&str) -> bool) -> Option<Manager> {
    let known = [
        ("apt-get", Manager::Apt),
        ("dnf", Manager::Dnf),
        ("brew", Manager::Brew),
    ];
    let found = known.into_iter().find(|(program, _)| has(program));
    found.map(|(_, manager)| manager)
}

fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|user| user.trim() == "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    const ODD: Wanted = Wanted {
        title: "An odd browser",
        variable: None,
        programs: &[&["surely-not-installed", "nor-by-this-name"], &["cargo"]],
        apt: "odd odd-driver",
        dnf: "odd",
        brew: None,
    };

    #[test]
    fn all_of_its_programs_must_be_there() {
        assert_eq!(ODD.found(), None);
        let there = Wanted {
            programs: &[&["nor-by-this-name", "cargo"]],
            ..ODD
        };
        assert!(there.found().is_some());
    }

    #[test]
    fn root_installs_with_apt_and_nobody_else_installs() {
        let apt = Some(Manager::Apt);
        assert_eq!(ODD.remedy(apt, true), Remedy::Install("odd odd-driver"));
        let by_hand = "sudo apt-get update && sudo apt-get install -y odd odd-driver";
        assert_eq!(ODD.remedy(apt, false), Remedy::Run(by_hand.to_owned()));
        for root in [true, false] {
            let dnf = Remedy::Run("sudo dnf install -y odd".to_owned());
            assert_eq!(ODD.remedy(Some(Manager::Dnf), root), dnf);
        }
    }

    #[test]
    fn what_cannot_be_had_is_said() {
        assert_eq!(ODD.remedy(Some(Manager::Brew), false), Remedy::None);
        assert_eq!(ODD.remedy(None, true), Remedy::None);
        let cask = Wanted {
            brew: Some("--cask odd"),
            ..ODD
        };
        let by_hand = Remedy::Run("brew install --cask odd".to_owned());
        assert_eq!(cask.remedy(Some(Manager::Brew), false), by_hand);
    }

    #[test]
    fn apt_comes_before_the_others() {
        assert_eq!(manager(|program| program != "dnf"), Some(Manager::Apt));
        assert_eq!(manager(|program| program == "brew"), Some(Manager::Brew));
        assert_eq!(manager(|_| false), None);
    }
}
