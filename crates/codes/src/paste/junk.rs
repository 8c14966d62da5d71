//! Words that have digits and are no codes: dates, times, versions, file names, addresses of machines.

/// A date, a time, a version, a file or host name, a phone number or a share ("7/10").
pub fn is_junk(text: &str) -> bool {
    is_date_or_time(text)
        || is_dotted(text)
        || is_share(text)
        || text.starts_with('+')
        || is_ordinal(text)
}

fn numbers(text: &str, separator: char) -> Option<Vec<u32>> {
    text.split(separator)
        .map(|part| {
            (part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse().ok())?
        })
        .collect()
}

fn is_date_or_time(text: &str) -> bool {
    if let Some((date, time)) = text
        .split_once(['T', '_', '-'])
        .filter(|(date, _)| date.len() == 10)
        && is_date(date)
        && time.starts_with(|c: char| c.is_ascii_digit())
    {
        return true;
    }
    // "2031-04-17T09:12:44Z"
    if text.len() > 10
        && text.is_char_boundary(10)
        && text[10..].starts_with('T')
        && is_date(&text[..10])
    {
        return true;
    }
    is_date(text) || is_time(text)
}

fn is_date(text: &str) -> bool {
    ['-', '.', '/']
        .iter()
        .any(|separator| match numbers(text, *separator).as_deref() {
            Some([a, b, c]) => {
                let year = |y: u32| (1900..2200).contains(&y);
                let day = |d: u32| (1..=31).contains(&d);
                (year(*a) && day(*b) && day(*c)) || (day(*a) && day(*b) && (year(*c) || *c < 100))
            }
            Some([a, b]) => {
                *separator != '.'
                    && (1900..2200).contains(a)
                    && (1..=12).contains(b)
                    && text.len() <= 7
            }
            _ => false,
        })
}

fn is_time(text: &str) -> bool {
    let text = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    matches!(numbers(text, ':').as_deref(), Some([h, m] | [h, m, _]) if *h < 25 && *m < 60)
}

/// Versions, addresses of machines, file and host names: short parts with points, of which the last is a word, or
/// numbers throughout.
fn is_dotted(text: &str) -> bool {
    let text = text.strip_prefix(['v', 'V']).unwrap_or(text);
    let parts: Vec<_> = text.split('.').collect();
    let [first, .., last] = parts.as_slice() else {
        return false;
    };
    let word = (2..=6).contains(&last.len()) && last.bytes().all(|b| b.is_ascii_lowercase());
    let beyond_hex = last.bytes().any(|b| !b.is_ascii_hexdigit());
    let small = parts
        .iter()
        .all(|part| part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit()));
    let is_version = small
        && parts
            .iter()
            .any(|part| part.len() != first.len() || part.len() == 1);
    let is_machine = small
        && parts.len() == 4
        && parts
            .iter()
            .all(|part| part.parse::<u16>().is_ok_and(|n| n < 256));
    (word && beyond_hex) || is_version || is_machine
}

fn is_share(text: &str) -> bool {
    text.split_once('/').is_some_and(|(a, b)| {
        let short = |part: &str| {
            !part.is_empty() && part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit())
        };
        short(a) && short(b)
    })
}

/// "1st", "2nd", "30th".
fn is_ordinal(text: &str) -> bool {
    let word = text.trim_start_matches(|c: char| c.is_ascii_digit());
    word.len() < text.len() && matches!(word, "st" | "nd" | "rd" | "th")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_codes() {
        let junk = [
            "2031-04-17",
            "17.04.2031",
            "4/17/31",
            "2031-04-17T09:12:44Z",
            "09:12",
            "9:12:44",
            "v1.24.0",
            "10.0.0.1",
            "codes.txt",
            "example.org",
            "7/10",
            "+44",
            "1st",
        ];
        for text in junk {
            assert!(is_junk(text), "{text}");
        }
        for code in [
            "12345678",
            "1234-5678",
            "ab12.cd34",
            "123.456.789",
            "1234-56-7890",
            "12ab34cd",
        ] {
            assert!(!is_junk(code), "{code}");
        }
    }
}
