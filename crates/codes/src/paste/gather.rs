//! Codes out of segments, once it is known which form they have.

use super::answer::{Doubt, DoubtKind};
use super::clean::Mark;
use super::consensus::Consensus;
use super::segment::{Number, Piece, ReadLine, Segment};
use super::shape::{Strength, is_title};
use super::used::is_used_word;
use super::words::{Gap, Kind, Word};
use std::collections::HashSet;
use std::ops::Range;
use zeroize::Zeroizing;

/// A code that was found.
pub struct Found {
    /// As shown.
    pub text: Zeroizing<String>,
    /// The number before it.
    pub number: Option<Number>,
    /// Index of its line.
    pub line: usize,
    /// Its words.
    pub words: Range<usize>,
    /// A tick or a cross stands beside it.
    pub ticked: bool,
    /// Its form is the one of most codes.
    pub usual: bool,
}

/// Everything that was found.
#[derive(Default)]
pub struct Gathered {
    /// In order.
    pub codes: Vec<Found>,
    /// By line.
    pub doubts: Vec<Doubt>,
}

impl Gathered {
    /// Notes a doubt about a line.
    pub fn doubt(&mut self, line: &ReadLine<'_>, kind: DoubtKind) {
        self.doubts.push(Doubt {
            line: Some(line.line.place),
            kind,
        });
    }

    /// Takes some words of a line as one code.
    pub fn take(
        &mut self,
        lines: &[ReadLine<'_>],
        at: usize,
        words: Range<usize>,
        number: Option<Number>,
        usual: bool,
    ) {
        let line = &lines[at];
        let texts: Vec<&str> = line.words[words.clone()]
            .iter()
            .map(|word| word.text)
            .filter(|text| !text.is_empty())
            .collect();
        let text = Zeroizing::new(texts.join(" "));
        let (Some(first), Some(last)) = (
            line.words.get(words.start),
            line.words[words.clone()].last(),
        ) else {
            return;
        };
        let (start, end) = (first.start, last.end());
        for (mark, kind) in [
            (Mark::Invisible, DoubtKind::InvisibleRemoved),
            (Mark::Control, DoubtKind::ControlRemoved),
            (Mark::Wide, DoubtKind::WideMadePlain),
            (Mark::Dash, DoubtKind::DashMadeHyphen),
        ] {
            if line.line.has(mark, start, end) {
                self.doubt(line, kind);
            }
        }
        if text.chars().any(|c| c.is_alphabetic() && !c.is_ascii()) {
            self.doubt(line, DoubtKind::ForeignLetter);
        }
        self.codes.push(Found {
            text,
            number,
            line: at,
            words,
            ticked: false,
            usual,
        });
    }
}

/// Takes all pieces of the consensus, and what most likely belongs to them.
pub fn gather(lines: &[ReadLine<'_>], segments: &[Segment], consensus: &Consensus) -> Gathered {
    let walk = Walk::new(lines, segments, consensus);
    let mut gathered = Gathered::default();
    let mut pending = Pending::default();
    for segment in segments {
        pending.enter(segment.line);
        if segment.lone_number.is_some() {
            let alone = lines[segment.line]
                .words
                .iter()
                .all(|word| matches!(word.kind, Kind::Index(_)));
            pending = Pending {
                number: segment.lone_number,
                line: segment.line,
                alone,
            };
            continue;
        }
        let before = gathered.codes.len();
        if !walk.take_row(segment, pending.number, &mut gathered) {
            for piece in &segment.pieces {
                let number = piece.number.or(pending.number);
                let count = gathered.codes.len();
                walk.judge(segment, piece, number, &mut gathered);
                if gathered.codes.len() > count {
                    pending.number = None;
                }
            }
        }
        if gathered.codes.len() > before || pending.line != segment.line {
            pending.number = None;
        }
        let from = if before == gathered.codes.len() {
            before.saturating_sub(1)
        } else {
            before
        };
        for code in &mut gathered.codes[from..] {
            code.ticked |= segment.ticked && code.line == segment.line;
        }
        if segment.last_number.is_some() {
            pending = Pending {
                number: segment.last_number,
                line: segment.line,
                alone: false,
            };
        }
    }
    if walk.all_differ() && gathered.codes.len() > 1 {
        for code in 0..gathered.codes.len() {
            let line = gathered.codes[code].line;
            gathered.doubt(&lines[line], DoubtKind::OtherShape);
        }
    }
    gathered
}

/// A number that waits for its code.
#[derive(Default)]
struct Pending {
    number: Option<Number>,
    line: usize,
    /// Nothing else stands on its line, so the code may stand on the next one.
    alone: bool,
}

impl Pending {
    fn enter(&mut self, line: usize) {
        if self.line != line && !self.alone {
            self.number = None;
        }
    }
}

struct Walk<'w, 'a> {
    lines: &'w [ReadLine<'a>],
    consensus: &'w Consensus,
    /// Indices of the first and the last line with a sure code.
    block: Range<usize>,
    /// Most codes have a number.
    numbered: bool,
    /// Most codes stand among words.
    among_words: bool,
}

impl<'w, 'a> Walk<'w, 'a> {
    fn new(lines: &'w [ReadLine<'a>], segments: &[Segment], consensus: &'w Consensus) -> Self {
        let mut block: Option<Range<usize>> = None;
        let (mut sure, mut numbered) = (0, 0);
        let mut lone = false;
        for segment in segments {
            let mut any = false;
            for piece in &segment.pieces {
                let fits = consensus.fits(piece) || consensus.split_columns(piece).is_some();
                if fits
                    && piece.strength == Strength::Strong
                    && (piece.clean || consensus.tally.clean == 0)
                {
                    sure += 1;
                    numbered += usize::from(piece.number.is_some() || lone);
                    any = true;
                }
            }
            lone = segment.lone_number.is_some();
            if any {
                let start = block.as_ref().map_or(segment.line, |block| block.start);
                block = Some(start..segment.line + 1);
            }
        }
        let tally = &consensus.tally;
        let block = widen(block.unwrap_or(0..0), segments, consensus);
        Self {
            lines,
            consensus,
            block,
            numbered: numbered * 2 > sure,
            among_words: tally.mixed >= tally.clean,
        }
    }

