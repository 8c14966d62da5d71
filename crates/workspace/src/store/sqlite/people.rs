//! [`PeopleRows`] in SQLite.

use super::{
    SqliteTransaction,
    read::{array, id, integer, number, role},
};
use crate::store::{
    NewPerson, PeopleRows, PersonRow, PersonSecrets, SealedPerson, SignInRow, StoreError,
};
use async_trait::async_trait;
use sparekey_protocol::{Id, api::WorkspaceRole};
use sqlx::{query, query_as, query_scalar};

type PersonColumns = (Vec<u8>, Vec<u8>, String, String, String, String, bool, bool);

fn person(columns: PersonColumns) -> Result<PersonRow, StoreError> {
    let (user, workspace, workspace_name, name, login, role_column, suspended, left) = columns;
    Ok(PersonRow {
        user: id(user)?,
        workspace: id(workspace)?,
        workspace_name,
        name,
        login,
        role: role(&role_column)?,
        suspended,
        left,
    })
}

#[async_trait]
impl PeopleRows for SqliteTransaction {
    async fn insert_workspace(
        &mut self,
        workspace: Id,
        name: &str,
        rescue_bundle: &[u8],
        created: u64,
    ) -> Result<bool, StoreError> {
        let done = query(
            "INSERT INTO workspaces (id, name, rescue_bundle, created) VALUES (?, ?, ?, ?)
             ON CONFLICT DO NOTHING",
        )
        .bind(&workspace.0[..])
        .bind(name)
        .bind(rescue_bundle)
        .bind(integer(created))
        .execute(self.connection())
        .await?;
        Ok(done.rows_affected() == 1)
    }

