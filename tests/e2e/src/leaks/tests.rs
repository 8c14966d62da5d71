use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};

use super::*;

mod databases;
mod packed;

const SECRET: &str = "q7rt-zz93-ä";

fn report_of(content: &[u8]) -> Report {
    report_of_file("file", content)
}

fn report_of_file(name: &str, content: &[u8]) -> Report {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("deep")).expect("a folder");
    fs::write(folder.path().join("deep").join(name), content).expect("a file");
    report_of_folder(folder.path())
}

fn report_of_folder(folder: &Path) -> Report {
    let needles = [
        Needle::text("code", SECRET).expect("a needle"),
        Needle::bytes("key", &[0xfb, 0xef, 0xff, 0x01, 0x80, 0x7f, 0x33]).expect("a needle"),
        Needle::text("control", "never written anywhere").expect("a needle"),
    ];
    search(&[folder], &needles).expect("a report")
}

/// Whether the plain bytes show the secret.
fn shows(content: &[u8]) -> bool {
    let secret = SECRET.as_bytes();
    content.windows(secret.len()).any(|part| part == secret)
}

fn encodings(content: &[u8]) -> Vec<(String, &'static str)> {
    let hits = report_of(content).hits.into_iter();
    hits.map(|hit| (hit.label, hit.encoding)).collect()
}

#[test]
fn finds_text_in_every_encoding() {
    let utf16 = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
        let text = format!("before {SECRET} after");
        text.encode_utf16().flat_map(order).collect()
    };
    let cases: [(Vec<u8>, &str); 4] = [
        (format!("before {SECRET} after").into_bytes(), "as it is"),
        (utf16(u16::to_le_bytes), "UTF-16LE"),
        (utf16(u16::to_be_bytes), "UTF-16BE"),
        (
            hex::encode(format!(" {SECRET} ")).into_bytes(),
            "hexadecimal",
        ),
    ];
    for (content, encoding) in cases {
        // Latin text in UTF-16 reads the same in the other byte order, one byte further on.
        assert!(encodings(&content).contains(&("code".to_owned(), encoding)));
    }
}

#[test]
fn finds_base64_at_every_alignment_and_alphabet() {
    let key = [0xfb, 0xef, 0xff, 0x01, 0x80, 0x7f, 0x33];
    for before in 0..6 {
        for after in 0..6 {
            let mut content = vec![b'x'; before];
            content.extend(key);
            content.extend(vec![0xff; after]);
            for text in [
                STANDARD_NO_PAD.encode(&content),
                URL_SAFE_NO_PAD.encode(&content),
            ] {
                let found = encodings(text.as_bytes());
                assert_eq!(found, [("key".to_owned(), "base64")], "{before} {after}");
            }
        }
    }
}

#[test]
fn finds_nothing_where_nothing_is() {
    let report = report_of(b"q7rt zz93, nothing to see");
    assert_eq!(report.hits, []);
    assert_eq!((report.files, report.bytes), (1, 25));
}

#[test]
fn never_shows_the_secret() {
    let report = report_of(SECRET.as_bytes());
    assert!(!format!("{report:?}").contains(SECRET));
    assert_eq!(report.labels(), BTreeSet::from(["code"]));
}
