//! Appending to the audit chain of a workspace.

use crate::store::{NewAuditRow, StoreError, Transaction};
use sparekey_envelope::{Hash32, audit::AuditRow};
use sparekey_protocol::{Id, api::AuditRowView};

/// Appends a row in the caller's transaction.
pub(crate) async fn append(
    store: &mut dyn Transaction,
    workspace: Id,
    row: NewAuditRow,
) -> Result<(), StoreError> {
    let (count, head) = store.audit_head(workspace).await?;
    let canonical = AuditRow {
        number: count + 1,
        at: row.at,
        user: row.user.map(|id| id.0),
        device: row.device.map(|id| id.0),
        action: row.action.number(),
        object: row.object.map(|id| id.0),
        index: row.index,
        outcome: row.outcome.number(),
    };
    let hash = canonical.chain_hash(&Hash32::from_bytes(head));
    let row = AuditRowView {
        number: canonical.number,
        at: row.at,
        user: row.user,
        device: row.device,
        action: row.action,
        object: row.object,
        index: row.index,
        outcome: row.outcome,
        hash: (*hash.as_bytes()).into(),
    };
    store.insert_audit_row(workspace, &row).await
}
