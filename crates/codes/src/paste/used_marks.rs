//! Codes that are marked as used.

use super::answer::DoubtKind;
use super::clean::Mark;
use super::gather::{Found, Gathered};
use super::index::Index;
use super::segment::ReadLine;
use super::used::{is_used_heading, is_used_word, says_used, says_yes};
use super::words::{Gap, Kind};
use std::collections::HashSet;
use std::ops::Range;

/// Takes the codes out that are marked as used: struck out, by a word beside them, in a column or under a heading.
pub fn take_used_out(lines: &[ReadLine<'_>], gathered: &mut Gathered) {
    let sections = used_sections(lines, &gathered.codes);
    let column = UsedColumn::find(lines, &gathered.codes);
    let used: Vec<bool> = (0..gathered.codes.len())
        .map(|at| {
            let code = &gathered.codes[at];
            let line = &lines[code.line];
            sections.contains(&code.line)
                || is_struck(line, code)
                || column.as_ref().is_some_and(|column| column.says_used(line))
                || is_marked(line, code, &gathered.codes)
        })
        .collect();
    let mut flags = used.into_iter();
    let mut taken = Vec::new();
    gathered.codes.retain(|code| {
        let used = flags.next().unwrap_or(false);
        if used {
            taken.push((code.line, code.number));
        }
        !used
    });
    for (line, _) in taken {
        let place = Some(lines[line].line.place);
        let still_there = gathered.codes.iter().any(|code| code.line == line);
        gathered
            .doubts
            .retain(|doubt| doubt.line != place || still_there);
        gathered.doubt(&lines[line], DoubtKind::UsedLeftOut);
    }
}

fn is_struck(line: &ReadLine<'_>, code: &Found) -> bool {
    let words = &line.words[code.words.clone()];
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return false;
    };
    line.line.has(Mark::Struck, first.start, last.end())
}

fn is_marked(line: &ReadLine<'_>, code: &Found, codes: &[Found]) -> bool {
    let (Some(first), Some(last)) = (
        line.words.get(code.words.start),
        line.words[code.words.clone()].last(),
    ) else {
        return false;
    };
    let others = || codes.iter().filter(|other| other.line == code.line);
    let next = others()
        .map(|other| other.words.start)
        .filter(|start| *start >= code.words.end)
        .min();
    let previous = others()
        .map(|other| other.words.end)
        .filter(|end| *end <= code.words.start)
        .max();
    // An object of JSON speaks of its own code only.
    let text = line.line.text.as_str();
    let open = text[..first.start].rfind('{');
    let close = text[last.end()..]
        .find('}')
        .map_or(text.len(), |at| last.end() + at);
    let texts = |words: Range<usize>| -> Vec<&str> {
        line.words[words]
            .iter()
            .filter(|word| word.start < close && open.is_none_or(|open| word.start > open))
            .filter(|word| {
                !matches!(
                    word.kind,
                    Kind::Index(Index::Marked(_) | Index::Letter) | Kind::Tick
                )
            })
            .map(|word| word.text)
            .collect()
    };
    let before = texts(previous.unwrap_or(0)..code.words.start);
    says_used(&texts(code.words.end..next.unwrap_or(line.words.len())))
        || (open.is_some() && says_used(&before))
        || (previous.is_none() && is_used_word(&before))
}

/// Lines under a heading that says "used", if other codes stand elsewhere.
fn used_sections(lines: &[ReadLine<'_>], codes: &[Found]) -> Vec<usize> {
    let with_codes: HashSet<usize> = codes.iter().map(|code| code.line).collect();
    let mut inside = false;
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if with_codes.contains(&at) {
            if inside {
                found.push(at);
            }
            continue;
        }
        let texts: Vec<&str> = line
            .words
            .iter()
            .filter(|word| !matches!(word.kind, Kind::Index(_)))
            .map(|word| word.text)
            .collect();
        let one_cell = line.words.iter().skip(1).all(|word| word.gap == Gap::Blank);
        if texts.is_empty() {
            continue;
        }
        // A single word may also be the head of a column that was copied cell by cell.
        let column = texts.len() == 1
            && !line.line.text.trim_end().ends_with(':')
            && !at
                .checked_sub(1)
                .is_none_or(|before| with_codes.contains(&before));
        if one_cell && !column && is_used_heading(&texts) {
            inside = true;
        } else if texts.len() <= MAX_HEADING {
            inside = false;
        }
    }
    if found.len() == with_codes.len() {
        Vec::new()
    } else {
        found
    }
}

/// Most words of a heading.
const MAX_HEADING: usize = 4;

/// A column with the heading "used".
struct UsedColumn {
    separator: char,
    at: usize,
}

impl UsedColumn {
    fn find(lines: &[ReadLine<'_>], codes: &[Found]) -> Option<Self> {
        let first = codes.first()?.line;
        lines[..first].iter().rev().take(3).find_map(|line| {
            ['\t', '|', ';', ','].into_iter().find_map(|separator| {
                let at =
                    line.line.text.split(separator).position(|cell| {
                        is_used_word(&cell.split_whitespace().collect::<Vec<_>>())
                    })?;
                line.line
                    .text
                    .contains(separator)
                    .then_some(Self { separator, at })
            })
        })
    }

    fn says_used(&self, line: &ReadLine<'_>) -> bool {
        let cell = line.line.text.split(self.separator).nth(self.at);
        cell.is_some_and(|cell| {
            let words: Vec<&str> = cell
                .split_whitespace()
                .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
                .filter(|word| !word.is_empty())
                .collect();
            says_yes(&words)
        })
    }
}
