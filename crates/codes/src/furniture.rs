//! What stands around a code in a list and is not part of it: index, bullet, emoji, quotes.

/// A text with the number that stood before it, if there was one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Numbered<'a> {
    /// The app's own number.
    pub number: Option<u16>,
    /// The rest, without the number.
    pub rest: &'a str,
}

/// Removes bullets, emoji, quotes and blanks at both ends; what is between stays as shown.
///
/// `=`, `+`, `/` and `_` stay: they end codes of some alphabets.
#[must_use]
pub fn strip_furniture(text: &str) -> &str {
    text.trim_matches(|c: char| !(c.is_alphanumeric() || matches!(c, '=' | '+' | '/' | '_')))
}

/// Removes the index before each line of one list.
///
/// A number with a point, colon or bracket and a blank after it is always an index ("3: 7f2k-q9wx"). A bare
/// number ("3 7f2k-q9wx") or one glued to its code ("3.7f2k-q9wx") is an index only where the numbers of all
/// lines count up by one from 0 or 1, so that the first digits of a code are never eaten.
#[must_use]
pub fn strip_numbers<'a>(lines: &[&'a str]) -> Vec<Numbered<'a>> {
    let loose: Vec<_> = lines.iter().map(|line| split_number(line, false)).collect();
    if lines.len() > 1 && counts_up(&loose) {
        return loose;
    }
    lines.iter().map(|line| split_number(line, true)).collect()
}

fn counts_up(lines: &[Numbered<'_>]) -> bool {
    let Some(Some(first @ 0..=1)) = lines.first().map(|line| line.number) else {
        return false;
    };
    (first..)
        .zip(lines)
        .all(|(expected, line)| line.number == Some(expected))
}

/// `strict` asks for a mark and a blank after the number.
fn split_number(line: &str, strict: bool) -> Numbered<'_> {
    let plain = Numbered {
        number: None,
        rest: line,
    };
    let line = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 3 {
        return plain;
    }
    let (number, rest) = line.split_at(digits);
    let unmarked = rest.strip_prefix(['.', ':', ')', ']']);
    let after = unmarked.unwrap_or(rest);
    let blank = after.starts_with(char::is_whitespace);
    let is_index = if strict {
        unmarked.is_some() && blank
    } else {
        unmarked.is_some() || blank
    };
    if !is_index || strip_furniture(after).is_empty() {
        return plain;
    }
    Numbered {
        number: number.parse().ok(),
        rest: after.trim_start(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn furniture_goes_and_separators_stay() {
        let rows = [
            ("• ab12-cd34", "ab12-cd34"),
            ("🔑 12345678 🔑", "12345678"),
            ("- \"ab12 cd34\",", "ab12 cd34"),
            ("YWJjZA==", "YWJjZA=="),
            ("***", ""),
        ];
        for (text, code) in rows {
            assert_eq!(strip_furniture(text), code);
        }
    }

    #[test]
    fn numbers() {
        type Row<'a> = (&'a [&'a str], &'a [(Option<u16>, &'a str)]);
        let rows: [Row<'_>; 5] = [
            (
                &["3: 7F2K-Q9WX", "4: 22AB-9911"],
                &[(Some(3), "7F2K-Q9WX"), (Some(4), "22AB-9911")],
            ),
            (
                &["0 4be1-90c7", "1 d2aa-5f38"],
                &[(Some(0), "4be1-90c7"), (Some(1), "d2aa-5f38")],
            ),
            (
                &["1.4be1", "2.d2aa"],
                &[(Some(1), "4be1"), (Some(2), "d2aa")],
            ),
            // Groups of three digits are not numbers.
            (
                &["123 456 789", "124 456 788"],
                &[(None, "123 456 789"), (None, "124 456 788")],
            ),
            (&["12ab", "13cd"], &[(None, "12ab"), (None, "13cd")]),
        ];
        for (lines, expected) in rows {
            let found: Vec<_> = strip_numbers(lines)
                .iter()
                .map(|line| (line.number, line.rest))
                .collect();
            assert_eq!(found, expected);
        }
    }
}
