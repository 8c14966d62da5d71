//! The JavaScript side of each module, written by wasm-bindgen inside this program, so that its
//! version is the library's by construction.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::Result;
use wasm_bindgen_cli_support::Bindgen;

use super::Module;
use crate::files::{read, write_if_changed};
use crate::repo::Repo;

/// To be raised when this file changes what it writes, so that old results are not kept.
const RECIPE: u32 = 2;

/// The bound WebAssembly of `module` in the extension.
pub fn wasm_path(repo: &Repo, module: Module) -> PathBuf {
    repo.path("extension/wasm")
        .join(format!("{}_bg.wasm", module.name()))
}

/// Writes `extension/wasm/<module>.js` and `<module>_bg.wasm`, an ES module and what it loads.
///
/// # Errors
/// When the module cannot be bound.
pub fn bind_for_modules(repo: &Repo, module: Module, compiled: &Path) -> Result<()> {
    let folder = repo.path("extension/wasm");
    let outputs = [
        folder.join(format!("{}.js", module.name())),
        wasm_path(repo, module),
    ];
    unless_done(
        repo,
        &format!("{}-web", module.name()),
        compiled,
        &outputs,
        || {
            let mut bindgen = Bindgen::new();
            bindgen
                .input_path(compiled)
                .out_name(module.name())
                .web(true)?
                .typescript(false)
                .omit_default_module_path(false)
                .remove_name_section(true)
                .remove_producers_section(true)
                .generate(&folder)
        },
    )
}

/// Binds `compiled` as a classic script that sets the global `global`, into `folder`.
///
/// # Errors
/// When the module cannot be bound.
pub fn bind_for_classic_script(compiled: &Path, global: &str, folder: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(compiled)
        .out_name("classic")
        .no_modules(true)?
        .no_modules_global(global)?
        .typescript(false)
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)
}

/// Runs `make` unless it was run before for the same `input` and its `outputs` are still there.
///
/// # Errors
/// Those of `make`, and when `input` cannot be read.
pub fn unless_done(
    repo: &Repo,
    name: &str,
    input: &Path,
    outputs: &[PathBuf],
    make: impl FnOnce() -> Result<()>,
) -> Result<()> {
    let mut hasher = DefaultHasher::new();
    RECIPE.hash(&mut hasher);
    read(input)?.hash(&mut hasher);
    let key = format!("{:016x}", hasher.finish());
    let stamp = repo.product("stamps").join(name);
    let done = fs::read_to_string(&stamp).is_ok_and(|old| old == key);
    if done && outputs.iter().all(|output| output.is_file()) {
        return Ok(());
    }
    make()?;
    write_if_changed(&stamp, key.as_bytes())?;
    Ok(())
}
