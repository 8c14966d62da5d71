//! Use events (security.md 2.7).

use super::list::Sender;
use crate::refusal::Refusal;
use sparekey_envelope::{AccountManifest, Ed25519Key, IdentityBundle, UseEvent, UseOp};
use sparekey_protocol::{Id, api::AuditAction};

/// Reads an event strictly.
///
/// # Errors
/// [`Refusal`] 400.
pub fn parse(bytes: &[u8]) -> Result<UseEvent, Refusal> {
    Ok(UseEvent::parse(bytes)?)
}

/// What the audit log calls it.
#[must_use]
pub fn action(event: &UseEvent) -> AuditAction {
    match (event.cell(), event.op()) {
        (Some(_), UseOp::Used) => AuditAction::CodeUsed,
        (Some(_), UseOp::Undone) => AuditAction::CodeUnused,
        (None, UseOp::Used) => AuditAction::ListSuperseded,
        (None, UseOp::Undone) => AuditAction::ListRestored,
    }
}

/// Checks an event against its list of `count` codes and its sender, and the device's signature. Marks
/// take turns: odd numbers say used, even ones undone.
///
/// # Errors
/// [`Refusal`] 400.
pub fn check(event: &UseEvent, account: Id, count: u32, sender: &Sender) -> Result<(), Refusal> {
    let turn = if event.n() % 2 == 1 {
        UseOp::Used
    } else {
        UseOp::Undone
    };
    let fits = Id(*event.workspace().as_bytes()) == sender.workspace
        && Id(*event.account().as_bytes()) == account
        && Id(*event.list().as_bytes()) == sender.list
        && Id(*event.author().as_bytes()) == sender.user
        && Id(*event.device().as_bytes()) == sender.device
        && event.cell().is_none_or(|cell| u32::from(cell) < count)
        && event.op() == turn;
    if fits && event.verify(&Ed25519Key::from_bytes(sender.key)) {
        Ok(())
    } else {
        Err(Refusal::malformed_object())
    }
}

/// The author must stand, with their present identity, in the newest manifest.
///
/// # Errors
/// [`Refusal`] 400.
pub fn check_author(newest: &AccountManifest, author: &IdentityBundle) -> Result<(), Refusal> {
    if newest
        .owners()
        .any(|owner| owner == (author.user(), author.fpr()))
    {
        Ok(())
    } else {
        Err(Refusal::malformed_object())
    }
}
