//! A sign for an app, drawn from its name alone: nothing is fetched.

use leptos::prelude::*;

/// How many colours `.app-icon` has in the style sheet.
const HUES: u32 = 12;

/// The colour of a name, `0..12`: FNV-1a over its lower-case form, so that it is the same everywhere.
pub fn hue(name: &str) -> u32 {
    let hash = name
        .to_lowercase()
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        });
    (hash ^ (hash >> 16)) % HUES
}

/// First letter or digit of a name in upper case.
pub fn initial(name: &str) -> String {
    name.chars()
        .find(|c| c.is_alphanumeric())
        .map_or_else(|| "?".to_owned(), |c| c.to_uppercase().collect())
}

/// The initial on a coloured square.
#[component]
pub fn AppIcon(
    /// Name of the app.
    name: String,
) -> impl IntoView {
    view! { class="s",
        <span class="app-icon" aria-hidden="true" data-hue=hue(&name).to_string()>
            {initial(&name)}
        </span>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        let rows = [
            ("GitHub", "G"),
            ("  1Password", "1"),
            ("élan", "É"),
            ("", "?"),
            ("--", "?"),
        ];
        for (name, expected) in rows {
            assert_eq!(initial(name), expected);
            assert!(hue(name) < HUES);
        }
        assert_eq!(hue("GitHub"), hue("github"));
        assert_ne!(hue("GitHub"), hue("GitLab"));
    }
}
