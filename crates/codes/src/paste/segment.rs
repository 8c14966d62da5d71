//! Lines as segments, and segments as pieces that may be codes.

use super::clean::CleanLine;
use super::index::{Index, is_numbering};
use super::shape::{Letters, Shape, Strength, is_plain_word, is_title};
use super::words::{Gap, Kind, Word, split_words};
use std::ops::Range;

/// A line with its words.
pub struct ReadLine<'a> {
    /// As cleaned.
    pub line: &'a CleanLine,
    /// Its words.
    pub words: Vec<Word<'a>>,
}

/// A number that stands before a code.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Number {
    /// Its value.
    pub value: u16,
    /// A mark says that it is one.
    pub sure: bool,
}

/// A run of words that may be one code.
pub struct Piece {
    /// Which words of the line.
    pub words: Range<usize>,
    /// Lengths and separators of the groups.
    pub form: String,
    /// Letters and digits.
    pub payload: usize,
    /// How sure it is by itself.
    pub strength: Strength,
    /// Which characters it uses.
    pub letters: Letters,
    /// The number before it.
    pub number: Option<Number>,
    /// Nothing but codes and numbers stands in its segment.
    pub clean: bool,
}

/// What stands between two things that part codes.
pub struct Segment {
    /// Which line.
    pub line: usize,
    /// Its first word in the line that is no number before a code.
    pub start: usize,
    /// What may be a code.
    pub pieces: Vec<Piece>,
    /// The number at its start.
    pub number: Option<Number>,
    /// The number, if the segment is nothing but a number.
    pub lone_number: Option<Number>,
    /// The number at the end, where a sign parts it from the code after it.
    pub last_number: Option<Number>,
    /// How many words it has.
    pub word_count: usize,
    /// It has a tick or a cross.
    pub ticked: bool,
    /// Several words that all have one form, though some look like words of a language.
    pub row: Vec<usize>,
    /// Words that may be codes, where words of a language stand in the segment.
    pub among_words: Vec<usize>,
}

/// Splits all lines into words; numbers glued to their codes are parted where they count up.
pub fn read_lines(lines: &[CleanLine]) -> Vec<ReadLine<'_>> {
    let mut lines: Vec<_> = lines
        .iter()
        .map(|line| ReadLine {
            line,
            words: split_words(line),
        })
        .collect();
    let (mut numbers, mut first_words) = (Vec::new(), 0);
    for line in &lines {
        if let Some(word) = line.words.iter().find(|word| word.shape().is_some()) {
            first_words += 1;
            numbers.extend(word.glued.map(|(number, _)| number));
        }
    }
    if is_numbering(&numbers) && numbers.len() * 2 > first_words {
        for line in &mut lines {
            line.words = std::mem::take(&mut line.words)
                .into_iter()
                .flat_map(part_glued)
                .collect();
        }
    }
    lines
}

