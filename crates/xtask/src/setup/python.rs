//! The real apps that tests run: packages of `tests/real-apps/requirements.txt`, by hash, in an
//! environment of their own.

use std::fs;
use std::process::Command;

use anyhow::Result;

use super::debian;
use crate::files::{read, write_if_changed};
use crate::repo::Repo;
use crate::run::run;
use crate::say;

/// Debian's packages: the interpreter, and what makes an environment with pip.
const PACKAGES: [&str; 2] = ["python3", "python3-venv"];

/// What was installed last, kept inside the environment: written only when all of it is there.
const INSTALLED: &str = "installed.txt";

/// Installs what the real apps need; says whether anything was missing.
///
/// # Errors
/// When Python cannot be installed here, or a package is not to be had as it is written down.
pub fn add_real_apps(repo: &Repo) -> Result<bool> {
    let wanted = repo.path("tests/real-apps/requirements.txt");
    let list = read(&wanted)?;
    let place = repo.tools().join("python");
    let installed = place.join(INSTALLED);
    if fs::read(&installed).is_ok_and(|last| last == list) {
        return Ok(false);
    }
    if !makes_environments() {
        debian::install(&PACKAGES)?;
    }
    say::step("Installing the real apps of the tests into target/tools/python");
    run(
        Command::new("python3")
            .args(["-m", "venv", "--clear"])
            .arg(&place),
        "making a Python environment",
    )?;
    run(
        Command::new(place.join("bin/python"))
            .args(["-m", "pip", "install", "--quiet", "--require-hashes"])
            .args(["--disable-pip-version-check", "--requirement"])
            .arg(&wanted),
        "installing the real apps",
    )?;
    write_if_changed(&installed, &list)?;
    Ok(true)
}

/// Whether `python3` is here with what it needs to make an environment, which Debian packs apart.
fn makes_environments() -> bool {
    Command::new("python3")
        .args(["-c", "import ensurepip, venv"])
        .output()
        .is_ok_and(|output| output.status.success())
}
