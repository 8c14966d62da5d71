//! Names and logins.

use crate::refusal::Refusal;
use sparekey_protocol::limits::{NAME_BYTES, TEXT_BYTES};
use unicode_normalization::UnicodeNormalization as _;

/// A name of a person or workspace.
///
/// # Errors
/// [`Refusal`] 400.
pub fn check_name(text: &str) -> Result<(), Refusal> {
    check(text, NAME_BYTES, false)
}

/// A login, app or site.
///
/// # Errors
/// [`Refusal`] 400.
pub fn check_text(text: &str) -> Result<(), Refusal> {
    check(text, TEXT_BYTES, false)
}

/// A text that may be missing: the login name at an app.
///
/// # Errors
/// [`Refusal`] 400.
pub fn check_optional_text(text: &str) -> Result<(), Refusal> {
    check(text, TEXT_BYTES, true)
}

fn check(text: &str, longest: usize, may_be_empty: bool) -> Result<(), Refusal> {
    let empty = text.trim().is_empty();
    let missing = empty && !(may_be_empty && text.is_empty());
    if missing || text.len() > longest || text.chars().any(char::is_control) {
        Err(Refusal::invalid_text())
    } else {
        Ok(())
    }
}

/// A login as it is compared: without case, outer blanks and differences that do not show.
#[must_use]
pub fn login_key(login: &str) -> String {
    login.trim().to_lowercase().nfkc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_short_and_plain() {
        let long_name = "n".repeat(NAME_BYTES + 1);
        let cases = [
            ("Ada", true),
            ("", false),
            ("  ", false),
            ("a\nb", false),
            ("a\u{0}", false),
            ("a\u{85}", false),
            (&long_name[..NAME_BYTES], true),
            (&long_name, false),
            ("Zoë 李", true),
        ];
        for (text, good) in cases {
            assert_eq!(check_name(text).is_ok(), good, "{text:?}");
        }
        assert!(check_optional_text("").is_ok());
        assert!(check_optional_text(" ").is_err());
    }

    #[test]
    fn logins_compare_without_case() {
        assert_eq!(login_key(" Ada@Example.com "), "ada@example.com");
        assert_eq!(login_key("ZOE\u{308}"), login_key("zoë"));
    }
}
