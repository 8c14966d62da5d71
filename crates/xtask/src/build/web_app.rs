//! The web app's files, for the server to carry.

use std::ffi::OsStr;
use std::path::Path;

use anyhow::Result;

use crate::files::{Tree, collect, sync};
use crate::repo::Repo;
use crate::say;

/// Makes `target/web`: the static files of `crates/ui/web` at its root, `wasm/` with the screens
/// and the vault, and the `shared/` scripts, beside each other as they are in the extension.
///
/// # Errors
/// When a file is missing or cannot be written.
pub fn assemble(repo: &Repo) -> Result<()> {
    say::step("Assembling the web app");
    let mut tree = Tree::new();
    collect(&mut tree, &repo.path("crates/ui/web"), "", |_| true)?;
    collect(&mut tree, &repo.path("extension/wasm"), "wasm", |file| {
        !is_of_engine(file)
    })?;
    collect(&mut tree, &repo.path("extension/shared"), "shared", |_| {
        true
    })?;
    sync(&repo.product("web"), &tree)
}

/// The web app detects nothing: the engine stays with the extension.
fn is_of_engine(file: &Path) -> bool {
    file.file_name()
        .and_then(OsStr::to_str)
        .is_some_and(|name| name == "engine.js" || name == "engine_bg.wasm")
}
