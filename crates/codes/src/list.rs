//! The ordered codes of one capture.

use crate::code::BackupCode;

/// Most codes in one list (security.md 2.6 and T9).
pub const MAX_CODES: usize = 256;

/// One code with the number the app itself gives it, where the app numbers its codes.
#[derive(PartialEq, Eq)]
pub struct ListedCode {
    /// The code.
    pub code: BackupCode,
    /// The app's own number, which a log-in page may ask for ("code number 7").
    pub number: Option<u16>,
}

/// The codes of one capture, in the order the app shows them: 1 to [`MAX_CODES`], all different.
#[derive(PartialEq, Eq)]
pub struct CodeList(Vec<ListedCode>);

/// Why codes do not make a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ListError {
    /// No code at all.
    #[error("there is no code here: paste the codes, one on each line")]
    Empty,
    /// More than [`MAX_CODES`].
    #[error("there are more than {MAX_CODES} codes here: paste the codes of one account only")]
    TooMany,
    /// The same code twice.
    #[error("the same code stands here twice: remove one of them")]
    Repeated,
}

impl CodeList {
    /// Makes a list of codes that are already in order.
    ///
    /// # Errors
    /// [`ListError`] when there is no code, too many, or one twice.
    pub fn from_codes(codes: Vec<ListedCode>) -> Result<Self, ListError> {
        if codes.is_empty() {
            return Err(ListError::Empty);
        }
        if codes.len() > MAX_CODES {
            return Err(ListError::TooMany);
        }
        let repeated = codes
            .iter()
            .enumerate()
            .any(|(at, one)| codes[..at].iter().any(|other| other.code == one.code));
        if repeated {
            return Err(ListError::Repeated);
        }
        Ok(Self(codes))
    }

    /// The codes in order.
    pub fn iter(&self) -> std::slice::Iter<'_, ListedCode> {
        self.0.iter()
    }

    /// How many codes: 1 to [`MAX_CODES`].
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "a list is never empty")]
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

impl<'a> IntoIterator for &'a CodeList {
    type Item = &'a ListedCode;
    type IntoIter = std::slice::Iter<'a, ListedCode>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
