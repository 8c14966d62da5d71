//! Everything the sample app draws at random.

use rand::seq::IndexedRandom;

/// Letters and digits that cannot be mistaken for one another, as many providers use.
const CODE_ALPHABET: &[u8] = b"23456789abcdefghjkmnpqrstuvwxyz";

/// How many recovery codes one list has.
pub const CODES_PER_LIST: usize = 10;

/// A fresh list of recovery codes, each `xxxx-xxxx`.
pub fn make_recovery_codes() -> Vec<String> {
    (0..CODES_PER_LIST)
        .map(|_| {
            format!(
                "{}-{}",
                make_text(CODE_ALPHABET, 4),
                make_text(CODE_ALPHABET, 4)
            )
        })
        .collect()
}

/// A password of 16 characters.
pub fn make_password() -> String {
    make_text(CODE_ALPHABET, 16)
}

/// An opaque value for a session, a form or an API token: 32 hexadecimal digits.
pub fn make_token() -> String {
    make_text(b"0123456789abcdef", 32)
}

/// An order number such as `4K7H-29QD`, of a shape recovery codes may have too.
pub fn make_order_number() -> String {
    let alphabet = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    format!("{}-{}", make_text(alphabet, 4), make_text(alphabet, 4))
}

/// 160 bits for a TOTP secret (RFC 4226 section 4, R6).
pub fn make_totp_secret() -> [u8; 20] {
    rand::random()
}

fn make_text(alphabet: &[u8], length: usize) -> String {
    let mut random = rand::rng();
    (0..length)
        .filter_map(|_| alphabet.choose(&mut random).copied().map(char::from))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_ten_different_codes_of_the_stated_shape() {
        let mut codes = make_recovery_codes();
        assert!(codes.iter().all(|code| {
            code.len() == 9
                && code.bytes().enumerate().all(|(at, byte)| {
                    if at == 4 {
                        byte == b'-'
                    } else {
                        CODE_ALPHABET.contains(&byte)
                    }
                })
        }));
        codes.sort();
        codes.dedup();
        assert_eq!(codes.len(), CODES_PER_LIST);
    }
}
