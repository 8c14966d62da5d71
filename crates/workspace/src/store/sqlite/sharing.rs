//! [`SharingRows`] in SQLite.

use super::{
    SqliteTransaction,
    read::{account_role, id, integer},
};
use crate::store::{AccountDetails, NewManifest, NewShare, SharingRows, StoreError};
use async_trait::async_trait;
use sparekey_protocol::{
    Id,
    api::{AccountPersonView, AccountRole, WaitingShareView},
};
use sqlx::{query, query_as, query_scalar};
use std::collections::HashMap;

type Details = HashMap<i64, AccountDetails>;

type WaitingColumns = (i64, Vec<u8>, String, bool, Vec<u8>, String, String);

/// Which accounts are asked about.
#[derive(Clone, Copy)]
struct Scope {
    workspace: Id,
    user: Id,
    account: Option<i64>,
}

impl SqliteTransaction {
    async fn add_current(&mut self, scope: Scope, details: &mut Details) -> Result<(), StoreError> {
        let rows: Vec<(i64, Vec<u8>)> = query_as(
            "SELECT l.account, l.id FROM account_roles r JOIN accounts a ON a.row = r.account
             JOIN lists l ON l.account = a.row
             WHERE a.workspace = ?1 AND r.user = ?2 AND (?3 IS NULL OR a.row = ?3)
                 AND l.superseded = 0
             ORDER BY l.row DESC",
        )
        .bind(&scope.workspace.0[..])
        .bind(&scope.user.0[..])
        .bind(scope.account)
        .fetch_all(self.connection())
        .await?;
        for (account, list) in rows {
            details.entry(account).or_default().current.push(id(list)?);
        }
        Ok(())
    }

    async fn add_people(&mut self, scope: Scope, details: &mut Details) -> Result<(), StoreError> {
        let rows: Vec<(i64, Vec<u8>, String)> = query_as(
            "SELECT other.account, other.user, other.role
             FROM account_roles r JOIN accounts a ON a.row = r.account
             JOIN account_roles other ON other.account = a.row
             WHERE a.workspace = ?1 AND r.user = ?2 AND (?3 IS NULL OR a.row = ?3)
             ORDER BY other.account, other.role DESC, other.user",
        )
        .bind(&scope.workspace.0[..])
        .bind(&scope.user.0[..])
        .bind(scope.account)
        .fetch_all(self.connection())
        .await?;
        for (account, user, role) in rows {
            let person = AccountPersonView {
                user: id(user)?,
                role: account_role(&role)?,
            };
            details.entry(account).or_default().people.push(person);
        }
        Ok(())
    }

    async fn add_waiting(
        &mut self,
        scope: Scope,
        now: u64,
        details: &mut Details,
    ) -> Result<(), StoreError> {
        let rows: Vec<WaitingColumns> = query_as(
            "SELECT s.account, s.user, COALESCE(u.name, i.name), u.id IS NOT NULL, s.asked_by,
                 s.signature_input, s.signature
             FROM account_roles r JOIN accounts a ON a.row = r.account
             JOIN waiting_shares s ON s.account = a.row
             LEFT JOIN users u ON u.id = s.user AND u.workspace = a.workspace
             LEFT JOIN invites i ON i.user = s.user AND i.workspace = a.workspace AND i.reset = 0
                 AND i.withdrawn = 0 AND i.body_hash IS NULL AND i.expires >= ?4
                 AND i.role NOT IN ('guest', 'login_only')
             WHERE a.workspace = ?1 AND r.user = ?2 AND (?3 IS NULL OR a.row = ?3)
                 AND (u.id IS NOT NULL OR i.id IS NOT NULL)
             ORDER BY s.asked, s.user",
        )
        .bind(&scope.workspace.0[..])
        .bind(&scope.user.0[..])
        .bind(scope.account)
        .bind(integer(now))
        .fetch_all(self.connection())
        .await?;
        for (account, user, name, joined, by, signature_input, signature) in rows {
            let waiting = WaitingShareView {
                user: id(user)?,
                name,
                joined,
                by: id(by)?,
                signature_input,
                signature,
            };
            details.entry(account).or_default().waiting.push(waiting);
        }
        Ok(())
    }

