//! `cargo xtask demo`: the whole way, in a real browser.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::build::{self, Native};
use crate::package::{self, Browser, PackageArguments};
use crate::repo::Repo;
use crate::run::run as run_command;
use crate::{say, setup};

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
    setup::run_for_browsers(repo)?;
    build::build_for_browsers(repo)?;
    build::compile_native(repo, Native::Demo)?;
    package::run(repo, &PackageArguments::for_tests())?;
    let out = match &arguments.out {
        Some(folder) => env::current_dir()?.join(folder),
        None => repo.product("demo"),
    };
    let mut command = Command::new(build::program(repo, "demo"));
    command
        .current_dir(repo.root())
        .args(["--browser", arguments.browser.name()])
        .arg("--out")
        .arg(out);
    if arguments.headless || !has_display() {
        command.arg("--headless");
    }
    say::step(format_args!(
        "Starting the demo in {}",
        arguments.browser.name()
    ));
    run_command(&mut command, "the demo")
}

fn has_display() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| env::var_os(name).is_some_and(|value| !value.is_empty()))
}
