//! Debian's package client.

use std::process::Command;

use anyhow::{Result, bail};

use crate::run::{capture, find_program, run};
use crate::say;

/// Installs `packages`.
///
/// # Errors
/// When there is no `apt-get`, no right to use it, or it fails; the error says what to install.
pub fn install(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    if find_program("apt-get").is_none() {
        bail!(
            "install these and run this again: {list} (Debian's names; Firefox must be 142 or newer)"
        );
    }
    let prefix: &[&str] = if is_root()? {
        &[]
    } else if find_program("sudo").is_some() {
        &["sudo"]
    } else {
        bail!("run this as root, or install these first: {list}");
    };
    say::step(format_args!("Installing {list}"));
    let update = ["apt-get", "update", "-q"];
    run(&mut command(prefix, &update), "apt-get update")?;
    let mut install = vec!["apt-get", "install", "-y", "-q", "--no-install-recommends"];
    install.extend(packages);
    run(&mut command(prefix, &install), "apt-get install")
}

fn command(prefix: &[&str], rest: &[&str]) -> Command {
    let mut words = prefix.iter().chain(rest);
    let mut command = Command::new(words.next().unwrap_or(&"apt-get"));
    command.args(words).env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn is_root() -> Result<bool> {
    let id = capture(Command::new("id").arg("-u"), "id")?;
    Ok(id.trim_ascii() == b"0")
}
