//! The engine as one classic script for content scripts: no file of it is web-accessible, so glue
//! and bytes travel together (design.md 2).

use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::bindgen::{bind_for_classic_script, unless_done};
use crate::files::{read, read_text, write_if_changed};
use crate::repo::Repo;

/// The glue's name in the content script's world.
const GLOBAL: &str = "sparekeyEngine";

/// Writes `extension/content/generated/engine_page.js`.
///
/// # Errors
/// When the engine cannot be bound.
pub fn write(repo: &Repo, compiled: &Path) -> Result<()> {
    let script = repo.path("extension/content/generated/engine_page.js");
    unless_done(repo, "engine-page", compiled, &[script.clone()], || {
        let folder = repo.product("classic");
        bind_for_classic_script(compiled, GLOBAL, &folder)?;
        let glue = read_text(&folder.join("classic.js"))?;
        let wasm = read(&folder.join("classic_bg.wasm"))?;
        write_if_changed(&script, page_script(&glue, &wasm)?.as_bytes())?;
        Ok(())
    })
}

/// Glue and bytes as one script that may run twice in one world: the glue's `let` becomes an
/// assignment, since a second `let` of the same name is a syntax error.
fn page_script(glue: &str, wasm: &[u8]) -> Result<String> {
    let declaration = format!("let {GLOBAL} = ");
    let (before, after) = glue
        .split_once(&declaration)
        .context("the glue no longer declares its global with `let`: look at what wasm-bindgen writes")?;
    Ok(format!(
        "{before}globalThis.{GLOBAL} = {after}\nglobalThis.__sparekeyEngineBytes = \"{}\";\n",
        STANDARD.encode(wasm)
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_assigns_glue_and_bytes() -> Result<()> {
        let script = page_script("let sparekeyEngine = (function() {})();\n", b"\0asm")?;
        assert_eq!(
            script,
            "globalThis.sparekeyEngine = (function() {})();\n\n\
             globalThis.__sparekeyEngineBytes = \"AGFzbQ==\";\n"
        );
        assert!(page_script("const sparekeyEngine = 1;", b"").is_err());
        Ok(())
    }
}
