//! `cargo xtask`: everything done to this repository, one module per subcommand.

mod bench;
mod build;
mod demo;
mod files;
mod lint;
mod package;
mod repo;
mod run;
mod say;
mod setup;
mod soak;
mod test;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use repo::Repo;

/// Builds, tests and shows Sparekey.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Installs what is missing: the WASM target, the browsers and their drivers.
    Setup,
    /// Builds the extension in place, the web app and the server.
    Build(build::BuildArguments),
    /// Derives a loadable folder for each browser.
    Package(package::PackageArguments),
    /// Shows the whole way, from a page's code list to its Owner.
    Demo(demo::DemoArguments),
    /// Measures in a real browser.
    Bench(bench::BenchArguments),
    /// Runs every test, or one suite of them.
    Test(test::TestArguments),
    /// Repeats a test far more often than the usual run does.
    Soak(soak::SoakArguments),
    /// Checks form, lints, licences, layering and markup.
    Lint,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say::failure(format_args!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn run() -> anyhow::Result<()> {
    let repo = Repo::find()?;
    match Arguments::parse().task {
        Task::Setup => setup::run(&repo),
        Task::Build(arguments) => build::run(&repo, &arguments),
        Task::Package(arguments) => package::run(&repo, &arguments),
        Task::Demo(arguments) => demo::run(&repo, &arguments),
        Task::Bench(arguments) => bench::run(&repo, &arguments),
        Task::Test(arguments) => test::run(&repo, &arguments),
        Task::Soak(arguments) => soak::run(&repo, &arguments),
        Task::Lint => lint::run(&repo),
    }
}
