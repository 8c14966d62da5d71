//! Pasted text as clean lines: what cannot be seen is taken out, what is written wide becomes plain.

use zeroize::Zeroizing;

/// What was changed at a place of a line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// An invisible or directional mark was taken out.
    Invisible,
    /// A control character was taken out.
    Control,
    /// A wide letter or a digit of another script became plain.
    Wide,
    /// A dash became a hyphen.
    Dash,
    /// The character is struck out.
    Struck,
}

/// One line.
pub struct CleanLine {
    /// Its place in the pasted text, counted from 1.
    pub place: usize,
    /// What it says.
    pub text: Zeroizing<String>,
    /// Byte offsets in `text`, in order.
    marks: Vec<(usize, Mark)>,
}

impl CleanLine {
    /// Whether something of this kind happened between two offsets, both included.
    pub fn has(&self, mark: Mark, start: usize, end: usize) -> bool {
        let from = self.marks.partition_point(|(at, _)| *at < start);
        self.marks[from..]
            .iter()
            .take_while(|(at, _)| *at <= end)
            .any(|(at, kind)| *kind == mark && (*at < end || mark.is_removed()))
    }
}

impl Mark {
    fn is_removed(self) -> bool {
        matches!(self, Self::Invisible | Self::Control)
    }
}

/// The lines of a text, as a text field counts them.
pub fn clean_lines(text: &str) -> Vec<CleanLine> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let (line, after) = rest.split_at(end);
        lines.push(clean_line(lines.len() + 1, line));
        rest = after
            .strip_prefix("\r\n")
            .or_else(|| after.strip_prefix(['\n', '\r']))
            .unwrap_or(after);
    }
    lines
}

/// Takes blank lines and rules out of a text that has one after most of its lines: there they part nothing.
pub fn close_up(lines: &mut Vec<CleanLine>) {
    let is_blank = |line: &CleanLine| {
        line.text
            .chars()
            .all(|c| c.is_whitespace() || matches!(c, '-' | '_' | '=' | '─' | '═'))
    };
    let full = lines.iter().filter(|line| !is_blank(line)).count();
    let spaced = lines
        .windows(2)
        .filter(|two| !is_blank(&two[0]) && is_blank(&two[1]))
        .count();
    if spaced * 2 >= full {
        lines.retain(|line| !is_blank(line));
    }
}

fn clean_line(place: usize, raw: &str) -> CleanLine {
    let mut line = CleanLine {
        place,
        text: Zeroizing::new(String::with_capacity(raw.len())),
        marks: Vec::new(),
    };
    let mut struck = false;
    let mut rest = raw;
    while let Some(c) = rest.chars().next() {
        let at = line.text.len();
        if let Some(after) = rest.strip_prefix("~~") {
            struck = !struck;
            rest = after;
            continue;
        }
        if let Some((tag, after)) = split_tag(rest) {
            match tag.trim_end_matches('/').to_ascii_lowercase().as_str() {
                "s" | "del" | "strike" => struck = true,
                "/s" | "/del" | "/strike" => struck = false,
                _ => {}
            }
            line.text.push('\t');
            rest = after;
            continue;
        }
        if let Some(after) = rest.strip_prefix("&nbsp;") {
            line.text.push(' ');
            rest = after;
            continue;
        }
        if let Some(after) = strip_escaped_break(rest) {
            line.text.push('\t');
            rest = after;
            continue;
        }
        if let Some(after) = strip_terminal_colour(rest) {
            line.marks.push((at, Mark::Control));
            rest = after;
            continue;
        }
        rest = &rest[c.len_utf8()..];
        if struck {
            line.marks.push((at, Mark::Struck));
        }
        line.push(c);
    }
    line
}

impl CleanLine {
    fn push(&mut self, c: char) {
        let at = self.text.len();
        match c {
            // Line breaks of other programs, which a text field shows on one line.
            '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => self.text.push('\t'),
            '\u{335}'..='\u{338}' => {
                let last = self.text.chars().next_back().map_or(0, char::len_utf8);
                self.marks.push((at - last, Mark::Struck));
            }
            _ if is_invisible(c) => self.marks.push((at, Mark::Invisible)),
            _ if c.is_control() => self.marks.push((at, Mark::Control)),
            _ if c.is_whitespace() => self.text.push(' '),
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => {
                self.marks.push((at, Mark::Dash));
                self.text.push('-');
            }
            _ => match plain(c) {
                Some(plain) => {
                    self.marks.push((at, Mark::Wide));
                    self.text.push(plain);
                }
                None => self.text.push(c),
            },
        }
    }
}

