//! Words that follow one another, read as codes.

use super::index::Index;
use super::segment::{Number, Piece};
use super::shape::{Letters, Shape, Strength, is_plain_word, is_title};
use super::words::{Kind, Word};
use std::ops::Range;

/// A code, a group of one, or a number.
pub fn is_possible(word: &Word<'_>) -> bool {
    matches!(word.kind, Kind::Code(_) | Kind::Index(Index::Bare(_)))
}

/// Reads consecutive words as codes; `false` where they are none. The first of `run` may be a number.
pub fn read_run(
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
    let (mut letters, mut codes) = (Letters::default(), Letters::default());
    let (mut with_digit, mut plain, mut plain_hex) = (0_usize, 0_usize, 0_usize);
    for at in run {
        let word = &words[*at];
        let shape = match &word.kind {
            Kind::Code(shape) => shape.clone(),
            Kind::Index(Index::Bare(_)) => Shape::find(word.text)?,
            _ => return None,
        };
        if shape.groups > 1 || shape.payload > MAX_GROUP || word.is_label {
            return None;
        }
        letters = letters.with(shape.letters);
        with_digit += usize::from(shape.letters.digit);
        if !is_plain_word(word.text) {
            codes = codes.with(shape.letters);
        } else {
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
    // "code 1234 5678", "Code ABCD 12EF": a label, and groups without small letters.
    let label = plain > 0 && plain != plain_hex && !codes.lower;
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
pub fn read_mixed(
    words: &[Word<'_>],
    rest: &[usize],
    number: Option<Number>,
    pieces: &mut Vec<Piece>,
) {
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
