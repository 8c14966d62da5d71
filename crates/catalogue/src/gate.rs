//! What the gate of the content script needs.

use crate::profile::profiles;
use crate::vocabulary::labels;
use serde_json::json;

/// The gate's data as JSON: `{"profiles": [{"hosts": [...], "paths": [...]}], "words": [...]}`.
///
/// Only paths that are sourced well enough to decide are in it (design.md 3.1); words are folded, and a word
/// that contains another one is left out, since the shorter one finds it too.
#[must_use]
pub fn gate_data_json() -> String {
    let profiles: Vec<_> = profiles()
        .iter()
        .filter(|profile| profile.path_confidence.decides() && !profile.paths.is_empty())
        .map(|profile| json!({ "hosts": profile.hosts, "paths": profile.paths }))
        .collect();
    let all: Vec<_> = labels().collect();
    let words: Vec<_> = all
        .iter()
        .filter(|word| {
            !all.iter()
                .any(|other| other != *word && word.contains(other))
        })
        .collect();
    json!({ "profiles": profiles, "words": words }).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holds_the_sample_app_and_short_words() {
        let json = gate_data_json();
        assert!(json.contains("bare.sample.test"));
        assert!(json.contains(r#""recovery code""#));
        assert!(!json.contains(r#""recovery codes""#));
    }
}
