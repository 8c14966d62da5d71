//! How a set-up code and the code of an invite link are written: a prefix, then base64url of a body and its check bytes
//! (security.md 2.4 and 2.9).

use data_encoding::BASE64URL_NOPAD;
use zeroize::Zeroizing;

use crate::bytes::FormatError;
use crate::labels::{constant_time_eq, hash};

/// Length of the check, in bytes.
const CHECK_LEN: usize = 4;

/// One kind of code as text: `prefix` and base64url (RFC 4648 section 5, no padding) of `body | H(label || body), first 4`.
pub(crate) struct CodeText {
    /// So that a person and a parser know it from another kind.
    pub(crate) prefix: &'static str,
    /// The domain label of the check.
    pub(crate) label: &'static [u8],
    /// The longest body, in bytes.
    pub(crate) max_body: usize,
}

impl CodeText {
    /// An empty body with room for the longest, so that nothing secret is left behind where it grows.
    pub(crate) fn begin(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(Vec::with_capacity(self.max_body + CHECK_LEN))
    }

    fn check(&self, body: &[u8]) -> [u8; CHECK_LEN] {
        let [a, b, c, d, ..] = *hash(&[self.label, body]).as_bytes();
        [a, b, c, d]
    }

    /// Writes down a body that [`CodeText::begin`] began.
    pub(crate) fn write(&self, mut body: Zeroizing<Vec<u8>>) -> Zeroizing<String> {
        let check = self.check(&body);
        body.extend_from_slice(&check);
        let mut text = Zeroizing::new(String::with_capacity(
            self.prefix.len() + BASE64URL_NOPAD.encode_len(body.len()),
        ));
        text.push_str(self.prefix);
        BASE64URL_NOPAD.encode_append(&body, &mut text);
        text
    }

    /// Reads the body; blanks and line breaks do not matter.
    pub(crate) fn parse(&self, text: &str) -> Result<Zeroizing<Vec<u8>>, FormatError> {
        let mut compact = Zeroizing::new(String::with_capacity(text.len()));
        compact.extend(text.chars().filter(|c| !c.is_whitespace()));
        let encoded = compact
            .strip_prefix(self.prefix)
            .ok_or(FormatError::Magic)?;
        if encoded.len() > BASE64URL_NOPAD.encode_len(self.max_body + CHECK_LEN) {
            return Err(FormatError::Length);
        }
        let mut body = BASE64URL_NOPAD
            .decode(encoded.as_bytes())
            .map(Zeroizing::new)
            .map_err(|_| FormatError::Text)?;
        let (read, check) = body
            .split_last_chunk::<CHECK_LEN>()
            .ok_or(FormatError::Length)?;
        if !constant_time_eq(&self.check(read), check) {
            return Err(FormatError::Value);
        }
        let length = read.len();
        body.truncate(length);
        Ok(body)
    }
}
