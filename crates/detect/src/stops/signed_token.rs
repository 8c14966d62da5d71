//! Authenticator addresses, private keys and signed tokens.

use crate::line::head;
use crate::verdict::Case;

/// What tells stands at the beginning.
const HEAD_BYTES: usize = 1024;
/// Pieces of text looked at: more than a list has.
const MAX_CHUNKS: usize = 2048;

/// `otpauth:` (the Key URI format of authenticator apps), PEM headers (RFC 7468) and JWT (RFC 7519) on the
/// lines of the items.
pub fn find(case: &Case<'_, '_, '_>) -> Option<&'static str> {
    let lines = &case.page.lines[case.candidate.first_line..=case.candidate.last_line];
    let chunks = lines.iter().flat_map(|line| &line.chunks);
    for chunk in chunks.take(MAX_CHUNKS) {
        let text = head(&chunk.text, HEAD_BYTES);
        if text.contains("otpauth:") {
            return Some("otpauth");
        }
        if text.contains("-----BEGIN") {
            return Some("private-key");
        }
        if text.split_whitespace().any(is_jwt) {
            return Some("signed-token");
        }
    }
    None
}

/// Three base64url parts, of which the first is a JSON object.
fn is_jwt(word: &str) -> bool {
    word.starts_with("eyJ") && word.bytes().filter(|b| *b == b'.').count() == 2
}
