//! The tables (`.ldb`) of LevelDB, in which Chromium keeps IndexedDB and extension storage:
//! their blocks are packed with Snappy. Format:
//! <https://github.com/google/leveldb/blob/main/doc/table_format.md>.

/// The last eight bytes of a table.
const MAGIC: u64 = 0xdb47_7524_8b80_fb57;

/// Two block handles, padded, and the magic number.
const FOOTER: usize = 48;

/// The mark after a block that is packed with Snappy.
const SNAPPY: u8 = 1;

/// The packed blocks of a table, unpacked; none where the file is something else. Blocks that are
/// not packed are found in the raw file already.
pub(crate) fn unpack_blocks(raw: &[u8]) -> Vec<Vec<u8>> {
    find_blocks(raw).unwrap_or_default()
}

fn find_blocks(raw: &[u8]) -> Option<Vec<Vec<u8>>> {
    let footer = raw.len().checked_sub(FOOTER)?;
    let (mut handles, magic) = raw[footer..].split_at(FOOTER - 8);
    if magic != MAGIC.to_le_bytes() {
        return None;
    }
    let _meta_index = read_handle(&mut handles)?;
    let index = read_block(raw, read_handle(&mut handles)?)?;
    let mut blocks = Vec::new();
    for handle in read_entries(&index)? {
        if let Some(block) = read_block(raw, handle) {
            blocks.push(block);
        }
    }
    Some(blocks)
}

/// The offset and length of a block.
fn read_handle(bytes: &mut &[u8]) -> Option<(usize, usize)> {
    Some((read_varint(bytes)?, read_varint(bytes)?))
}

fn read_block(raw: &[u8], (offset, length): (usize, usize)) -> Option<Vec<u8>> {
    let end = offset.checked_add(length)?;
    let block = raw.get(offset..end)?;
    if *raw.get(end)? == SNAPPY {
        snap::raw::Decoder::new().decompress_vec(block).ok()
    } else {
        Some(block.to_vec())
    }
}

/// The block handles in an index block: entries of shared, unshared and value length, then the
/// key's unshared part and the value; at the end the restart points and their number.
fn read_entries(index: &[u8]) -> Option<Vec<(usize, usize)>> {
    let (rest, count) = index.split_last_chunk::<4>()?;
    let restarts = usize::try_from(u32::from_le_bytes(*count)).ok()?;
    let mut entries = rest.get(..rest.len().checked_sub(restarts.checked_mul(4)?)?)?;
    let mut handles = Vec::new();
    while !entries.is_empty() {
        let _shared = read_varint(&mut entries)?;
        let unshared = read_varint(&mut entries)?;
        let length = read_varint(&mut entries)?;
        let mut value = entries.get(unshared..unshared.checked_add(length)?)?;
        entries = entries.get(unshared + length..)?;
        handles.push(read_handle(&mut value)?);
    }
    Some(handles)
}

fn read_varint(bytes: &mut &[u8]) -> Option<usize> {
    let mut value = 0_u64;
    for shift in (0..64).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return usize::try_from(value).ok();
        }
    }
    None
}
