//! `cargo xtask test`: every test.

use std::time::Instant;

use anyhow::Result;
use clap::ValueEnum;

use crate::repo::Repo;
use crate::run::{cargo, find_program, run as run_command};
use crate::{demo, say};

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
    /// The real server over HTTP.
    Server,
    /// The extension, the WASM modules and the server together, in both browsers.
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
    if matches!(arguments.suite, None | Some(Suite::E2e)) {
        demo::prepare(repo)?;
    }
    let suites = match arguments.suite {
        Some(suite) => vec![suite],
        None => vec![Suite::Native, Suite::Server, Suite::E2e],
    };
    for suite in &suites {
        run_suite(repo, *suite)?;
    }
    say::line(format_args!(
        "All tests passed ({}) in {} s.",
        suites
            .iter()
            .map(|suite| suite.name())
            .collect::<Vec<_>>()
            .join(", "),
        start.elapsed().as_secs()
    ));
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
}

fn run_suite(repo: &Repo, suite: Suite) -> Result<()> {
    say::step(format_args!("Running the {} tests", suite.name()));
    let mut command = cargo(repo);
    if find_program("cargo-nextest").is_some() {
        command.args(["nextest", "run", "--no-tests=pass"]);
    } else {
        command.args(["test", "--quiet"]);
    }
    match suite {
        Suite::Native => {
            command.arg("--workspace");
            for package in SERVER.iter().chain([&E2E]) {
                command.args(["--exclude", package]);
            }
        }
        Suite::Server => {
            for package in SERVER {
                command.args(["-p", package]);
            }
        }
        Suite::E2e => {
            command.args(["-p", E2E]);
        }
    }
    run_command(&mut command, &format!("the {} tests", suite.name()))
}
