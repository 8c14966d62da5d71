//! Invites: a place in the workspace, or new keys for a person who lost theirs.

pub mod accept;
pub mod delete;
pub mod list;
pub mod look;
pub mod put;

use crate::{
    refusal::Refusal,
    store::{InviteRow, Transaction},
};
use sparekey_protocol::Id;

/// Whether an invite can be accepted at this time. A reset that was offered to somebody who has been
/// locked out since cannot.
async fn is_open(
    store: &mut dyn Transaction,
    invite: &InviteRow,
    now: u64,
) -> Result<bool, Refusal> {
    if !invite.is_open(now) || !invite.reset {
        return Ok(invite.is_open(now));
    }
    let person = store.find_person(invite.user).await?;
    Ok(person.is_some_and(|person| person.is_active()))
}

/// Withdraws what was offered to a person whose standing changes, and what they offered unless `keep`
/// says that they still may.
pub(super) async fn withdraw_of(
    store: &mut dyn Transaction,
    workspace: Id,
    person: Id,
    now: u64,
    keep: impl Fn(&InviteRow) -> bool + Send,
) -> Result<(), Refusal> {
    for invite in store.open_invites(workspace, now).await? {
        let void = invite.user == person || (invite.by == person && !keep(&invite));
        if void {
            store.withdraw_invite(workspace, invite.invite).await?;
        }
    }
    store.delete_orphaned_shares(now).await?;
    Ok(())
}
