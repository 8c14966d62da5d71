//! Compiling one crate to WebAssembly.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::Module;
use crate::repo::Repo;
use crate::run::{capture, cargo, run};
use crate::say;

/// What every module is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Compiles `module` with the `wasm` profile and returns the path of the result.
///
/// Each module is compiled by itself: together, cargo would join their features and every module
/// would carry what any of them needs.
///
/// # Errors
/// When it does not compile.
pub fn compile(repo: &Repo, module: Module) -> Result<PathBuf> {
    let name = module.name();
    say::step(format_args!("Compiling {name} to WebAssembly"));
    let folder = repo.product("wasm");
    let mut command = cargo(repo);
    command
        .args(["build", "--lib", "--profile", "wasm", "--target", TARGET])
        .args(["-p", &format!("sparekey-{name}"), "--target-dir"])
        .arg(&folder)
        .env("CARGO_ENCODED_RUSTFLAGS", remap_flags(repo)?);
    run(&mut command, &format!("compiling {name}"))?;
    Ok(folder
        .join(TARGET)
        .join("wasm")
        .join(format!("sparekey_{name}.wasm")))
}

/// Keeps this machine's folders out of the result: two builds in different folders must be equal
/// (security.md T22).
fn remap_flags(repo: &Repo) -> Result<String> {
    let cargo_home = env::var_os("CARGO_HOME").map_or_else(
        || env::home_dir().map(|home| home.join(".cargo")),
        |home| Some(PathBuf::from(home)),
    );
    let cargo_home = cargo_home.context("set HOME or CARGO_HOME")?;
    let sysroot = capture(
        std::process::Command::new("rustc").args(["--print", "sysroot"]),
        "rustc",
    )?;
    let sysroot = String::from_utf8(sysroot)?;
    Ok([
        format!("--remap-path-prefix={}=.", repo.root().display()),
        format!("--remap-path-prefix={}=cargo", cargo_home.display()),
        format!("--remap-path-prefix={}=rust", sysroot.trim()),
    ]
    .join("\u{1f}"))
}
