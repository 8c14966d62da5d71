//! `cargo xtask lint`: form, lints, licences, layering, markup and the packaged extension.

mod extension;
mod layers;
mod markup;
mod views;

use anyhow::{Result, bail};

use crate::build::{Module, WASM_TARGET};
use crate::repo::Repo;
use crate::run::{cargo, run as run_command};
use crate::{say, setup};

/// A check's name and what runs it.
type Check = (&'static str, fn(&Repo) -> Result<()>);

const CHECKS: [Check; 6] = [
    ("markup", markup),
    ("layers", layers),
    ("format", format),
    ("clippy", clippy),
    ("dependencies", dependencies),
    ("the extension", extension),
];

/// Runs the subcommand: every check, whatever the others say.
///
/// # Errors
/// When a check fails.
pub fn run(repo: &Repo) -> Result<()> {
    let mut failed = Vec::new();
    for (name, check) in CHECKS {
        say::step(format_args!("Checking {name}"));
        if let Err(error) = check(repo) {
            say::failure(format_args!("{error:#}"));
            failed.push(name);
        }
    }
    if !failed.is_empty() {
        bail!("these checks failed: {}", failed.join(", "));
    }
    say::line("Lint passed.");
    Ok(())
}

fn markup(repo: &Repo) -> Result<()> {
    let mut findings = views::check(repo)?;
    findings.extend(markup::check(repo)?);
    report(&findings)
}

fn layers(repo: &Repo) -> Result<()> {
    report(&layers::check(repo)?)
}

fn extension(repo: &Repo) -> Result<()> {
    report(&extension::check(repo)?)
}

fn report(findings: &[String]) -> Result<()> {
    for finding in findings {
        say::line(finding);
    }
    if !findings.is_empty() {
        bail!("{} findings, listed above", findings.len());
    }
    Ok(())
}

fn format(repo: &Repo) -> Result<()> {
    run_command(cargo(repo).args(["fmt", "--all", "--check"]), "cargo fmt")
}

/// For this machine, and the glue crates for WebAssembly.
fn clippy(repo: &Repo) -> Result<()> {
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

/// Bans, licences and sources.
fn dependencies(repo: &Repo) -> Result<()> {
    let deny = setup::cargo_deny(repo)?;
    run_command(
        std::process::Command::new(deny)
            .current_dir(repo.root())
            .args(["--workspace", "check", "bans", "licenses", "sources"]),
        "cargo deny",
    )
}
