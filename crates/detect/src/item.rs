//! Lines -> items: texts that can be codes, and what else stands on their line.

use crate::line::{Line, words};
use crate::shape::Shape;
use crate::snapshot::{Flags, Kind, Run};
use sparekey_catalogue::WordSet;
use sparekey_codes::{is_group, split_codes, strip_furniture, strip_numbers};

/// A text that can be a code.
pub struct Item<'a> {
    /// The text as shown, without index, bullet and emoji.
    pub text: String,
    /// The app's own number before it.
    pub number: Option<u16>,
    /// Its shape.
    pub shape: Shape,
    /// Marked as used: struck out, or the word stands beside it.
    pub used: bool,
    /// The line it stands on.
    pub line: usize,
    /// The run it comes from.
    pub run: Run<'a>,
}

/// What one line gives.
#[derive(Default)]
pub struct LineItems<'a> {
    /// The codes on it.
    pub items: Vec<Item<'a>>,
    /// Words that belong to no code, controls left out.
    pub extra_words: usize,
}

/// The items of one line.
pub fn line_items<'a>(at: usize, line: &Line<'a>) -> LineItems<'a> {
    let mut found = LineItems::default();
    let mut number = None;
    let mut extra = String::new();
    for chunk in &line.chunks {
        if !matches!(chunk.run.kind, Kind::Text | Kind::Value) {
            continue;
        }
        if chunk.run.flags.has(Flags::PASSWORD) {
            continue;
        }
        if let Some(own) = lone_number(&chunk.text) {
            number = Some(own);
            continue;
        }
        let before = found.items.len();
        for numbered in strip_numbers(&[chunk.text.as_ref()]) {
            number = numbered.number.or(number);
            for (piece, shape) in pieces(numbered.rest) {
                match shape {
                    Some(shape) => found.items.push(Item {
                        text: piece.to_owned(),
                        number: number.take(),
                        shape,
                        used: chunk.run.flags.has(Flags::STRUCK),
                        line: at,
                        run: chunk.run,
                    }),
                    None => {
                        extra.push(' ');
                        extra.push_str(piece);
                    }
                }
            }
        }
        if found.items.len() == before {
            number = None;
        }
    }
    found.extra_words = extra.split_whitespace().count();
    join_groups(&mut found.items);
    if !found.items.is_empty() && found.extra_words > 0 && is_marked_used(&extra) {
        for item in &mut found.items {
            item.used = true;
        }
    }
    found
}

/// The pieces of one chunk, each with its shape if it can be a code.
fn pieces(text: &str) -> Vec<(&str, Option<Shape>)> {
    let mut found: Vec<(&str, Option<Shape>)> = Vec::new();
    for piece in split_codes(text) {
        match Shape::find(piece) {
            Some(shape) => found.push((piece, Some(shape))),
            // Words and a code: "Code 1: ab12-cd34".
            None => found.extend(piece.split_whitespace().map(|word| {
                let word = strip_furniture(word);
                let shape = Shape::find(word).filter(|shape| shape.letters.digits);
                (word, shape.filter(|_| !is_group(word)))
            })),
        }
    }
    let first = found.first().and_then(|(_, shape)| shape.clone());
    let alike = first.is_some_and(|first| {
        found
            .iter()
            .all(|(_, shape)| shape.as_ref().is_some_and(|shape| shape.is_like(&first)))
    });
    if found.len() > 1 && !alike {
        // Among others, a piece without a digit is a word.
        for (_, shape) in &mut found {
            *shape = shape.take().filter(|shape| shape.letters.digits);
        }
    }
    found
}

/// "3", "3:" or "#3" alone in its own element.
fn lone_number(text: &str) -> Option<u16> {
    let text = strip_furniture(text);
    (text.len() <= 3).then(|| text.parse().ok()).flatten()
}

fn is_marked_used(extra: &str) -> bool {
    let words = words(extra);
    words.has(WordSet::USED) && !words.has(WordSet::UNUSED)
}

/// Groups of one code that stand in elements of their own on one line are one code.
fn join_groups(items: &mut Vec<Item<'_>>) {
    if items.len() < 2 || !items.iter().all(|item| is_group(&item.text)) {
        return;
    }
    let texts: Vec<_> = items.iter().map(|item| item.text.as_str()).collect();
    let joined = texts.join(" ");
    if let Some(shape) = Shape::find(&joined) {
        items.truncate(1);
        for item in items {
            item.text = joined.clone();
            item.shape = shape.clone();
        }
    }
}
