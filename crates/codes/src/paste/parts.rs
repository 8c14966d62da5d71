//! Parts of a word: furniture, labels, scripts.

use super::shape::Shape;

/// Ticks and crosses that people and apps put beside codes.
pub const TICKS: [char; 10] = ['✓', '✔', '✅', '☑', '✗', '✘', '❌', '☒', '✖', '❎'];

fn is_end_furniture(c: char) -> bool {
    !(c.is_alphanumeric() || matches!(c, '=' | '+' | '/' | '_'))
}

/// Removes what stands around a word. `=`, `+` and `/` may end codes; underscores go only where they are on both
/// sides, as emphasis; a leading `+` belongs to a phone number.
pub fn strip_ends(raw: &str) -> &str {
    let body = raw.trim_matches(is_end_furniture);
    let body = body.trim_start_matches(['=', '/']);
    // A line that was added in a comparison of two files; base64 would have more such signs.
    let body = match body.strip_prefix('+') {
        Some(rest) if rest.contains(char::is_alphabetic) && !rest.contains(['+', '/', '=']) => rest,
        _ => body,
    };
    let inside = body.trim_matches('_');
    let both = body.starts_with('_') && body.ends_with('_');
    let body = if both { inside } else { body };
    if body.chars().any(char::is_alphanumeric) {
        body
    } else {
        ""
    }
}

/// Where a label before a code ends: at `=` with something after it, or at `:` after letters.
pub fn label_end(body: &str) -> Option<usize> {
    let at = body.find(['=', ':'])?;
    let (label, rest) = (&body[..at], &body[at + 1..]);
    if !rest.contains(char::is_alphanumeric) || label.is_empty() {
        return None;
    }
    if body[at..].starts_with('=') {
        return Some(at);
    }
    let next_group = rest.find(':').unwrap_or(rest.len());
    let is_word = label.chars().any(char::is_alphabetic)
        && !label.chars().any(|c| c.is_ascii_digit())
        && (!label.is_ascii() || (label.len() > 1 && next_group != label.len()));
    is_word.then_some(at)
}

/// A number before a label: `1-kod:`.
pub fn split_numbered_label(body: &str) -> Option<(&str, &str)> {
    let (number, label) = body.split_once('-')?;
    let is_number = (1..=3).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    (is_number && !label.is_empty() && label.chars().all(char::is_alphabetic))
        .then_some((number, label))
}

/// Codes of one form parted by slashes; base64 has parts of all lengths.
pub fn split_slashes(body: &str) -> Option<Vec<&str>> {
    let parts: Vec<&str> = body.split('/').collect();
    let shapes: Vec<Shape> = parts.iter().map_while(|part| Shape::find(part)).collect();
    let first = shapes.first()?;
    let alike = shapes.iter().all(|shape| shape.form == first.form);
    (parts.len() > 1 && shapes.len() == parts.len() && alike && first.payload >= 6).then_some(parts)
}

/// Parts Latin text from scripts that put no blanks between words.
pub fn split_scripts(raw: &str) -> Vec<(&str, usize)> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut last = None;
    for (at, c) in raw.char_indices() {
        let dense = is_dense(c);
        if last.is_some_and(|last| last != dense) {
            parts.push((&raw[start..at], start));
            start = at;
        }
        last = Some(dense);
    }
    parts.push((&raw[start..], start));
    parts
}

/// Thai, Lao, Burmese, Khmer, Japanese, Chinese, Korean.
fn is_dense(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}')
}

/// Dots, stars or crosses in place of a code.
pub fn is_hidden(raw: &str) -> bool {
    let mut last = None;
    let mut count = 0;
    for c in raw.trim_matches(['(', ')', '[', ']', ':', '.']).chars() {
        match c {
            '•' | '●' | '∙' | '⬤' | '*' | 'x' | 'X' | '⚫' | '＊' => {
                if last.is_some_and(|last| last != c) {
                    return false;
                }
                last = Some(c);
                count += 1;
            }
            '-' => {}
            _ => return false,
        }
    }
    count >= 4
}

/// What always parts two codes: separators of lists and tables, and quotes and braces.
pub fn is_separator(c: char) -> bool {
    matches!(
        c,
        '\t' | ','
            | ';'
            | '|'
            | '"'
            | '`'
            | '{'
            | '}'
            | '、'
            | '،'
            | '؛'
            | '。'
            | '｡'
            | '，'
            | '；'
            | '│'
            | '┃'
            | '║'
            | '¦'
            | '“'
            | '”'
            | '„'
            | '«'
            | '»'
            | '「'
            | '」'
            | '『'
            | '』'
            | '《'
            | '》'
            | '…'
            | '।'
            | '۔'
            | '་'
            | '།'
    )
}
