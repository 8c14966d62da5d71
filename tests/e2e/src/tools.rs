//! Where the programs are that the harness starts.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

/// The workspace's target folder: `CARGO_TARGET_DIR`, else `target` beside the root manifest.
#[must_use]
pub fn target_dir() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    match env::var_os("CARGO_TARGET_DIR") {
        Some(dir) => root.join(dir),
        None => root.join("target"),
    }
}

/// Finds a program: the path in the environment variable `variable`, else the first of `names` in
/// `target/tools/bin` (where `cargo xtask` installs tools) or in `PATH`.
///
/// # Errors
/// When there is none; the text says what to install or set.
pub fn find_tool(variable: &str, names: &[&str]) -> Result<PathBuf> {
    if let Some(path) = env::var_os(variable) {
        let path = PathBuf::from(path);
        if path.is_file() {
            return Ok(path);
        }
        bail!("{variable} names {}, which is not a file", path.display());
    }
    let search = env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(target_dir().join("tools/bin")).chain(env::split_paths(&search));
    for folder in folders {
        for name in names {
            let path = folder.join(name);
            if path.is_file() {
                return Ok(path);
            }
        }
    }
    bail!("none of {names:?} is installed: install one, or set {variable} to its path")
}
