//! One backup code.

use zeroize::Zeroizing;

/// Longest code in bytes of UTF-8: what one cell holds (security.md 2.6).
pub const MAX_CODE_BYTES: usize = 192;

/// One backup code as the app shows it, separators included.
///
/// It has no `Debug`, `Clone` or `Serialize`, and its bytes are erased when it is dropped.
#[derive(PartialEq, Eq)]
pub struct BackupCode(Zeroizing<String>);

/// Why a text is not a backup code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Nothing is left once blanks are removed.
    #[error("this code is empty: type it again as the site shows it")]
    Empty,
    /// More than [`MAX_CODE_BYTES`].
    #[error("this is longer than any backup code: paste only the codes")]
    TooLong,
    /// A line break or another control character is inside.
    #[error("this code has a line break inside: put each code on its own line")]
    ControlCharacter,
}

impl BackupCode {
    /// Takes one code; blanks at both ends are removed, everything else is kept as shown.
    ///
    /// # Errors
    /// [`CodeError`] when the text is empty, too long, or holds a control character.
    pub fn parse_code(text: &str) -> Result<Self, CodeError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(CodeError::Empty);
        }
        if text.len() > MAX_CODE_BYTES {
            return Err(CodeError::TooLong);
        }
        if text.chars().any(char::is_control) {
            return Err(CodeError::ControlCharacter);
        }
        Ok(Self(Zeroizing::new(text.to_owned())))
    }

    /// The code itself. The name says that it leaves its protection here.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits() {
        assert!(BackupCode::parse_code(&"a".repeat(MAX_CODE_BYTES)).is_ok());
        let refused = [
            (" \t".to_owned(), CodeError::Empty),
            ("a".repeat(MAX_CODE_BYTES + 1), CodeError::TooLong),
            ("é".repeat(97), CodeError::TooLong),
            ("ab\ncd".to_owned(), CodeError::ControlCharacter),
        ];
        for (text, error) in refused {
            assert_eq!(BackupCode::parse_code(&text).err(), Some(error));
        }
    }

    #[test]
    fn separators_stay_as_shown() {
        let code = BackupCode::parse_code("  ab12-cd34 ef56 ").ok();
        assert_eq!(
            code.as_ref().map(BackupCode::expose),
            Some("ab12-cd34 ef56")
        );
    }
}
