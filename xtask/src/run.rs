//! Running other programs: their output is the user's, their failure is our error.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};

/// The folder of the workspace.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Holds an API key for `dev --upstream`, which is nobody else's business.
pub(crate) const API_KEY: &str = "DOMAIN_LIFECYCLE_API_KEY";

/// The cargo that runs us, working in the workspace.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command
        .current_dir(root())
        .env_remove(API_KEY)
        .args(arguments);
    command
}

/// Runs it to its end; anything but success is an error that shows the command.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("cannot start {}", shown(command)))?;
    if status.success() {
        return Ok(());
    }
    bail!("{} ended with {status}", shown(command))
}

/// Runs it and returns what it printed; its messages on standard error pass through.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    command.stderr(Stdio::inherit());
    let output = command
        .output()
        .with_context(|| format!("cannot start {}", shown(command)))?;
    if !output.status.success() {
        bail!("{} ended with {}", shown(command), output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("output of {}", shown(command)))
}

/// The first of these programs that is on the search path.
pub(crate) fn find(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .flat_map(|folder| names.iter().map(move |name| folder.join(executable(name))))
        .find(|candidate| candidate.is_file())
}

fn executable(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}

/// A program of this workspace: cargo has built it into the folder of this one.
pub(crate) fn beside_us(name: &str) -> Result<PathBuf> {
    let here = std::env::current_exe().context("where does this program lie?")?;
    Ok(here.with_file_name(executable(name)))
}

/// The command as one would type it.
pub(crate) fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let program = program.file_stem().unwrap_or(command.get_program());
    let mut line = vec![program.to_string_lossy()];
    line.extend(command.get_args().map(std::ffi::OsStr::to_string_lossy));
    format!("`{}`", line.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_its_command() {
        let error = run(cargo(&["no-such-command"]).stderr(Stdio::null())).unwrap_err();
        assert!(
            error.to_string().contains("`cargo no-such-command`"),
            "{error}"
        );
    }

    #[test]
    fn what_is_not_installed_is_not_found() {
        assert!(find(&["surely-not-installed-anywhere"]).is_none());
    }
}
