//! Rows of the audit chain.

use super::StoreError;
use async_trait::async_trait;
use sparekey_protocol::{
    Id,
    api::{AuditAction, AuditOutcome, AuditRowView},
};

/// A row to be appended; number and hash follow from the chain.
#[derive(Debug, Clone, Copy)]
pub struct NewAuditRow {
    /// Milliseconds since 1970.
    pub at: u64,
    /// Who, if known.
    pub user: Option<Id>,
    /// With which device, if known.
    pub device: Option<Id>,
    /// What.
    pub action: AuditAction,
    /// On which object.
    pub object: Option<Id>,
    /// Cell of a list, for a reveal.
    pub index: Option<u16>,
    /// How it ended.
    pub outcome: AuditOutcome,
}

/// Rows of the audit chain: only ever appended.
#[async_trait]
pub trait AuditRows {
    /// Number and hash of the newest row; 0 and zeros before the first.
    async fn audit_head(&mut self, workspace: Id) -> Result<(u64, [u8; 32]), StoreError>;
    /// Appends a row whose number and hash are already known.
    async fn insert_audit_row(
        &mut self,
        workspace: Id,
        row: &AuditRowView,
    ) -> Result<(), StoreError>;
    /// At most `limit` rows after number `after`, ascending.
    async fn audit_rows(
        &mut self,
        workspace: Id,
        after: u64,
        limit: u32,
    ) -> Result<Vec<AuditRowView>, StoreError>;
}
