//! Shrinking the WebAssembly of a package. Only with the pinned binaryen: older builds break what
//! wasm-bindgen writes (docs/architecture.md).

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::text_of;
use crate::build::Module;
use crate::files::{Tree, read, write_if_changed};
use crate::repo::Repo;
use crate::run::{find_program, run};
use crate::say;

/// The binaryen build, from npm.
const BINARYEN: &str = "binaryen@132.0.0";

/// Named one by one: `--all-features` of this build emits what no browser reads.
const FEATURES: [&str; 6] = [
    "--enable-reference-types",
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--enable-multivalue",
];

const PAGE_ENGINE: &str = "extension/content/generated/engine_page.js";

/// Shrinks every module of `tree`, and the engine inside the page script.
///
/// # Errors
/// When binaryen cannot be installed or refuses a module.
pub fn shrink(repo: &Repo, tree: &mut Tree) -> Result<()> {
    let tool = install(repo)?;
    for module in Module::ALL {
        let file = format!("extension/wasm/{}_bg.wasm", module.name());
        let before = tree
            .get(Path::new(&file))
            .with_context(|| format!("{file} is missing: run `cargo xtask build` first"))?;
        let after = optimise(repo, &tool, before)?;
        say::line(format_args!(
            "{:>8} {:>9} bytes, {} before",
            module.name(),
            after.len(),
            before.len()
        ));
        tree.insert(file.into(), after);
    }
    let script = text_of(tree, PAGE_ENGINE)?;
    let (before, encoded, after) =
        split_bytes(script).context("the page's engine carries no bytes")?;
    let smaller = STANDARD.encode(optimise(repo, &tool, &STANDARD.decode(encoded)?)?);
    let script = format!("{before}{smaller}{after}");
    tree.insert(PAGE_ENGINE.into(), script.into_bytes());
    Ok(())
}

fn split_bytes(script: &str) -> Option<(&str, &str, &str)> {
    let mark = "__sparekeyEngineBytes = \"";
    let start = script.find(mark)? + mark.len();
    let end = start + script[start..].find('"')?;
    Some((&script[..start], &script[start..end], &script[end..]))
}

fn install(repo: &Repo) -> Result<PathBuf> {
    let folder = repo.tools().join(BINARYEN.replace('@', "-"));
    let tool = folder.join("node_modules/binaryen/bin/wasm-opt");
    if !tool.is_file() {
        find_program("npm").context("--release needs Node.js with npm: install them first")?;
        say::step(format_args!("Installing {BINARYEN}"));
        run(
            Command::new("npm")
                .args(["install", "--no-save", "--silent", BINARYEN, "--prefix"])
                .arg(&folder),
            "installing binaryen",
        )?;
    }
    Ok(tool)
}

fn optimise(repo: &Repo, tool: &Path, wasm: &[u8]) -> Result<Vec<u8>> {
    let input = repo.product("classic/input.wasm");
    let output = repo.product("classic/output.wasm");
    write_if_changed(&input, wasm)?;
    run(
        Command::new("node")
            .arg(tool)
            .args(["-Oz", "--strip-debug", "--strip-producers"])
            .args(FEATURES)
            .arg(&input)
            .arg("-o")
            .arg(&output),
        "wasm-opt",
    )?;
    read(&output)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bytes_are_found_in_the_script() {
        let script = "glue\nglobalThis.__sparekeyEngineBytes = \"AGFzbQ==\";\n";
        assert_eq!(
            split_bytes(script),
            Some((
                "glue\nglobalThis.__sparekeyEngineBytes = \"",
                "AGFzbQ==",
                "\";\n"
            ))
        );
        assert_eq!(split_bytes("glue"), None);
    }
}
