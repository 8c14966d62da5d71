//! [`AuditRows`] in SQLite.

use super::{
    SqliteTransaction,
    read::{array, id, integer, number},
};
use crate::store::{AuditRows, StoreError};
use async_trait::async_trait;
use sparekey_protocol::{
    Id,
    api::{AuditAction, AuditOutcome, AuditRowView},
};
use sqlx::{query, query_as};

/// Every action and its name in the database.
const ACTIONS: &[(AuditAction, &str)] = &[
    (AuditAction::SetUp, "set_up"),
    (AuditAction::SignIn, "sign_in"),
    (AuditAction::BundleChanged, "bundle_changed"),
    (AuditAction::SetUpCodeMade, "set_up_code_made"),
    (AuditAction::SetUpCodeTaken, "set_up_code_taken"),
    (AuditAction::AccountMade, "account_made"),
    (AuditAction::ListSaved, "list_saved"),
    (AuditAction::InboxSaved, "inbox_saved"),
    (AuditAction::CodeRevealed, "code_revealed"),
    (AuditAction::AccountRead, "account_read"),
    (AuditAction::AuditRead, "audit_read"),
    (AuditAction::InviteMade, "invite_made"),
    (AuditAction::InviteWithdrawn, "invite_withdrawn"),
    (AuditAction::InviteAccepted, "invite_accepted"),
    (AuditAction::PersonReset, "person_reset"),
    (AuditAction::RoleChanged, "role_changed"),
    (AuditAction::PersonLeft, "person_left"),
    (AuditAction::OwnersChanged, "owners_changed"),
    (AuditAction::CollaboratorAdded, "collaborator_added"),
    (AuditAction::CollaboratorRemoved, "collaborator_removed"),
    (AuditAction::ShareAsked, "share_asked"),
    (AuditAction::ShareWithdrawn, "share_withdrawn"),
    (AuditAction::LeaveAsked, "leave_asked"),
    (AuditAction::CodeUsed, "code_used"),
    (AuditAction::CodeUnused, "code_unused"),
    (AuditAction::ListSuperseded, "list_superseded"),
    (AuditAction::ListRestored, "list_restored"),
    (AuditAction::InboxDeleted, "inbox_deleted"),
    (AuditAction::PeopleRead, "people_read"),
];

/// Both outcomes and their names in the database.
const OUTCOMES: &[(AuditOutcome, &str)] = &[
    (AuditOutcome::Done, "done"),
    (AuditOutcome::Denied, "denied"),
];

fn name_of<T: PartialEq>(
    table: &[(T, &'static str)],
    value: &T,
) -> Result<&'static str, StoreError> {
    table
        .iter()
        .find(|(known, _)| known == value)
        .map(|(_, name)| *name)
        .ok_or(StoreError::Damaged("audit row"))
}

fn value_of<T: Copy>(table: &[(T, &'static str)], name: &str) -> Result<T, StoreError> {
    table
        .iter()
        .find(|(_, known)| *known == name)
        .map(|(value, _)| *value)
        .ok_or(StoreError::Damaged("audit row"))
}

type AuditColumns = (
    i64,
    i64,
    Option<Vec<u8>>,
    Option<Vec<u8>>,
    String,
    Option<Vec<u8>>,
    Option<i64>,
    String,
    Vec<u8>,
);

fn audit_row(columns: AuditColumns) -> Result<AuditRowView, StoreError> {
    let (row_number, at, user, device, action, object, cell, outcome, hash) = columns;
    Ok(AuditRowView {
        number: number(row_number)?,
        at: number(at)?,
        user: user.map(id).transpose()?,
        device: device.map(id).transpose()?,
        action: value_of(ACTIONS, &action)?,
        object: object.map(id).transpose()?,
        index: cell.map(number).transpose()?,
        outcome: value_of(OUTCOMES, &outcome)?,
        hash: hash.into(),
    })
}

#[async_trait]
impl AuditRows for SqliteTransaction {
    async fn audit_head(&mut self, workspace: Id) -> Result<(u64, [u8; 32]), StoreError> {
        let row: Option<(i64, Vec<u8>)> = query_as(
            "SELECT number, hash FROM audit WHERE workspace = ? ORDER BY number DESC LIMIT 1",
        )
        .bind(&workspace.0[..])
        .fetch_optional(self.connection())
        .await?;
        match row {
            Some((count, hash)) => Ok((number(count)?, array(hash, "audit hash")?)),
            None => Ok((0, [0; 32])),
        }
    }

    async fn insert_audit_row(
        &mut self,
        workspace: Id,
        row: &AuditRowView,
    ) -> Result<(), StoreError> {
        query(
            "INSERT INTO audit (workspace, number, at, user, device, action, object, cell, outcome,
                 hash)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(&workspace.0[..])
        .bind(integer(row.number))
        .bind(integer(row.at))
        .bind(row.user.as_ref().map(|id| &id.0[..]))
        .bind(row.device.as_ref().map(|id| &id.0[..]))
        .bind(name_of(ACTIONS, &row.action)?)
        .bind(row.object.as_ref().map(|id| &id.0[..]))
        .bind(row.index.map(i64::from))
        .bind(name_of(OUTCOMES, &row.outcome)?)
        .bind(row.hash.as_slice())
        .execute(self.connection())
        .await?;
        Ok(())
    }

    async fn audit_rows(
        &mut self,
        workspace: Id,
        after: u64,
        limit: u32,
    ) -> Result<Vec<AuditRowView>, StoreError> {
        let rows: Vec<AuditColumns> = query_as(
            "SELECT number, at, user, device, action, object, cell, outcome, hash FROM audit
             WHERE workspace = ? AND number > ? ORDER BY number LIMIT ?",
        )
        .bind(&workspace.0[..])
        .bind(integer(after))
        .bind(i64::from(limit))
        .fetch_all(self.connection())
        .await?;
        rows.into_iter().map(audit_row).collect()
    }
}
