//! The engine as one classic script for content scripts: no file of it is web-accessible, so glue
//! and bytes travel together (design.md 2).

use std::path::Path;

use anyhow::{Context, Result, bail};
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
    unless_done(
        repo,
        "engine-page",
        compiled,
        std::slice::from_ref(&script),
        || {
            let folder = repo.product("classic");
            bind_for_classic_script(compiled, GLOBAL, &folder)?;
            let glue = read_text(&folder.join("classic.js"))?;
            let wasm = read(&folder.join("classic_bg.wasm"))?;
            write_if_changed(&script, page_script(&glue, &wasm)?.as_bytes())?;
            Ok(())
        },
    )
}

/// Glue and bytes as one script that may run twice in one world: the glue's `let` becomes an
/// assignment, since a second `let` of the same name is a syntax error.
fn page_script(glue: &str, wasm: &[u8]) -> Result<String> {
    let glue = without_script_address(glue)?;
    let declaration = format!("let {GLOBAL} = ");
    let (before, after) = glue.split_once(&declaration).context(
        "the glue no longer declares its global with `let`: look at what wasm-bindgen writes",
    )?;
    Ok(format!(
        "\"use strict\";\n{before}globalThis.{GLOBAL} = {after}\
         globalThis.__sparekeyEngineBytes = \"{}\";\n",
        STANDARD.encode(wasm)
    ))
}

/// The glue without the lines that ask `document.currentScript` for an address nobody uses here: a
/// page can name an element so and break them (security.md T11).
fn without_script_address(glue: &str) -> Result<String> {
    let (before, rest) = glue
        .split_once("    let script_src;\n    if (typeof document")
        .context("the glue no longer looks for its address: look at what wasm-bindgen writes")?;
    let (_, after) = rest.split_once("\n    }\n").context(
        "the glue's search for its address has no end: look at what wasm-bindgen writes",
    )?;
    if after.contains("script_src") {
        bail!("the glue uses its address: look at what wasm-bindgen writes");
    }
    Ok(format!("{before}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "let sparekeyEngine = (function(exports) {
    let script_src;
    if (typeof document !== 'undefined' && document.currentScript !== null) {
        script_src = new URL(document.currentScript.src, location.href).toString();
    }
    return exports;
})({});
";

    #[test]
    fn the_script_assigns_glue_and_bytes() -> Result<()> {
        insta::assert_snapshot!(page_script(GLUE, b"\0asm")?, @r#"
        "use strict";
        globalThis.sparekeyEngine = (function(exports) {
            return exports;
        })({});
        globalThis.__sparekeyEngineBytes = "AGFzbQ==";
        "#);
        Ok(())
    }

    #[test]
    fn glue_of_another_form_is_refused() {
        assert!(page_script("", b"").is_err());
        assert!(page_script(&GLUE.replace("let sparekeyEngine", "const x"), b"").is_err());
        assert!(page_script(&GLUE.replace("return", "return script_src,"), b"").is_err());
    }
}
