//! The audit chain: `hash = H(previous hash || canonical row)` (security.md 4). Server and clients compute it alike.

use crate::ids::Hash32;
use crate::labels::hash;

/// Length of one canonical row, in bytes.
pub const AUDIT_ROW_LEN: usize = 8 + 8 + 16 + 16 + 1 + 16 + 2 + 1;

/// `index` of a row that is about no cell.
pub const AUDIT_NO_INDEX: u16 = 0xFFFF;

/// One row of the audit log. `action` and `outcome` are the numbers of `docs/envelope.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AuditRow {
    /// From 1, no gaps.
    pub number: u64,
    /// Milliseconds since 1970.
    pub at: u64,
    /// Who, if known.
    pub user: Option<[u8; 16]>,
    /// With which device, if known.
    pub device: Option<[u8; 16]>,
    /// What was done.
    pub action: u8,
    /// On what.
    pub object: Option<[u8; 16]>,
    /// Which cell of a list, for a reveal.
    pub index: Option<u16>,
    /// How it ended.
    pub outcome: u8,
}

impl AuditRow {
    /// The canonical bytes: `number u64 | at u64 | user 16 | device 16 | action u8 | object 16 | index u16 | outcome u8`, an
    /// absent id as zeros, an absent index as [`AUDIT_NO_INDEX`].
    #[must_use]
    pub fn to_bytes(&self) -> [u8; AUDIT_ROW_LEN] {
        let mut bytes = [0; AUDIT_ROW_LEN];
        bytes[..8].copy_from_slice(&self.number.to_be_bytes());
        bytes[8..16].copy_from_slice(&self.at.to_be_bytes());
        bytes[16..32].copy_from_slice(&self.user.unwrap_or_default());
        bytes[32..48].copy_from_slice(&self.device.unwrap_or_default());
        bytes[48] = self.action;
        bytes[49..65].copy_from_slice(&self.object.unwrap_or_default());
        bytes[65..67].copy_from_slice(&self.index.unwrap_or(AUDIT_NO_INDEX).to_be_bytes());
        bytes[67] = self.outcome;
        bytes
    }

    /// The hash that this row gives after `previous`, which is zero before the first row.
    #[must_use]
    pub fn chain_hash(&self, previous: &Hash32) -> Hash32 {
        hash(&[previous.as_bytes(), &self.to_bytes()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROW: AuditRow = AuditRow {
        number: 0x0102_0304_0506_0708,
        at: 0x1112_1314_1516_1718,
        user: Some([0x21; 16]),
        device: Some([0x31; 16]),
        action: 9,
        object: Some([0x41; 16]),
        index: Some(0x0203),
        outcome: 1,
    };

    #[test]
    fn bytes_are_the_fixed_table() {
        let mut expected = Vec::new();
        expected.extend_from_slice(&[1, 2, 3, 4, 5, 6, 7, 8]);
        expected.extend_from_slice(&[0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18]);
        expected.extend_from_slice(&[0x21; 16]);
        expected.extend_from_slice(&[0x31; 16]);
        expected.push(9);
        expected.extend_from_slice(&[0x41; 16]);
        expected.extend_from_slice(&[2, 3, 1]);
        assert_eq!(ROW.to_bytes().to_vec(), expected);
    }

    #[test]
    fn every_field_changes_the_hash() {
        let start = ROW.chain_hash(&Hash32::ZERO);
        let others = [
            AuditRow { number: 1, ..ROW },
            AuditRow { at: 1, ..ROW },
            AuditRow { user: None, ..ROW },
            AuditRow {
                device: None,
                ..ROW
            },
            AuditRow { action: 8, ..ROW },
            AuditRow {
                object: None,
                ..ROW
            },
            AuditRow { index: None, ..ROW },
            AuditRow { outcome: 0, ..ROW },
        ];
        for other in others {
            assert_ne!(other.chain_hash(&Hash32::ZERO), start);
        }
        assert_ne!(ROW.chain_hash(&start), start);
        assert_eq!(ROW.chain_hash(&Hash32::ZERO), start);
    }
}
