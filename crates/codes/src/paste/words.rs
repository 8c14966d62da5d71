//! One line as words: index, code, word of a language, something else.

use super::clean::CleanLine;
use super::index::{Index, find_index, split_glued_number, split_sure_number};
use super::junk::is_junk;
use super::parts::{
    TICKS, is_hidden, is_separator, label_end, split_numbered_label, split_scripts, split_slashes,
    strip_ends,
};
use super::secrets::{Other, find_other};
use super::shape::Shape;

/// What stands before a word.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// Nothing, or one blank.
    Blank,
    /// Two blanks or more.
    Wide,
    /// A comma, a tab or something else that parts codes.
    Hard,
}

/// What a word is.
#[derive(Clone, PartialEq, Eq)]
pub enum Kind {
    /// Stands before a code.
    Index(Index),
    /// A tick or a cross.
    Tick,
    /// May be a code or a group of one.
    Code(Shape),
    /// A code hidden by dots or crosses.
    Hidden,
    /// A word of a language, or anything that no code looks like.
    Prose,
    /// A date, a time, a version and the like.
    Junk,
    /// Another kind of secret, or an address.
    Other(Other),
}

/// One word of a line.
pub struct Word<'a> {
    /// Without furniture.
    pub text: &'a str,
    /// Where it begins in the line, in bytes.
    pub start: usize,
    /// What stands before it.
    pub gap: Gap,
    /// What it is.
    pub kind: Kind,
    /// A number glued to its front, and the rest.
    pub glued: Option<(u16, &'a str)>,
    /// A colon or an equals sign after it makes it the label of what follows.
    pub is_label: bool,
}

impl Word<'_> {
    /// Where it ends in the line, in bytes.
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Its shape, if it may be a code.
    pub fn shape(&self) -> Option<&Shape> {
        match &self.kind {
            Kind::Code(shape) => Some(shape),
            _ => None,
        }
    }
}

/// Splits a line.
pub fn split_words(line: &CleanLine) -> Vec<Word<'_>> {
    let mut splitter = Splitter {
        words: Vec::new(),
        gap: Gap::Blank,
    };
    let text = line.text.as_str();
    let (mut start, mut blanks) = (0, 0_usize);
    for (at, c) in text.char_indices() {
        if c == ' ' {
            splitter.take(&text[start..at], start, false, 0);
            blanks += 1;
            if blanks == 2 {
                splitter.widen(Gap::Wide);
            }
            start = at + 1;
        } else if is_separator(c) {
            splitter.take(&text[start..at], start, c == '、', 0);
            splitter.widen(Gap::Hard);
            blanks = 0;
            start = at + c.len_utf8();
        } else {
            blanks = 0;
        }
    }
    splitter.take(&text[start..], start, false, 0);
    let mut words = splitter.words;
    drop_phone_numbers(&mut words);
    words
}

/// Groups of digits after a country's prefix: `+44 20 7946 0958`.
fn drop_phone_numbers(words: &mut [Word<'_>]) {
    let mut inside = false;
    for word in words {
        let digits =
            !word.text.is_empty() && word.text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        if word.text.starts_with('+') && word.kind == Kind::Junk {
            inside = true;
        } else if inside && digits && word.gap == Gap::Blank {
            word.kind = Kind::Junk;
        } else {
            inside = false;
        }
    }
}

/// Most numbers and labels that are taken off the front of one word.
const MAX_DEPTH: usize = 4;

struct Splitter<'a> {
    words: Vec<Word<'a>>,
    gap: Gap,
}

impl<'a> Splitter<'a> {
    fn widen(&mut self, gap: Gap) {
        if self.gap == Gap::Blank || gap == Gap::Hard {
            self.gap = gap;
        }
    }

