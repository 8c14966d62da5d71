//! Firefox's `.jsonlz4` and `.mozlz4` files.

/// What such a file starts with, see
/// <https://searchfox.org/firefox-esr/source/toolkit/components/lz4/lz4.js>; four bytes of
/// length, little-endian, and one LZ4 block follow.
const MAGIC: &[u8] = b"mozLz40\0";

/// The content of a mozlz4 file; none where it is something else.
pub(crate) fn unpack_mozlz4(raw: &[u8]) -> Option<Vec<u8>> {
    let block = raw.strip_prefix(MAGIC)?;
    lz4_flex::block::decompress_size_prepended(block).ok()
}
