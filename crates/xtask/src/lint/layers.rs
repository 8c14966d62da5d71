//! The layering of design.md 5: arrows point down, pure crates stay pure, the engine knows no key.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use cargo_metadata::{DependencyKind, MetadataCommand};

use crate::build::WASM_TARGET;
use crate::repo::Repo;
use crate::run::{capture, cargo};

/// The product's crates from the bottom up: each may use only those before it.
const ORDER: [&str; 11] = [
    "codes",
    "catalogue",
    "detect",
    "envelope",
    "protocol",
    "outbox",
    "client",
    "engine",
    "vault",
    "ui",
    "workspace",
];

/// How many of [`ORDER`], from the bottom, know no wasm, browser, clock, randomness or network.
const PURE: usize = 7;

/// What a pure crate must not reach, by any path.
const IMPURE: [&str; 14] = [
    "wasm-bindgen",
    "wasm-bindgen-futures",
    "web-sys",
    "js-sys",
    "web-time",
    "gloo-net",
    "gloo-timers",
    "getrandom",
    "rand",
    "tokio",
    "mio",
    "reqwest",
    "hyper",
    "chrono",
];

/// What the engine must not reach (design.md 2: it knows no key).
const KEYED: [&str; 4] = [
    "sparekey-envelope",
    "sparekey-client",
    "aes-gcm",
    "ed25519-dalek",
];

/// One line for each arrow that points the wrong way.
///
/// # Errors
/// When cargo cannot tell.
pub fn check(repo: &Repo) -> Result<Vec<String>> {
    let mut findings = check_order(repo)?;
    for target in [None, Some(WASM_TARGET)] {
        for name in &ORDER[..PURE] {
            let reached = reached(repo, name, target)?;
            findings.extend(wrong(name, &reached, &IMPURE, target));
        }
        let reached = reached(repo, "engine", target)?;
        findings.extend(wrong("engine", &reached, &KEYED, target));
    }
    Ok(findings)
}

fn wrong(
    name: &str,
    reached: &BTreeSet<String>,
    forbidden: &[&str],
    target: Option<&str>,
) -> Vec<String> {
    forbidden
        .iter()
        .filter(|crate_name| reached.contains(**crate_name))
        .map(|crate_name| {
            let place = target.unwrap_or("the host");
            format!("crates/{name} reaches {crate_name} on {place}: see design.md 5")
        })
        .collect()
}

/// Every crate that `name` depends on, however indirectly, itself included.
fn reached(repo: &Repo, name: &str, target: Option<&str>) -> Result<BTreeSet<String>> {
    let mut command = cargo(repo);
    command
        .args(["tree", "--locked", "-e", "normal", "--prefix", "none"])
        .args(["--format", "{p}", "-p", &format!("sparekey-{name}")]);
    if let Some(target) = target {
        command.args(["--target", target]);
    }
    let tree = String::from_utf8(capture(&mut command, "cargo tree")?)?;
    Ok(tree
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .map(str::to_owned)
        .collect())
}

fn check_order(repo: &Repo) -> Result<Vec<String>> {
    let metadata = MetadataCommand::new()
        .current_dir(repo.root())
        .no_deps()
        .exec()
        .context("cargo metadata failed")?;
    let mut findings = Vec::new();
    for package in &metadata.packages {
        let Some(above) = place_of(package.name.as_str()) else {
            continue;
        };
        for dependency in &package.dependencies {
            let below = place_of(&dependency.name);
            if dependency.kind == DependencyKind::Normal
                && below.is_some_and(|below| below >= above)
            {
                findings.push(format!(
                    "{} uses {}, which is not below it: see design.md 5",
                    package.name, dependency.name
                ));
            }
        }
    }
    Ok(findings)
}

fn place_of(package: &str) -> Option<usize> {
    let name = package.strip_prefix("sparekey-")?;
    ORDER.iter().position(|known| *known == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_forbidden_crate_is_named_with_its_target() {
        let reached = BTreeSet::from(["codes", "tokio", "serde"].map(str::to_owned));
        assert_eq!(
            wrong("codes", &reached, &IMPURE, None),
            ["crates/codes reaches tokio on the host: see design.md 5"]
        );
        assert!(wrong("codes", &reached, &KEYED, None).is_empty());
    }

    #[test]
    fn xtask_sees_its_own_dependencies() -> Result<()> {
        // The control: a tree that has impure crates shows them.
        let repo = Repo::find()?;
        let reached = reached(&repo, "vault", Some(WASM_TARGET))?;
        assert!(!wrong("vault", &reached, &IMPURE, Some(WASM_TARGET)).is_empty());
        Ok(())
    }
}
