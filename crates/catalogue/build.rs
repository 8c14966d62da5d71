//! Compiles `apps/*.toml` and `vocabulary/*.toml` to static tables (`OUT_DIR/apps.rs`, `OUT_DIR/words.rs`), and the
//! public suffixes to a set (`OUT_DIR/suffixes.fst`).
//! A file that breaks the schema stops the build with its name and the reason.

#[path = "build/apps.rs"]
mod apps;
#[path = "build/suffixes.rs"]
mod suffixes;
#[path = "build/words.rs"]
mod words;

use std::path::{Path, PathBuf};
use std::{env, error::Error, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let here = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    for watched in ["build.rs", "build", "apps", "vocabulary", "suffixes"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    fs::write(
        out.join("apps.rs"),
        apps::compile(&read(&here.join("apps"))?)?,
    )?;
    fs::write(
        out.join("words.rs"),
        words::compile(&read(&here.join("vocabulary"))?)?,
    )?;
    let rules = fs::read_to_string(here.join("suffixes/rules.txt"))?;
    fs::write(out.join("suffixes.fst"), suffixes::compile(&rules)?)?;
    Ok(())
}

/// Every TOML file of a folder as (file stem, text), in the order of their names.
fn read(folder: &Path) -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "toml") {
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            files.push((stem.into_owned(), fs::read_to_string(&path)?));
        }
    }
    files.sort();
    Ok(files)
}
