//! `cargo xtask bench`: measurements in a real browser; `docs/benchmarks.md` has the figures.

use std::process::Command;

use anyhow::Result;
use clap::Subcommand;

use crate::build::{self, Native};
use crate::package::{self, Browser, PackageArguments};
use crate::repo::Repo;
use crate::run::run as run_command;
use crate::{say, setup};

/// What to measure.
#[derive(clap::Args)]
pub struct BenchArguments {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// The press on Save Codes to "Captured", worker running and dead, and the module sizes.
    Save(SaveArguments),
}

/// How to measure saving.
#[derive(clap::Args)]
struct SaveArguments {
    /// The browser to use.
    #[arg(long, value_enum, default_value_t = Browser::Chromium)]
    browser: Browser,
    /// Saves with the worker running, and as many with the worker dead.
    #[arg(long, value_name = "N", default_value_t = 50)]
    saves: u32,
    /// Print the result, which comes last, as one line of JSON.
    #[arg(long)]
    json: bool,
}

/// Runs the subcommand.
///
/// # Errors
/// When something cannot be installed or built, or a save fails.
pub fn run(repo: &Repo, arguments: &BenchArguments) -> Result<()> {
    let What::Save(save) = &arguments.what;
    setup::run_for_browsers(repo)?;
    build::build_for_browsers(repo)?;
    build::compile_native(repo, Native::Demo)?;
    package::run(repo, &PackageArguments::for_tests())?;
    let mut command = Command::new(build::program(repo, "bench-save"));
    command
        .current_dir(repo.root())
        // One save after the other: the limit is not what is measured.
        .env("SPAREKEY_LIMIT_SAVE_DEVICE", "100000")
        .args(["--browser", save.browser.name()])
        .args(["--saves", &save.saves.to_string()]);
    if save.json {
        command.arg("--json");
    }
    say::step(format_args!("Measuring in {}", save.browser.name()));
    run_command(&mut command, "the measurement")
}