/// The plain form of a full-width character or of a decimal digit of another script.
fn plain(c: char) -> Option<char> {
    let code = u32::from(c);
    if (0xff01..=0xff5e).contains(&code) {
        return char::from_u32(code - 0xfee0);
    }
    // Bold, double-struck and other mathematical digits follow one another.
    if (0x1d7ce..=0x1d7ff).contains(&code) {
        return char::from_digit((code - 0x1d7ce) % 10, 10);
    }
    DIGIT_ZEROS
        .iter()
        .find(|zero| (**zero..**zero + 10).contains(&code))
        .and_then(|zero| char::from_digit(code - zero, 10))
}

/// Where the ten decimal digits of a script begin (Unicode, general category Nd): scripts of the vocabulary's
/// languages and their neighbours.
const DIGIT_ZEROS: [u32; 17] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50,
    0xed0, 0xf20, 0x1040, 0x17e0,
];

/// Zero-width characters, marks of direction, soft hyphens and variation selectors.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// The name of an HTML tag at the start, and what follows the tag.
fn split_tag(text: &str) -> Option<(&str, &str)> {
    /// Longest tag looked at, in bytes.
    const MAX_TAG: usize = 300;
    let inside = text.strip_prefix('<')?;
    inside
        .strip_prefix('/')
        .unwrap_or(inside)
        .chars()
        .next()
        .filter(char::is_ascii_alphabetic)?;
    let end = inside.bytes().take(MAX_TAG).position(|byte| byte == b'>')?;
    let name = inside[..end].split_ascii_whitespace().next()?;
    let is_name = name
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'/');
    is_name.then_some((name, &inside[end + 1..]))
}

/// `\n` and the like, as a program writes a line break into a text.
fn strip_escaped_break(text: &str) -> Option<&str> {
    ["\\r\\n", "\\n", "\\r", "\\t"]
        .iter()
        .find_map(|escaped| text.strip_prefix(escaped))
}

/// A terminal's colour: ESC `[` numbers `m` (ECMA-48).
fn strip_terminal_colour(text: &str) -> Option<&str> {
    let inside = text.strip_prefix("\u{1b}[")?;
    let end = inside
        .bytes()
        .position(|byte| !(byte.is_ascii_digit() || byte == b';'))?;
    inside.get(end + 1..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_cleaned_and_say_so() {
        let rows = [
            ("ab\u{200b}12", "ab12", Some(Mark::Invisible)),
            ("ab\u{7}12", "ab12", Some(Mark::Control)),
            ("\u{1b}[31mab12", "ab12", Some(Mark::Control)),
            ("ａｂ１２", "ab12", Some(Mark::Wide)),
            ("١٢٣٤", "1234", Some(Mark::Wide)),
            ("ab\u{2011}12", "ab-12", Some(Mark::Dash)),
            ("~~ab12~~", "ab12", Some(Mark::Struck)),
            ("a\u{336}b\u{336}", "ab", Some(Mark::Struck)),
            ("ab12", "ab12", None),
        ];
        for (raw, text, mark) in rows {
            let lines = clean_lines(raw);
            assert_eq!(lines[0].text.as_str(), text);
            for kind in [
                Mark::Invisible,
                Mark::Control,
                Mark::Wide,
                Mark::Dash,
                Mark::Struck,
            ] {
                assert_eq!(
                    lines[0].has(kind, 0, text.len()),
                    mark == Some(kind),
                    "{raw:?}"
                );
            }
        }
    }

    #[test]
    fn lines_are_counted_as_a_text_field_does() {
        let places: Vec<_> = clean_lines("a\r\nb\rc\n\nd\u{2028}e")
            .iter()
            .map(|line| line.place)
            .collect();
        assert_eq!(places, [1, 2, 3, 4, 5]);
    }
}
