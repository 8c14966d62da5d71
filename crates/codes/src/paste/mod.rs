//! Text that a person pasted.
//!
//! No vocabulary decides what a code is: the codes of one text have one form, so the form that most candidates share
//! is that of its codes ([`consensus`]). What stands around them in any language then does not matter. Only marks that
//! say "used" are known as words ([`used`]).

mod again;
mod answer;
mod clean;
mod consensus;
mod finish;
mod gather;
mod index;
mod judge;
mod junk;
mod notes;
mod parts;
mod runs;
mod secrets;
mod segment;
mod shape;
mod used;
mod used_marks;
mod weak;
mod words;

pub use answer::{Doubt, DoubtKind, MAX_PASTE_BYTES, MAX_PASTE_LINES, PasteError, PastedCodes};

use clean::{CleanLine, clean_lines, close_up};
use consensus::{Consensus, find_consensus};
use gather::{Gathered, gather};
use secrets::{Other, begins_pem, begins_private_key, ends_pem};
use segment::{ReadLine, Segment, find_segments, read_lines};
use weak::{gather_lone_words, gather_weak};
use words::Kind;

/// Reads codes from pasted text: one on a line or several, parted by commas, semicolons, tabs, bars or blanks;
/// numbered, lettered or bulleted; in tables, quotes, CSV, JSON or HTML; with headings, dates, names and advice around
/// them in any language.
///
/// Takes time in proportion to the length of the text.
///
/// # Errors
/// [`PasteError`], whose messages name the line and never what stands on it.
pub fn parse_pasted(text: &str) -> Result<PastedCodes, PasteError> {
    if text.len() > MAX_PASTE_BYTES {
        return Err(PasteError::TooMuch);
    }
    let mut cleaned = clean_lines(text);
    if cleaned.len() > MAX_PASTE_LINES {
        return Err(PasteError::TooMuch);
    }
    if cleaned.iter().all(|line| line.text.trim().is_empty()) {
        return Err(PasteError::Empty);
    }
    close_up(&mut cleaned);
    let private_keys = remove_pem(&mut cleaned);
    let lines = read_lines(&cleaned);
    let segments: Vec<_> = lines
        .iter()
        .enumerate()
        .flat_map(|(at, line)| find_segments(at, &line.words))
        .collect();
    let gathered = match find_consensus(&segments) {
        Some(consensus) => {
            let gathered = gather(&lines, &segments, &consensus);
            find_better(&lines, &segments, &consensus, gathered.codes.len()).unwrap_or(gathered)
        }
        None => gather_weak(&lines, &segments),
    };
    finish::finish(&lines, gathered, &find_others(&lines, private_keys))
}

/// Where only one word is surely a code, it does not outweigh a list of other codes.
fn find_better(
    lines: &[ReadLine<'_>],
    segments: &[Segment],
    consensus: &Consensus,
    found: usize,
) -> Option<Gathered> {
    if found > 1 || consensus.tally.clean + consensus.tally.mixed > 1 {
        return None;
    }
    let better = if consensus.tally.clean == 0 {
        gather_weak(lines, segments)
    } else {
        gather_lone_words(lines, segments)
    };
    (better.codes.len() > found.max(2)).then_some(better)
}

/// Takes out keys, certificates and the like from their first to their last line; answers where private keys begin.
fn remove_pem(lines: &mut Vec<CleanLine>) -> Vec<usize> {
    let mut begins = Vec::new();
    let mut inside = false;
    lines.retain(|line| {
        inside |= begins_pem(&line.text);
        if begins_private_key(&line.text) {
            begins.push(line.place);
        }
        let keep = !inside;
        inside &= !ends_pem(&line.text);
        keep
    });
    begins
}

/// Secrets of other kinds, each with its line.
fn find_others(lines: &[ReadLine<'_>], private_keys: Vec<usize>) -> Vec<(usize, Other)> {
    let mut others: Vec<_> = private_keys
        .into_iter()
        .map(|place| (place, Other::PrivateKey))
        .collect();
    for line in lines {
        others.extend(line.words.iter().filter_map(|word| match word.kind {
            Kind::Other(other) => Some((line.line.place, other)),
            _ => None,
        }));
    }
    others.sort_by_key(|(place, _)| *place);
    others
}
