//! Between codes and the text a person reads, edits or pastes.

use crate::text::tr;
use sparekey_codes::{PasteError, parse_pasted};
use sparekey_protocol::message::CodeView;

/// Reads pasted or edited text.
///
/// # Errors
/// [`PasteError`].
pub fn read_codes(text: &str) -> Result<Vec<CodeView>, PasteError> {
    let list = parse_pasted(text)?;
    Ok(list
        .iter()
        .map(|one| CodeView {
            code: one.code.expose().to_owned(),
            number: one.number,
        })
        .collect())
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
        PasteError::NoCodes => tr!("paste-no-codes"),
        PasteError::TooMany => tr!("paste-too-many"),
        PasteError::TooLong { line } => tr!("paste-too-long", line = line),
        PasteError::Repeated { line } => tr!("paste-repeated", line = line),
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
            assert_eq!(read_codes(&write_codes(&codes)), Ok(codes));
        }
    }
}
