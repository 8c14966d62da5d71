//! Workspace roles in words.

use crate::text::tr;
use sparekey_protocol::api::WorkspaceRole;

/// The role as the person reads it.
pub fn workspace_role(role: WorkspaceRole) -> String {
    match role {
        WorkspaceRole::Owner => tr!("workspace-owner"),
        WorkspaceRole::SuperAdmin => tr!("workspace-super-admin"),
        WorkspaceRole::Admin => tr!("workspace-admin"),
        WorkspaceRole::User => tr!("workspace-user"),
        WorkspaceRole::Guest => tr!("workspace-guest"),
        WorkspaceRole::LoginOnly => tr!("workspace-login-only"),
    }
}

/// What the role may do.
pub fn role_hint(role: WorkspaceRole) -> String {
    match role {
        WorkspaceRole::Owner => tr!("workspace-owner-hint"),
        WorkspaceRole::SuperAdmin => tr!("workspace-super-admin-hint"),
        WorkspaceRole::Admin => tr!("workspace-admin-hint"),
        WorkspaceRole::User => tr!("workspace-user-hint"),
        WorkspaceRole::Guest | WorkspaceRole::LoginOnly => tr!("workspace-outside-hint"),
    }
}
