//! `_locales/` of a package, from the texts of the screens: texts live once.

use std::path::Path;

use anyhow::{Result, bail};
use fluent_syntax::ast::{Entry, PatternElement};
use serde_json::{Value, json};

use crate::files::{Tree, list, read_text};

/// The language a browser falls back to.
pub const DEFAULT_LOCALE: &str = "en";

/// The message key of the extension's name; browsers allow no hyphen in it.
pub const NAME: &str = "extension_name";

/// The message key of the extension's description.
pub const DESCRIPTION: &str = "extension_description";

/// Adds `_locales/<lang>/messages.json` for each `<lang>.ftl` of `folder` that names and describes the
/// extension; for any other language the browser falls back to the default one.
///
/// # Errors
/// When the default language lacks name or description.
pub fn add(tree: &mut Tree, folder: &Path) -> Result<()> {
    for file in list(folder)? {
        if file.extension().is_none_or(|extension| extension != "ftl") {
            continue;
        }
        let language = file.with_extension("").to_string_lossy().replace('-', "_");
        let text = read_text(&folder.join(&file))?;
        if let Some(messages) = find_messages(&text) {
            tree.insert(
                Path::new("_locales").join(language).join("messages.json"),
                (serde_json::to_string_pretty(&messages)? + "\n").into_bytes(),
            );
        }
    }
    let default = Path::new("_locales")
        .join(DEFAULT_LOCALE)
        .join("messages.json");
    if !tree.contains_key(&default) {
        bail!(
            "{}/{DEFAULT_LOCALE}.ftl must hold `extension-name` and `extension-description`",
            folder.display()
        );
    }
    Ok(())
}

fn find_messages(fluent: &str) -> Option<Value> {
    Some(json!({
        NAME: { "message": find_text(fluent, "extension-name")? },
        DESCRIPTION: { "message": find_text(fluent, "extension-description")? },
    }))
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
        let messages = find_messages(fluent).unwrap_or_default();
        insta::assert_snapshot!(serde_json::to_string_pretty(&messages)?, @r#"
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
    fn a_language_without_plain_texts_has_none() {
        assert!(find_messages("extension-name = Sparekey\n").is_none());
        assert!(find_messages("extension-name = { $name }\nextension-description = x\n").is_none());
    }
}
