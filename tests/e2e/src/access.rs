//! axe-core over what a person sees: web app, extension pages and popup.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::tools::target_dir;

/// Runs axe over the document and answers what it found: each rule with the places, one text each.
/// The rules of WCAG 2.2 A and AA and axe's best practices.
const RUN: &str = r#"(async () => {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations, passes } = await axe.run(document, { runOnly: tags, resultTypes: ["violations"] });
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id} at ${target.join(" ")} ${any.map((one) => one.message).join("; ")}`));
  // What axe does not look at: a page that has to be moved sideways, and controls that are not named.
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth + 1) {
    found.push(`wider than the window: ${root.scrollWidth} of ${root.clientWidth}`);
  }
  return { found, passed: passes.length };
})()"#;

/// axe-core as `cargo xtask setup` installed it.
pub struct Axe {
    source: String,
}

impl Axe {
    /// Reads it.
    ///
    /// # Errors
    /// When it is not installed.
    pub fn load() -> Result<Self> {
        // Whatever version `cargo xtask setup` says.
        let source = fs::read_dir(target_dir().join("tools"))
            .into_iter()
            .flatten()
            .flatten()
            .filter(|folder| {
                folder
                    .file_name()
                    .to_string_lossy()
                    .starts_with("axe-core-")
            })
            .find_map(|folder| {
                let file = folder.path().join("node_modules/axe-core/axe.min.js");
                fs::read_to_string(file).ok()
            })
            .context("axe-core is missing: run `cargo xtask setup`")?;
        Ok(Self { source })
    }

    /// An expression that looks at the document it is evaluated in; read its value with
    /// [`Axe::read`].
    #[must_use]
    pub fn expression(&self) -> String {
        // In a function of its own, so that the page gets no global by `var`.
        format!(
            "(globalThis.axe === undefined && (() => {{ {} }})(), {RUN})",
            self.source
        )
    }

    /// The violations of an answer.
    ///
    /// # Errors
    /// When axe did not look.
    pub fn read(answer: &Value) -> Result<Vec<String>> {
        let passed = answer["passed"].as_u64().context("axe did not answer")?;
        ensure!(passed > 0, "axe checked nothing");
        let found = answer["found"].as_array().context("axe did not answer")?;
        Ok(found
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect())
    }
}
