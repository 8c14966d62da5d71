//! Shrinking the WebAssembly of a package. Only with the pinned binaryen: older builds break what
//! wasm-bindgen writes (docs/architecture.md).

use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::text_of;
use crate::build::Module;
use crate::files::{Tree, read, write_if_changed};
use crate::repo::Repo;
use crate::run::run;
use crate::say;
use crate::setup::NodeTool;

/// The optimiser of binaryen's build, from npm.
const WASM_OPT: NodeTool = NodeTool {
    package: "binaryen",
    version: "132.0.0",
    script: "bin/wasm-opt",
};

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
/// When Node.js or binaryen cannot be installed, or binaryen refuses a module.
pub fn shrink(repo: &Repo, tree: &mut Tree) -> Result<()> {
    for module in Module::ALL {
        let file = format!("extension/wasm/{}_bg.wasm", module.name());
        let before = tree
            .get(Path::new(&file))
            .with_context(|| format!("{file} is missing: run `cargo xtask build` first"))?;
        let after = optimise(repo, before)?;
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
    let smaller = STANDARD.encode(optimise(repo, &STANDARD.decode(encoded)?)?);
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

fn optimise(repo: &Repo, wasm: &[u8]) -> Result<Vec<u8>> {
    let input = repo.product("classic/input.wasm");
    let output = repo.product("classic/output.wasm");
    write_if_changed(&input, wasm)?;
    run(
        WASM_OPT
            .command(repo)?
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
