//! Mozilla's linter over the extension as it is packaged: no error, no warning (security.md 6).

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::build;
use crate::files::write_if_changed;
use crate::package::{self, Browser, PackageArguments};
use crate::repo::Repo;
use crate::setup::NodeTool;

/// The linter of Firefox's store.
const LINTER: NodeTool = NodeTool {
    package: "addons-linter",
    version: "10.13.0",
    script: "bin/addons-linter",
};

/// Below the folder of products: the packages that are linted, with nothing granted.
const PACKAGES: &str = "lint/extension";

/// An extension with something to find: a linter that says nothing of it has not looked.
const CONTROL: &str = "lint/control";

/// One line for each error, warning or notice.
///
/// # Errors
/// When the extension does not build, or the linter cannot be installed or does not run.
pub fn check(repo: &Repo) -> Result<Vec<String>> {
    build::build_for_browsers(repo)?;
    let arguments = PackageArguments {
        origin: None,
        hosts: Vec::new(),
        engine: None,
        out: Some(repo.product(PACKAGES)),
        release: false,
    };
    package::run(repo, &arguments)?;
    let control = write_control(repo)?;
    if lint(repo, &control, Browser::Firefox)?.is_empty() {
        bail!("addons-linter finds nothing in an extension that calls eval");
    }
    let mut findings = Vec::new();
    for browser in Browser::ALL {
        let folder = repo.product(PACKAGES).join(browser.name());
        let found = lint(repo, &folder, browser)?.into_iter();
        findings.extend(found.map(|line| format!("{}: {line}", browser.name())));
    }
    Ok(findings)
}

fn write_control(repo: &Repo) -> Result<std::path::PathBuf> {
    let folder = repo.product(CONTROL);
    let root = fs::read_to_string(repo.path("manifest.json"))?;
    let mut manifest = serde_json::json!({
        "manifest_version": 3, "name": "Control", "version": "1.0",
        "background": { "scripts": ["background.js"] },
    });
    let id = "browser_specific_settings";
    manifest[id] = serde_json::from_str::<Value>(&root)?[id].take();
    write_if_changed(
        &folder.join("manifest.json"),
        manifest.to_string().as_bytes(),
    )?;
    write_if_changed(&folder.join("background.js"), b"eval(\"1 + 1\");\n")?;
    Ok(folder)
}

/// What the linter says of the extension in `folder`.
fn lint(repo: &Repo, folder: &Path, browser: Browser) -> Result<Vec<String>> {
    let mut command = LINTER.command(repo)?;
    command.args(["--output", "json"]);
    if browser == Browser::Chromium {
        // Its background is a service worker, which Firefox's store does not take yet.
        command.arg("--enable-background-service-worker");
    }
    // It fails where it finds an error, which it then tells.
    let output = command
        .arg(folder)
        .output()
        .context("addons-linter could not be started")?;
    let report = serde_json::from_slice(&output.stdout).with_context(|| {
        let complaint = String::from_utf8_lossy(&output.stderr);
        format!("addons-linter did not report: {}", complaint.trim())
    })?;
    findings(&report)
}

/// The findings in the linter's report, one line each.
fn findings(report: &Value) -> Result<Vec<String>> {
    let mut lines = Vec::new();
    for kind in ["errors", "warnings", "notices"] {
        let found = report[kind]
            .as_array()
            .with_context(|| format!("addons-linter reports no {kind}"))?;
        for finding in found {
            let text = |name: &str| finding[name].as_str().unwrap_or("?").to_owned();
            let line = finding["line"].as_u64().unwrap_or_default();
            lines.push(format!(
                "{}:{line}: {} ({})",
                text("file"),
                text("message"),
                text("code")
            ));
        }
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_finding_is_a_line() -> Result<()> {
        let finding =
            |code: &str| json!({ "code": code, "message": "m", "file": "a.js", "line": 7 });
        let report = json!({
            "errors": [finding("E")], "warnings": [finding("W")],
            "notices": [{ "code": "N", "message": "n" }],
        });
        assert_eq!(
            findings(&report)?,
            ["a.js:7: m (E)", "a.js:7: m (W)", "?:0: n (N)"]
        );
        let clean = json!({ "errors": [], "warnings": [], "notices": [] });
        assert!(findings(&clean)?.is_empty());
        assert!(findings(&json!({})).is_err());
        Ok(())
    }
}
