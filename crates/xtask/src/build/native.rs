//! Compiling programs for this machine.

use std::env::consts::EXE_SUFFIX;
use std::path::PathBuf;

use anyhow::Result;

use crate::repo::Repo;
use crate::run::{cargo, run};
use crate::say;

/// What to compile. Each is one call of cargo, so that dependencies shared by its parts are compiled
/// once, with the features all of them need.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Native {
    /// The server.
    Server,
    /// The server, the demo and the measurement.
    Demo,
    /// Everything, tests included, but for this program, which cargo has compiled already.
    Tests,
}

/// Compiles `what` with the debug profile.
///
/// # Errors
/// When it does not compile.
pub fn compile(repo: &Repo, what: Native) -> Result<()> {
    let (name, arguments): (_, &[&str]) = match what {
        Native::Server => ("the server", &["-p", "sparekey-workspace", "--bins"]),
        Native::Demo => (
            "the server, the demo and the measurement",
            &["-p", "sparekey-workspace", "-p", "sparekey-e2e", "--bins"],
        ),
        Native::Tests => (
            "the server and all tests",
            &["--workspace", "--exclude", "xtask", "--all-targets"],
        ),
    };
    say::step(format_args!("Building {name}"));
    run(
        cargo(repo).arg("build").args(arguments),
        &format!("building {name}"),
    )
}

/// The path of a program that [`compile`] made.
pub fn program(repo: &Repo, name: &str) -> PathBuf {
    repo.native("debug").join(format!("{name}{EXE_SUFFIX}"))
}