    fn push(&mut self, text: &'a str, start: usize, kind: Kind, glued: Option<(u16, &'a str)>) {
        let gap = std::mem::replace(&mut self.gap, Gap::Blank);
        self.words.push(Word {
            text,
            start,
            gap,
            kind,
            glued,
            is_label: false,
        });
    }

    fn label(&mut self) {
        if let Some(word) = self.words.last_mut() {
            word.is_label = true;
        }
    }

    /// Takes what stands between two blanks or separators. `enumerated`: the sign after it makes a number an index.
    fn take(&mut self, raw: &'a str, start: usize, enumerated: bool, depth: usize) {
        if raw.is_empty() {
            return;
        }
        if depth > MAX_DEPTH {
            self.push(raw, start, Kind::Prose, None);
            return;
        }
        if raw.contains('@') {
            self.push(raw, start, Kind::Prose, None);
            return;
        }
        if let Some(other) = find_other(raw) {
            self.push(raw, start, Kind::Other(other), None);
            return;
        }
        let inside = strip_ends(raw);
        if raw.starts_with(['[', '(']) && is_junk(inside) {
            self.push(
                inside,
                start + raw.find(inside).unwrap_or(0),
                Kind::Junk,
                None,
            );
            return;
        }
        if let Some(index) = find_index(raw) {
            let index = match index {
                Index::Bare(number) if enumerated => Index::Marked(number),
                index => index,
            };
            let body = raw.trim_matches(|c: char| !c.is_alphanumeric());
            let is_tick = matches!(body, "x" | "X") && raw.starts_with(['[', '(']);
            self.push(
                raw,
                start,
                if is_tick {
                    Kind::Tick
                } else {
                    Kind::Index(index)
                },
                None,
            );
            return;
        }
        if let Some((number, rest)) = split_sure_number(raw) {
            let at = raw.len() - rest.len();
            self.push(&raw[..at], start, Kind::Index(Index::Marked(number)), None);
            self.take(rest, start + at, false, depth + 1);
            return;
        }
        if is_hidden(raw) {
            self.push(raw, start, Kind::Hidden, None);
            return;
        }
        for (text, at) in split_scripts(raw) {
            match find_index(text) {
                Some(index) if at > 0 => self.push(text, start + at, Kind::Index(index), None),
                _ => self.take_labelled(text, start + at, depth),
            }
        }
    }

    /// Takes a word that may have a label before it: `code:ab12-cd34`, `key=ab12`.
    fn take_labelled(&mut self, raw: &'a str, start: usize, depth: usize) {
        let body = strip_ends(raw);
        let start = start + raw.find(body).unwrap_or(0);
        if body.is_empty() {
            if raw.contains(TICKS) {
                self.push(raw, start, Kind::Tick, None);
            } else {
                // A lone sign parts what stands before it from what stands after it.
                self.widen(Gap::Hard);
            }
            return;
        }
        if let Some(other) = find_other(body) {
            self.push(body, start, Kind::Other(other), None);
            return;
        }
        if raw.starts_with([':', '=']) && self.gap == Gap::Blank {
            self.label();
        }
        if let Some(index) = find_index(body) {
            self.push(body, start, Kind::Index(index), None);
            return;
        }
        if let Some((number, label)) = split_numbered_label(body).filter(|_| raw.ends_with(':')) {
            self.push(
                number,
                start,
                Kind::Index(Index::Bare(number.parse().unwrap_or_default())),
                None,
            );
            self.push(label, start + body.len() - label.len(), Kind::Prose, None);
            self.label();
            return;
        }
        if let Some(parts) = split_slashes(body) {
            let mut at = start;
            for part in parts {
                self.widen(Gap::Hard);
                self.push(
                    part,
                    at,
                    Shape::find(part).map_or(Kind::Prose, Kind::Code),
                    None,
                );
                at += part.len() + 1;
            }
            return;
        }
        if let Some(at) = label_end(body).filter(|_| depth < MAX_DEPTH) {
            let rest = &body[at + 1..];
            self.push(&body[..at], start, Kind::Prose, None);
            self.label();
            if let Some(index) = find_index(rest) {
                self.push(rest, start + at + 1, Kind::Index(index), None);
            } else {
                self.take_labelled(rest, start + at + 1, depth + 1);
            }
            return;
        }
        let kind = match Shape::find(body) {
            _ if is_junk(body) => Kind::Junk,
            Some(shape) => Kind::Code(shape),
            None => Kind::Prose,
        };
        self.push(body, start, kind, split_glued_number(body));
        if raw.ends_with([':', '=']) {
            self.label();
        }
        if raw.contains(TICKS) {
            self.push("", start + body.len(), Kind::Tick, None);
        }
    }
}
