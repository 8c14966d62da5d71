//! `cargo xtask demo`: the whole way, in a real browser.

use std::env;
use std::path::PathBuf;

use anyhow::Result;

use crate::build::{self, BuildArguments};
use crate::package::{self, Browser, PackageArguments};
use crate::repo::Repo;
use crate::run::{cargo, run as run_command};
use crate::{say, setup};

/// The hosts of the sample app, granted to the demo's and the tests' copies because Chromium's
/// permission prompt cannot be accepted under a driver (security.md T17).
const SAMPLE_HOSTS: [&str; 2] = ["https://strict.sample.test/*", "https://bare.sample.test/*"];

/// Where the demo's and the tests' workspaces are served; patterns have no ports.
const LOCAL_ORIGIN: &str = "http://localhost";

/// How to show it.
#[derive(clap::Args)]
pub struct DemoArguments {
    /// Perform the flow without a display, checking every step; so it is anyway without one.
    #[arg(long)]
    headless: bool,
    /// The browser to use.
    #[arg(long, value_enum, default_value_t = Browser::Chromium)]
    browser: Browser,
    /// Where screenshots go; by default `target/demo`.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// Runs the subcommand.
///
/// # Errors
/// When something cannot be installed or built, or a step of the flow was not as it must be.
pub fn run(repo: &Repo, arguments: &DemoArguments) -> Result<()> {
    prepare(repo)?;
    let out = match &arguments.out {
        Some(folder) => env::current_dir()?.join(folder),
        None => repo.product("demo"),
    };
    let mut command = cargo(repo);
    command
        .args([
            "run",
            "--quiet",
            "-p",
            "sparekey-e2e",
            "--bin",
            "demo",
            "--",
        ])
        .args(["--browser", arguments.browser.name()])
        .arg("--out")
        .arg(out);
    if arguments.headless || !has_display() {
        command.arg("--headless");
    } else {
        command.stdin(std::process::Stdio::inherit());
    }
    say::step(format_args!(
        "Starting the demo in {}",
        arguments.browser.name()
    ));
    run_command(&mut command, "the demo")
}

/// Sets up, builds, and derives the copies that demo and tests load.
///
/// # Errors
/// When something cannot be installed or built.
pub fn prepare(repo: &Repo) -> Result<()> {
    setup::run(repo)?;
    build::run(repo, &BuildArguments::default())?;
    package::run(
        repo,
        &PackageArguments {
            origin: Some(LOCAL_ORIGIN.to_owned()),
            hosts: SAMPLE_HOSTS.map(str::to_owned).to_vec(),
            engine: None,
            out: None,
            release: false,
        },
    )
}

fn has_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}
