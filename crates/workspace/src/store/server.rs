//! Rows that belong to no person: secrets of the server, set-up links, set-up codes, nonces.

use super::StoreError;
use async_trait::async_trait;
use sparekey_protocol::Id;

/// A one-time link that makes a workspace.
#[derive(Debug, Clone)]
pub struct SetUpLinkRow {
    /// Milliseconds since 1970.
    pub expires: u64,
    /// If it was used: hash of the request's body and the person it made.
    pub used: Option<([u8; 32], Id)>,
}

/// A sealed set-up code.
#[derive(Debug, Clone)]
pub struct SetUpCodeRow {
    /// Who left it.
    pub user: Id,
    /// `None` once it was taken.
    pub sealed: Option<Vec<u8>>,
    /// Hash of the sealed bytes.
    pub body_hash: [u8; 32],
    /// Milliseconds since 1970.
    pub expires: u64,
}

/// Rows of the server itself.
#[async_trait]
pub trait ServerRows {
    /// A secret by its name.
    async fn find_secret(&mut self, name: &str) -> Result<Option<Vec<u8>>, StoreError>;
    /// Keeps a secret.
    async fn insert_secret(&mut self, name: &str, value: &[u8]) -> Result<(), StoreError>;
    /// One more sign-in with a login that nobody has.
    async fn count_unknown_sign_in(&mut self) -> Result<(), StoreError>;
    /// Whether any workspace exists.
    async fn has_workspace(&mut self) -> Result<bool, StoreError>;
    /// Forgets every set-up link that was not used.
    async fn delete_unused_set_up_links(&mut self) -> Result<(), StoreError>;
    /// Keeps a set-up link by the hash of its token.
    async fn insert_set_up_link(
        &mut self,
        token_hash: &[u8; 32],
        expires: u64,
    ) -> Result<(), StoreError>;
    /// A set-up link by the hash of its token.
    async fn find_set_up_link(
        &mut self,
        token_hash: &[u8; 32],
    ) -> Result<Option<SetUpLinkRow>, StoreError>;
    /// Marks a set-up link used.
    async fn use_set_up_link(
        &mut self,
        token_hash: &[u8; 32],
        body_hash: &[u8; 32],
        user: Id,
    ) -> Result<(), StoreError>;
    /// A set-up code.
    async fn find_set_up_code(&mut self, id: Id) -> Result<Option<SetUpCodeRow>, StoreError>;
    /// Keeps a set-up code.
    async fn insert_set_up_code(
        &mut self,
        id: Id,
        user: Id,
        sealed: &[u8],
        body_hash: &[u8; 32],
        expires: u64,
    ) -> Result<(), StoreError>;
    /// Forgets the sealed bytes of a set-up code.
    async fn empty_set_up_code(&mut self, id: Id) -> Result<(), StoreError>;
    /// Keeps a nonce; `false` if the device used it before.
    async fn insert_nonce(
        &mut self,
        device: Id,
        nonce: &[u8; 16],
        expires: u64,
    ) -> Result<bool, StoreError>;
    /// Forgets nonces, pending devices and set-up codes that expired before `now`.
    async fn delete_expired(&mut self, now: u64) -> Result<(), StoreError>;
}
