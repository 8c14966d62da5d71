//! Crockford base32 (<https://www.crockford.com/base32.html>) as the paper texts use it.

use zeroize::Zeroizing;

/// The 32 digits, then the five that only the mod-37 check uses.
const SYMBOLS: &[u8; 37] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";

/// Why a typed text is not Crockford base32.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CrockfordError {
    Length,
    Character,
    Check,
}

/// The characters that count: blanks and hyphens dropped, upper case, O read as 0, I and L as 1.
fn significant(typed: &str) -> impl Iterator<Item = char> + '_ {
    typed
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        })
}

/// The value of a digit, below `limit`.
fn value(c: char, limit: usize) -> Result<u8, CrockfordError> {
    SYMBOLS
        .iter()
        .take(limit)
        .zip(0..)
        .find_map(|(symbol, value)| (char::from(*symbol) == c).then_some(value))
        .ok_or(CrockfordError::Character)
}

fn symbol(value: u8) -> char {
    char::from(SYMBOLS[usize::from(value) % SYMBOLS.len()])
}

/// Puts a hyphen between groups.
fn grouped(digits: impl Iterator<Item = char>, group: usize, capacity: usize) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(capacity));
    for (index, digit) in digits.enumerate() {
        if index > 0 && index % group == 0 {
            text.push('-');
        }
        text.push(digit);
    }
    text
}

/// One 128-bit integer: 26 digits and the check, in groups of five.
pub(crate) fn encode_u128(bytes: &[u8; 16]) -> Zeroizing<String> {
    let number = Zeroizing::new(u128::from_be_bytes(*bytes));
    let check = (*number % 37) as u8;
    let digits = (0..26)
        .rev()
        .map(|place| symbol(((*number >> (5 * place)) & 31) as u8));
    grouped(digits.chain([symbol(check)]), 5, 32)
}

/// Reads what [`encode_u128`] made.
pub(crate) fn decode_u128(typed: &str) -> Result<Zeroizing<[u8; 16]>, CrockfordError> {
    if significant(typed).count() != 27 {
        return Err(CrockfordError::Length);
    }
    let mut number = Zeroizing::new(0_u128);
    let mut check = 0;
    for (index, c) in significant(typed).enumerate() {
        if index == 26 {
            check = value(c, 37)?;
        } else {
            let digit = value(c, 32)?;
            // 26 digits hold 130 bits: the first one carries only three of the 128.
            if index == 0 && digit > 7 {
                return Err(CrockfordError::Check);
            }
            *number = (*number << 5) | u128::from(digit);
        }
    }
    if *number % 37 != u128::from(check) {
        return Err(CrockfordError::Check);
    }
    Ok(Zeroizing::new(number.to_be_bytes()))
}

/// 42 bytes as 68 digits, the last four bits zero, in groups of four.
pub(crate) fn encode_42(bytes: &[u8; 42]) -> Zeroizing<String> {
    let digits = (0..68).map(|index| {
        let bit = index * 5;
        let high = u16::from(bytes[bit / 8]);
        let low = bytes.get(bit / 8 + 1).map_or(0, |byte| u16::from(*byte));
        symbol(((((high << 8) | low) >> (11 - bit % 8)) & 31) as u8)
    });
    grouped(digits, 4, 84)
}

/// Reads what [`encode_42`] made.
pub(crate) fn decode_42(typed: &str) -> Result<Zeroizing<[u8; 42]>, CrockfordError> {
    if significant(typed).count() != 68 {
        return Err(CrockfordError::Length);
    }
    let mut bytes = Zeroizing::new([0_u8; 42]);
    for (index, c) in significant(typed).enumerate() {
        let bit = index * 5;
        let [high, low] = (u16::from(value(c, 32)?) << (11 - bit % 8)).to_be_bytes();
        bytes[bit / 8] |= high;
        match bytes.get_mut(bit / 8 + 1) {
            Some(byte) => *byte |= low,
            None if low == 0 => {}
            None => return Err(CrockfordError::Check),
        }
    }
    Ok(bytes)
}
