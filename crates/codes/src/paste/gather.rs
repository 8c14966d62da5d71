//! Codes out of segments, once it is known which form they have.

use super::answer::{Doubt, DoubtKind};
use super::clean::Mark;
use super::consensus::Consensus;
use super::segment::{Number, Piece, ReadLine, Segment};
use super::shape::{Strength, is_title};
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
    let mut pending: Option<Number> = None;
    for segment in segments {
        if segment.lone_number.is_some() {
            pending = segment.lone_number;
            continue;
        }
        let before = gathered.codes.len();
        for piece in &segment.pieces {
            let number = piece.number.or(pending.take());
            walk.judge(segment, piece, number, &mut gathered);
        }
        for code in &mut gathered.codes[before..] {
            code.ticked = segment.ticked;
        }
        pending = None;
    }
    gathered
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
        Self {
            lines,
            consensus,
            block: block.unwrap_or(0..0),
            numbered: numbered * 2 > sure,
            among_words: tally.mixed >= tally.clean,
        }
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
        let beside = segment.line + 1 == self.block.start || segment.line == self.block.end;
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
        if fits && !looks_like_word && (inside || beside || in_numbering) {
            gathered.take(self.lines, segment.line, piece.words.clone(), number, true);
        } else if in_numbering && !is_title(text) {
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
        let leads = segment
            .pieces
            .first()
            .is_some_and(|first| first.words == piece.words)
            && self.is_first_word(segment, piece);
        let plain = piece.strength == Strength::Weak;
        if plain && !(number.is_some() || leads) {
            return;
        }
        if number.is_some() || leads || (self.among_words && !plain) {
            gathered.take(self.lines, segment.line, piece.words.clone(), number, true);
        } else if !plain {
            gathered.doubt(line, DoubtKind::LeftOut);
        }
    }

    fn is_first_word(&self, segment: &Segment, piece: &Piece) -> bool {
        let words = &self.lines[segment.line].words;
        let before = piece.words.start.checked_sub(1).map(|at| &words[at]);
        before.is_none_or(|before| {
            !matches!(
                before.kind,
                super::words::Kind::Prose | super::words::Kind::Code(_)
            ) || words[piece.words.start].gap != super::words::Gap::Blank
        })
    }
}