    async fn find_rescue_bundle(&mut self, workspace: Id) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(
            query_scalar("SELECT rescue_bundle FROM workspaces WHERE id = ?")
                .bind(&workspace.0[..])
                .fetch_optional(self.connection())
                .await?,
        )
    }

    async fn insert_person(&mut self, person: &NewPerson<'_>) -> Result<bool, StoreError> {
        let done = query(
            "INSERT INTO users (id, workspace, name, login, login_key, role, envelope, login_hash,
                 trust_counter, trust_record, created)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        )
        .bind(&person.user.0[..])
        .bind(&person.workspace.0[..])
        .bind(person.name)
        .bind(person.login)
        .bind(person.login_key)
        .bind(person.role.name())
        .bind(person.sealed.envelope)
        .bind(&person.sealed.login_hash[..])
        .bind(i64::from(person.sealed.trust_counter))
        .bind(person.sealed.trust_record)
        .bind(integer(person.created))
        .execute(self.connection())
        .await?;
        Ok(done.rows_affected() == 1)
    }

    async fn find_person(&mut self, user: Id) -> Result<Option<PersonRow>, StoreError> {
        let row: Option<PersonColumns> = query_as(
            "SELECT u.id, u.workspace, w.name, u.name, u.login, u.role, u.suspended,
                 u.left_at IS NOT NULL
             FROM users u JOIN workspaces w ON w.id = u.workspace WHERE u.id = ?",
        )
        .bind(&user.0[..])
        .fetch_optional(self.connection())
        .await?;
        row.map(person).transpose()
    }

    async fn find_sealed_person(&mut self, user: Id) -> Result<Option<SealedPerson>, StoreError> {
        let row: Option<(Vec<u8>, Vec<u8>, Vec<u8>, i64)> = query_as(
            "SELECT u.envelope, b.bundle, u.trust_record, u.trust_counter
             FROM users u JOIN bundles b ON b.user = u.id WHERE u.id = ?
             ORDER BY b.generation DESC LIMIT 1",
        )
        .bind(&user.0[..])
        .fetch_optional(self.connection())
        .await?;
        row.map(|(envelope, bundle, trust_record, trust_counter)| {
            Ok(SealedPerson {
                envelope,
                bundle,
                trust_record,
                trust_counter: number(trust_counter)?,
            })
        })
        .transpose()
    }

    async fn find_sign_in(&mut self, login_key: &str) -> Result<Option<SignInRow>, StoreError> {
        let row: Option<(Vec<u8>, bool, Vec<u8>, Vec<u8>)> =
            query_as("SELECT id, suspended, login_hash, envelope FROM users WHERE login_key = ?")
                .bind(login_key)
                .fetch_optional(self.connection())
                .await?;
        row.map(|(user, suspended, login_hash, envelope)| {
            Ok(SignInRow {
                user: id(user)?,
                suspended,
                login_hash: array(login_hash, "login hash")?,
                envelope,
            })
        })
        .transpose()
    }

    async fn people(&mut self, workspace: Id) -> Result<Vec<PersonRow>, StoreError> {
        let rows: Vec<PersonColumns> = query_as(
            "SELECT u.id, u.workspace, w.name, u.name, u.login, u.role, u.suspended,
                 u.left_at IS NOT NULL
             FROM users u JOIN workspaces w ON w.id = u.workspace
             WHERE u.workspace = ? ORDER BY u.name, u.id",
        )
        .bind(&workspace.0[..])
        .fetch_all(self.connection())
        .await?;
        rows.into_iter().map(person).collect()
    }

    async fn bundles(&mut self, workspace: Id) -> Result<Vec<(Id, Vec<u8>)>, StoreError> {
        let rows: Vec<(Vec<u8>, Vec<u8>)> = query_as(
            "SELECT b.user, b.bundle FROM bundles b JOIN users u ON u.id = b.user
             WHERE u.workspace = ? ORDER BY b.user, b.generation",
        )
        .bind(&workspace.0[..])
        .fetch_all(self.connection())
        .await?;
        rows.into_iter()
            .map(|(user, bundle)| Ok((id(user)?, bundle)))
            .collect()
    }

    async fn find_bundle(&mut self, user: Id) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(query_scalar(
            "SELECT bundle FROM bundles WHERE user = ? ORDER BY generation DESC LIMIT 1",
        )
        .bind(&user.0[..])
        .fetch_optional(self.connection())
        .await?)
    }

    async fn put_bundle(
        &mut self,
        user: Id,
        fpr: &[u8; 32],
        seq: u32,
        bundle: &[u8],
    ) -> Result<(), StoreError> {
        query(
            "INSERT INTO bundles (user, generation, fpr, seq, bundle)
             VALUES (?1, (SELECT COALESCE(MAX(generation), 0) + 1 FROM bundles WHERE user = ?1),
                 ?2, ?3, ?4)
             ON CONFLICT (user, fpr) DO UPDATE SET seq = excluded.seq, bundle = excluded.bundle",
        )
        .bind(&user.0[..])
        .bind(&fpr[..])
        .bind(i64::from(seq))
        .bind(bundle)
        .execute(self.connection())
        .await?;
        Ok(())
    }

    async fn put_trust_record(
        &mut self,
        user: Id,
        counter: u32,
        record: &[u8],
    ) -> Result<(), StoreError> {
        query("UPDATE users SET trust_counter = ?, trust_record = ? WHERE id = ?")
            .bind(i64::from(counter))
            .bind(record)
            .bind(&user.0[..])
            .execute(self.connection())
            .await?;
        Ok(())
    }

    async fn had_identity(&mut self, user: Id, fpr: &[u8; 32]) -> Result<bool, StoreError> {
        Ok(
            query_scalar("SELECT EXISTS (SELECT 1 FROM bundles WHERE user = ? AND fpr = ?)")
                .bind(&user.0[..])
                .bind(&fpr[..])
                .fetch_one(self.connection())
                .await?,
        )
    }

    async fn put_role(&mut self, user: Id, role: WorkspaceRole) -> Result<(), StoreError> {
        query("UPDATE users SET role = ? WHERE id = ?")
            .bind(role.name())
            .bind(&user.0[..])
            .execute(self.connection())
            .await?;
        Ok(())
    }

    async fn has_another_workspace_owner(
        &mut self,
        workspace: Id,
        user: Id,
    ) -> Result<bool, StoreError> {
        Ok(query_scalar(
            "SELECT EXISTS (SELECT 1 FROM users WHERE workspace = ? AND id <> ?
                 AND role = 'owner' AND suspended = 0 AND left_at IS NULL)",
        )
        .bind(&workspace.0[..])
        .bind(&user.0[..])
        .fetch_one(self.connection())
        .await?)
    }

    async fn put_left(&mut self, user: Id, now: u64) -> Result<(), StoreError> {
        query("UPDATE users SET left_at = ?, login_key = NULL WHERE id = ?")
            .bind(integer(now))
            .bind(&user.0[..])
            .execute(self.connection())
            .await?;
        Ok(())
    }

    async fn put_secrets(
        &mut self,
        user: Id,
        secrets: &PersonSecrets<'_>,
    ) -> Result<(), StoreError> {
        query(
            "UPDATE users SET envelope = ?, login_hash = ?, trust_counter = ?, trust_record = ?
             WHERE id = ?",
        )
        .bind(secrets.envelope)
        .bind(&secrets.login_hash[..])
        .bind(i64::from(secrets.trust_counter))
        .bind(secrets.trust_record)
        .bind(&user.0[..])
        .execute(self.connection())
        .await?;
        Ok(())
    }
}
