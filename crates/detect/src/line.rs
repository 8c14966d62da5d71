//! Runs -> lines as a person sees them, each with its chunks of text.

use crate::snapshot::{Flags, Kind, Run, Snapshot, Tag};
use sparekey_catalogue::{WordSet, find_words, fold};
use std::borrow::Cow;
use std::cell::OnceCell;

/// Bytes of one text that are read for words; labels and hints are short.
const MAX_WORDS_BYTES: usize = 600;

/// The words of the beginning of a text.
pub fn words(text: &str) -> WordSet {
    find_words(&fold(head(text, MAX_WORDS_BYTES)))
}

/// At most this many bytes of a text, cut between two characters.
pub fn head(text: &str, bytes: usize) -> &str {
    &text[..text.floor_char_boundary(bytes)]
}

/// Text of one line that belongs together.
pub struct Chunk<'a> {
    /// Its text; runs of one line are joined as they are shown.
    pub text: Cow<'a, str>,
    /// The run it begins with.
    pub run: Run<'a>,
}

/// One line of the page.
pub struct Line<'a> {
    /// Its chunks, in order.
    pub chunks: Vec<Chunk<'a>>,
    /// Read once, since many candidates can have the same neighbours.
    words: OnceCell<WordSet>,
}

impl<'a> Line<'a> {
    fn of(chunk: Chunk<'a>) -> Self {
        Self {
            chunks: vec![chunk],
            words: OnceCell::new(),
        }
    }

    /// The run the line begins with.
    pub fn first(&self) -> Option<&Run<'a>> {
        self.chunks.first().map(|chunk| &chunk.run)
    }

    /// The level of the heading that this line is.
    pub fn heading(&self) -> Option<u8> {
        match self.first()?.tag {
            Tag::Heading(level) => Some(level),
            _ => None,
        }
    }

    /// The words of its beginning, controls included.
    pub fn words(&self) -> WordSet {
        *self.words.get_or_init(|| words(&self.text()))
    }

    /// The beginning of its text.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for chunk in &self.chunks {
            text.push_str(head(&chunk.text, MAX_WORDS_BYTES));
            text.push(' ');
            if text.len() > MAX_WORDS_BYTES {
                break;
            }
        }
        text
    }

    /// Whether the line holds nothing but controls.
    pub fn is_control(&self) -> bool {
        self.chunks
            .iter()
            .all(|chunk| chunk.run.kind == Kind::Control)
    }
}

/// The lines of a snapshot that a person can see, in document order.
pub fn lines<'a>(snapshot: &Snapshot<'a>) -> Vec<Line<'a>> {
    let mut lines: Vec<Line<'a>> = Vec::new();
    let mut open: Option<u32> = None;
    for run in snapshot.runs() {
        if run.flags.has(Flags::HIDDEN) || matches!(run.kind, Kind::Other | Kind::Title) {
            continue;
        }
        let own_lines = run.kind == Kind::Value || run.flags.has(Flags::PREFORMATTED);
        if own_lines && run.text.contains(['\n', '\r']) {
            let parts = run.text.lines().filter(|part| !part.trim().is_empty());
            lines.extend(parts.map(|part| Line::of(chunk(part, run))));
            open = None;
            continue;
        }
        match (open == Some(run.line), lines.last_mut()) {
            (true, Some(line)) => add(line, run),
            _ => lines.push(Line::of(chunk(run.text, run))),
        }
        open = Some(run.line);
    }
    lines
}

fn chunk<'a>(text: &'a str, run: &Run<'a>) -> Chunk<'a> {
    Chunk {
        text: Cow::Borrowed(text),
        run: *run,
    }
}

/// Joins a run to the last chunk of its line, unless a new code begins with it.
fn add<'a>(line: &mut Line<'a>, run: &Run<'a>) {
    let struck = |run: &Run<'_>| run.flags.has(Flags::STRUCK);
    let joins = line.chunks.last().is_some_and(|last| {
        let apart = last.run.element != run.element
            && (last.run.tag.holds_one_code() || run.tag.holds_one_code());
        last.run.kind == Kind::Text
            && run.kind == Kind::Text
            && !apart
            && struck(&last.run) == struck(run)
    });
    match line.chunks.last_mut() {
        Some(last) if joins => {
            let text = last.text.to_mut();
            if run.flags.has(Flags::SPACE_BEFORE) {
                text.push(' ');
            }
            text.push_str(run.text);
        }
        _ => line.chunks.push(chunk(run.text, run)),
    }
}
