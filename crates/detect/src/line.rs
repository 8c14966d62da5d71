//! Runs -> lines as a person sees them, each with its chunks of text.

use crate::snapshot::{Flags, Kind, Run, Snapshot, Tag};
use std::borrow::Cow;

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
}

impl<'a> Line<'a> {
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

    /// All text of the line, controls included.
    pub fn text(&self) -> String {
        let texts: Vec<_> = self
            .chunks
            .iter()
            .map(|chunk| chunk.text.as_ref())
            .collect();
        texts.join(" ")
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
            lines.extend(parts.map(|part| Line {
                chunks: vec![chunk(part, run)],
            }));
            open = None;
            continue;
        }
        match (open == Some(run.line), lines.last_mut()) {
            (true, Some(line)) => add(line, run),
            _ => lines.push(Line {
                chunks: vec![chunk(run.text, run)],
            }),
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
