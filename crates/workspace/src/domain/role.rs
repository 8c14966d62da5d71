//! What a workspace role may do (`WorkspaceRole`), as refusals.

use crate::refusal::Refusal;
use sparekey_protocol::api::WorkspaceRole;

/// `allowed`, or the refusal of a role.
///
/// # Errors
/// [`Refusal`] 403.
pub const fn check(allowed: bool) -> Result<(), Refusal> {
    if allowed {
        Ok(())
    } else {
        Err(Refusal::forbidden())
    }
}

/// Accounts, lists and the inbox are not for Guests and Login-only.
///
/// # Errors
/// [`Refusal`] 403.
pub const fn check_accounts(role: WorkspaceRole) -> Result<(), Refusal> {
    check(role.may_use_accounts())
}

/// The audit log and the invites are for those who run the workspace.
///
/// # Errors
/// [`Refusal`] 403.
pub const fn check_runs_workspace(role: WorkspaceRole) -> Result<(), Refusal> {
    check(role.runs_workspace())
}
