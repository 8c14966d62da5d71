//! Snapshots made to be slow or large (security.md T9, T10): each must be answered, and none with an offer.

use sparekey_detect::snapshot::{MAX_RUNS, MAX_TEXT_BYTES, RECORD, VERSION};
use sparekey_detect::{Snapshot, Trigger, Verdict, detect};

const URL: &str = "https://account.example.com/security/recovery-codes";

/// A heading that names recovery codes, then these runs, each on a line of its own.
fn verdict(runs: &[String], same_line: bool) -> Verdict {
    let mut texts = vec!["Recovery codes".to_owned()];
    texts.extend_from_slice(runs);
    let count = u32::try_from(texts.len()).expect("few runs");
    let mut table = vec![VERSION, count, 0, 0];
    table.extend([14 << 8, 1, 1, 0, 0, 0]);
    for at in 2..=count {
        table.extend([6 << 8, at, if same_line { 2 } else { at }, at, 1, 0]);
    }
    assert_eq!(table.len(), 4 + texts.len() * RECORD);
    let text = texts.join("\0");
    let page = Snapshot::decode(&text, &table).expect("within the caps");
    detect(&page, URL, Trigger::Button).verdict
}

/// As many different codes as the text can hold.
fn codes(count: u32) -> Vec<String> {
    (1..=count)
        .map(|n| {
            format!(
                "{:04x}-{:04x}",
                n.wrapping_mul(40_503) % 65_536,
                n.wrapping_mul(2_654_435_761) >> 16
            )
        })
        .collect()
}

#[test]
fn a_flood_of_codes_is_no_list() {
    let most = u32::try_from(MAX_RUNS).expect("a small number") - 1;
    assert_eq!(verdict(&codes(12), false), Verdict::List);
    assert_eq!(verdict(&codes(257), false), Verdict::None);
    assert_eq!(verdict(&codes(most), false), Verdict::None);
    assert_eq!(verdict(&codes(most), true), Verdict::None);
}

#[test]
fn one_long_line_of_anything_is_answered() {
    let units = [
        "a",
        "1",
        "-",
        " ",
        "a-",
        "a1-",
        "1 ",
        "a1b2 ",
        "a1b2c3-",
        "12345678 ",
        "=",
        "+/",
        "eyJ.",
        "otpauth:",
        "1.",
        "recovery codes ",
        "recovery code",
        "\u{a0}",
        "GB82 WEST ",
        "4111 1111 1111 1111 ",
        "abandon ",
        "é",
        "回復",
    ];
    for unit in units {
        let long = unit.repeat((MAX_TEXT_BYTES - 64) / unit.len());
        assert_ne!(verdict(&[long], false), Verdict::List, "{unit:?}");
    }
}

#[test]
fn a_line_of_many_shapes_is_answered() {
    let mut line = String::new();
    for first in 1..40 {
        for second in 1..40 {
            for third in 5..12 {
                let group = |length| "a1".repeat(20)[..length].to_owned();
                line.push_str(&format!(
                    "{}-{}-{}, ",
                    group(first),
                    group(second),
                    group(third)
                ));
            }
        }
    }
    line.truncate(MAX_TEXT_BYTES - 64);
    assert_ne!(verdict(&[line.clone()], false), Verdict::List);
    let words: Vec<_> = line
        .split(", ")
        .take(MAX_RUNS - 1)
        .map(str::to_owned)
        .collect();
    assert_ne!(verdict(&words, false), Verdict::List);
}
