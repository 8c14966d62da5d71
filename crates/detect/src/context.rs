//! What stands around a candidate.

use crate::candidate::Candidate;
use crate::line::{Line, words};
use crate::snapshot::{Flags, Kind, Run, Snapshot};
use sparekey_catalogue::{ProfileMatch, WordSet};

/// Lines looked at before a list, up to its heading.
const LINES_BEFORE: usize = 16;
/// Lines looked at after a list, up to the next heading.
const LINES_AFTER: usize = 12;
/// Headings above the nearest one that still name the list.
const HEADINGS: usize = 3;
/// Lines looked at inside a list: a page with more between two codes is no page a person reads.
const LINES_INSIDE: usize = 2048;

/// What is the same for every candidate of a page.
pub struct Page<'p, 'a> {
    pub lines: &'p [Line<'a>],
    /// Address as the browser serialised it.
    pub url: &'p str,
    pub site: Option<ProfileMatch>,
    /// Words of the title.
    pub title: WordSet,
    /// A password field is on the page: somebody signs in here.
    pub asks_password: bool,
}

impl<'p, 'a> Page<'p, 'a> {
    pub fn new(
        snapshot: &Snapshot<'a>,
        lines: &'p [Line<'a>],
        url: &'p str,
        site: Option<ProfileMatch>,
    ) -> Self {
        let runs = snapshot.runs();
        let title = runs.iter().find(|run| run.kind == Kind::Title);
        let asks_password = runs
            .iter()
            .any(|run| run.flags.has(Flags::PASSWORD) && !run.flags.has(Flags::HIDDEN));
        Self {
            lines,
            url,
            site,
            title: title.map_or(WordSet::default(), |run| words(run.text)),
            asks_password,
        }
    }
}

/// What stands around one candidate.
#[derive(Default)]
pub struct Context {
    /// Words of the nearest heading, or of the line right before the list where there is none.
    pub nearest: WordSet,
    /// Words between that heading and the list, the heading included.
    pub before: WordSet,
    /// Words of the headings above the nearest one.
    pub above: WordSet,
    /// Words after the list, up to the next heading.
    pub after: WordSet,
    /// Words of the buttons around and inside the list.
    pub controls: WordSet,
    /// Buttons between the first and the last code that neither copy, print nor download.
    pub row_controls: usize,
    /// Words in the rows of the list that belong to no code.
    pub row_words: usize,
    /// A QR picture stands close by, in the same section.
    pub qr: bool,
    /// An empty field stands close by, in the same section.
    pub empty_field: bool,
    /// Such a field says that it is for a code.
    pub asks_code: bool,
}

impl Context {
    pub fn new(page: &Page<'_, '_>, candidate: &Candidate<'_>) -> Self {
        let mut context = Self {
            row_words: candidate.extra_words,
            ..Self::default()
        };
        context.read_before(page.lines, candidate);
        context.read_inside(page.lines, candidate);
        context.read_after(page.lines, candidate);
        context
    }

    fn read_before(&mut self, lines: &[Line<'_>], candidate: &Candidate<'_>) {
        let mut level = None;
        let mut is_nearest = true;
        let mut start = candidate.first_line;
        for line in lines[..start].iter().rev().take(LINES_BEFORE) {
            start -= 1;
            self.read_things(line);
            if line.is_control() {
                continue;
            }
            let found = line.words();
            self.before = self.before.with(found);
            level = line.heading();
            if is_nearest || level.is_some() {
                self.nearest = found;
                is_nearest = false;
            }
            if level.is_some() {
                break;
            }
        }
        let mut headings = 0;
        for line in lines[..start].iter().rev() {
            let Some(next) = line.heading() else { continue };
            if level.is_some_and(|level| next >= level) {
                continue;
            }
            self.above = self.above.with(line.words());
            level = Some(next);
            headings += 1;
            if headings == HEADINGS || next == 1 {
                break;
            }
        }
    }

    fn read_inside(&mut self, lines: &[Line<'_>], candidate: &Candidate<'_>) {
        let lines = &lines[candidate.first_line..=candidate.last_line];
        let mut next_code = candidate.items.iter().map(|item| item.line).peekable();
        for (at, line) in (candidate.first_line..).zip(lines).take(LINES_INSIDE) {
            let mut holds_code = false;
            while next_code.peek() == Some(&at) {
                next_code.next();
                holds_code = true;
            }
            for chunk in &line.chunks {
                if chunk.run.kind == Kind::Control {
                    let found = words(&chunk.text);
                    self.controls = self.controls.with(found);
                    if !found.has(WordSet::TAKE) {
                        self.row_controls += 1;
                    }
                }
            }
            if !holds_code && !line.is_control() {
                self.row_words += line.text().split_whitespace().count();
                self.after = self.after.with(line.words());
            }
        }
    }

    fn read_after(&mut self, lines: &[Line<'_>], candidate: &Candidate<'_>) {
        let after = lines.get(candidate.last_line + 1..).unwrap_or_default();
        for line in after.iter().take(LINES_AFTER) {
            if line.heading().is_some() {
                break;
            }
            self.read_things(line);
            if !line.is_control() {
                self.after = self.after.with(line.words());
            }
        }
    }

    /// Buttons, pictures and fields of a line near the list.
    fn read_things(&mut self, line: &Line<'_>) {
        for chunk in &line.chunks {
            match chunk.run.kind {
                Kind::Control => self.controls = self.controls.with(words(&chunk.text)),
                Kind::Picture => self.qr |= chunk.text == "qr",
                Kind::EmptyField => {
                    self.empty_field = true;
                    self.asks_code |= asks_code(&chunk.run, &chunk.text);
                }
                _ => {}
            }
        }
    }

    /// Every word of the section.
    pub fn section(&self) -> WordSet {
        self.before.with(self.after)
    }
}

fn asks_code(run: &Run<'_>, label: &str) -> bool {
    let codes = WordSet::ONE_CODE
        .with(WordSet::CODES)
        .with(WordSet::TOTP_CODE);
    run.flags.has(Flags::ONE_TIME) || words(label).has(codes)
}
