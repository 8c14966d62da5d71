//! Running other programs.

use std::env;
use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use anyhow::{Context, Result, bail};

use crate::repo::Repo;

/// Variables cargo sets for the program it runs. Passed on, they would make build scripts run again
/// that watch them.
const SET_BY_CARGO: [&str; 5] = [
    "CARGO_PKG_",
    "CARGO_MANIFEST_",
    "CARGO_BIN_",
    "CARGO_CRATE_NAME",
    "CARGO_PRIMARY_PACKAGE",
];

/// A cargo command at the root, as if typed there by a person.
pub fn cargo(repo: &Repo) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(repo.root()).stdin(Stdio::null());
    for (name, _) in env::vars_os() {
        let set_by_cargo = name
            .to_str()
            .is_some_and(|name| SET_BY_CARGO.iter().any(|set| name.starts_with(set)));
        if set_by_cargo {
            command.env_remove(&name);
        }
    }
    command
}

/// Runs `command` with its output shown.
///
/// # Errors
/// When it cannot be started or fails; `what` names it to the person.
pub fn run(command: &mut Command, what: &str) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("{what} could not be started"))?;
    if !status.success() {
        bail!("{what} failed ({status})");
    }
    Ok(())
}

/// Runs `command` and returns what it printed.
///
/// # Errors
/// When it cannot be started or fails; its complaints are part of the error.
pub fn capture(command: &mut Command, what: &str) -> Result<Vec<u8>> {
    let Output {
        status,
        stdout,
        stderr,
    } = command
        .output()
        .with_context(|| format!("{what} could not be started"))?;
    if !status.success() {
        let complaint = String::from_utf8_lossy(&stderr);
        bail!("{what} failed ({status}): {}", complaint.trim());
    }
    Ok(stdout)
}

/// The program called `name` on the search path.
pub fn find_program(name: impl AsRef<OsStr>) -> Option<PathBuf> {
    let name = name.as_ref();
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(name))
        .find(|path| path.is_file())
}
