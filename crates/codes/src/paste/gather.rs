//! Codes out of segments, once it is known which form they have.

use super::answer::{Doubt, DoubtKind};
use super::clean::Mark;
use super::consensus::Consensus;
use super::judge::Judge;
use super::segment::{Number, ReadLine, Segment};
use super::words::Kind;
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
    let judge = Judge::new(lines, segments, consensus);
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
        if !judge.take_row(segment, pending.number, &mut gathered) {
            for piece in &segment.pieces {
                let number = piece.number.or(pending.number);
                let count = gathered.codes.len();
                judge.judge(segment, piece, number, &mut gathered);
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
    judge.look_again(segments, &mut gathered);
    if judge.all_differ() && gathered.codes.iter().any(|code| !code.usual) {
        for at in 0..gathered.codes.len() {
            let line = gathered.codes[at].line;
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
