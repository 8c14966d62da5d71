//! Tools built from source into `target/tools`, each at one version.

use std::path::PathBuf;

use anyhow::Result;

use crate::repo::Repo;
use crate::run::{cargo, find_program, run};
use crate::say;

/// Firefox's driver.
const GECKODRIVER: (&str, &str) = ("geckodriver", "0.37.1");

/// The checker of licences, bans and sources.
const CARGO_DENY: (&str, &str) = ("cargo-deny", "0.20.2");

/// Installs Firefox's driver; says whether it was missing.
///
/// # Errors
/// When it does not build.
pub fn add_geckodriver(repo: &Repo) -> Result<bool> {
    let missing = find_program(GECKODRIVER.0).is_none() && !path(repo, GECKODRIVER.0).is_file();
    if missing {
        install(repo, GECKODRIVER)?;
    }
    Ok(missing)
}

/// The path of cargo-deny, installed first if it is missing.
///
/// # Errors
/// When it does not build.
pub fn cargo_deny(repo: &Repo) -> Result<PathBuf> {
    if let Some(found) = find_program(CARGO_DENY.0) {
        return Ok(found);
    }
    let path = path(repo, CARGO_DENY.0);
    if !path.is_file() {
        install(repo, CARGO_DENY)?;
    }
    Ok(path)
}

fn path(repo: &Repo, name: &str) -> PathBuf {
    repo.tools()
        .join("bin")
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

fn install(repo: &Repo, (name, version): (&str, &str)) -> Result<()> {
    say::step(format_args!(
        "Building {name} {version} into target/tools: this takes some minutes, once"
    ));
    run(
        cargo(repo)
            // Unoptimised: these tools wait for browsers and networks, and build in half the time.
            .args([
                "install",
                name,
                "--version",
                version,
                "--locked",
                "--debug",
                "--root",
            ])
            .arg(repo.tools()),
        &format!("installing {name}"),
    )
}