    async fn add_leaving(&mut self, scope: Scope, details: &mut Details) -> Result<(), StoreError> {
        let rows: Vec<(i64, Vec<u8>)> = query_as(
            "SELECT l.account, l.user FROM account_roles r JOIN accounts a ON a.row = r.account
             JOIN leave_requests l ON l.account = a.row
             WHERE a.workspace = ?1 AND r.user = ?2 AND (?3 IS NULL OR a.row = ?3)
             ORDER BY l.asked, l.user",
        )
        .bind(&scope.workspace.0[..])
        .bind(&scope.user.0[..])
        .bind(scope.account)
        .fetch_all(self.connection())
        .await?;
        for (account, user) in rows {
            details.entry(account).or_default().leaving.push(id(user)?);
        }
        Ok(())
    }

    async fn follow_owners(&mut self, manifest: &NewManifest<'_>) -> Result<(), StoreError> {
        query("DELETE FROM account_roles WHERE account = ? AND role = 'owner'")
            .bind(manifest.account)
            .execute(self.connection())
            .await?;
        for owner in manifest.owners {
            query(
                "INSERT INTO account_roles (account, user, role) VALUES (?, ?, 'owner')
                 ON CONFLICT (account, user) DO UPDATE SET role = 'owner'",
            )
            .bind(manifest.account)
            .bind(&owner.0[..])
            .execute(self.connection())
            .await?;
        }
        for fulfilled in [
            "DELETE FROM waiting_shares WHERE account = ?1 AND user IN
                 (SELECT user FROM account_roles WHERE account = ?1 AND role = 'owner')",
            "DELETE FROM leave_requests WHERE account = ?1 AND user NOT IN
                 (SELECT user FROM account_roles WHERE account = ?1 AND role = 'owner')",
        ] {
            query(fulfilled)
                .bind(manifest.account)
                .execute(self.connection())
                .await?;
        }
        Ok(())
    }
}

#[async_trait]
impl SharingRows for SqliteTransaction {
    async fn account_details(
        &mut self,
        workspace: Id,
        user: Id,
        account: Option<i64>,
        now: u64,
    ) -> Result<Details, StoreError> {
        let scope = Scope {
            workspace,
            user,
            account,
        };
        let mut details = HashMap::new();
        self.add_current(scope, &mut details).await?;
        self.add_people(scope, &mut details).await?;
        self.add_waiting(scope, now, &mut details).await?;
        self.add_leaving(scope, &mut details).await?;
        Ok(details)
    }

    async fn find_manifest(
        &mut self,
        account: i64,
        seq: u32,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(
            query_scalar("SELECT manifest FROM manifests WHERE account = ? AND seq = ?")
                .bind(account)
                .bind(i64::from(seq))
                .fetch_optional(self.connection())
                .await?,
        )
    }

