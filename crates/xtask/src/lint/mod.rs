//! `cargo xtask lint`.

use anyhow::Result;

use crate::repo::Repo;
use crate::run::{cargo, run as run_command};
use crate::say;

/// Runs the subcommand.
///
/// # Errors
/// When a check fails.
pub fn run(repo: &Repo) -> Result<()> {
    say::step("Checking the format");
    run_command(cargo(repo).args(["fmt", "--all", "--check"]), "cargo fmt")
}
