//! Recognising the same list: one HMAC over the whole sorted list, never over a single code
//! (`security.md` 5).

use crate::{
    error::ClientError,
    ports::{Store, Write},
};
use sparekey_codes::CodeList;
use std::fmt::Write as _;
use zeroize::Zeroizing;

/// Fewest codes of a list that is marked.
const MIN_CODES: usize = 4;
/// Fewest bits of all codes together: below, a mark could be guessed.
const MIN_BITS: f64 = 64.0;
/// Bits of one decimal digit.
const DIGIT_BITS: f64 = 3.321;
/// Bits of one other letter or digit, reckoned low, as in hexadecimal codes.
const LETTER_BITS: f64 = 4.0;

fn bits(code: &str) -> f64 {
    let signs = code.chars().filter(|c| c.is_alphanumeric());
    let each = if signs.clone().all(|c| c.is_ascii_digit()) {
        DIGIT_BITS
    } else {
        LETTER_BITS
    };
    signs.map(|_| each).sum()
}

/// What the mark is made over: `(length u16 | code without blanks)` of every code, sorted. `None` for
/// a list so short that its mark could be guessed.
pub(crate) fn canonical(codes: &CodeList) -> Option<Zeroizing<Vec<u8>>> {
    let total: f64 = codes.iter().map(|one| bits(one.code.expose())).sum();
    if codes.len() < MIN_CODES || total < MIN_BITS {
        return None;
    }
    let mut sorted: Vec<Zeroizing<String>> = codes
        .iter()
        .map(|one| {
            one.code
                .expose()
                .chars()
                .filter(|c| !c.is_whitespace())
                .collect::<String>()
        })
        .map(Zeroizing::new)
        .collect();
    sorted.sort_by(|one, two| one.as_str().cmp(two.as_str()));
    let mut message = Zeroizing::new(Vec::new());
    for code in &sorted {
        message.extend_from_slice(&u16::try_from(code.len()).ok()?.to_be_bytes());
        message.extend_from_slice(code.as_bytes());
    }
    Some(message)
}

/// Under which key of [`Store::Saved`] a mark is kept.
pub(crate) fn key_of(mark: &[u8; 32]) -> String {
    mark.iter()
        .fold(String::with_capacity(64), |mut text, byte| {
            // Writing to a String does not fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}

/// The write that takes a mark down.
pub(crate) fn put_mark(mark: &[u8; 32], now: u64) -> Write {
    Write::Put(Store::Saved, key_of(mark), now.to_be_bytes().to_vec())
}

/// Reads the date of a mark.
pub(crate) fn parse_date(stored: &[u8]) -> Result<u64, ClientError> {
    stored
        .try_into()
        .map(u64::from_be_bytes)
        .map_err(|_| ClientError::Storage)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::save::parse_codes;
    use sparekey_protocol::message::CodeView;

    fn message(codes: &[&str]) -> Option<Vec<u8>> {
        let views = codes.iter().map(|code| CodeView {
            code: (*code).to_owned(),
            number: None,
        });
        let list = parse_codes(views.collect()).ok()?;
        canonical(&list).map(|message| message.to_vec())
    }

    #[test]
    fn order_and_blanks_do_not_matter() {
        let one = message(&["1234 5678", "8765 4321", "1111 2222", "3333 4444"]);
        assert!(one.is_some());
        assert_eq!(
            one,
            message(&["33334444", "1111 2222", "87654321", "1234 5678"])
        );
        assert_ne!(
            one,
            message(&["33334444", "1111 2222", "87654321", "1234 5679"])
        );
        assert_ne!(one, message(&["1234 5678", "8765 4321", "1111 2222"]));
    }

    #[test]
    fn lists_that_could_be_guessed_have_no_mark() {
        assert!(message(&["abcdefgh", "ijklmnop", "qrstuvwx"]).is_none());
        assert!(message(&["1234", "2345", "3456", "4567"]).is_none());
        assert!(message(&["----1234", "----2345", "----3456", "----4567"]).is_none());
        assert!(message(&["ab12", "cd34", "ef56", "0a78"]).is_some());
    }

    #[test]
    fn no_two_lists_have_one_message() {
        let one = message(&["abcd1", "abcd2", "abcd3", "abcd4"]);
        let two = message(&["abcd", "1abcd2", "abcd3", "abcd4"]);
        assert_ne!(one, two);
    }
}
