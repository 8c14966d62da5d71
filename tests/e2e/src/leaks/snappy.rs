//! Snappy, by which Firefox packs the values of IndexedDB and of local storage, and Chromium those of
//! IndexedDB. Format: <https://github.com/google/snappy/blob/main/format_description.txt>.

use std::ops::Range;

/// What a framed stream starts with
/// (<https://github.com/google/snappy/blob/main/framing_format.txt>); Firefox keeps large values in
/// such files.
const FRAMED: &[u8] = b"\xff\x06\x00\x00sNaPpY";

/// What Chromium puts before a packed value of IndexedDB: the tag of a version, the version that says
/// "processed", and the way of packing (`idb_value_wrapping.cc`).
pub(super) const CHROMIUM: [u8; 3] = [0xff, 0x11, 0x02];

/// Longer streams are not believed where they may be no streams at all.
const MOST: usize = 64 << 20;

/// Shorter ones are not believed there either; they hold nothing that the packed bytes do not show.
const LEAST: usize = 16;

/// The kinds of chunks that hold content: packed, and as it is. Each has a byte for its kind, three for
/// its length, and four of a checksum first in its content.
const PACKED_CHUNK: u8 = 0;
const PLAIN_CHUNK: u8 = 1;
const CHUNK_HEADER: usize = 4;
const CHECKSUM: usize = 4;

/// What a framed stream holds, up to where it is broken; none where the file is something else.
///
/// Firefox's checksums are not those that the format asks for (measured), so a reader that checks them
/// reads nothing.
pub(super) fn unpack_framed(raw: &[u8]) -> Option<Vec<u8>> {
    let mut chunks = raw.strip_prefix(FRAMED)?;
    let mut unpacked = Vec::new();
    while let Some((header, rest)) = chunks.split_first_chunk::<CHUNK_HEADER>() {
        let [kind, low, middle, high] = *header;
        let length = usize::from(low) | usize::from(middle) << 8 | usize::from(high) << 16;
        // A torn file holds what came before the tear.
        let (chunk, next) = rest.split_at(length.min(rest.len()));
        let content = chunk.get(CHECKSUM..).unwrap_or_default();
        match kind {
            PACKED_CHUNK => unpacked.extend(unpack_start(content).unwrap_or_default()),
            PLAIN_CHUNK => unpacked.extend(content),
            _ => {}
        }
        chunks = next;
    }
    Some(unpacked)
}

/// What a raw stream at the start of `packed` holds, whatever follows it, up to where it is broken.
pub(super) fn unpack_start(packed: &[u8]) -> Option<Vec<u8>> {
    unpack(packed, 1)
}

fn unpack(packed: &[u8], least: usize) -> Option<Vec<u8>> {
    let length = snap::raw::decompress_len(packed).ok()?;
    if !(least..=MOST).contains(&length) {
        return None;
    }
    let header = packed.iter().position(|byte| byte & 0x80 == 0)? + 1;
    let (packed_length, unpacked_length) = measure(&packed[header..], length);
    if unpacked_length < least {
        return None;
    }
    let mut unpacked = vec![0; length];
    // Where the stream is broken the decoder has written what came before.
    let stream = &packed[..header + packed_length];
    let _broken = snap::raw::Decoder::new().decompress(stream, &mut unpacked);
    unpacked.truncate(unpacked_length);
    Some(unpacked)
}

/// What streams hold that start at any of `places` in `bytes`.
pub(super) fn unpack_from(bytes: &[u8], places: Range<usize>, visit: &mut dyn FnMut(&[u8])) {
    for at in places.start..places.end.min(bytes.len()) {
        if let Some(unpacked) = unpack(&bytes[at..], LEAST) {
            visit(&unpacked);
        }
    }
}

/// How many bytes the elements of a stream take, and how many they stand for, up to `length` or to the
/// first element that cannot be.
fn measure(stream: &[u8], length: usize) -> (usize, usize) {
    let (mut packed, mut unpacked) = (0, 0);
    while unpacked < length {
        let Some((takes, gives)) = measure_element(&stream[packed..], unpacked) else {
            break;
        };
        if unpacked + gives > length {
            break;
        }
        packed += takes;
        unpacked += gives;
    }
    (packed, unpacked)
}

/// An element: literal bytes, or a copy of what stands up to `before` bytes back.
fn measure_element(stream: &[u8], before: usize) -> Option<(usize, usize)> {
    let (&tag, rest) = stream.split_first()?;
    let number = |bytes: usize| {
        let start = rest.get(..bytes)?.iter().rev();
        Some(start.fold(0, |sum, &byte| sum << 8 | usize::from(byte)))
    };
    let upper = usize::from(tag >> 2);
    let (takes, gives, offset) = match tag & 3 {
        0 if upper < 60 => (upper + 2, upper + 1, None),
        0 => {
            let of_length = upper - 59;
            let gives = number(of_length)?.checked_add(1)?;
            (gives.checked_add(of_length + 1)?, gives, None)
        }
        1 => {
            let offset = usize::from(tag >> 5) << 8 | number(1)?;
            (2, (upper & 7) + 4, Some(offset))
        }
        2 => (3, upper + 1, Some(number(2)?)),
        _ => (5, upper + 1, Some(number(4)?)),
    };
    let possible = offset.is_none_or(|offset| (1..=before).contains(&offset));
    (possible && takes <= stream.len()).then_some((takes, gives))
}
