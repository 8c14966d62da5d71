//! `cargo xtask test`: every test.

use std::time::Instant;

use anyhow::{Result, bail};
use clap::ValueEnum;

use crate::build::{self, Native};
use crate::package::{self, PackageArguments};
use crate::repo::Repo;
use crate::run::{cargo, find_program, run as run_command};
use crate::{say, setup};

/// Which tests to run.
#[derive(clap::Args)]
pub struct TestArguments {
    /// One suite; without it, all of them.
    #[arg(value_enum)]
    suite: Option<Suite>,
}

/// The suites.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
enum Suite {
    /// Pure crates, tools and the sample app.
    Native,
    /// The server, over HTTP.
    Server,
    /// The extension and its WASM modules with the server, in both browsers.
    E2e,
}

/// The packages whose tests belong to the server suite.
const SERVER: [&str; 2] = ["sparekey-workspace", "sparekey-server-tests"];

/// The package whose tests drive browsers.
const E2E: &str = "sparekey-e2e";

/// Runs the subcommand.
///
/// # Errors
/// When something does not build or a test fails.
pub fn run(repo: &Repo, arguments: &TestArguments) -> Result<()> {
    let start = Instant::now();
    let suites = match arguments.suite {
        Some(suite) => vec![suite],
        None => vec![Suite::Native, Suite::Server, Suite::E2e],
    };
    if suites != [Suite::Native] {
        setup::run(repo)?;
        build::build_for_browsers(repo)?;
    }
    if suites.contains(&Suite::E2e) {
        package::run(repo, &PackageArguments::for_tests())?;
    }
    build::compile_native(repo, Native::Tests)?;
    let mut failed = Vec::new();
    for suite in &suites {
        if let Err(error) = suite.run(repo) {
            say::failure(format_args!("{error:#}"));
            failed.push(suite.name());
        }
    }
    let names: Vec<&str> = suites.iter().map(|suite| suite.name()).collect();
    let (names, failed) = (names.join(", "), failed.join(", "));
    let seconds = start.elapsed().as_secs();
    if !failed.is_empty() {
        bail!("tests failed in: {failed} (of {names}, {seconds} s)");
    }
    say::line(format_args!("All tests passed: {names} ({seconds} s)"));
    Ok(())
}

impl Suite {
    const fn name(self) -> &'static str {
        match self {
            Self::Native => "native",
            Self::Server => "server",
            Self::E2e => "e2e",
        }
    }

    fn run(self, repo: &Repo) -> Result<()> {
        say::step(format_args!("Running the {} tests", self.name()));
        match self {
            Self::Native => {
                let others = SERVER.iter().chain([&E2E]).copied().collect();
                run_tests(repo, Packages::Xtask)?;
                run_tests(repo, Packages::AllBut(others))
            }
            Self::Server => run_tests(repo, Packages::Only(SERVER.to_vec())),
            Self::E2e => run_tests(repo, Packages::Only(vec![E2E])),
        }
    }
}

/// Whose tests to run.
enum Packages {
    AllBut(Vec<&'static str>),
    Only(Vec<&'static str>),
    /// This program, which cargo compiles by itself so as not to compile it twice.
    Xtask,
}

/// Runs tests with cargo-nextest where it is installed, else with `cargo test`.
///
/// With nextest the selection is a filter on what [`Native::Tests`] has compiled: naming packages to
/// cargo would compile their dependencies again with other features.
fn run_tests(repo: &Repo, packages: Packages) -> Result<()> {
    let mut command = cargo(repo);
    if find_program("cargo-nextest").is_some() {
        command.args(["nextest", "run", "--no-tests=pass", "--no-fail-fast"]);
        match packages {
            Packages::AllBut(names) => {
                everything(&mut command, &format!("not ({})", any_of(&names)))
            }
            Packages::Only(names) => everything(&mut command, &any_of(&names)),
            Packages::Xtask => {
                command.args(["-p", "xtask"]);
            }
        }
    } else {
        command.args(["test", "--no-fail-fast"]);
        match packages {
            Packages::AllBut(names) => {
                command.args(["--workspace", "--exclude", "xtask"]);
                for name in names {
                    command.args(["--exclude", name]);
                }
            }
            Packages::Only(names) => {
                for name in names {
                    command.args(["-p", name]);
                }
            }
            Packages::Xtask => {
                command.args(["-p", "xtask"]);
            }
        }
    }
    run_command(&mut command, "the test run")
}

fn everything(command: &mut std::process::Command, filter: &str) {
    command.args(["--workspace", "--exclude", "xtask", "-E", filter]);
}

fn any_of(names: &[&str]) -> String {
    let each: Vec<String> = names
        .iter()
        .map(|name| format!("package({name})"))
        .collect();
    each.join(" or ")
}
