//! Which form the codes of a text have: the one that most of its candidates share.

use super::segment::{Piece, Segment};
use super::shape::{Letters, Strength};
use std::collections::HashMap;

/// How often a form stands in the text.
#[derive(Default, Clone)]
pub struct Tally {
    /// In segments with nothing else in them.
    pub clean: usize,
    /// Among words.
    pub mixed: usize,
    /// Characters used.
    pub letters: Letters,
    payload: usize,
    order: usize,
}

/// The form of the codes.
pub struct Consensus {
    /// Lengths and separators of the groups.
    pub form: String,
    /// How often.
    pub tally: Tally,
    /// Codes stand beside one another with one blank between them: so many groups are one code.
    pub columns: Option<usize>,
    others: HashMap<String, Tally>,
}

impl Consensus {
    /// How often another form stands in the text by itself.
    pub fn clean_count(&self, form: &str) -> usize {
        self.others.get(form).map_or(0, |tally| tally.clean)
    }

    /// Not so long that it must be a key of its own beside a name or a number.
    pub fn form_is_short(&self) -> bool {
        self.tally.payload < 16
    }

    /// The piece has the form, and only such characters.
    pub fn fits(&self, piece: &Piece) -> bool {
        piece.form == self.form
            && (piece.letters.fits(self.tally.letters) || piece.clean || self.tally.letters.foreign)
    }

    /// How many columns of codes a piece is, if it is such a row.
    pub fn split_columns(&self, piece: &Piece) -> Option<usize> {
        let unit = self.columns?;
        let (size, groups) = blank_groups(&piece.form)?;
        let own = blank_groups(&self.form)?;
        (size == own.0 && groups > unit && groups % unit == 0).then_some(unit)
    }
}

/// Finds the form. `None` where no candidate is sure by itself.
pub fn find_consensus(segments: &[Segment]) -> Option<Consensus> {
    let mut tallies: HashMap<String, Tally> = HashMap::new();
    for piece in segments.iter().flat_map(|segment| &segment.pieces) {
        if piece.strength < Strength::Strong {
            continue;
        }
        let order = tallies.len();
        let tally = tallies.entry(piece.form.clone()).or_insert_with(|| Tally {
            order,
            payload: piece.payload,
            ..Tally::default()
        });
        if piece.clean {
            tally.clean += 1;
        } else {
            tally.mixed += 1;
        }
        tally.letters = tally.letters.with(piece.letters);
    }
    let weight = |tally: &Tally| {
        let count = 2 * tally.clean + tally.mixed;
        // Among those that stand once, the longest is the likeliest.
        (
            count,
            tally.clean > 0,
            tally.payload,
            usize::MAX - tally.order,
        )
    };
    let (form, tally) = tallies.iter().max_by_key(|(_, tally)| weight(tally))?;
    let (form, tally) = (form.clone(), tally.clone());
    let mut consensus = Consensus {
        form,
        tally,
        columns: None,
        others: tallies,
    };
    consensus.find_columns();
    Some(consensus)
}

impl Consensus {
    /// Two codes of two groups look like one of four, unless a row with one code stands beside it.
    fn find_columns(&mut self) {
        let Some((size, groups)) = blank_groups(&self.form) else {
            return;
        };
        let mut unit = groups;
        let (mut rows, mut units) = (self.tally.clean, 0);
        for (form, tally) in &self.others {
            let Some((other_size, other)) = blank_groups(form) else {
                continue;
            };
            if other_size != size || tally.clean == 0 {
                continue;
            }
            if other < unit && unit.is_multiple_of(other) {
                (unit, units) = (other, tally.clean);
            } else if other > groups && other.is_multiple_of(groups) && tally.clean > 1 {
                units = self.tally.clean;
                rows = tally.clean;
            }
        }
        if units == 0 || rows == 0 || (rows < 2 && units > rows) {
            return;
        }
        self.columns = Some(unit);
        let form = vec![size; unit].join(" ");
        if let Some(tally) = self.others.get(&form) {
            let letters = self.tally.letters.with(tally.letters);
            self.tally = Tally {
                letters,
                clean: self.tally.clean + tally.clean,
                ..tally.clone()
            };
        }
        self.form = form;
    }
}

/// Size and number of groups parted by blanks: `4 4 4`. One group alone is none.
fn blank_groups(form: &str) -> Option<(&str, usize)> {
    let (size, _) = form.split_once(' ')?;
    let groups = form.split(' ').count();
    form.split(' ')
        .all(|group| group == size)
        .then_some((size, groups))
}
