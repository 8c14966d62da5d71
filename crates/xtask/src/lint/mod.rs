//! `cargo xtask lint`: form, lints, licences, layering and markup.

mod layers;
mod markup;
mod views;

use anyhow::{Result, bail};

use crate::build::{Module, WASM_TARGET};
use crate::repo::Repo;
use crate::run::{cargo, run as run_command};
use crate::{say, setup};

/// Runs the subcommand.
///
/// # Errors
/// When a check fails.
pub fn run(repo: &Repo) -> Result<()> {
    say::step("Checking the markup");
    let mut findings = views::check(repo)?;
    findings.extend(markup::check(repo)?);
    say::step("Checking the layers");
    findings.extend(layers::check(repo)?);
    for finding in &findings {
        say::line(finding);
    }
    if !findings.is_empty() {
        bail!("{} findings, listed above", findings.len());
    }

    say::step("Checking the format");
    run_command(cargo(repo).args(["fmt", "--all", "--check"]), "cargo fmt")?;
    clippy(repo)?;

    say::step("Checking bans, licences and sources of dependencies");
    let deny = setup::cargo_deny(repo)?;
    run_command(
        std::process::Command::new(deny)
            .current_dir(repo.root())
            .args(["--workspace", "check", "bans", "licenses", "sources"]),
        "cargo deny",
    )?;
    say::line("Lint passed.");
    Ok(())
}

fn clippy(repo: &Repo) -> Result<()> {
    say::step("Running clippy for this machine and for WebAssembly");
    setup::add_wasm_target()?;
    let deny_warnings = ["--", "-D", "warnings"];
    run_command(
        cargo(repo)
            .args(["clippy", "--workspace", "--all-targets"])
            .args(deny_warnings),
        "clippy",
    )?;
    let mut command = cargo(repo);
    command.args(["clippy", "--lib", "--target", WASM_TARGET]);
    for module in Module::ALL {
        command.args(["-p", &format!("sparekey-{}", module.name())]);
    }
    run_command(command.args(deny_warnings), "clippy for WebAssembly")
}
