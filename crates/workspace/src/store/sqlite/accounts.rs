//! [`AccountRows`] in SQLite.

use super::{
    SqliteTransaction,
    read::{account_role, id, integer, number},
};
use crate::store::{AccountRow, AccountRows, NewAccount, StoreError};
use async_trait::async_trait;
use sparekey_protocol::Id;
use sqlx::{query, query_as, query_scalar};

type AccountColumns = (
    i64,
    Vec<u8>,
    String,
    String,
    String,
    String,
    i64,
    Option<i64>,
    i64,
    Option<i64>,
);

fn account(columns: AccountColumns) -> Result<AccountRow, StoreError> {
    let (row, account, app, site, login, role, lists, codes, left, last_saved) = columns;
    Ok(AccountRow {
        row,
        account: id(account)?,
        app,
        site,
        login,
        role: account_role(&role)?,
        lists: number(lists)?,
        codes: number(codes.unwrap_or(0))?,
        left: number(left)?,
        last_saved: last_saved.map(number).transpose()?,
    })
}

#[async_trait]
impl AccountRows for SqliteTransaction {
    async fn accounts(&mut self, workspace: Id, user: Id) -> Result<Vec<AccountRow>, StoreError> {
        let rows: Vec<AccountColumns> = query_as(
            "SELECT a.row, a.id, a.app, a.site, a.login, r.role,
                 (SELECT COUNT(*) FROM lists l WHERE l.account = a.row),
                 (SELECT l.count FROM lists l WHERE l.account = a.row ORDER BY l.row DESC LIMIT 1),
                 (SELECT COALESCE(SUM(l.count - l.used), 0) FROM lists l
                     WHERE l.account = a.row AND l.superseded = 0),
                 (SELECT l.received FROM lists l WHERE l.account = a.row ORDER BY l.row DESC LIMIT 1)
             FROM account_roles r JOIN accounts a ON a.row = r.account
             WHERE a.workspace = ? AND r.user = ? ORDER BY a.row",
        )
        .bind(&workspace.0[..])
        .bind(&user.0[..])
        .fetch_all(self.connection())
        .await?;
        rows.into_iter().map(account).collect()
    }

    async fn find_account(
        &mut self,
        workspace: Id,
        user: Id,
        account_id: Id,
    ) -> Result<Option<AccountRow>, StoreError> {
        let row: Option<AccountColumns> = query_as(
            "SELECT a.row, a.id, a.app, a.site, a.login, r.role,
                 (SELECT COUNT(*) FROM lists l WHERE l.account = a.row),
                 (SELECT l.count FROM lists l WHERE l.account = a.row ORDER BY l.row DESC LIMIT 1),
                 (SELECT COALESCE(SUM(l.count - l.used), 0) FROM lists l
                     WHERE l.account = a.row AND l.superseded = 0),
                 (SELECT l.received FROM lists l WHERE l.account = a.row ORDER BY l.row DESC LIMIT 1)
             FROM account_roles r JOIN accounts a ON a.row = r.account
             WHERE a.workspace = ? AND a.id = ? AND r.user = ?",
        )
        .bind(&workspace.0[..])
        .bind(&account_id.0[..])
        .bind(&user.0[..])
        .fetch_optional(self.connection())
        .await?;
        row.map(account).transpose()
    }

    async fn insert_account(&mut self, account: &NewAccount<'_>) -> Result<bool, StoreError> {
        let row: Option<i64> = query_scalar(
            "INSERT INTO accounts (workspace, id, app, site, login, created)
             VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING row",
        )
        .bind(&account.workspace.0[..])
        .bind(&account.account.0[..])
        .bind(account.app)
        .bind(account.site)
        .bind(account.login)
        .bind(integer(account.created))
        .fetch_optional(self.connection())
        .await?;
        let Some(row) = row else {
            return Ok(false);
        };
        query("INSERT INTO manifests (account, seq, epoch, manifest) VALUES (?, 1, 1, ?)")
            .bind(row)
            .bind(account.manifest)
            .execute(self.connection())
            .await?;
        query("INSERT INTO account_roles (account, user, role) VALUES (?, ?, 'owner')")
            .bind(row)
            .bind(&account.owner.0[..])
            .execute(self.connection())
            .await?;
        Ok(true)
    }

    async fn manifests(&mut self, account: i64) -> Result<Vec<Vec<u8>>, StoreError> {
        Ok(
            query_scalar("SELECT manifest FROM manifests WHERE account = ? ORDER BY seq")
                .bind(account)
                .fetch_all(self.connection())
                .await?,
        )
    }

    async fn owned_manifests(
        &mut self,
        workspace: Id,
        user: Id,
    ) -> Result<Vec<(i64, Vec<u8>)>, StoreError> {
        Ok(query_as(
            "SELECT m.account, m.manifest FROM account_roles r
             JOIN accounts a ON a.row = r.account JOIN manifests m ON m.account = a.row
             WHERE a.workspace = ? AND r.user = ? AND r.role = 'owner'
             ORDER BY m.account, m.seq",
        )
        .bind(&workspace.0[..])
        .bind(&user.0[..])
        .fetch_all(self.connection())
        .await?)
    }

    async fn find_manifest_of_epoch(
        &mut self,
        account: i64,
        epoch: u32,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(query_scalar(
            "SELECT manifest FROM manifests WHERE account = ? AND epoch = ?
             ORDER BY seq DESC LIMIT 1",
        )
        .bind(account)
        .bind(i64::from(epoch))
        .fetch_optional(self.connection())
        .await?)
    }
}
