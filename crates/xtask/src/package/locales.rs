//! `_locales/` of a package, from the texts of the screens: texts live once.

use std::path::Path;

use anyhow::{Context, Result, bail};
use fluent_syntax::ast::{Entry, PatternElement};
use serde_json::json;

use crate::files::{Tree, list, read_text};

/// The language a browser falls back to.
pub const DEFAULT_LOCALE: &str = "en";

/// The message key of the extension's name; browsers allow no hyphen in it.
pub const NAME: &str = "extension_name";

/// The message key of the extension's description.
pub const DESCRIPTION: &str = "extension_description";

/// Adds `_locales/<lang>/messages.json` for each `<lang>.ftl` of `folder`.
///
/// # Errors
/// When a language lacks name or description, is malformed, or the default one is missing.
pub fn add(tree: &mut Tree, folder: &Path) -> Result<()> {
    for file in list(folder)? {
        if file.extension().is_none_or(|extension| extension != "ftl") {
            continue;
        }
        let language = file.with_extension("").to_string_lossy().replace('-', "_");
        let text = read_text(&folder.join(&file))?;
        let messages = messages(&text).with_context(|| format!("in {}", file.display()))?;
        tree.insert(
            Path::new("_locales").join(language).join("messages.json"),
            messages.into_bytes(),
        );
    }
    let default = Path::new("_locales")
        .join(DEFAULT_LOCALE)
        .join("messages.json");
    if !tree.contains_key(&default) {
        bail!("{}/{DEFAULT_LOCALE}.ftl is missing", folder.display());
    }
    Ok(())
}

fn messages(fluent: &str) -> Result<String> {
    let name = find_text(fluent, "extension-name").context("`extension-name` is missing")?;
    let description =
        find_text(fluent, "extension-description").context("`extension-description` is missing")?;
    let messages = json!({
        NAME: { "message": name },
        DESCRIPTION: { "message": description },
    });
    Ok(serde_json::to_string_pretty(&messages)? + "\n")
}

/// The plain text of one message; none if it is missing or has anything but text.
fn find_text(fluent: &str, key: &str) -> Option<String> {
    let resource = fluent_syntax::parser::parse(fluent).unwrap_or_else(|(partial, _)| partial);
    let pattern = resource.body.iter().find_map(|entry| match entry {
        Entry::Message(message) if message.id.name == key => message.value.as_ref(),
        _ => None,
    })?;
    pattern
        .elements
        .iter()
        .map(|element| match element {
            PatternElement::TextElement { value } => Some(*value),
            PatternElement::Placeable { .. } => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn name_and_description_become_messages() -> Result<()> {
        let fluent =
            "extension-name = Sparekey\nextension-description =\n    Keeps your\n    codes.\n";
        insta::assert_snapshot!(messages(fluent)?, @r#"
        {
          "extension_name": {
            "message": "Sparekey"
          },
          "extension_description": {
            "message": "Keeps your\ncodes."
          }
        }
        "#);
        Ok(())
    }

    #[test]
    fn the_root_manifest_says_what_the_default_language_says() -> Result<()> {
        let manifest: serde_json::Value =
            serde_json::from_str(include_str!("../../../../manifest.json"))?;
        let fluent = include_str!("../../../ui/locales/en.ftl");
        for (key, message) in [
            ("name", "extension-name"),
            ("description", "extension-description"),
        ] {
            assert_eq!(
                manifest[key].as_str(),
                find_text(fluent, message).as_deref()
            );
        }
        Ok(())
    }

    #[test]
    fn a_language_without_them_is_refused() {
        assert!(messages("extension-name = Sparekey\n").is_err());
        assert!(messages("extension-name = { $name }\nextension-description = x\n").is_err());
    }
}
