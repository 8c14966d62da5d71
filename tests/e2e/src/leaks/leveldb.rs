//! LevelDB, in which Chromium keeps IndexedDB and storage of pages and extensions: the blocks of its
//! tables are packed with Snappy and share the starts of keys, and its logs cut long records. Formats:
//! <https://github.com/google/leveldb/blob/main/doc/table_format.md> and `log_format.md` beside it.

/// The last eight bytes of a table.
const MAGIC: u64 = 0xdb47_7524_8b80_fb57;

/// Two block handles, padded, and the magic number.
const FOOTER: usize = 48;

/// The mark after a block that is packed with Snappy.
const SNAPPY: u8 = 1;

/// A log is written in blocks of this many bytes.
const LOG_BLOCK: usize = 32 * 1024;

/// Before each part of a record in a log: checksum, length, and whether it is the whole, the first, a
/// middle or the last part.
const LOG_HEADER: usize = 7;

/// The content of a table, block by block: packed blocks as they unpack, and the entries with whole
/// keys. None where the file is something else.
pub(super) fn unpack_table(raw: &[u8]) -> Vec<Vec<u8>> {
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
    for (_, value) in read_entries(&index)? {
        let handle = read_handle(&mut value.as_slice())?;
        if let Some(block) = read_block(raw, handle) {
            let entries = read_entries(&block).unwrap_or_default().into_iter();
            blocks.push(
                entries
                    .flat_map(|(key, value)| [key, value])
                    .flatten()
                    .collect(),
            );
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

/// A key and its value.
type Entry = (Vec<u8>, Vec<u8>);

/// The entries of a block: how much of the key is that of the one before, lengths of the rest and of
/// the value, then these two; at the end of the block the restart points and their number.
fn read_entries(block: &[u8]) -> Option<Vec<Entry>> {
    let (rest, count) = block.split_last_chunk::<4>()?;
    let restarts = usize::try_from(u32::from_le_bytes(*count)).ok()?;
    let mut bytes = rest.get(..rest.len().checked_sub(restarts.checked_mul(4)?)?)?;
    let mut entries = Vec::new();
    let mut key = Vec::new();
    while !bytes.is_empty() {
        let shared = read_varint(&mut bytes)?;
        let unshared = read_varint(&mut bytes)?;
        let length = read_varint(&mut bytes)?;
        key.truncate(shared);
        key.extend(bytes.get(..unshared)?);
        let end = unshared.checked_add(length)?;
        entries.push((key.clone(), bytes.get(unshared..end)?.to_vec()));
        bytes = bytes.get(end..)?;
    }
    Some(entries)
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

/// The records of a log, one after the other, without what cuts them; none where the file is something
/// else.
pub(super) fn join_log(raw: &[u8]) -> Option<Vec<u8>> {
    let mut joined = Vec::new();
    for mut block in raw.chunks(LOG_BLOCK) {
        while let Some((header, rest)) = block.split_first_chunk::<LOG_HEADER>() {
            let [_, _, _, _, low, high, kind] = *header;
            let part = rest.get(..usize::from(u16::from_le_bytes([low, high])));
            let (Some(part), 1..=4) = (part, kind) else {
                // Room reserved and not used yet is zero, as is the end of a block.
                break;
            };
            joined.extend(part);
            block = &rest[part.len()..];
        }
    }
    (!joined.is_empty()).then_some(joined)
}
