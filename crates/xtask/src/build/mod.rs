//! `cargo xtask build`: the extension in place, the web app, the server.

mod bindgen;
mod native;
mod page_engine;
mod styles;
mod wasm;
mod web_app;

pub use native::{Native, compile as compile_native, program};
pub use wasm::TARGET as WASM_TARGET;

use anyhow::Result;
use clap::ValueEnum;

use crate::files::{read, write_if_changed};
use crate::repo::Repo;
use crate::run::{capture, cargo};
use crate::say;

/// What to build.
#[derive(clap::Args, Default)]
pub struct BuildArguments {
    /// Build only this WASM module, and neither web app nor server; may be given more than once.
    #[arg(long = "only", value_name = "MODULE")]
    only: Vec<Module>,
}

/// The WASM modules.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Module {
    /// Finds, pulls and validates; knows no key.
    Engine,
    /// Encrypts and posts; holds the keys.
    Vault,
    /// The screens.
    Ui,
}

impl Module {
    /// All of them, in the order they are built.
    pub const ALL: [Self; 3] = [Self::Engine, Self::Vault, Self::Ui];

    /// Its name in crate and file names.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Engine => "engine",
            Self::Vault => "vault",
            Self::Ui => "ui",
        }
    }
}

/// Runs the subcommand.
///
/// # Errors
/// When a part does not build.
pub fn run(repo: &Repo, arguments: &BuildArguments) -> Result<()> {
    if arguments.only.is_empty() {
        build_for_browsers(repo)?;
        compile_native(repo, Native::Server)
    } else {
        build_modules(repo, &arguments.only)
    }
}

/// Builds what runs in a browser: the extension in place and the web app.
///
/// # Errors
/// When a part does not build.
pub fn build_for_browsers(repo: &Repo) -> Result<()> {
    build_modules(repo, &Module::ALL)?;
    web_app::assemble(repo)
}

fn build_modules(repo: &Repo, modules: &[Module]) -> Result<()> {
    for module in modules {
        let compiled = wasm::compile(repo, *module)?;
        bindgen::bind_for_modules(repo, *module, &compiled)?;
        if *module == Module::Engine {
            page_engine::write(repo, &compiled)?;
            write_gate_data(repo)?;
        }
        if *module == Module::Ui {
            styles::write(repo)?;
        }
        if *module == Module::Ui {
            let style = read(&repo.path("crates/ui/styles/sparekey.css"))?;
            write_if_changed(&repo.path("extension/wasm/sparekey.css"), &style)?;
        }
    }
    for module in modules {
        let bytes = std::fs::metadata(bindgen::wasm_path(repo, *module))?.len();
        say::line(format_args!("{:>8} {bytes:>9} bytes", module.name()));
    }
    Ok(())
}

/// The gate's words and paths, from the catalogue.
fn write_gate_data(repo: &Repo) -> Result<()> {
    let mut command = cargo(repo);
    command.args(["run", "--quiet", "-p", "sparekey-catalogue"]);
    command.args(["--bin", "gate-data"]);
    let script = capture(&mut command, "writing the gate's data")?;
    write_if_changed(
        &repo.path("extension/content/generated/gate_data.js"),
        &script,
    )?;
    Ok(())
}
