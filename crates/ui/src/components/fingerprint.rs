//! Fingerprints as two people read them to each other.

use leptos::prelude::*;

/// The groups of a fingerprint; the client separates them by blanks or hyphens.
pub fn groups(text: &str) -> Vec<String> {
    text.split(|c: char| c.is_whitespace() || c == '-')
        .filter(|group| !group.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Five groups in one width for all characters.
#[component]
pub fn Fingerprint(
    /// As the client gives it.
    text: String,
    /// Value of `data-test`.
    test: &'static str,
    /// For two people to compare.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let groups = groups(&text)
        .into_iter()
        // The blank keeps the groups apart where they are copied or read out.
        .map(|group| view! { class="s", <span class="fingerprint-group">{group}</span> " " })
        .collect_view();
    view! { class="s",
        <code class="fingerprint" class:large=large dir="ltr" data-test=test>{groups}</code>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_groups() {
        for text in ["ABCD EFGH JKMN PQRS TVWX", "ABCD-EFGH-JKMN-PQRS-TVWX"] {
            assert_eq!(groups(text), ["ABCD", "EFGH", "JKMN", "PQRS", "TVWX"]);
        }
        assert!(groups("").is_empty());
    }
}
