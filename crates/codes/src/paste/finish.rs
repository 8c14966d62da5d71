//! From what was gathered to a list with doubts, or an error.

use super::answer::{Doubt, DoubtKind, PasteError, PastedCodes};
use super::gather::{Found, Gathered};
use super::index::is_numbering;
use super::notes::{note_numbers, note_rest, note_ticks};
use super::secrets::Other;
use super::segment::ReadLine;
use super::used_marks::take_used_out;
use super::words::Kind;
use crate::code::{BackupCode, CodeError, MAX_CODE_BYTES};
use crate::list::{CodeList, ListError, ListedCode, MAX_CODES};
use std::collections::HashMap;

/// Makes the answer.
pub fn finish(
    lines: &[ReadLine<'_>],
    mut gathered: Gathered,
    others: &[(usize, Other)],
) -> Result<PastedCodes, PasteError> {
    // A page may hold its list twice, and every code of it once more among the used ones.
    if gathered.codes.len() > 2 * MAX_CODES {
        return Err(PasteError::TooMany);
    }
    take_long_out(lines, &mut gathered)?;
    if gathered.codes.is_empty() || is_half_of_token(lines, &gathered.codes, others) {
        return Err(nothing_found(lines, others));
    }
    keep_true_numbers(&mut gathered.codes);
    take_used_out(lines, &mut gathered);
    if gathered.codes.is_empty() {
        return Err(PasteError::AllUsed);
    }
    join_groups(&mut gathered);
    take_second_copy_out(&mut gathered);
    note_ticks(lines, &mut gathered);
    note_numbers(lines, &mut gathered);
    note_rest(lines, &mut gathered, others);
    check(lines, &gathered.codes)?;
    let Gathered { codes, mut doubts } = gathered;
    doubts.sort_unstable();
    doubts.dedup();
    Ok(PastedCodes {
        list: make_list(lines, codes)?,
        doubts,
    })
}

fn make_list(lines: &[ReadLine<'_>], codes: Vec<Found>) -> Result<CodeList, PasteError> {
    let listed = codes
        .iter()
        .map(|found| {
            let line = lines[found.line].line.place;
            let code = BackupCode::parse_code(&found.text).map_err(|error| match error {
                CodeError::TooLong => PasteError::TooLong { line },
                CodeError::Empty | CodeError::ControlCharacter => PasteError::NoCodes,
            })?;
            Ok(ListedCode {
                code,
                number: found.number.map(|number| number.value),
            })
        })
        .collect::<Result<Vec<_>, PasteError>>()?;
    CodeList::from_codes(listed).map_err(|error| match error {
        ListError::Empty | ListError::Repeated => PasteError::NoCodes,
        ListError::TooMany => PasteError::TooMany,
    })
}

/// Why a text without codes has none.
fn nothing_found(lines: &[ReadLine<'_>], others: &[(usize, Other)]) -> PasteError {
    let secret = others.iter().find(|(_, other)| *other != Other::WebAddress);
    if let Some((line, other)) =
        secret.or_else(|| others.first().filter(|_| is_only_address(lines)))
    {
        let line = *line;
        return match other {
            Other::SetupAddress => PasteError::SetupAddress { line },
            Other::AccessToken => PasteError::AccessToken { line },
            Other::PrivateKey => PasteError::PrivateKey { line },
            Other::WebAddress => PasteError::WebAddress { line },
        };
    }
    let mut hidden = lines
        .iter()
        .filter(|line| line.words.iter().any(|word| word.kind == Kind::Hidden));
    if let Some(line) = hidden.next() {
        return PasteError::Hidden {
            line: line.line.place,
        };
    }
    let long = lines.iter().find(|line| {
        line.words
            .iter()
            .any(|word| word.shape().is_some() && word.text.len() > MAX_CODE_BYTES)
    });
    long.map_or(PasteError::NoCodes, |line| PasteError::TooLong {
        line: line.line.place,
    })
}

/// One text beside an access token is its other half: key and secret stand on one line.
fn is_half_of_token(lines: &[ReadLine<'_>], codes: &[Found], others: &[(usize, Other)]) -> bool {
    matches!(codes, [only] if others.contains(&(lines[only.line].line.place, Other::AccessToken)))
}

fn is_only_address(lines: &[ReadLine<'_>]) -> bool {
    lines
        .iter()
        .flat_map(|line| &line.words)
        .filter(|word| !matches!(word.kind, Kind::Other(_)))
        .count()
        < 3
}

/// A text longer than any code is left out beside a list, which a page of data may have around it; alone it is an
/// error.
fn take_long_out(lines: &[ReadLine<'_>], gathered: &mut Gathered) -> Result<(), PasteError> {
    let usual = gathered
        .codes
        .iter()
        .filter(|code| code.usual && code.text.len() <= MAX_CODE_BYTES)
        .count();
    let mut left_out = Vec::new();
    let mut error = None;
    gathered.codes.retain(|code| {
        if code.text.len() <= MAX_CODE_BYTES {
            return true;
        }
        if usual > 1 && !code.usual {
            left_out.push(code.line);
        } else {
            error.get_or_insert(PasteError::TooLong {
                line: lines[code.line].line.place,
            });
        }
        false
    });
    for line in left_out {
        gathered.doubts.retain(|doubt| {
            *doubt
                != Doubt {
                    line: Some(lines[line].line.place),
                    kind: DoubtKind::OtherShape,
                }
        });
        gathered.doubt(&lines[line], DoubtKind::LeftOut);
    }
    error.map_or(Ok(()), Err)
}

/// Numbers without a mark stay only where they count up.
fn keep_true_numbers(codes: &mut [Found]) {
    let unsure = |code: &Found| {
        code.number
            .filter(|number| !number.sure)
            .map(|number| number.value)
    };
    let numbers: Vec<u16> = codes.iter().filter_map(unsure).collect();
    if is_numbering(&numbers) {
        return;
    }
    for code in codes {
        code.number = code.number.filter(|number| number.sure);
    }
}

/// Short groups that stand one on a line are one key: a key in boxes is copied like that. Numbers of four digits may
/// be codes.
fn join_groups(gathered: &mut Gathered) {
    let codes = &gathered.codes;
    let groups = codes.len() >= 4
        && codes
            .iter()
            .all(|code| code.text.len() == 4 && code.number.is_none())
        && codes
            .iter()
            .any(|code| code.text.contains(char::is_alphabetic));
    if !groups {
        return;
    }
    let texts: Vec<&str> = codes.iter().map(|code| code.text.as_str()).collect();
    let joined = zeroize::Zeroizing::new(texts.join(" "));
    gathered.codes.truncate(1);
    for code in &mut gathered.codes {
        code.text = joined.clone();
    }
    gathered.doubts.push(Doubt {
        line: None,
        kind: DoubtKind::GroupsJoined,
    });
}

/// A page may hold its list twice: shown, and again for the clipboard.
fn take_second_copy_out(gathered: &mut Gathered) {
    let half = gathered.codes.len() / 2;
    let (first, second) = gathered.codes.split_at(half);
    let same = half >= 2
        && first.len() == second.len()
        && first.iter().zip(second).all(|(a, b)| a.text == b.text);
    if same {
        gathered.codes.truncate(half);
        gathered.doubts.push(Doubt {
            line: None,
            kind: DoubtKind::PastedTwice,
        });
    }
}

fn check(lines: &[ReadLine<'_>], codes: &[Found]) -> Result<(), PasteError> {
    if codes.len() > MAX_CODES {
        return Err(PasteError::TooMany);
    }
    let mut seen: HashMap<&str, usize> = HashMap::new();
    for code in codes {
        let line = lines[code.line].line.place;
        if let Some(first) = seen.insert(&code.text, line) {
            return Err(PasteError::Repeated { first, line });
        }
    }
    Ok(())
}
