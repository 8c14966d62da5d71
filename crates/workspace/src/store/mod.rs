//! What the server keeps. [`WorkspaceStore`] opens transactions; the traits below name every row
//! operation, one trait per noun. Rules live in `domain` and `routes`, which know no engine; an
//! engine is one module here and one folder under `migrations/`.

mod accounts;
mod audit;
mod devices;
mod events;
mod invites;
mod lists;
mod people;
mod server;
mod sharing;
pub mod sqlite;

pub use accounts::{AccountRow, AccountRows, NewAccount};
pub use audit::{AuditRows, NewAuditRow};
pub use devices::{DeviceRow, DeviceRows};
pub use events::{EventRows, MarkedCell};
pub use invites::{InviteRow, InviteRows, NewInvite};
pub use lists::{ListRow, ListRows, NewInboxItem, NewListRow, StoredAs};
pub use people::{NewPerson, PeopleRows, PersonRow, PersonSecrets, SealedPerson, SignInRow};
pub use server::{ServerRows, SetUpCodeRow, SetUpLinkRow};
pub use sharing::{AccountDetails, NewManifest, NewShare, SharingRows};

use async_trait::async_trait;

/// Why the store did not answer.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database is locked, or all its connections are in use: try again.
    #[error("The database is busy.")]
    Busy,
    /// What is stored does not read back.
    #[error("The database holds an unreadable {0}.")]
    Damaged(&'static str),
    /// Anything else.
    #[error("The database failed: {0}")]
    Database(#[source] sqlx::Error),
}

/// A database that holds any number of workspaces.
#[async_trait]
pub trait WorkspaceStore: Send + Sync {
    /// Begins a transaction that sees one state and writes nothing.
    async fn read(&self) -> Result<Box<dyn Transaction>, StoreError>;

    /// Begins a transaction that writes. There is one at a time.
    async fn write(&self) -> Result<Box<dyn Transaction>, StoreError>;

    /// Writes everything back and closes the database.
    async fn close(&self);
}

/// All row operations. Dropped without [`Transaction::commit`], it changes nothing.
#[async_trait]
pub trait Transaction:
    ServerRows
    + PeopleRows
    + DeviceRows
    + InviteRows
    + AccountRows
    + SharingRows
    + ListRows
    + EventRows
    + AuditRows
    + Send
{
    /// Makes the changes durable; they are when this returns.
    async fn commit(self: Box<Self>) -> Result<(), StoreError>;
}
