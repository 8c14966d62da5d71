//! mozlz4, Snappy and LevelDB. The control of each case: the plain bytes do not show the secret.

use std::io::Write as _;

use super::*;

/// Text that Snappy and LZ4 pack so that the secret, whose parts stood there before, is copies only.
pub(super) fn text() -> String {
    format!("first q7rt-z and then z93-ä, {SECRET}").repeat(3)
}

fn assert_found_only_unpacked(name: &str, content: &[u8]) {
    assert!(!shows(content), "{name} shows the secret anyway");
    let hits = report_of_file(name, content).hits;
    let labels: Vec<_> = hits.iter().map(|hit| hit.label.as_str()).collect();
    assert_eq!(labels, ["code"], "{name}");
}

fn snappy_of(content: &[u8]) -> Vec<u8> {
    let mut encoder = snap::raw::Encoder::new();
    encoder.compress_vec(content).expect("packed")
}

#[test]
fn finds_what_mozlz4_hides() {
    let mut file = b"mozLz40\0".to_vec();
    file.extend(lz4_flex::block::compress_prepend_size(text().as_bytes()));
    assert_found_only_unpacked("sessions.jsonlz4", &file);
}

#[test]
fn finds_what_a_framed_stream_hides() {
    let mut encoder = snap::write::FrameEncoder::new(Vec::new());
    encoder.write_all(text().as_bytes()).expect("written");
    let file = encoder.into_inner().expect("packed");
    assert_found_only_unpacked("7", &file);
    // Firefox writes other checksums; the first one follows the name and a header of four bytes.
    let mut other = file.clone();
    other[14] ^= 0xff;
    assert_found_only_unpacked("other", &other);
    // One that is torn holds what came before.
    let long = format!("{}{}", text(), "x".repeat(200_000));
    let mut encoder = snap::write::FrameEncoder::new(Vec::new());
    encoder.write_all(long.as_bytes()).expect("written");
    let mut torn = encoder.into_inner().expect("packed");
    torn.pop();
    assert_found_only_unpacked("torn", &torn);
}

/// A secret that two chunks share stands in neither.
#[test]
fn finds_what_two_chunks_share() {
    let start = "x".repeat(65_536 - 5);
    let mut encoder = snap::write::FrameEncoder::new(Vec::new());
    let long = format!("{start}{SECRET}");
    encoder.write_all(long.as_bytes()).expect("written");
    let file = encoder.into_inner().expect("packed");
    assert_found_only_unpacked("shared", &file);
}

#[test]
fn finds_what_chromium_packs_anywhere() {
    let mut file = vec![0x55; 100];
    file.extend([0xff, 0x11, 0x02]);
    let packed = snappy_of(text().as_bytes());
    file.extend(&packed);
    file.extend([0x01; 50]);
    assert_found_only_unpacked("value", &file);
    // The control: without the mark it is not believed to be packed.
    assert_eq!(report_of_file("value", &packed).hits, []);
}

#[test]
fn a_broken_stream_gives_what_came_before() {
    let whole = text();
    let packed = snappy_of(whole.as_bytes());
    assert_eq!(
        snappy::unpack_start(&packed).as_deref(),
        Some(whole.as_bytes())
    );
    let mut most = 0;
    for cut in 0..packed.len() {
        let part = snappy::unpack_start(&packed[..cut]).unwrap_or_default();
        assert!(whole.as_bytes().starts_with(&part), "cut at {cut}");
        most = most.max(part.len());
    }
    assert!(most > whole.len() / 2, "only {most} bytes before the end");
    let mut followed = packed;
    followed.extend(b"something else");
    assert_eq!(
        snappy::unpack_start(&followed).as_deref(),
        Some(whole.as_bytes())
    );
}

#[test]
fn finds_what_a_table_packs() {
    let content = entry(0, b"k", text().as_bytes());
    assert_found_only_unpacked("000005.ldb", &table_of(&content, true));
}

#[test]
fn finds_a_key_that_shares_its_start() {
    let (start, end) = SECRET.as_bytes().split_at(5);
    let mut content = entry(0, start, b"");
    content.extend(entry(5, end, b""));
    // What is not packed stands in the file as it is, but in two pieces.
    assert_found_only_unpacked("000005.ldb", &table_of(&content, false));
}

/// An entry of a block: how much of its key is that of the one before, the rest, and the value.
fn entry(shared: u8, key: &[u8], value: &[u8]) -> Vec<u8> {
    let length = |bytes: &[u8]| u8::try_from(bytes.len()).expect("small");
    let mut entry = vec![shared, length(key)];
    // A number of two bytes, seven bits each.
    entry.extend([length(value) | 0x80, length(value) >> 7]);
    entry.extend([key, value].concat());
    entry
}

/// A table with one block of `entries`.
fn table_of(entries: &[u8], packed: bool) -> Vec<u8> {
    let mut block = entries.to_vec();
    block.extend([0, 0, 0, 0, 1, 0, 0, 0]);
    let mut table = if packed { snappy_of(&block) } else { block };
    let length = u8::try_from(table.len()).expect("small");
    assert!(length < 128, "a one-byte length");
    table.extend([u8::from(packed), 0, 0, 0, 0]);
    let index_at = u8::try_from(table.len()).expect("small");
    assert!(index_at < 128, "a one-byte offset");
    let index = [0, 1, 2, b'k', 0, length, 0, 0, 0, 0, 1, 0, 0, 0];
    table.extend(index);
    table.extend([0, 0, 0, 0, 0]);
    let mut footer = vec![0, 0, index_at, u8::try_from(index.len()).expect("small")];
    footer.resize(40, 0);
    footer.extend(0xdb47_7524_8b80_fb57_u64.to_le_bytes());
    table.extend(footer);
    table
}

#[test]
fn finds_what_a_log_cuts() {
    let (start, end) = SECRET.as_bytes().split_at(5);
    let part = |kind: u8, content: &[u8]| {
        let length = u16::try_from(content.len()).expect("small").to_le_bytes();
        let mut part = vec![1, 2, 3, 4, length[0], length[1], kind];
        part.extend(content);
        part
    };
    let mut first = vec![b'x'; 32 * 1024 - 7 - start.len()];
    first.extend(start);
    let mut log = part(2, &first);
    log.extend(part(4, end));
    log.extend([0; 20]);
    assert_found_only_unpacked("000003.log", &log);
}
