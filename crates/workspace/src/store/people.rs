//! Rows of workspaces and people.

use super::StoreError;
use async_trait::async_trait;
use sparekey_protocol::{Id, api::WorkspaceRole};

/// A person, without what is sealed.
#[derive(Debug, Clone)]
pub struct PersonRow {
    /// The person.
    pub user: Id,
    /// Their workspace.
    pub workspace: Id,
    /// Its name.
    pub workspace_name: String,
    /// Their name.
    pub name: String,
    /// Their login.
    pub login: String,
    /// Their role.
    pub role: WorkspaceRole,
    /// Locked out by an Admin.
    pub suspended: bool,
    /// Left the workspace.
    pub left: bool,
}

impl PersonRow {
    /// Whether they may act at all.
    #[must_use]
    pub const fn is_active(&self) -> bool {
        !self.suspended && !self.left
    }
}

/// What is sealed or signed by a person: the newest of each.
#[derive(Clone)]
pub struct SealedPerson {
    /// User envelope.
    pub envelope: Vec<u8>,
    /// Identity bundle.
    pub bundle: Vec<u8>,
    /// Trust record.
    pub trust_record: Vec<u8>,
    /// Its counter.
    pub trust_counter: u32,
}

/// What a sign-in is checked against.
pub struct SignInRow {
    /// The person.
    pub user: Id,
    /// Locked out by an Admin.
    pub suspended: bool,
    /// `H(C(login) || login secret)`.
    pub login_hash: [u8; 32],
    /// User envelope.
    pub envelope: Vec<u8>,
}

/// A person to be stored.
pub struct NewPerson<'a> {
    /// The person, without workspace name.
    pub user: Id,
    /// Their workspace.
    pub workspace: Id,
    /// Their name.
    pub name: &'a str,
    /// Their login.
    pub login: &'a str,
    /// The login as it is compared.
    pub login_key: &'a str,
    /// Their role.
    pub role: WorkspaceRole,
    /// What is sealed.
    pub sealed: PersonSecrets<'a>,
    /// Milliseconds since 1970.
    pub created: u64,
}

/// What a new person brings.
pub struct PersonSecrets<'a> {
    /// User envelope.
    pub envelope: &'a [u8],
    /// `H(C(login) || login secret)`.
    pub login_hash: &'a [u8; 32],
    /// Trust record.
    pub trust_record: &'a [u8],
    /// Its counter.
    pub trust_counter: u32,
}

/// Rows of workspaces and people.
#[async_trait]
pub trait PeopleRows {
    /// Makes a workspace; `false` if the id is taken.
    async fn insert_workspace(
        &mut self,
        id: Id,
        name: &str,
        rescue_bundle: &[u8],
        created: u64,
    ) -> Result<bool, StoreError>;
    /// Bundle of the workspace rescue key.
    async fn find_rescue_bundle(&mut self, workspace: Id) -> Result<Option<Vec<u8>>, StoreError>;
    /// Makes a person; `false` if id or login are taken.
    async fn insert_person(&mut self, person: &NewPerson<'_>) -> Result<bool, StoreError>;
    /// A person.
    async fn find_person(&mut self, user: Id) -> Result<Option<PersonRow>, StoreError>;
    /// What is sealed of a person.
    async fn find_sealed_person(&mut self, user: Id) -> Result<Option<SealedPerson>, StoreError>;
    /// A person by the login as it is compared.
    async fn find_sign_in(&mut self, login_key: &str) -> Result<Option<SignInRow>, StoreError>;
    /// Everyone in a workspace, by name.
    async fn people(&mut self, workspace: Id) -> Result<Vec<PersonRow>, StoreError>;
    /// The last bundle of every fpr of everyone in a workspace, oldest identity first.
    async fn bundles(&mut self, workspace: Id) -> Result<Vec<(Id, Vec<u8>)>, StoreError>;
    /// The present bundle of a person.
    async fn find_bundle(&mut self, user: Id) -> Result<Option<Vec<u8>>, StoreError>;
    /// Keeps the first bundle of an identity, or replaces the one there.
    async fn put_bundle(
        &mut self,
        user: Id,
        fpr: &[u8; 32],
        seq: u32,
        bundle: &[u8],
    ) -> Result<(), StoreError>;
    /// Replaces the trust record.
    async fn put_trust_record(
        &mut self,
        user: Id,
        counter: u32,
        record: &[u8],
    ) -> Result<(), StoreError>;
    /// Whether a person ever had this identity.
    async fn had_identity(&mut self, user: Id, fpr: &[u8; 32]) -> Result<bool, StoreError>;
    /// Changes the role of a person.
    async fn put_role(&mut self, user: Id, role: WorkspaceRole) -> Result<(), StoreError>;
    /// Whether a workspace has an Owner beside this person who can act.
    async fn has_another_workspace_owner(
        &mut self,
        workspace: Id,
        user: Id,
    ) -> Result<bool, StoreError>;
    /// Marks a person as having left; their login is free for others.
    async fn put_left(&mut self, user: Id, now: u64) -> Result<(), StoreError>;
    /// Replaces what is sealed of a person, and how they sign in.
    async fn put_secrets(
        &mut self,
        user: Id,
        secrets: &PersonSecrets<'_>,
    ) -> Result<(), StoreError>;
}
