//! Code lists and inbox items: what their header says and who signed them (security.md 2.6).

use crate::refusal::Refusal;
use sparekey_envelope::{AccountManifest, CodeList, Ed25519Key, Fingerprint, UserId};
use sparekey_protocol::Id;

/// Who sends a list, and where to.
#[derive(Debug, Clone, Copy)]
pub struct Sender {
    /// The workspace.
    pub workspace: Id,
    /// The id in the path.
    pub list: Id,
    /// Who.
    pub user: Id,
    /// With which device.
    pub device: Id,
    /// Its key.
    pub key: [u8; 32],
}

/// Reads a list strictly.
///
/// # Errors
/// [`Refusal`] 400.
pub fn parse(bytes: &[u8]) -> Result<CodeList, Refusal> {
    Ok(CodeList::parse(bytes)?)
}

/// Checks a list against its account (`None`: the inbox) and its sender, and the device's
/// signature. The epoch is for [`check_epoch`].
///
/// # Errors
/// [`Refusal`] 400.
pub fn check(list: &CodeList, account: Option<Id>, sender: &Sender) -> Result<(), Refusal> {
    let header = list.header();
    let place = match account {
        Some(account) => Id(*header.account.as_bytes()) == account && header.epoch > 0,
        None => header.is_inbox_item() && header.epoch == 0,
    };
    let fits = place
        && Id(*header.workspace.as_bytes()) == sender.workspace
        && Id(*header.list.as_bytes()) == sender.list
        && Id(*header.author.as_bytes()) == sender.user
        && Id(*header.device.as_bytes()) == sender.device;
    let key = Ed25519Key::from_bytes(sender.key);
    if fits && list.split().verify_signature(&key) {
        Ok(())
    } else {
        Err(Refusal::malformed_object())
    }
}

/// The author must be an Owner, with this identity, in the newest manifest of the list's epoch.
///
/// # Errors
/// [`Refusal`] 400.
pub fn check_epoch(
    manifest: Option<&AccountManifest>,
    author: UserId,
    fpr: Fingerprint,
) -> Result<(), Refusal> {
    let owner =
        manifest.is_some_and(|manifest| manifest.owners().any(|owner| owner == (author, fpr)));
    if owner {
        Ok(())
    } else {
        Err(Refusal::malformed_object())
    }
}