    async fn find_newest_manifest(&mut self, account: i64) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(query_scalar(
            "SELECT manifest FROM manifests WHERE account = ? ORDER BY seq DESC LIMIT 1",
        )
        .bind(account)
        .fetch_optional(self.connection())
        .await?)
    }

    async fn insert_manifest(&mut self, manifest: &NewManifest<'_>) -> Result<(), StoreError> {
        query("INSERT INTO manifests (account, seq, epoch, manifest) VALUES (?, ?, ?, ?)")
            .bind(manifest.account)
            .bind(i64::from(manifest.seq))
            .bind(i64::from(manifest.epoch))
            .bind(manifest.manifest)
            .execute(self.connection())
            .await?;
        self.follow_owners(manifest).await
    }

    async fn find_account_role(
        &mut self,
        account: i64,
        user: Id,
    ) -> Result<Option<AccountRole>, StoreError> {
        let role: Option<String> =
            query_scalar("SELECT role FROM account_roles WHERE account = ? AND user = ?")
                .bind(account)
                .bind(&user.0[..])
                .fetch_optional(self.connection())
                .await?;
        role.as_deref().map(account_role).transpose()
    }

    async fn insert_collaborator(&mut self, account: i64, user: Id) -> Result<bool, StoreError> {
        let done = query(
            "INSERT INTO account_roles (account, user, role) VALUES (?, ?, 'collaborator')
             ON CONFLICT DO NOTHING",
        )
        .bind(account)
        .bind(&user.0[..])
        .execute(self.connection())
        .await?;
        Ok(done.rows_affected() == 1)
    }

    async fn delete_collaborator(&mut self, account: i64, user: Id) -> Result<bool, StoreError> {
        let done = query(
            "DELETE FROM account_roles WHERE account = ? AND user = ? AND role = 'collaborator'",
        )
        .bind(account)
        .bind(&user.0[..])
        .execute(self.connection())
        .await?;
        Ok(done.rows_affected() == 1)
    }

    async fn put_share(&mut self, share: &NewShare<'_>) -> Result<bool, StoreError> {
        let before: Option<Vec<u8>> =
            query_scalar("SELECT asked_by FROM waiting_shares WHERE account = ? AND user = ?")
                .bind(share.account)
                .bind(&share.user.0[..])
                .fetch_optional(self.connection())
                .await?;
        query(
            "INSERT INTO waiting_shares
                 (account, user, asked_by, asked, signature_input, signature)
             VALUES (?, ?, ?, ?, ?, ?)
             ON CONFLICT (account, user) DO UPDATE SET asked_by = excluded.asked_by,
                 asked = excluded.asked, signature_input = excluded.signature_input,
                 signature = excluded.signature",
        )
        .bind(share.account)
        .bind(&share.user.0[..])
        .bind(&share.by.0[..])
        .bind(integer(share.now))
        .bind(share.signature_input)
        .bind(share.signature)
        .execute(self.connection())
        .await?;
        Ok(before.as_deref() != Some(&share.by.0[..]))
    }

    async fn delete_share(&mut self, account: i64, user: Id) -> Result<bool, StoreError> {
        let done = query("DELETE FROM waiting_shares WHERE account = ? AND user = ?")
            .bind(account)
            .bind(&user.0[..])
            .execute(self.connection())
            .await?;
        Ok(done.rows_affected() == 1)
    }

    async fn delete_shares_of(&mut self, workspace: Id, user: Id) -> Result<(), StoreError> {
        query(
            "DELETE FROM waiting_shares WHERE user = ?
                 AND account IN (SELECT row FROM accounts WHERE workspace = ?)",
        )
        .bind(&user.0[..])
        .bind(&workspace.0[..])
        .execute(self.connection())
        .await?;
        Ok(())
    }

    async fn insert_leave_request(
        &mut self,
        account: i64,
        user: Id,
        now: u64,
    ) -> Result<bool, StoreError> {
        let done = query(
            "INSERT INTO leave_requests (account, user, asked) VALUES (?, ?, ?)
             ON CONFLICT DO NOTHING",
        )
        .bind(account)
        .bind(&user.0[..])
        .bind(integer(now))
        .execute(self.connection())
        .await?;
        Ok(done.rows_affected() == 1)
    }

    async fn delete_leave_request(&mut self, account: i64, user: Id) -> Result<bool, StoreError> {
        let done = query("DELETE FROM leave_requests WHERE account = ? AND user = ?")
            .bind(account)
            .bind(&user.0[..])
            .execute(self.connection())
            .await?;
        Ok(done.rows_affected() == 1)
    }

    async fn has_another_owner(&mut self, account: i64, user: Id) -> Result<bool, StoreError> {
        Ok(query_scalar(
            "SELECT EXISTS (
                 SELECT 1 FROM account_roles r JOIN users u ON u.id = r.user
                 WHERE r.account = ?1 AND r.role = 'owner' AND r.user <> ?2
                     AND u.left_at IS NULL AND u.suspended = 0
                     AND u.role NOT IN ('guest', 'login_only')
                     AND NOT EXISTS (SELECT 1 FROM leave_requests l
                         WHERE l.account = r.account AND l.user = r.user))",
        )
        .bind(account)
        .bind(&user.0[..])
        .fetch_one(self.connection())
        .await?)
    }

    async fn owned_accounts(&mut self, user: Id) -> Result<Vec<i64>, StoreError> {
        Ok(query_scalar(
            "SELECT account FROM account_roles WHERE user = ? AND role = 'owner' ORDER BY account",
        )
        .bind(&user.0[..])
        .fetch_all(self.connection())
        .await?)
    }

    async fn delete_collaborations_of(&mut self, user: Id) -> Result<(), StoreError> {
        query("DELETE FROM account_roles WHERE user = ? AND role = 'collaborator'")
            .bind(&user.0[..])
            .execute(self.connection())
            .await?;
        Ok(())
    }
}
