//! Doubts about a list as a whole.

use super::answer::{Doubt, DoubtKind};
use super::gather::Gathered;
use super::secrets::Other;
use super::segment::ReadLine;
use super::words::Kind;

/// Ticks and crosses beside some of the codes.
pub fn note_ticks(lines: &[ReadLine<'_>], gathered: &mut Gathered) {
    let ticked = gathered
        .codes
        .iter()
        .filter(|code| code.ticked)
        .map(|code| code.line)
        .collect::<Vec<_>>();
    if ticked.len() < gathered.codes.len() {
        for line in ticked {
            gathered.doubt(&lines[line], DoubtKind::Ticked);
        }
    }
}

/// The app's numbers count up by one; a page in columns has them in another order.
pub fn note_numbers(lines: &[ReadLine<'_>], gathered: &mut Gathered) {
    let used: Vec<Option<usize>> = gathered
        .doubts
        .iter()
        .filter(|doubt| doubt.kind == DoubtKind::UsedLeftOut)
        .map(|doubt| doubt.line)
        .collect();
    let mut numbers: Vec<(u16, usize)> = gathered
        .codes
        .iter()
        .filter_map(|code| code.number.map(|number| (number.value, code.line)))
        .collect();
    numbers.sort_unstable();
    let mut doubts = Vec::new();
    for two in numbers.windows(2) {
        let [(number, _), (next, line)] = two else {
            continue;
        };
        if number == next {
            doubts.push((*line, DoubtKind::NumberRepeated));
        } else if next - number > 1 && used.len() < usize::from(next - number - 1) {
            doubts.push((*line, DoubtKind::NumberGap));
        }
    }
    for (line, kind) in doubts {
        gathered.doubt(&lines[line], kind);
    }
}

/// What was left out, and what a single code looks like.
pub fn note_rest(lines: &[ReadLine<'_>], gathered: &mut Gathered, others: &[(usize, Other)]) {
    for (line, other) in others {
        if *other != Other::WebAddress {
            gathered.doubts.push(Doubt {
                line: Some(*line),
                kind: DoubtKind::SecretLeftOut,
            });
        }
    }
    for line in lines {
        let only_hidden = line.words.iter().any(|word| word.kind == Kind::Hidden)
            && line
                .words
                .iter()
                .all(|word| matches!(word.kind, Kind::Hidden | Kind::Index(_)));
        if only_hidden {
            gathered.doubt(line, DoubtKind::HiddenLeftOut);
        }
    }
    if let [only] = gathered.codes.as_slice() {
        let mut kinds = vec![DoubtKind::OnlyOne];
        if is_setup_key(&only.text) {
            kinds.push(DoubtKind::LooksLikeSetupKey);
        }
        if only.text.len() == 6 && only.text.bytes().all(|b| b.is_ascii_digit()) {
            kinds.push(DoubtKind::LooksLikeOneTimeCode);
        }
        for kind in kinds {
            gathered.doubts.push(Doubt { line: None, kind });
        }
    }
}

/// Base32 (RFC 4648) in one case, 80 bits and more.
fn is_setup_key(text: &str) -> bool {
    let body = || text.chars().filter(|c| !matches!(c, ' ' | '-'));
    let base32 =
        |from: char, to: char| body().all(|c| (from..=to).contains(&c) || ('2'..='7').contains(&c));
    let length = body().count();
    (16..=64).contains(&length)
        && length.is_multiple_of(2)
        && body().any(|c| c.is_ascii_digit())
        && (base32('A', 'Z') || base32('a', 'z'))
}
