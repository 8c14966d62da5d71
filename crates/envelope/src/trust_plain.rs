//! The plaintext of a trust record (security.md 2.4).

use crate::bytes::{FormatError, Reader, push_text};
use crate::ids::{AccountId, Fingerprint, Hash32, UserId};
use crate::manifest::ManifestHead;
use crate::trust::{AuditHead, TrustEntry, TrustHow, TrustRecord, TrustState};

/// Length without entries: two counts and the audit head.
pub(crate) const PLAIN_FIXED_LEN: usize = 48;

/// Length of an identity without its name.
const PERSON_FIXED_LEN: usize = 104;

/// Length of an account.
const ACCOUNT_LEN: usize = 56;

pub(crate) fn write_record(record: &TrustRecord) -> Option<Vec<u8>> {
    let mut plain = Vec::new();
    plain.extend_from_slice(&u32::try_from(record.people.len()).ok()?.to_be_bytes());
    for ((user, fpr), entry) in &record.people {
        plain.extend_from_slice(user.as_bytes());
        plain.extend_from_slice(fpr.as_bytes());
        plain.extend_from_slice(&[entry.state as u8, entry.how as u8]);
        plain.extend_from_slice(entry.by.as_bytes());
        plain.extend_from_slice(&entry.bundle_seq.to_be_bytes());
        plain.extend_from_slice(entry.bundle_hash.as_bytes());
        push_text(&mut plain, &entry.name, usize::from(u16::MAX))?;
    }
    plain.extend_from_slice(&u32::try_from(record.accounts.len()).ok()?.to_be_bytes());
    for (account, head) in &record.accounts {
        plain.extend_from_slice(account.as_bytes());
        plain.extend_from_slice(&head.epoch.to_be_bytes());
        plain.extend_from_slice(&head.seq.to_be_bytes());
        plain.extend_from_slice(head.hash.as_bytes());
    }
    plain.extend_from_slice(&record.audit.count.to_be_bytes());
    plain.extend_from_slice(&record.audit.head);
    Some(plain)
}

/// A count of entries that fits what is left, so that nothing is allocated for entries that are not there.
fn read_count(reader: &mut Reader<'_>, entry_len: usize) -> Result<u32, FormatError> {
    let count = reader.u32()?;
    let fits = usize::try_from(count).is_ok_and(|count| count <= reader.remaining() / entry_len);
    if fits {
        Ok(count)
    } else {
        Err(FormatError::Length)
    }
}

pub(crate) fn read_record(plain: &[u8]) -> Result<TrustRecord, FormatError> {
    let mut reader = Reader::new(plain);
    let mut record = TrustRecord::default();
    for _ in 0..read_count(&mut reader, PERSON_FIXED_LEN)? {
        let key = (
            UserId::from_bytes(reader.take()?),
            Fingerprint::from_bytes(reader.take()?),
        );
        let entry = TrustEntry {
            state: match reader.u8()? {
                1 => TrustState::Person,
                2 => TrustState::Rescue,
                3 => TrustState::Replaced,
                _ => return Err(FormatError::Value),
            },
            how: match reader.u8()? {
                0 => TrustHow::Seen,
                1 => TrustHow::Own,
                2 => TrustHow::Compared,
                3 => TrustHow::Introduced,
                _ => return Err(FormatError::Value),
            },
            by: UserId::from_bytes(reader.take()?),
            bundle_seq: reader.u32()?,
            bundle_hash: Hash32::from_bytes(reader.take()?),
            name: reader.text(usize::from(u16::MAX))?.to_owned(),
        };
        if record
            .people
            .last_key_value()
            .is_some_and(|(last, _)| *last >= key)
        {
            return Err(FormatError::Order);
        }
        record.people.insert(key, entry);
    }
    for _ in 0..read_count(&mut reader, ACCOUNT_LEN)? {
        let account = AccountId::from_bytes(reader.take()?);
        let head = ManifestHead {
            epoch: reader.u32()?,
            seq: reader.u32()?,
            hash: Hash32::from_bytes(reader.take()?),
        };
        if record
            .accounts
            .last_key_value()
            .is_some_and(|(last, _)| *last >= account)
        {
            return Err(FormatError::Order);
        }
        record.accounts.insert(account, head);
    }
    record.audit = AuditHead {
        count: reader.u64()?,
        head: reader.take()?,
    };
    reader.finish()?;
    Ok(record)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record() -> TrustRecord {
        let entry = TrustEntry {
            state: TrustState::Person,
            how: TrustHow::Seen,
            by: UserId::ZERO,
            bundle_seq: 1,
            bundle_hash: Hash32::ZERO,
            name: String::new(),
        };
        let mut record = TrustRecord::default();
        for byte in [1, 2] {
            let head = ManifestHead {
                epoch: 1,
                seq: 1,
                hash: Hash32::ZERO,
            };
            record.people.insert(
                (
                    UserId::from_bytes([byte; 16]),
                    Fingerprint::from_bytes([byte; 32]),
                ),
                entry.clone(),
            );
            record
                .accounts
                .insert(AccountId::from_bytes([byte; 16]), head);
        }
        record
    }

    #[test]
    fn entries_must_ascend_and_values_must_exist() {
        let plain = write_record(&record()).unwrap();
        assert!(read_record(&plain).unwrap() == record());
        let changed = |at: usize, with: &[u8]| {
            let mut bytes = plain.clone();
            bytes[at..at + with.len()].copy_from_slice(with);
            read_record(&bytes).err()
        };
        let second = 4 + PERSON_FIXED_LEN;
        let accounts = second + PERSON_FIXED_LEN;
        assert_eq!(changed(second, &[0]), Some(FormatError::Order));
        assert_eq!(changed(second, &[1; 48]), Some(FormatError::Order));
        assert_eq!(
            changed(accounts + 4 + ACCOUNT_LEN, &[1; 16]),
            Some(FormatError::Order)
        );
        assert_eq!(changed(4 + 48, &[4]), Some(FormatError::Value));
        assert_eq!(changed(4 + 49, &[4]), Some(FormatError::Value));
        assert_eq!(changed(0, &[0xFF; 4]), Some(FormatError::Length));
        assert_eq!(changed(accounts, &[0xFF; 4]), Some(FormatError::Length));
        let longer = [plain.as_slice(), &[0]].concat();
        assert_eq!(read_record(&longer).err(), Some(FormatError::Trailing));
        assert_eq!(
            read_record(&plain[..plain.len() - 1]).err(),
            Some(FormatError::Length)
        );
    }
}
