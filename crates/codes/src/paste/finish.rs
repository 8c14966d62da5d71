//! From what was gathered to a list with doubts, or an error.

use super::answer::{Doubt, DoubtKind, PasteError, PastedCodes};
use super::gather::{Found, Gathered};
use super::index::is_numbering;
use super::secrets::Other;
use super::segment::ReadLine;
use super::used::{is_used_heading, is_used_word, says_used, says_yes};
use super::words::{Gap, Kind};
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

fn take_used_out(lines: &[ReadLine<'_>], gathered: &mut Gathered) {
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
    line.line
        .has(super::clean::Mark::Struck, first.start, last.end())
}

fn is_marked(line: &ReadLine<'_>, code: &Found, codes: &[Found]) -> bool {
    let texts = |from: usize, to: usize| -> Vec<&str> {
        line.words[from..to]
            .iter()
            .filter(|word| !matches!(word.kind, Kind::Index(_) | Kind::Tick))
            .map(|word| word.text)
            .collect()
    };
    let start_of_next = codes
        .iter()
        .filter(|other| other.line == code.line && other.words.start >= code.words.end)
        .map(|other| other.words.start)
        .min()
        .unwrap_or(line.words.len());
    let end_of_last = codes
        .iter()
        .filter(|other| other.line == code.line && other.words.end <= code.words.start)
        .map(|other| other.words.end)
        .max()
        .unwrap_or(0);
    let before = texts(end_of_last, code.words.start);
    says_used(&texts(code.words.end, start_of_next)) || (end_of_last == 0 && is_used_word(&before))
}

/// Lines under a heading that says "used", if other codes stand elsewhere.
fn used_sections(lines: &[ReadLine<'_>], codes: &[Found]) -> Vec<usize> {
    let with_codes: std::collections::HashSet<usize> = codes.iter().map(|code| code.line).collect();
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
        if one_cell && is_used_heading(&texts) {
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

fn note_ticks(lines: &[ReadLine<'_>], gathered: &mut Gathered) {
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
fn note_numbers(lines: &[ReadLine<'_>], gathered: &mut Gathered) {
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

fn note_rest(lines: &[ReadLine<'_>], gathered: &mut Gathered, others: &[(usize, Other)]) {
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
    let body: Vec<char> = text.chars().filter(|c| !matches!(c, ' ' | '-')).collect();
    let base32 = |from: char, to: char| {
        body.iter()
            .all(|c| (from..=to).contains(c) || ('2'..='7').contains(c))
    };
    (16..=64).contains(&body.len())
        && body.iter().any(char::is_ascii_digit)
        && (base32('A', 'Z') || base32('a', 'z'))
        && !text.contains("  ")
        && body.len() % 2 == 0
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
