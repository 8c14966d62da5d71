//! The store in one SQLite file: one connection writes, a few read.

mod accounts;
mod audit;
mod devices;
mod events;
mod invites;
mod lists;
mod people;
mod read;
mod server;
mod sharing;

use super::{StoreError, Transaction, WorkspaceStore};
use async_trait::async_trait;
use sqlx::{
    ConnectOptions as _, Pool, Sqlite, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{path::Path, time::Duration};

/// How long a statement waits for a lock held by another process (security.md 4).
const BUSY_TIMEOUT: Duration = Duration::from_millis(5000);

/// Connections that read. WAL lets them run beside the writer.
const READERS: u32 = 4;

/// Why the database could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenStoreError {
    /// The file cannot be made or opened.
    #[error(
        "The database file cannot be opened: {0}. Check that its folder exists and is writable."
    )]
    File(#[source] std::io::Error),
    /// SQLite refused.
    #[error("The database cannot be opened: {0}")]
    Database(#[from] sqlx::Error),
    /// The file is newer than this program, or damaged.
    #[error("The database cannot be brought to this version: {0}")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// A setting that durability depends on did not take.
    #[error(
        "The database does not accept the setting {name}: it is {found}. Use a local disk for the database file."
    )]
    Pragma {
        /// The PRAGMA.
        name: &'static str,
        /// Its value.
        found: String,
    },
}

/// A SQLite file.
pub struct SqliteStore {
    writer: Pool<Sqlite>,
    readers: Pool<Sqlite>,
}

impl SqliteStore {
    /// Opens or makes the file, checks its settings and brings its schema up to date.
    ///
    /// # Errors
    /// [`OpenStoreError`].
    pub async fn open(path: &Path) -> Result<Self, OpenStoreError> {
        make_private_file(path).map_err(OpenStoreError::File)?;
        let options = options(path);
        let pool = || {
            SqlitePoolOptions::new()
                .acquire_timeout(BUSY_TIMEOUT)
                .idle_timeout(None)
                .max_lifetime(None)
                .after_connect(|connection, _| {
                    Box::pin(async move {
                        check_pragmas(connection)
                            .await
                            .map_err(|error| sqlx::Error::Configuration(Box::new(error)))
                    })
                })
        };
        let writer = pool()
            .max_connections(1)
            .connect_with(options.clone())
            .await?;
        check_pragmas(&mut *writer.acquire().await?).await?;
        sqlx::migrate!("./migrations/sqlite").run(&writer).await?;
        let readers = pool()
            .max_connections(READERS)
            .connect_with(options.pragma("query_only", "ON"))
            .await?;
        Ok(Self { writer, readers })
    }
}

/// The settings of security.md 4. FULL, because NORMAL can lose acknowledged commits on power loss.
fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY_TIMEOUT)
        .pragma("trusted_schema", "OFF")
        .disable_statement_logging()
}

/// The file holds login hashes and the server's secrets: for this user only.
fn make_private_file(path: &Path) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map(drop)
}

async fn check_pragmas(connection: &mut SqliteConnection) -> Result<(), OpenStoreError> {
    async fn check<T>(
        connection: &mut SqliteConnection,
        name: &'static str,
        query: &'static str,
        wanted: T,
    ) -> Result<(), OpenStoreError>
    where
        T: PartialEq
            + std::fmt::Display
            + Send
            + Unpin
            + for<'r> sqlx::Decode<'r, Sqlite>
            + sqlx::Type<Sqlite>,
    {
        let found: T = sqlx::query_scalar(query).fetch_one(connection).await?;
        if found == wanted {
            Ok(())
        } else {
            Err(OpenStoreError::Pragma {
                name,
                found: found.to_string(),
            })
        }
    }
    check(
        connection,
        "journal_mode",
        "PRAGMA journal_mode",
        "wal".to_owned(),
    )
    .await?;
    // 2 is FULL: https://www.sqlite.org/pragma.html#pragma_synchronous
    check(connection, "synchronous", "PRAGMA synchronous", 2_i64).await?;
    check(connection, "foreign_keys", "PRAGMA foreign_keys", 1_i64).await?;
    check(connection, "busy_timeout", "PRAGMA busy_timeout", 5000_i64).await
}

#[async_trait]
impl WorkspaceStore for SqliteStore {
    async fn read(&self) -> Result<Box<dyn Transaction>, StoreError> {
        let transaction = self.readers.begin().await?;
        Ok(Box::new(SqliteTransaction(transaction)))
    }

    async fn write(&self) -> Result<Box<dyn Transaction>, StoreError> {
        let transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        Ok(Box::new(SqliteTransaction(transaction)))
    }

    async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await;
    }
}

/// An open transaction.
struct SqliteTransaction(sqlx::Transaction<'static, Sqlite>);

impl SqliteTransaction {
    fn connection(&mut self) -> &mut SqliteConnection {
        &mut self.0
    }
}

#[async_trait]
impl Transaction for SqliteTransaction {
    async fn commit(self: Box<Self>) -> Result<(), StoreError> {
        Ok(self.0.commit().await?)
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        // SQLITE_BUSY and SQLITE_LOCKED, with their extended codes: https://www.sqlite.org/rescode.html
        let busy = match &error {
            sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed => true,
            sqlx::Error::Database(database) => database
                .code()
                .and_then(|code| code.parse::<u32>().ok())
                .is_some_and(|code| matches!(code & 0xff, 5 | 6)),
            _ => false,
        };
        if busy {
            Self::Busy
        } else {
            Self::Database(error)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn refused(options: SqliteConnectOptions) -> Option<&'static str> {
        let mut connection = options.connect().await.unwrap();
        match check_pragmas(&mut connection).await {
            Ok(()) => None,
            Err(OpenStoreError::Pragma { name, .. }) => Some(name),
            Err(other) => panic!("{other}"),
        }
    }

    #[tokio::test]
    async fn every_setting_is_asserted() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str| options(&folder.path().join(name)).create_if_missing(true);
        assert_eq!(refused(file("good")).await, None);
        for (options, name) in [
            (
                file("a").journal_mode(SqliteJournalMode::Delete),
                "journal_mode",
            ),
            (
                file("b").synchronous(SqliteSynchronous::Normal),
                "synchronous",
            ),
            (file("c").foreign_keys(false), "foreign_keys"),
            (
                file("d").busy_timeout(Duration::from_secs(1)),
                "busy_timeout",
            ),
        ] {
            assert_eq!(refused(options).await, Some(name));
        }
    }

    #[tokio::test]
    async fn readers_cannot_write() {
        let folder = tempfile::tempdir().unwrap();
        let store = SqliteStore::open(&folder.path().join("a")).await.unwrap();
        let mut reader = store.read().await.unwrap();
        assert!(reader.insert_secret("a", b"b").await.is_err());
        drop(reader);
        let mut writer = store.write().await.unwrap();
        writer.insert_secret("a", b"b").await.unwrap();
        writer.commit().await.unwrap();
        // A transaction that is dropped changes nothing.
        let mut writer = store.write().await.unwrap();
        writer.insert_secret("c", b"d").await.unwrap();
        drop(writer);
        let mut reader = store.read().await.unwrap();
        assert_eq!(reader.find_secret("a").await.unwrap(), Some(b"b".to_vec()));
        assert_eq!(reader.find_secret("c").await.unwrap(), None);
    }
}
