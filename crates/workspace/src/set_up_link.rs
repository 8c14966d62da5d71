//! The one-time link that makes the first workspace (design.md 3). Only a hash of its token is
//! stored; a restart before it is used voids it and makes a new one.

use crate::{
    public_url::PublicUrl,
    store::{StoreError, WorkspaceStore},
};
use data_encoding::BASE64URL_NOPAD;
use sparekey_protocol::limits::SET_UP_LINK_MS;

/// Domain of the hash: a token is good for nothing else.
const DOMAIN: &[u8] = b"Sparekey set-up link\0";

/// What is stored of a token.
pub(crate) fn hash_token(token: &str) -> [u8; 32] {
    *sparekey_envelope::hash(&[DOMAIN, token.as_bytes()]).as_bytes()
}

/// Replaces the link, unless there is a workspace already. `random` makes its token.
pub(crate) async fn renew(
    store: &dyn WorkspaceStore,
    public_url: &PublicUrl,
    random: &[u8; 32],
    now: u64,
) -> Result<Option<String>, StoreError> {
    let mut transaction = store.write().await?;
    transaction.delete_unused_set_up_links().await?;
    let link = if transaction.has_workspace().await? {
        None
    } else {
        let token = BASE64URL_NOPAD.encode(random);
        transaction
            .insert_set_up_link(&hash_token(&token), now + SET_UP_LINK_MS)
            .await?;
        Some(format!("{public_url}/setup#{token}"))
    };
    transaction.commit().await?;
    Ok(link)
}