    /// A row of codes of which some have no digit.
    fn take_row(
        &self,
        segment: &Segment,
        pending: Option<Number>,
        gathered: &mut Gathered,
    ) -> bool {
        let words = &self.lines[segment.line].words;
        let all = self.consensus.tally.letters;
        let Some(first) = segment.row.first() else {
            return false;
        };
        let Some(form) = words[*first].shape().map(|shape| shape.form.as_str()) else {
            return false;
        };
        if !segment.row.iter().all(|at| {
            words[*at]
                .shape()
                .is_some_and(|shape| shape.letters.fits(all))
        }) {
            return false;
        }
        // Either each word is a code, or the words are the groups of one.
        let groups = self.consensus.form.split(' ').count();
        let whole = self.consensus.form.split(' ').all(|group| group == form);
        if !whole
            || !segment.row.len().is_multiple_of(groups)
            || (groups > 1 && !self.is_near(segment.line))
        {
            return false;
        }
        if groups > 1 && segment.row.len() > groups && self.consensus.columns.is_none() {
            return false;
        }
        let mut number = segment.number.or(pending);
        for code in segment.row.chunks(groups) {
            if let (Some(first), Some(last)) = (code.first(), code.last()) {
                gathered.take(
                    self.lines,
                    segment.line,
                    *first..last + 1,
                    number.take(),
                    true,
                );
            }
        }
        true
    }

    fn judge(
        &self,
        segment: &Segment,
        piece: &Piece,
        number: Option<Number>,
        gathered: &mut Gathered,
    ) {
        if let Some(unit) = self.consensus.split_columns(piece) {
            for (at, start) in piece.words.clone().step_by(unit).enumerate() {
                let words = start..(start + unit).min(piece.words.end);
                gathered.take(
                    self.lines,
                    segment.line,
                    words,
                    number.filter(|_| at == 0),
                    true,
                );
            }
            return;
        }
        let fits = self.consensus.fits(piece);
        if piece.clean {
            self.judge_clean(segment, piece, number, fits, gathered);
        } else if fits {
            self.judge_among_words(segment, piece, number, gathered);
        }
    }

