//! The sealed set-up code, as far as the server sees it.

use crate::refusal::Refusal;
use sparekey_envelope::{SUITE, VERSION};

/// `"SPKC" .. | ct 100` (security.md 2.9).
const SEALED_LEN: usize = 107;

/// Checks length, version and suite; the rest is sealed.
///
/// # Errors
/// [`Refusal`] 400.
pub fn check_sealed(sealed: &[u8]) -> Result<(), Refusal> {
    let suite = SUITE.to_be_bytes();
    match sealed {
        [b'S', b'P', b'K', b'C', version, high, low, ..] if sealed.len() == SEALED_LEN => {
            if *version == VERSION && [*high, *low] == suite {
                Ok(())
            } else {
                Err(Refusal::unsupported_version())
            }
        }
        _ => Err(Refusal::malformed_object()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sparekey_protocol::ApiErrorCode;

    #[test]
    fn length_magic_version_and_suite() {
        let mut good = vec![0; SEALED_LEN];
        good[..7].copy_from_slice(b"SPKC\x01\x00\x01");
        assert!(check_sealed(&good).is_ok());
        for (position, code) in [
            (0, ApiErrorCode::MalformedObject),
            (4, ApiErrorCode::UnsupportedVersion),
            (5, ApiErrorCode::UnsupportedVersion),
            (6, ApiErrorCode::UnsupportedVersion),
        ] {
            let mut bad = good.clone();
            bad[position] ^= 2;
            assert_eq!(check_sealed(&bad).unwrap_err().code(), code, "{position}");
        }
        assert!(check_sealed(&good[1..]).is_err());
        assert!(check_sealed(&[]).is_err());
    }
}
