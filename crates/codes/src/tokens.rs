//! One code or several on a line.

use crate::furniture::strip_furniture;

/// Whether this is only a group of a longer code: under about 20 bits (lookalikes: an item of four hex or
/// base32 characters is a group, not a code).
#[must_use]
pub fn is_group(token: &str) -> bool {
    let payload = token.chars().filter(|c| c.is_alphanumeric()).count();
    let digits_only = token
        .chars()
        .all(|c| c.is_ascii_digit() || !c.is_alphanumeric());
    payload <= if digits_only { 5 } else { 4 }
}

/// Splits one line into the codes on it.
///
/// Commas, semicolons, tabs, bars and wide gaps always part codes. A single blank parts them unless a piece is
/// only a group: `ab12 cd34` is one code of two groups, `ab12-cd34 ef56-gh78` are two codes.
#[must_use]
pub fn split_codes(line: &str) -> Vec<&str> {
    let mut codes = Vec::new();
    for part in line.split([',', ';', '\t', '|']).flat_map(split_wide_gaps) {
        let pieces: Vec<_> = part
            .split_whitespace()
            .map(strip_furniture)
            .filter(|piece| !piece.is_empty())
            .collect();
        if pieces.len() > 1 && pieces.iter().any(|piece| is_group(piece)) {
            codes.push(strip_furniture(part));
        } else {
            codes.extend(pieces);
        }
    }
    codes
}

/// Three blanks in a row, of any kind, are a gap between columns.
fn split_wide_gaps(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut gap_start, mut gap) = (0, 0, 0);
    for (at, c) in text.char_indices() {
        if c.is_whitespace() {
            if gap == 0 {
                gap_start = at;
            }
            gap += 1;
        } else {
            if gap >= 3 {
                parts.push(&text[start..gap_start]);
                start = at;
            }
            gap = 0;
        }
    }
    parts.push(&text[start..]);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines() {
        let rows: [(&str, &[&str]); 8] = [
            ("ab12-cd34", &["ab12-cd34"]),
            ("ab12 cd34", &["ab12 cd34"]),
            ("ab12-cd34 ef56-gh78", &["ab12-cd34", "ef56-gh78"]),
            ("ab12cd34\u{a0}ef56gh78", &["ab12cd34", "ef56gh78"]),
            ("ab12 cd34, ef56 gh78;", &["ab12 cd34", "ef56 gh78"]),
            ("1234 5678    8765 4321", &["1234 5678", "8765 4321"]),
            ("123456 654321", &["123456", "654321"]),
            (" ", &[]),
        ];
        for (line, codes) in rows {
            assert_eq!(split_codes(line), codes, "{line:?}");
        }
    }
}
