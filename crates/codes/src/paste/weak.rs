//! Texts in which nothing is sure by itself: codes of letters only, short numbers, phrases of words.

use super::answer::{Doubt, DoubtKind};
use super::gather::{Found, Gathered};
use super::index::Index;
use super::segment::{Number, ReadLine, Segment};
use super::shape::{Letters, is_plain_word, is_title};
use super::words::{Gap, Kind, Word};
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use zeroize::Zeroizing;

/// Fewest codes of letters that make a list: two lines of equal length also stand in prose.
const FEWEST: usize = 3;

/// Finds such codes; empty if there are none.
pub fn gather_weak(lines: &[ReadLine<'_>], segments: &[Segment]) -> Gathered {
    let mut gathered = gather_word_grid(lines);
    if gathered.codes.is_empty() {
        gathered = gather_phrases(lines);
    }
    if gathered.codes.is_empty() {
        gathered = gather_alike(lines, segments);
    }
    if gathered.codes.is_empty() {
        gathered = gather_lone_words(lines, segments);
    }
    if gathered.codes.is_empty() {
        gathered = gather_only_key(lines, segments);
    }
    gathered
}

/// A word that is a code if enough others are like it.
struct Candidate {
    line: usize,
    words: Range<usize>,
    number: Option<Number>,
    /// Its form and the kinds of its letters.
    class: (String, u8),
}

/// One form of letters or of short numbers, several times.
fn gather_alike(lines: &[ReadLine<'_>], segments: &[Segment]) -> Gathered {
    let mut gathered = Gathered::default();
    let candidates = find_candidates(lines, segments);
    let mut counts: HashMap<&(String, u8), (usize, usize, usize)> = HashMap::new();
    for candidate in &candidates {
        // Among equals the first in the text.
        let order = usize::MAX - counts.len();
        let count = counts.entry(&candidate.class).or_insert((0, 0, order));
        count.0 += 1;
        count.1 += usize::from(candidate.number.is_some_and(|number| number.sure));
    }
    let best = counts.iter().max_by_key(|(_, count)| **count);
    let Some((best, (count, numbered, _))) = best else {
        return gathered;
    };
    let grouped = best.0.contains(['-', ' ']);
    if *count < FEWEST && !(*count == 2 && (*numbered == 2 || grouped)) {
        return gathered;
    }
    for candidate in candidates
        .iter()
        .filter(|candidate| candidate.class == **best)
    {
        gathered.take(
            lines,
            candidate.line,
            candidate.words.clone(),
            candidate.number,
            true,
        );
    }
    gathered
}

fn find_candidates(lines: &[ReadLine<'_>], segments: &[Segment]) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    let mut pending = None;
    for segment in segments {
        if segment.lone_number.is_some() {
            pending = segment.lone_number;
            continue;
        }
        let before = pending.take();
        let line = segment.line;
        let words = &lines[line].words;
        for piece in &segment.pieces {
            let word = &words[piece.words.start];
            let number = piece.number.or(before);
            let in_place = piece.clean || number.is_some_and(|number| number.sure);
            if segment.row.len() < 2 && in_place && piece.payload >= 4 && !is_title(word.text) {
                let class = (class_form(&piece.form, word.text), class(piece.letters));
                candidates.push(Candidate {
                    line,
                    words: piece.words.clone(),
                    number,
                    class,
                });
            }
        }
        for at in segment.row.iter().filter(|_| segment.row.len() > 1) {
            if let Some(shape) = words[*at].shape().filter(|shape| shape.payload >= 6) {
                let class = (
                    class_form(&shape.form, words[*at].text),
                    class(shape.letters),
                );
                candidates.push(Candidate {
                    line,
                    words: *at..at + 1,
                    number: None,
                    class,
                });
            }
        }
    }
    candidates
}

/// Groups of words differ in length, groups of letters do not.
fn class_form(form: &str, text: &str) -> String {
    let parts: Vec<&str> = text.split('-').collect();
    let phrase = parts.len() > 2 && parts.iter().all(|part| is_plain_word(part));
    let even = parts.windows(2).all(|two| two[0].len() == two[1].len());
    if phrase && !even {
        vec!["-"; parts.len()].concat()
    } else {
        form.to_owned()
    }
}

fn class(letters: Letters) -> u8 {
    u8::from(letters.digit) | u8::from(letters.lower) << 1 | u8::from(letters.upper) << 2
}

/// Several lines of equally many small words, or one line of 12 to 24.
fn gather_phrases(lines: &[ReadLine<'_>]) -> Gathered {
    let mut gathered = Gathered::default();
    let phrases: Vec<(usize, Range<usize>, Option<Number>)> = (0..lines.len())
        .filter_map(|at| find_phrase(&lines[at]).map(|(words, number)| (at, words, number)))
        .collect();
    let Some((_, first, _)) = phrases.first() else {
        return gathered;
    };
    let length = first.len();
    let alike = phrases.iter().all(|(_, words, _)| words.len() == length);
    let key = phrases
        .iter()
        .find(|(_, words, _)| is_key_length(words.len()));
    // Groups of letters are equally long, words are not.
    let groups = length > 2
        && phrases
            .iter()
            .all(|(at, words, _)| is_even(&lines[*at].words[words.clone()]));
    if alike && (phrases.len() >= FEWEST || groups) && length < 12 {
        for (at, words, number) in phrases {
            gathered.take(lines, at, words, number, true);
        }
    } else if let Some((at, words, number)) = key {
        gathered.take(lines, *at, words.clone(), *number, true);
        gathered.doubts.push(Doubt {
            line: Some(lines[*at].line.place),
            kind: DoubtKind::LooksLikePhrase,
        });
    }
    gathered
}

fn is_even(words: &[Word<'_>]) -> bool {
    words
        .windows(2)
        .all(|two| two[0].text.len() == two[1].text.len())
}

/// Lengths of phrases that stand for a key (BIP 39).
fn is_key_length(words: usize) -> bool {
    matches!(words, 12 | 15 | 18 | 21 | 24)
}

/// Small Latin words and nothing else, without the marks of a sentence.
fn find_phrase(line: &ReadLine<'_>) -> Option<(Range<usize>, Option<Number>)> {
    let mut start = 0;
    let mut number = None;
    if let Some(Kind::Index(Index::Marked(value))) = line.words.first().map(|word| &word.kind) {
        (start, number) = (
            1,
            Some(Number {
                value: *value,
                sure: true,
            }),
        );
    }
    let words = &line.words[start..];
    let one_run = words.iter().skip(1).all(|word| word.gap == Gap::Blank);
    // Codes of letters in columns are equally long, words are not.
    let even = words
        .windows(2)
        .all(|two| two[0].text.len() == two[1].text.len());
    let all = words
        .iter()
        .all(|word| word.shape().is_some() && is_plain_word(word.text) && !is_title(word.text));
    let sentence = line
        .line
        .text
        .trim_end()
        .ends_with(['.', ':', '!', '?', ',']);
    (words.len() >= 2 && all && one_run && !sentence && !(even && words[0].text.len() >= 6))
        .then_some((start..line.words.len(), number))
}

/// Numbered small words, 12 to 24 of them, counting up: the phrase of a key in a grid.
fn gather_word_grid(lines: &[ReadLine<'_>]) -> Gathered {
    let mut gathered = Gathered::default();
    let mut words: Vec<(u16, &str)> = Vec::new();
    let mut first_line = None;
    for (at, line) in lines.iter().enumerate() {
        for two in line.words.windows(2) {
            if let (Kind::Index(Index::Marked(number) | Index::Bare(number)), Some(_)) =
                (&two[0].kind, two[1].shape())
                && is_plain_word(two[1].text)
                && !is_title(two[1].text)
            {
                words.push((*number, two[1].text));
                first_line.get_or_insert(at);
            }
        }
    }
    words.sort_by_key(|(number, _)| *number);
    let counts_up = (1_u16..)
        .zip(&words)
        .all(|(expected, (number, _))| expected == *number);
    if let Some(at) = first_line.filter(|_| counts_up && is_key_length(words.len())) {
        let texts: Vec<&str> = words.iter().map(|(_, word)| *word).collect();
        gathered.codes.push(Found {
            text: Zeroizing::new(texts.join(" ")),
            number: None,
            line: at,
            words: 0..lines[at].words.len(),
            ticked: false,
            usual: true,
        });
        gathered.doubts.push(Doubt {
            line: Some(lines[at].line.place),
            kind: DoubtKind::LooksLikePhrase,
        });
    }
    gathered
}

/// Each line is one word and nothing else in the text: what is left after a list was cut short by hand, or codes with
/// signs that no other site uses.
pub fn gather_lone_words(lines: &[ReadLine<'_>], segments: &[Segment]) -> Gathered {
    let mut gathered = Gathered::default();
    let mut forms: HashSet<&str> = HashSet::new();
    for segment in segments {
        if let [piece] = segment.pieces.as_slice()
            && piece.clean
            && piece.payload >= 6
            && !is_title(lines[segment.line].words[piece.words.start].text)
        {
            forms.insert(&piece.form);
            gathered.take(lines, segment.line, piece.words.clone(), piece.number, true);
        }
    }
    if forms.len() == 1 && gathered.codes.len() == segments.len() {
        return gathered;
    }
    let mut odd = Gathered::default();
    for (at, line) in lines
        .iter()
        .enumerate()
        .filter(|(_, line)| !line.words.is_empty())
    {
        let Some((number, start)) = find_odd_code(line) else {
            return Gathered::default();
        };
        odd.codes.push(Found {
            text: Zeroizing::new(line.line.text[start..].trim().to_owned()),
            number,
            line: at,
            words: 0..line.words.len(),
            ticked: false,
            usual: true,
        });
        odd.doubt(line, DoubtKind::OtherShape);
    }
    odd
}

/// A word of letters, digits and signs without a blank, after a number at most; where it begins.
fn find_odd_code(line: &ReadLine<'_>) -> Option<(Option<Number>, usize)> {
    let mut number = None;
    let mut start = 0;
    if let Some(first) = line.words.first().filter(|_| line.words.len() > 1)
        && let Kind::Index(Index::Marked(value)) = first.kind
    {
        number = Some(Number { value, sure: true });
        start = first.end();
    }
    let text = line.line.text[start..].trim();
    let known = line
        .words
        .iter()
        .any(|word| matches!(word.kind, Kind::Junk | Kind::Other(_) | Kind::Hidden));
    let odd = text.len() >= 6
        && text.bytes().all(|b| b.is_ascii_graphic())
        && text.contains(|c: char| c.is_ascii_digit())
        && text.contains(|c: char| c.is_ascii_alphabetic())
        && !text.contains(['@', '<', '>', '{', '}', '[', ']', '\"', '|', '\t'])
        && !text.ends_with([':', ',', ';']);
    (odd && !known).then_some((number, start))
}

/// One key of groups of letters among words: five groups and more are no words.
fn gather_only_key(lines: &[ReadLine<'_>], segments: &[Segment]) -> Gathered {
    let mut gathered = Gathered::default();
    let keys: Vec<_> = segments
        .iter()
        .flat_map(|segment| segment.pieces.iter().map(move |piece| (segment, piece)))
        .filter(|(_, piece)| piece.clean && piece.form.contains(['-', ' ']) && piece.payload >= 12)
        .collect();
    if let [(segment, piece)] = keys.as_slice() {
        gathered.take(lines, segment.line, piece.words.clone(), piece.number, true);
    }
    gathered
}
