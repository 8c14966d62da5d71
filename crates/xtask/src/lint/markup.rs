//! No markup from strings and no code from strings, anywhere in our own pages (security.md T16).

use std::path::Path;

use anyhow::Result;

use crate::files::{list, read_text};
use crate::repo::Repo;

/// Our sources that run in a browser.
const FOLDERS: [&str; 2] = ["extension", "crates/ui"];

/// Generated below them; what wasm-bindgen writes for Leptos names what Leptos could call.
const GENERATED: [&str; 2] = ["wasm", "content/generated"];

/// What makes markup or code from a string.
const FORBIDDEN: [&str; 15] = [
    "innerHTML",
    "inner_html",
    "outerHTML",
    "outer_html",
    "insertAdjacentHTML",
    "insert_adjacent_html",
    "setHTMLUnsafe",
    "createContextualFragment",
    "document.write",
    "DOMParser",
    "srcdoc",
    "eval(",
    "new Function",
    "javascript:",
    "createPolicy",
];

/// What the lines of a comment begin with.
const COMMENTS: [&str; 3] = ["//", "/*", "* "];

/// One line for each place.
///
/// # Errors
/// When a file cannot be read.
pub fn check(repo: &Repo) -> Result<Vec<String>> {
    let mut findings = Vec::new();
    for folder in FOLDERS {
        for file in list(&repo.path(folder))? {
            if is_source(&file) {
                let text = read_text(&repo.path(folder).join(&file))?;
                findings.extend(places(&text).into_iter().map(|(line, what)| {
                    format!(
                        "{folder}/{}:{line}: `{what}` is not allowed",
                        file.display()
                    )
                }));
            }
        }
    }
    Ok(findings)
}

fn is_source(file: &Path) -> bool {
    let kind = file.extension().and_then(|extension| extension.to_str());
    matches!(kind, Some("js" | "rs" | "html"))
        && !GENERATED.iter().any(|folder| file.starts_with(folder))
}

/// Lines and what they hold; neither a comment nor a name that only ends so, such as `medieval(`,
/// counts.
fn places(text: &str) -> Vec<(usize, &'static str)> {
    let mut found = Vec::new();
    for (at, line) in text.lines().enumerate() {
        if COMMENTS
            .iter()
            .any(|mark| line.trim_start().starts_with(mark))
        {
            continue;
        }
        for what in FORBIDDEN {
            let inside = line.match_indices(what).any(|(start, _)| {
                !line[..start].ends_with(|before: char| before.is_alphanumeric() || before == '_')
            });
            if inside {
                found.push((at + 1, what));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_made_markup_or_code_are_found() {
        assert_eq!(places("a\nx.innerHTML = y;"), [(2, "innerHTML")]);
        assert_eq!(places("eval(\"1\")"), [(1, "eval(")]);
        assert!(places("medieval(1); retrieval(2)").is_empty());
        assert!(places("//! no innerHTML\n/** nor eval() */\n * nor srcdoc").is_empty());
        assert!(places("node.textContent = value;").is_empty());
    }
}
