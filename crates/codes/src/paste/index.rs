//! The app's own number before a code.

/// A number or letter that may stand before a code.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Index {
    /// With a mark that says so: `1.`, `(1)`, `[1]`, `#1`, `①`.
    Marked(u16),
    /// One to three digits and nothing else, which may also be the first group of a code.
    Bare(u16),
    /// A letter with a mark: `a)`.
    Letter,
}

/// One to ten in Chinese and Japanese.
const HAN_NUMBERS: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/// Reads a word that is nothing but an index.
pub fn find_index(word: &str) -> Option<Index> {
    if let Some(number) = circled(word).filter(|(_, rest)| rest.is_empty()) {
        return Some(Index::Marked(number.0));
    }
    let mut body = word;
    let mut marked = false;
    for (open, close) in [('(', ')'), ('[', ']')] {
        if let Some(inside) = body
            .strip_prefix(open)
            .and_then(|body| body.trim_end_matches(['.', ':']).strip_suffix(close))
        {
            body = inside;
            marked = true;
        }
    }
    for open in ['#', '№'] {
        if let Some(inside) = body.strip_prefix(open) {
            body = inside;
            marked = true;
        }
    }
    let inside = body.trim_end_matches([
        '.', ':', ')', ']', '-', '>', '=', '\\', '\u{20e3}', 'º', 'ª', '°',
    ]);
    marked |= inside.len() < body.len();
    if (1..=3).contains(&inside.len()) && inside.bytes().all(|b| b.is_ascii_digit()) {
        let number = inside.parse().ok()?;
        return Some(if marked {
            Index::Marked(number)
        } else {
            Index::Bare(number)
        });
    }
    if let Some(number) = HAN_NUMBERS.iter().position(|han| *han == inside) {
        let number = u16::try_from(number + 1).ok()?;
        return Some(if marked {
            Index::Marked(number)
        } else {
            Index::Bare(number)
        });
    }
    let mut letters = inside.chars();
    let letter = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
    (letter && marked && !body.ends_with('=')).then_some(Index::Letter)
}

/// Reads a number that is glued to what follows it and cannot be a part of it: `(1)ab12`, `1)ab12`, `①ab12`.
pub fn split_sure_number(word: &str) -> Option<(u16, &str)> {
    if let Some(found) = circled(word) {
        return Some(found);
    }
    let body = word.trim_start_matches(['(', '[', '#', '№']);
    let opened = body.len() < word.len();
    let (number, rest) = split_digits(body)?;
    let after = rest.strip_prefix([')', ']', '\u{20e3}']).or_else(|| {
        if opened {
            rest.strip_prefix([':', '.'])
        } else {
            None
        }
    })?;
    after
        .starts_with(char::is_alphanumeric)
        .then_some((number, after))
}

/// Reads a number that is glued to what follows it and may be a part of it: `1.ab12`, `1:ab12`.
pub fn split_glued_number(word: &str) -> Option<(u16, &str)> {
    let (number, rest) = split_digits(word)?;
    let after = rest.strip_prefix(['.', ':'])?;
    after
        .starts_with(char::is_alphanumeric)
        .then_some((number, after))
}

fn split_digits(word: &str) -> Option<(u16, &str)> {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=3).contains(&digits) {
        return None;
    }
    let (number, rest) = word.split_at(digits);
    Some((number.parse().ok()?, rest))
}

/// A number in a circle, in brackets or with a point, as one character, and what follows it.
fn circled(word: &str) -> Option<(u16, &str)> {
    let c = word.chars().next()?;
    let code = u32::from(c);
    let number = match code {
        // One to twenty: in a circle, in brackets, with a point.
        0x2460..=0x2473 => code - 0x2460 + 1,
        0x2474..=0x2487 => code - 0x2474 + 1,
        0x2488..=0x249b => code - 0x2488 + 1,
        // One to ten on black, in double circles, in sans-serif.
        0x2776..=0x277f => code - 0x2776 + 1,
        0x2780..=0x2789 => code - 0x2780 + 1,
        0x278a..=0x2793 => code - 0x278a + 1,
        _ => return None,
    };
    let rest = word[c.len_utf8()..].trim_start_matches(['.', ')', ':']);
    Some((u16::try_from(number).ok()?, rest))
}

/// Whether numbers without a mark are the numbers of a list: they count up, or are a list in columns, with gaps at
/// most as many as there are numbers. First groups of codes do not do that.
pub fn is_numbering(numbers: &[u16]) -> bool {
    let mut sorted = numbers.to_vec();
    sorted.sort_unstable();
    let (Some(first), Some(last)) = (sorted.first(), sorted.last()) else {
        return false;
    };
    let distinct = sorted.windows(2).all(|two| two[0] < two[1]);
    let contiguous = sorted.windows(2).all(|two| two[0] + 1 == two[1]);
    let counts_up = numbers.windows(2).all(|two| two[0] < two[1]);
    let from_start = *first <= 1;
    let close = usize::from(last - first) <= 2 * numbers.len();
    distinct
        && numbers.len() > 1
        && (contiguous || (counts_up && close && (from_start || numbers.len() > 3)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_an_index() {
        let rows = [
            ("1.", Some(Index::Marked(1))),
            ("(12)", Some(Index::Marked(12))),
            ("[3]:", Some(Index::Marked(3))),
            ("#4", Some(Index::Marked(4))),
            ("№5", Some(Index::Marked(5))),
            ("⑥", Some(Index::Marked(6))),
            ("007", Some(Index::Bare(7))),
            ("八", Some(Index::Bare(8))),
            ("a)", Some(Index::Letter)),
            ("1234", None),
            ("ab12", None),
            ("a", None),
        ];
        for (word, index) in rows {
            assert!(find_index(word) == index, "{word}");
        }
    }

    #[test]
    fn numbers_glued_to_a_code() {
        assert_eq!(split_sure_number("(1)ab12"), Some((1, "ab12")));
        assert_eq!(split_sure_number("②ab12"), Some((2, "ab12")));
        assert_eq!(split_sure_number("3.ab12"), None);
        assert_eq!(split_glued_number("3.ab12"), Some((3, "ab12")));
        assert_eq!(split_glued_number("1234.ab12"), None);
    }

    #[test]
    fn numbers_of_a_list_count_up() {
        for list in [
            &[1, 2, 3][..],
            &[0, 1],
            &[1, 6, 2, 7, 3, 8, 4, 5],
            &[1, 2, 4, 5],
            &[5, 6, 7],
        ] {
            assert!(is_numbering(list), "{list:?}");
        }
        for groups in [&[149, 124, 907][..], &[1], &[], &[1, 1], &[3, 170, 171]] {
            assert!(!is_numbering(groups), "{groups:?}");
        }
    }
}
