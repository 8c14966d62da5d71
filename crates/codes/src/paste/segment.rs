//! Lines as segments, and segments as pieces that may be codes.

use super::clean::CleanLine;
use super::index::{Index, is_numbering};
use super::runs::{is_possible, read_mixed, read_run};
use super::shape::{Letters, Shape, Strength, is_plain_word};
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
