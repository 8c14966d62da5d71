//! Between codes and the text a person reads, edits or pastes.

use crate::text::tr;
use sparekey_codes::{Doubt, DoubtKind, PasteError, parse_pasted};
use sparekey_protocol::message::CodeView;

/// What was read from a text.
#[derive(Debug, PartialEq)]
pub struct ReadCodes {
    /// The codes, in order.
    pub codes: Vec<CodeView>,
    /// What a person should look at.
    pub doubts: Vec<Doubt>,
}

/// Reads pasted or edited text, with what is doubtful about it.
///
/// # Errors
/// [`PasteError`].
pub fn read_codes(text: &str) -> Result<ReadCodes, PasteError> {
    let pasted = parse_pasted(text)?;
    let codes = pasted
        .list
        .iter()
        .map(|one| CodeView {
            code: one.code.expose().to_owned(),
            number: one.number,
        })
        .collect();
    Ok(ReadCodes {
        codes,
        doubts: pasted.doubts,
    })
}

/// One code a line, with the app's own number where it has one.
pub fn write_codes(codes: &[CodeView]) -> String {
    let lines: Vec<String> = codes
        .iter()
        .map(|one| match one.number {
            Some(number) => format!("{number}. {}", one.code),
            None => one.code.clone(),
        })
        .collect();
    lines.join("\n")
}

/// What is wrong with pasted text, in the person's language.
pub fn complaint(error: PasteError) -> String {
    match error {
        PasteError::Empty => tr!("paste-empty"),
        PasteError::NoCodes => tr!("paste-no-codes"),
        PasteError::TooMuch => tr!("paste-too-much"),
        PasteError::TooMany => tr!("paste-too-many"),
        PasteError::TooLong { line } => tr!("paste-too-long", line = line),
        PasteError::Repeated { first, line } => tr!("paste-repeated", first = first, line = line),
        PasteError::SetupAddress { line } => tr!("paste-setup-address", line = line),
        PasteError::AccessToken { line } => tr!("paste-access-token", line = line),
        PasteError::PrivateKey { line } => tr!("paste-private-key", line = line),
        PasteError::WebAddress { line } => tr!("paste-web-address", line = line),
        PasteError::Hidden { line } => tr!("paste-hidden-codes", line = line),
        PasteError::AllUsed => tr!("paste-all-used"),
    }
}

/// Each kind of doubt once, as a sentence that names its lines.
pub fn doubt_lines(doubts: &[Doubt]) -> Vec<(DoubtKind, String)> {
    let mut kinds: Vec<DoubtKind> = Vec::new();
    for doubt in doubts {
        if !kinds.contains(&doubt.kind) {
            kinds.push(doubt.kind);
        }
    }
    kinds
        .into_iter()
        .map(|kind| {
            let lines: Vec<usize> = doubts
                .iter()
                .filter(|doubt| doubt.kind == kind)
                .filter_map(|doubt| doubt.line)
                .collect();
            let text = doubt_text(kind);
            if lines.is_empty() {
                return (kind, text);
            }
            let count = lines.len();
            let lines = write_ranges(&lines);
            (
                kind,
                tr!("paste-doubt-at", count = count, lines = lines, doubt = text),
            )
        })
        .collect()
}

/// `1–3, 7` for 1, 2, 3 and 7.
fn write_ranges(lines: &[usize]) -> String {
    let mut ranges: Vec<(usize, usize)> = Vec::new();
    for line in lines {
        match ranges.last_mut() {
            Some((_, last)) if *line <= *last + 1 => *last = *line,
            _ => ranges.push((*line, *line)),
        }
    }
    let ranges: Vec<String> = ranges
        .into_iter()
        .map(|(first, last)| {
            if first == last {
                first.to_string()
            } else {
                format!("{first}–{last}")
            }
        })
        .collect();
    ranges.join(", ")
}

fn doubt_text(kind: DoubtKind) -> String {
    match kind {
        DoubtKind::OnlyOne => tr!("paste-doubt-only-one"),
        DoubtKind::LooksLikeSetupKey => tr!("paste-doubt-setup-key"),
        DoubtKind::LooksLikeOneTimeCode => tr!("paste-doubt-one-time-code"),
        DoubtKind::LooksLikePhrase => tr!("paste-doubt-phrase"),
        DoubtKind::GroupsJoined => tr!("paste-doubt-groups-joined"),
        DoubtKind::PastedTwice => tr!("paste-doubt-pasted-twice"),
        DoubtKind::OtherShape => tr!("paste-doubt-other-shape"),
        DoubtKind::InvisibleRemoved => tr!("paste-doubt-invisible"),
        DoubtKind::ControlRemoved => tr!("paste-doubt-control"),
        DoubtKind::WideMadePlain => tr!("paste-doubt-wide"),
        DoubtKind::DashMadeHyphen => tr!("paste-doubt-dash"),
        DoubtKind::ForeignLetter => tr!("paste-doubt-foreign-letter"),
        DoubtKind::UsedLeftOut => tr!("paste-doubt-used"),
        DoubtKind::Ticked => tr!("paste-doubt-ticked"),
        DoubtKind::HiddenLeftOut => tr!("paste-doubt-hidden"),
        DoubtKind::LeftOut => tr!("paste-doubt-left-out"),
        DoubtKind::FromSentence => tr!("paste-doubt-from-sentence"),
        DoubtKind::SecretLeftOut => tr!("paste-doubt-secret"),
        DoubtKind::NumberGap => tr!("paste-doubt-number-gap"),
        DoubtKind::NumberRepeated => tr!("paste-doubt-number-repeated"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_codes_read_back() {
        let plain = |code: &str| CodeView {
            code: code.to_owned(),
            number: None,
        };
        let numbered = |code: &str, number| CodeView {
            code: code.to_owned(),
            number: Some(number),
        };
        let rows = [
            vec![plain("ab12-cd34"), plain("ef56-gh78")],
            vec![plain("1234 5678"), plain("8765 4321")],
            vec![numbered("ab12-cd34", 1), numbered("ef56-gh78", 2)],
        ];
        for codes in rows {
            let read = read_codes(&write_codes(&codes)).map(|read| read.codes);
            assert_eq!(read, Ok(codes));
        }
    }

    #[test]
    fn lines_are_named_as_ranges() {
        assert_eq!(write_ranges(&[1, 2, 3, 7, 9, 10]), "1–3, 7, 9–10");
        assert_eq!(write_ranges(&[4, 4]), "4");
    }
}
