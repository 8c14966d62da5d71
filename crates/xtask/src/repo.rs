//! Where things are.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The repository's folders.
pub struct Repo {
    root: PathBuf,
    native_target: PathBuf,
}

impl Repo {
    /// The repository this command was built from.
    ///
    /// # Errors
    /// When it has been moved away since.
    pub fn find() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .ancestors()
            .nth(2)
            .map(Path::to_path_buf)
            .filter(|root| root.join("manifest.json").is_file())
            .context("run this with `cargo xtask` inside the repository")?;
        let native_target = match env::var_os("CARGO_TARGET_DIR") {
            Some(folder) => root.join(folder),
            None => root.join("target"),
        };
        Ok(Self {
            root,
            native_target,
        })
    }

    /// A path below the root.
    pub fn path(&self, below: &str) -> PathBuf {
        self.root.join(below)
    }

    /// The root itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A path below `target/`: what these commands make.
    pub fn product(&self, below: &str) -> PathBuf {
        self.root.join("target").join(below)
    }

    /// A path below cargo's own target folder, which `CARGO_TARGET_DIR` may put elsewhere: what the
    /// native programs look for beside themselves.
    pub fn native(&self, below: &str) -> PathBuf {
        self.native_target.join(below)
    }

    /// Where the tools live that these commands install for themselves.
    pub fn tools(&self) -> PathBuf {
        self.native("tools")
    }
}
