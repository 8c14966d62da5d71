//! Which pieces are codes, once it is known which form codes have.

use super::answer::DoubtKind;
use super::consensus::Consensus;
use super::gather::Gathered;
use super::segment::{Number, Piece, ReadLine, Segment};
use super::shape::{Strength, is_title};
use super::used::is_used_word;
use super::words::{Gap, Kind, Word};
use std::collections::HashSet;
use std::ops::Range;

/// What is known of the whole text while its pieces are judged.
pub struct Judge<'w, 'a> {
    pub(super) lines: &'w [ReadLine<'a>],
    pub(super) consensus: &'w Consensus,
    /// Indices of the first and the last line with a sure code.
    pub(super) block: Range<usize>,
    /// Most lines that lie between two sure codes.
    stride: usize,
    /// Most codes have a number.
    numbered: bool,
    /// Most codes stand among words.
    among_words: bool,
}

impl<'w, 'a> Judge<'w, 'a> {
    /// Looks where the sure codes stand.
    pub fn new(lines: &'w [ReadLine<'a>], segments: &[Segment], consensus: &'w Consensus) -> Self {
        /// A button or a heading may stand so far from the codes, but other things do as well.
        const MAX_STRIDE: usize = 3;
        let mut sure_lines: Vec<usize> = Vec::new();
        let (mut sure, mut numbered) = (0, 0);
        let mut lone = false;
        for segment in segments {
            for piece in &segment.pieces {
                let fits = consensus.fits(piece) || consensus.split_columns(piece).is_some();
                let in_place =
                    piece.clean || consensus.tally.clean == 0 || piece.words.start == segment.start;
                if fits && piece.strength == Strength::Strong && in_place {
                    sure += 1;
                    numbered += usize::from(piece.number.is_some() || lone);
                    sure_lines.push(segment.line);
                }
            }
            lone = segment.lone_number.is_some();
        }
        let stride = sure_lines
            .windows(2)
            .map(|two| two[1] - two[0])
            .max()
            .unwrap_or(1)
            .clamp(1, MAX_STRIDE);
        let block = match (sure_lines.first(), sure_lines.last()) {
            (Some(first), Some(last)) => widen(*first..last + 1, stride, segments, consensus),
            _ => 0..0,
        };
        Self {
            lines,
            consensus,
            block,
            stride,
            numbered: numbered * 2 > sure,
            among_words: consensus.tally.mixed >= consensus.tally.clean,
        }
    }

    /// Takes a row of words that all have the form of codes, or of groups of one, though some have no digit.
    pub fn take_row(
        &self,
        segment: &Segment,
        pending: Option<Number>,
        gathered: &mut Gathered,
    ) -> bool {
        let words = &self.lines[segment.line].words;
        let all = self.consensus.tally.letters;
        let Some(form) = segment
            .row
            .first()
            .and_then(|first| words[*first].shape())
            .map(|shape| &shape.form)
        else {
            return false;
        };
        let letters_fit = |at: &usize| {
            words[*at]
                .shape()
                .is_some_and(|shape| shape.letters.fits(all))
        };
        let groups = self.consensus.form.split(' ').count();
        let whole = self.consensus.form.split(' ').all(|group| group == form);
        let columns = segment.row.len() > groups;
        if !whole
            || !segment.row.iter().all(letters_fit)
            || !segment.row.len().is_multiple_of(groups)
            || (groups > 1
                && (!self.is_near(segment.line) || (columns && self.consensus.columns.is_none())))
        {
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

    /// Takes a piece, leaves it out, or leaves it out with a doubt.
    pub fn judge(
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
        match (piece.clean, piece.strength) {
            (true, Strength::Strong) => self.judge_sure(segment, piece, number, fits, gathered),
            (true, Strength::Weak) => self.judge_letters(segment, piece, number, fits, gathered),
            (false, _) if fits => self.judge_among_words(segment, piece, number, gathered),
            (false, _) => {}
        }
    }

    fn judge_sure(
        &self,
        segment: &Segment,
        piece: &Piece,
        number: Option<Number>,
        fits: bool,
        gathered: &mut Gathered,
    ) {
        let line = &self.lines[segment.line];
        let belongs = self.block.contains(&segment.line)
            || (self.numbered && number.is_some())
            || self.consensus.clean_count(&piece.form) > 1
            || self.all_differ();
        if fits {
            gathered.take(self.lines, segment.line, piece.words.clone(), number, true);
        } else if belongs {
            if self.consensus.tally.clean > 0 {
                gathered.doubt(line, DoubtKind::OtherShape);
            }
            gathered.take(self.lines, segment.line, piece.words.clone(), number, false);
        } else {
            gathered.doubt(line, DoubtKind::LeftOut);
        }
    }

    /// Letters only, or short, with nothing else in its segment.
    fn judge_letters(
        &self,
        segment: &Segment,
        piece: &Piece,
        number: Option<Number>,
        fits: bool,
        gathered: &mut Gathered,
    ) {
        let line = &self.lines[segment.line];
        let all = self.consensus.tally.letters;
        let text = line.words[piece.words.start].text;
        let is_word =
            (is_title(text) && all.upper) || (!piece.letters.fits(all) && !piece.letters.foreign);
        let in_numbering = self.numbered && number.is_some();
        if fits && !is_word && (self.is_near(segment.line) || in_numbering) {
            gathered.take(self.lines, segment.line, piece.words.clone(), number, true);
        } else if self.numbered && number.is_some_and(|number| number.sure) && !is_title(text) {
            gathered.doubt(line, DoubtKind::OtherShape);
            gathered.take(self.lines, segment.line, piece.words.clone(), number, false);
        } else if fits
            && (!is_word || (piece.letters.fits(all) && self.block.contains(&segment.line)))
        {
            gathered.doubt(line, DoubtKind::LeftOut);
        }
    }

    /// No form stands in the text twice: all that could be codes are taken.
    pub fn all_differ(&self) -> bool {
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
        let words = &self.lines[segment.line].words;
        let start = piece.words.start;
        let last = is_last_word(piece, words);
        let near = self.is_near(segment.line);
        let leads = start == segment.start || words[start].gap != Gap::Blank;
        let labelled = near && last && start.checked_sub(1).is_some_and(|at| words[at].is_label);
        let listed = last
            && gathered
                .codes
                .last()
                .is_some_and(|code| code.line == segment.line);
        let before: Vec<&str> = words[segment.start..start]
            .iter()
            .take(MAX_MARK)
            .map(|word| word.text)
            .collect();
        let in_place = number.is_some()
            || leads
            || labelled
            || listed
            || (start - segment.start < MAX_MARK && is_used_word(&before));
        let sure = piece.strength == Strength::Strong;
        let grouped = piece.form.contains(['-', '.', ' ']);
        if sure && (in_place || self.among_words) {
            if !in_place && segment.word_count > MAX_LABEL + piece.words.len() {
                gathered.doubt(&self.lines[segment.line], DoubtKind::FromSentence);
            }
            gathered.take(self.lines, segment.line, piece.words.clone(), number, true);
        } else if sure {
            gathered.doubt(&self.lines[segment.line], DoubtKind::LeftOut);
        } else if near
            && (in_place || (self.among_words && grouped))
            && self.may_be_letters_only(&words[start])
        {
            gathered.take(self.lines, segment.line, piece.words.clone(), number, true);
        }
    }

    /// Inside the lines with sure codes, or as near as they stand to one another.
    fn is_near(&self, line: usize) -> bool {
        line + self.stride >= self.block.start && line < self.block.end + self.stride
    }

    /// Where codes have large and small letters, a word of small ones is no code.
    pub(super) fn may_be_letters_only(&self, word: &Word<'_>) -> bool {
        let all = self.consensus.tally.letters;
        let both = all.upper && all.lower;
        word.shape().is_some_and(|shape| {
            shape.letters.fits(all)
                && !is_title(word.text)
                && (!both || (shape.letters.upper && shape.letters.lower))
        })
    }
}

/// Most words looked at for a mark before a code.
const MAX_MARK: usize = 6;

/// Most words of a label beside a code; more make a sentence.
const MAX_LABEL: usize = 3;

fn is_last_word(piece: &Piece, words: &[Word<'_>]) -> bool {
    words
        .get(piece.words.end)
        .is_none_or(|word| word.gap == Gap::Hard || word.kind == Kind::Tick)
}

/// Adds lines before and after a block that hold codes of letters only.
fn widen(
    block: Range<usize>,
    stride: usize,
    segments: &[Segment],
    consensus: &Consensus,
) -> Range<usize> {
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
    while let Some(line) = (1..=stride)
        .filter_map(|by| start.checked_sub(by))
        .find(|line| letters_only.contains(line))
    {
        start = line;
    }
    while let Some(line) = (end..end + stride).find(|line| letters_only.contains(line)) {
        end = line + 1;
    }
    start..end
}
