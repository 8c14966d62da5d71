//! A second look at words of letters, once most codes are found.

use super::answer::DoubtKind;
use super::gather::Gathered;
use super::judge::Judge;
use super::segment::Segment;
use std::collections::HashSet;
use std::ops::Range;

impl Judge<'_, '_> {
    /// Looks again at words of letters that stand where a code may stand: between codes, or between the words that
    /// stand around other codes. Any other word of that form on a line with codes is a doubt.
    pub fn look_again(&self, segments: &[Segment], gathered: &mut Gathered) {
        let taken: HashSet<(usize, usize)> = gathered
            .codes
            .iter()
            .flat_map(|code| code.words.clone().map(|at| (code.line, at)))
            .collect();
        let lines_with_codes: HashSet<usize> =
            gathered.codes.iter().map(|code| code.line).collect();
        let around = |line: usize, words: Range<usize>| {
            let text = |at: Option<usize>| {
                let at = at?;
                if taken.contains(&(line, at)) {
                    return Some("");
                }
                self.lines[line].words.get(at).map(|word| word.text)
            };
            (text(words.start.checked_sub(1)), text(Some(words.end)))
        };
        let known: HashSet<_> = gathered
            .codes
            .iter()
            .map(|code| around(code.line, code.words.clone()))
            .filter(|(before, after)| before.is_some() && after.is_some())
            .collect();
        let mut found = Vec::new();
        for (line, at) in segments.iter().flat_map(|segment| {
            segment
                .among_words
                .iter()
                .map(move |at| (segment.line, *at))
        }) {
            let word = &self.lines[line].words[at];
            let fits = word
                .shape()
                .is_some_and(|shape| shape.form == self.consensus.form);
            if !fits || taken.contains(&(line, at)) || !self.may_be_letters_only(word) {
                continue;
            }
            let here = around(line, at..at + 1);
            if here == (Some(""), Some("")) || known.contains(&here) {
                found.push((line, at));
            } else if lines_with_codes.contains(&line) || self.block.contains(&line) {
                gathered.doubt(&self.lines[line], DoubtKind::LeftOut);
            }
        }
        for (line, at) in found {
            gathered.take(self.lines, line, at..at + 1, None, true);
        }
        gathered
            .codes
            .sort_by_key(|code| (code.line, code.words.start));
    }
}
