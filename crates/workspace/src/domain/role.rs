//! What a workspace role may do.

use crate::refusal::Refusal;
use sparekey_protocol::api::WorkspaceRole;

/// Accounts, lists and the inbox are not for Guests and Login-only.
///
/// # Errors
/// [`Refusal`] 403.
pub const fn check_accounts(role: WorkspaceRole) -> Result<(), Refusal> {
    match role {
        WorkspaceRole::Owner
        | WorkspaceRole::SuperAdmin
        | WorkspaceRole::Admin
        | WorkspaceRole::User => Ok(()),
        WorkspaceRole::Guest | WorkspaceRole::LoginOnly => Err(Refusal::forbidden()),
    }
}

/// The audit log is for those who run the workspace.
///
/// # Errors
/// [`Refusal`] 403.
pub const fn check_audit(role: WorkspaceRole) -> Result<(), Refusal> {
    match role {
        WorkspaceRole::Owner | WorkspaceRole::SuperAdmin | WorkspaceRole::Admin => Ok(()),
        WorkspaceRole::User | WorkspaceRole::Guest | WorkspaceRole::LoginOnly => {
            Err(Refusal::forbidden())
        }
    }
}
