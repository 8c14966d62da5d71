//! Card numbers and IBANs.

use crate::verdict::Case;

/// Every item passes the check digit: chance alone does that once in 10^n lists.
pub fn find(case: &Case<'_, '_, '_>) -> Option<&'static str> {
    let items = &case.candidate.items;
    let all = |test: fn(&str) -> bool| items.iter().all(|item| test(&item.text));
    // Sixteen digits of a real list pass by chance one in ten times, so one alone does not stop a long list.
    if all(is_card) {
        return Some("card-number");
    }
    items
        .iter()
        .any(|item| is_iban(&item.text))
        .then_some("iban")
}

/// 13 to 19 digits that pass the Luhn test (ISO/IEC 7812-1).
fn is_card(text: &str) -> bool {
    let digits: Vec<u32> = text.chars().filter_map(|c| c.to_digit(10)).collect();
    let plain = text
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-'));
    if !plain || !(13..=19).contains(&digits.len()) {
        return false;
    }
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(at, digit)| match (at % 2, digit * 2) {
            (0, _) => *digit,
            (_, twice) => twice / 10 + twice % 10,
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Two capitals, two digits, 11 to 30 more, and the whole passes mod 97 (ISO 13616).
fn is_iban(text: &str) -> bool {
    let plain: Vec<u8> = text.bytes().filter(|b| !b.is_ascii_whitespace()).collect();
    let head = matches!(plain.get(..4), Some([a, b, c, d])
        if a.is_ascii_uppercase() && b.is_ascii_uppercase() && c.is_ascii_digit() && d.is_ascii_digit());
    if !head || !(15..=34).contains(&plain.len()) {
        return false;
    }
    let (front, rest) = plain.split_at(4);
    let mut remainder = 0u32;
    for byte in rest.iter().chain(front) {
        remainder = match byte {
            b'0'..=b'9' => (remainder * 10 + u32::from(byte - b'0')) % 97,
            b'A'..=b'Z' => (remainder * 100 + u32::from(byte - b'A') + 10) % 97,
            _ => return false,
        };
    }
    remainder == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits() {
        // Published examples: ISO/IEC 7812-1 and the IBAN registry.
        assert!(is_card("4111 1111 1111 1111"));
        assert!(!is_card("4111 1111 1111 1112"));
        assert!(is_iban("GB82 WEST 1234 5698 7654 32"));
        assert!(!is_iban("GB82 WEST 1234 5698 7654 33"));
        assert!(!is_iban("KQ4T 7MZB 2XJD LWPA"));
    }
}
