//! `cargo xtask setup`: installs what is missing, and says so.

mod debian;
mod node;
mod python;
mod tools;

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::build::WASM_TARGET;
use crate::repo::Repo;
use crate::run::{capture, find_program, run as run_command};
use crate::say;

pub use node::NodeTool;
pub use tools::cargo_deny;

/// A program tests need, and where it comes from.
struct Need {
    /// What it is called on the search path, one name or several.
    programs: &'static [&'static str],
    /// Debian's package.
    package: &'static str,
}

/// Browsers and the driver that comes with one of them.
const NEEDS: [Need; 3] = [
    Need {
        programs: &["chromium", "chromium-browser"],
        package: "chromium",
    },
    Need {
        programs: &["chromedriver"],
        package: "chromium-driver",
    },
    Need {
        programs: &["firefox-esr", "firefox"],
        package: "firefox-esr",
    },
];

/// Runs the subcommand: all that the tests need.
///
/// # Errors
/// When something is missing that cannot be installed here; the error says what to install.
pub fn run(repo: &Repo) -> Result<()> {
    let browsers = run_for_browsers(repo)?;
    let real_apps = python::add_real_apps(repo)?;
    let axe = node::add_axe(repo)?;
    if !(browsers || real_apps || axe) {
        say::line(
            "Set up already: WASM target, Chromium, Firefox, their drivers, the real apps and axe-core are here.",
        );
    }
    Ok(())
}

/// What it takes to build the extension and to run it in both browsers; says whether anything was
/// missing.
///
/// # Errors
/// As [`run`].
pub fn run_for_browsers(repo: &Repo) -> Result<bool> {
    let target = add_wasm_target()?;
    let browsers = add_browsers()?;
    let driver = tools::add_geckodriver(repo)?;
    Ok(target || browsers || driver)
}

/// Installs the WASM target by rustup; says whether it was missing.
///
/// # Errors
/// When there is no rustup, or it fails.
pub fn add_wasm_target() -> Result<bool> {
    let sysroot = capture(Command::new("rustc").args(["--print", "sysroot"]), "rustc")?;
    let sysroot = String::from_utf8(sysroot).context("the toolchain's path is not UTF-8")?;
    let library = std::path::Path::new(sysroot.trim())
        .join("lib/rustlib")
        .join(WASM_TARGET)
        .join("lib");
    if library.is_dir() {
        return Ok(false);
    }
    if find_program("rustup").is_none() {
        bail!(
            "install the Rust standard library for {WASM_TARGET} with the package client Rust came from"
        );
    }
    say::step(format_args!("Installing the Rust target {WASM_TARGET}"));
    run_command(
        Command::new("rustup").args(["target", "add", WASM_TARGET]),
        "installing the WASM target",
    )?;
    Ok(true)
}

/// Browsers and Chromium's driver, by Debian's package client; says whether any was missing.
fn add_browsers() -> Result<bool> {
    let missing: Vec<&str> = NEEDS
        .iter()
        .filter(|need| {
            need.programs
                .iter()
                .all(|name| find_program(name).is_none())
        })
        .map(|need| need.package)
        .collect();
    if missing.is_empty() {
        return Ok(false);
    }
    debian::install(&missing)?;
    Ok(true)
}
