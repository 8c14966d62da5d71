//! Text that a person pasted.

use crate::code::{BackupCode, CodeError};
use crate::furniture::{strip_furniture, strip_numbers};
use crate::list::{CodeList, ListError, ListedCode, MAX_CODES};
use crate::tokens::split_codes;

/// Longest pasted text in bytes: 256 codes of 192 bytes with room for what stands around them.
const MAX_PASTE_BYTES: usize = 128 * 1024;

/// Why pasted text gave no list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasteError {
    /// No code was recognised.
    #[error("no codes found: paste them as the site shows them, one on each line")]
    NoCodes,
    /// More than a list can hold.
    #[error("more than {MAX_CODES} codes: paste the codes of one account only")]
    TooMany,
    /// A code that cannot be stored; `line` counts from 1.
    #[error("line {line} is longer than any backup code: paste only the codes")]
    TooLong {
        /// The line, counted from 1.
        line: usize,
    },
    /// A code twice; `line` is where it stands again, counted from 1.
    #[error("line {line} repeats a code from further up: remove one of them")]
    Repeated {
        /// The line, counted from 1.
        line: usize,
    },
}

/// Reads codes from pasted text: one on a line, numbered, bulleted, or several on a line parted by commas,
/// semicolons, tabs, bars or blanks. Headings and sentences around them are left out.
///
/// # Errors
/// [`PasteError`], whose messages name the line and never what stands on it.
pub fn parse_pasted(text: &str) -> Result<CodeList, PasteError> {
    if text.len() > MAX_PASTE_BYTES {
        return Err(PasteError::TooMany);
    }
    let (places, lines): (Vec<usize>, Vec<&str>) = (1..)
        .zip(text.lines())
        .filter(|(_, line)| !strip_furniture(line).is_empty() && !is_prose(line))
        .unzip();
    let mut codes: Vec<ListedCode> = Vec::new();
    for (line, numbered) in places.into_iter().zip(strip_numbers(&lines)) {
        for (at, piece) in split_codes(numbered.rest).into_iter().enumerate() {
            let code = BackupCode::parse_code(piece).map_err(|error| match error {
                CodeError::TooLong | CodeError::ControlCharacter => PasteError::TooLong { line },
                CodeError::Empty => PasteError::NoCodes,
            })?;
            if codes.iter().any(|other| other.code == code) {
                return Err(PasteError::Repeated { line });
            }
            if codes.len() == MAX_CODES {
                return Err(PasteError::TooMany);
            }
            // The number belongs to the first code after it.
            let number = numbered.number.filter(|_| at == 0);
            codes.push(ListedCode { code, number });
        }
    }
    CodeList::from_codes(codes).map_err(|error| match error {
        ListError::Empty | ListError::Repeated => PasteError::NoCodes,
        ListError::TooMany => PasteError::TooMany,
    })
}

/// Several words and no digit, or a title that ends in a colon: no code looks like this.
fn is_prose(line: &str) -> bool {
    let line = line.trim();
    if line.ends_with([':', '：']) {
        return true;
    }
    let words = line
        .split_whitespace()
        .filter(|word| {
            let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
            word.chars().all(char::is_alphabetic) && !is_shouted(word)
        })
        .count();
    words >= 3 || (words >= 2 && !line.contains(|c: char| c.is_ascii_digit()))
}

/// Capitals only: a group of letters in a code rather than a word.
fn is_shouted(word: &str) -> bool {
    !word.chars().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn codes(text: &str) -> Result<Vec<(Option<u16>, String)>, PasteError> {
        parse_pasted(text).map(|list| {
            list.iter()
                .map(|one| (one.number, one.code.expose().to_owned()))
                .collect()
        })
    }

    fn plain(list: &[&str]) -> Result<Vec<(Option<u16>, String)>, PasteError> {
        Ok(list.iter().map(|code| (None, (*code).to_owned())).collect())
    }

    #[test]
    fn shapes_a_person_pastes() {
        let rows = [
            (
                "ab12-cd34\r\nef56-gh78\r\n",
                plain(&["ab12-cd34", "ef56-gh78"]),
            ),
            (
                "* ab12-cd34\n* ef56-gh78",
                plain(&["ab12-cd34", "ef56-gh78"]),
            ),
            ("ab12-cd34, ef56-gh78", plain(&["ab12-cd34", "ef56-gh78"])),
            ("ab12-cd34;ef56-gh78", plain(&["ab12-cd34", "ef56-gh78"])),
            ("ab12-cd34\tef56-gh78", plain(&["ab12-cd34", "ef56-gh78"])),
            ("ab12-cd34  ef56-gh78", plain(&["ab12-cd34", "ef56-gh78"])),
            ("1234 5678\n8765 4321", plain(&["1234 5678", "8765 4321"])),
            (
                "ABCD EFGH IJKL\nMNOP QRST UVWX",
                plain(&["ABCD EFGH IJKL", "MNOP QRST UVWX"]),
            ),
            ("Your recovery codes:\n\nab12-cd34\n", plain(&["ab12-cd34"])),
            (
                "Keep these codes in a safe place.\nab12cd34\nef56gh78",
                plain(&["ab12cd34", "ef56gh78"]),
            ),
            (
                "1. ab12-cd34\n2. ef56-gh78",
                Ok(vec![
                    (Some(1), "ab12-cd34".into()),
                    (Some(2), "ef56-gh78".into()),
                ]),
            ),
            (
                "1 ab12-cd34\n2 ef56-gh78",
                Ok(vec![
                    (Some(1), "ab12-cd34".into()),
                    (Some(2), "ef56-gh78".into()),
                ]),
            ),
            ("", Err(PasteError::NoCodes)),
            ("Please log in to see them", Err(PasteError::NoCodes)),
            (
                "ab12-cd34\n\nab12-cd34",
                Err(PasteError::Repeated { line: 3 }),
            ),
        ];
        for (text, expected) in rows {
            assert_eq!(codes(text), expected, "{text:?}");
        }
    }

    #[test]
    fn limits() {
        let many: String = (0..=MAX_CODES).map(|n| format!("code{n:05}\n")).collect();
        assert_eq!(codes(&many), Err(PasteError::TooMany));
        let long = format!("ab12-cd34\n{}", "a1".repeat(100));
        assert_eq!(codes(&long), Err(PasteError::TooLong { line: 2 }));
    }

    proptest! {
        #[test]
        fn any_text_is_answered(text in "\\PC{0,400}|[0-9a-f \\n,;.\\-]{0,400}") {
            if let Ok(list) = parse_pasted(&text) {
                prop_assert!(list.len() <= MAX_CODES);
            }
        }
    }
}