    fn judge_clean(
        &self,
        segment: &Segment,
        piece: &Piece,
        number: Option<Number>,
        fits: bool,
        gathered: &mut Gathered,
    ) {
        let line = &self.lines[segment.line];
        let inside = self.block.contains(&segment.line);
        let in_numbering = self.numbered && number.is_some();
        if piece.strength == Strength::Strong {
            if fits {
                gathered.take(self.lines, segment.line, piece.words.clone(), number, true);
            } else if inside
                || in_numbering
                || self.consensus.clean_count(&piece.form) > 1
                || self.all_differ()
            {
                if self.consensus.tally.clean > 0 {
                    gathered.doubt(line, DoubtKind::OtherShape);
                }
                gathered.take(self.lines, segment.line, piece.words.clone(), number, false);
            } else {
                gathered.doubt(line, DoubtKind::LeftOut);
            }
            return;
        }
        // Letters only, or short.
        let text = line.words[piece.words.start].text;
        let looks_like_word = is_title(text) && self.consensus.tally.letters.upper
            || !piece.letters.fits(self.consensus.tally.letters) && !piece.letters.foreign;
        if fits && !looks_like_word && (self.is_near(segment.line) || in_numbering) {
            gathered.take(self.lines, segment.line, piece.words.clone(), number, true);
        } else if self.numbered && number.is_some_and(|number| number.sure) && !is_title(text) {
            gathered.doubt(line, DoubtKind::OtherShape);
            gathered.take(self.lines, segment.line, piece.words.clone(), number, false);
        } else if fits && !looks_like_word {
            gathered.doubt(line, DoubtKind::LeftOut);
        }
    }

    /// No form stands in the text twice: all that could be codes are taken.
    fn all_differ(&self) -> bool {
        let tally = &self.consensus.tally;
        tally.clean + tally.mixed < 2 && tally.clean > 0 && self.consensus.form_is_short()
    }

    fn judge_among_words(
        &self,
        segment: &Segment,
        piece: &Piece,
        number: Option<Number>,
        gathered: &mut Gathered,
    ) {
        let line = &self.lines[segment.line];
        let words = &line.words;
        let leads = segment
            .pieces
            .first()
            .is_some_and(|first| first.words == piece.words)
            && self.is_first_word(segment, piece);
        let before = piece.words.start.checked_sub(1).map(|at| &words[at]);
        let near = self.is_near(segment.line);
        let labelled =
            near && before.is_some_and(|before| before.is_label) && is_last_word(piece, words);
        let plain = piece.strength == Strength::Weak;
        if plain && !(near && self.may_be_letters_only(piece, words[piece.words.start].text)) {
            return;
        }
        let listed = gathered
            .codes
            .last()
            .is_some_and(|code| code.line == segment.line)
            && is_last_word(piece, words);
        let before: Vec<&str> = words[segment.start..piece.words.start]
            .iter()
            .map(|word| word.text)
            .collect();
        let marked = is_used_word(&before);
        if number.is_some() || leads || labelled || listed || marked || (self.among_words && !plain)
        {
            gathered.take(self.lines, segment.line, piece.words.clone(), number, true);
        } else if !plain {
            gathered.doubt(line, DoubtKind::LeftOut);
        }
    }

    /// Inside the lines with sure codes, or beside them.
    fn is_near(&self, line: usize) -> bool {
        self.block.contains(&line) || line + 1 == self.block.start || line == self.block.end
    }

    /// Where codes have large and small letters, a word of small ones is no code.
    fn may_be_letters_only(&self, piece: &Piece, text: &str) -> bool {
        let all = self.consensus.tally.letters;
        let both = all.upper && all.lower;
        piece.letters.fits(all)
            && !is_title(text)
            && (!both || (piece.letters.upper && piece.letters.lower))
    }

    fn is_first_word(&self, segment: &Segment, piece: &Piece) -> bool {
        let words = &self.lines[segment.line].words;
        let before = piece.words.start.checked_sub(1).map(|at| &words[at]);
        before.is_none_or(|before| {
            !matches!(before.kind, Kind::Prose | Kind::Code(_))
                || words[piece.words.start].gap != Gap::Blank
        })
    }
}

fn is_last_word(piece: &Piece, words: &[Word<'_>]) -> bool {
    words
        .get(piece.words.end)
        .is_none_or(|word| word.gap == Gap::Hard)
}

/// Adds the lines before and after a block that hold nothing but codes of letters only.
fn widen(block: Range<usize>, segments: &[Segment], consensus: &Consensus) -> Range<usize> {
    let letters_only: HashSet<usize> = segments
        .iter()
        .filter(|segment| {
            segment
                .pieces
                .iter()
                .any(|piece| piece.clean && consensus.fits(piece))
        })
        .map(|segment| segment.line)
        .collect();
    let (mut start, mut end) = (block.start, block.end);
    while start > 0 && letters_only.contains(&(start - 1)) {
        start -= 1;
    }
    while letters_only.contains(&end) {
        end += 1;
    }
    start..end
}