fn part_glued(mut word: Word<'_>) -> Vec<Word<'_>> {
    let Some((number, rest)) = word.glued.take() else {
        return vec![word];
    };
    let Some(shape) = Shape::find(rest) else {
        return vec![word];
    };
    let start = word.end() - rest.len();
    let index = Kind::Index(Index::Marked(number));
    let head = &word.text[..word.text.len() - rest.len()];
    vec![
        Word {
            text: head,
            start: word.start,
            gap: word.gap,
            kind: index,
            glued: None,
            is_label: false,
        },
        Word {
            text: rest,
            start,
            gap: Gap::Blank,
            kind: Kind::Code(shape),
            glued: None,
            is_label: false,
        },
    ]
}

/// The segments of a line.
pub fn find_segments(line: usize, words: &[Word<'_>]) -> Vec<Segment> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut code_before = false;
    // Groups parted by one blank: then a wide gap parts codes.
    let narrow = words
        .iter()
        .any(|word| word.gap == Gap::Blank && word.start > 0 && is_short_group(word));
    let ticks_lead = words.first().is_some_and(|word| word.kind == Kind::Tick);
    for at in 1..=words.len() {
        code_before |= is_code_like(&words[at - 1]);
        let begins = words
            .get(at)
            .is_none_or(|word| match (word.gap, &word.kind) {
                (Gap::Hard, _) => true,
                (Gap::Wide, _)
                    if narrow || !(is_short_group(word) && is_short_group(&words[at - 1])) =>
                {
                    true
                }
                (_, Kind::Index(Index::Marked(_) | Index::Letter)) => code_before,
                (_, Kind::Tick) => ticks_lead && !word.text.is_empty(),
                _ => false,
            });
        if begins {
            found.push(read_segment(line, words, start..at));
            start = at;
            code_before = false;
        }
    }
    take_labels_out(words, &mut found);
    found
}

/// A word with a colon before a code is its label, whatever it looks like: "sha256: 9f86".
fn take_labels_out(words: &[Word<'_>], segments: &mut [Segment]) {
    let starts: Vec<usize> = segments
        .iter()
        .flat_map(|segment| &segment.pieces)
        .filter(|piece| piece.strength == Strength::Strong)
        .map(|piece| piece.words.start)
        .collect();
    for segment in segments {
        segment.pieces.retain(|piece| {
            let end = piece.words.end;
            !(words[end - 1].is_label && starts.binary_search(&end).is_ok())
        });
    }
}

fn is_short_group(word: &Word<'_>) -> bool {
    match &word.kind {
        Kind::Code(shape) => shape.groups == 1 && shape.is_group(),
        Kind::Index(Index::Bare(_)) => true,
        _ => false,
    }
}

fn is_code_like(word: &Word<'_>) -> bool {
    word.shape()
        .is_some_and(|shape| shape.letters.digit || !is_plain_word(&word.text.to_lowercase()))
}

fn read_segment(line: usize, words: &[Word<'_>], range: Range<usize>) -> Segment {
    let mut segment = Segment {
        line,
        start: range.start,
        pieces: Vec::new(),
        number: None,
        lone_number: None,
        last_number: None,
        word_count: range.len(),
        ticked: false,
        row: Vec::new(),
        among_words: Vec::new(),
    };
    let is_furniture = |at: &usize| matches!(words[*at].kind, Kind::Tick | Kind::Hidden);
    segment.ticked = range.clone().any(|at| words[at].kind == Kind::Tick);
    let kept: Vec<usize> = range.filter(|at| !is_furniture(at)).collect();
    let mut rest = kept.as_slice();
    let mut number = None;
    while let [first, after @ ..] = rest {
        match words[*first].kind {
            Kind::Index(Index::Marked(value)) => number = Some(Number { value, sure: true }),
            Kind::Index(Index::Letter) => {}
            _ => break,
        }
        rest = after;
    }
    segment.start = rest.first().copied().unwrap_or(segment.start);
    if let [only] = rest
        && let Kind::Index(Index::Bare(value)) = words[*only].kind
        && number.is_none()
    {
        segment.lone_number = Some(Number { value, sure: false });
        return segment;
    }
    if rest.is_empty() {
        segment.lone_number = number;
        return segment;
    }
    if rest.iter().all(|at| is_possible(&words[*at]))
        && read_run(words, rest, number, true, &mut segment.pieces)
    {
        return segment;
    }
    segment.number = number;
    let may_be_code = |at: &usize| words[*at].shape().is_some_and(|shape| shape.payload >= 6);
    segment.among_words = rest.iter().copied().filter(may_be_code).collect();
    segment.row = find_row(words, rest);
    segment.last_number = rest.last().and_then(|last| match words[*last].kind {
        Kind::Index(Index::Marked(value)) => Some(Number { value, sure: true }),
        Kind::Index(Index::Bare(value)) => Some(Number { value, sure: false }),
        _ => None,
    });
    read_mixed(words, rest, number, &mut segment.pieces);
    segment
}

fn find_row(words: &[Word<'_>], rest: &[usize]) -> Vec<usize> {
    let form = |at: &usize| words[*at].shape().map(|shape| &shape.form);
    let alike = rest.windows(2).all(|two| form(&two[0]) == form(&two[1]));
    if alike && rest.first().is_some_and(|first| form(first).is_some()) {
        rest.to_vec()
    } else {
        Vec::new()
    }
}

fn is_possible(word: &Word<'_>) -> bool {
    matches!(word.kind, Kind::Code(_) | Kind::Index(Index::Bare(_)))
}

/// Reads consecutive words as codes; `false` where they are none. The first of `run` may be a number.
fn read_run(
    words: &[Word<'_>],
    run: &[usize],
    number: Option<Number>,
    clean: bool,
    pieces: &mut Vec<Piece>,
) -> bool {
    let (Some(first), Some(last)) = (run.first(), run.last()) else {
        return false;
    };
    if run.len() == 1 {
        return match words[*first].shape() {
            Some(shape) => {
                pieces.push(piece(shape, *first..last + 1, number, clean));
                true
            }
            None => false,
        };
    }
    if let Some(joined) = join(words, run) {
        pieces.push(piece(&joined, *first..last + 1, number, clean));
        return true;
    }
    if let Kind::Index(Index::Bare(value)) = words[*first].kind {
        let bare = Number { value, sure: false };
        return read_run(words, &run[1..], number.or(Some(bare)), clean, pieces);
    }
    let all_codes = run.iter().all(|at| {
        words[*at]
            .shape()
            .is_some_and(|shape| shape.payload >= 6 && !is_plain_word(words[*at].text))
    });
    let alike = run
        .windows(2)
        .all(|two| match (words[two[0]].shape(), words[two[1]].shape()) {
            (Some(a), Some(b)) => a.form == b.form,
            _ => false,
        });
    let strong = |at: &usize| {
        words[*at]
            .shape()
            .is_some_and(|shape| shape.strength() == Strength::Strong)
    };
    if all_codes && (alike || run.iter().all(strong)) && run.iter().any(strong) {
        let mut number = number;
        for at in run {
            if let Some(shape) = words[*at].shape() {
                pieces.push(piece(shape, *at..at + 1, number.take(), clean));
            }
        }
        return true;
    }
    false
}

fn piece(shape: &Shape, words: Range<usize>, number: Option<Number>, clean: bool) -> Piece {
    Piece {
        words,
        form: shape.form.clone(),
        payload: shape.payload,
        strength: shape.strength(),
        letters: shape.letters,
        number,
        clean,
    }
}

/// The shape of several groups as one code, if they are groups: short, equally long (the last may be shorter), and no
/// words of a language.
fn join(words: &[Word<'_>], run: &[usize]) -> Option<Shape> {
    let mut lengths = Vec::new();
    let mut letters = Letters::default();
    let (mut with_digit, mut plain, mut plain_hex, mut numbers) =
        (0_usize, 0_usize, 0_usize, 0_usize);
    for at in run {
        let word = &words[*at];
        let shape = match &word.kind {
            Kind::Code(shape) => shape.clone(),
            Kind::Index(Index::Bare(_)) => Shape::find(word.text)?,
            _ => return None,
        };
        if shape.groups > 1 || shape.payload > MAX_GROUP {
            return None;
        }
        letters = letters.with(shape.letters);
        with_digit += usize::from(shape.letters.digit);
        numbers += usize::from(
            shape.letters
                == Letters {
                    digit: true,
                    ..Letters::default()
                },
        );
        if is_plain_word(word.text) {
            plain += 1;
            plain_hex += usize::from(!shape.letters.beyond_hex && !is_title(word.text));
        }
        lengths.push(shape.payload);
    }
    let (last, others) = lengths.split_last()?;
    let first = others.first()?;
    // Six characters and more are a code each.
    let long = *first >= 6 || *first < 2;
    let even = others.iter().all(|length| length == first) && last <= first;
    let shouted = letters.upper && !letters.lower;
    // "code 1234 5678": a label and a number.
    let label = plain > 0 && plain + numbers == lengths.len() && plain != plain_hex;
    let sensible = !label
        && match lengths.len() {
            2 => plain == plain_hex && (with_digit > 0 || shouted),
            3 => with_digit >= 2 || (plain == 0 && (with_digit > 0 || shouted)),
            count => with_digit > 0 && plain * 2 <= count || plain == 0,
        };
    if long || !even || !sensible {
        return None;
    }
    let text = run
        .iter()
        .map(|at| words[*at].text)
        .collect::<Vec<_>>()
        .join(" ");
    let text = zeroize::Zeroizing::new(text);
    Shape::find(&text)
}

/// Longest group of a code that is written with blanks between its groups.
const MAX_GROUP: usize = 8;

/// Codes among words: runs without a plain word, and a plain word where a code would stand.
fn read_mixed(words: &[Word<'_>], rest: &[usize], number: Option<Number>, pieces: &mut Vec<Piece>) {
    let mut number = number;
    let mut at = 0;
    while at < rest.len() {
        let word = &words[rest[at]];
        match word.kind {
            Kind::Index(Index::Marked(value)) => {
                number = Some(Number { value, sure: true });
                at += 1;
                continue;
            }
            Kind::Code(_) | Kind::Index(Index::Bare(_)) => {}
            _ => {
                at += 1;
                number = number.filter(|_| word.is_label);
                continue;
            }
        }
        let length = rest[at..]
            .iter()
            .take_while(|at| is_possible(&words[**at]) && !is_plain_word(words[**at].text))
            .count();
        if length == 0 {
            // After a number or a label, or at the start, a plain word may be a code of letters.
            let labelled = at > 0 && words[rest[at - 1]].is_label;
            if !word.is_label
                && (at == 0 || labelled || number.is_some())
                && let Some(shape) = word.shape()
            {
                pieces.push(piece(shape, rest[at]..rest[at] + 1, number.take(), false));
            }
            number = number.filter(|_| word.is_label);
            at += 1;
            continue;
        }
        let run = &rest[at..at + length];
        let mut before = number.take();
        if !read_run(words, run, before, false, pieces) {
            for at in run {
                match (&words[*at].kind, words[*at].shape()) {
                    (Kind::Index(Index::Bare(value)), _) => {
                        before = Some(Number {
                            value: *value,
                            sure: false,
                        });
                    }
                    (_, Some(shape)) => {
                        pieces.push(piece(shape, *at..at + 1, before.take(), false))
                    }
                    _ => {}
                }
            }
            number = before;
        }
        at += length;
    }
}
