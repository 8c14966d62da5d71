//! Workspace roles in words and as values of `<select>`.

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

/// The role as it crosses a wire, which is also its value in a `<select>`.
pub const fn role_value(role: WorkspaceRole) -> &'static str {
    match role {
        WorkspaceRole::Owner => "owner",
        WorkspaceRole::SuperAdmin => "super_admin",
        WorkspaceRole::Admin => "admin",
        WorkspaceRole::User => "user",
        WorkspaceRole::Guest => "guest",
        WorkspaceRole::LoginOnly => "login_only",
    }
}

/// The role of a value.
pub fn find_role(roles: &[WorkspaceRole], value: &str) -> Option<WorkspaceRole> {
    roles
        .iter()
        .copied()
        .find(|role| role_value(*role) == value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_those_of_the_wire() {
        let all = [
            WorkspaceRole::Owner,
            WorkspaceRole::SuperAdmin,
            WorkspaceRole::Admin,
            WorkspaceRole::User,
            WorkspaceRole::Guest,
            WorkspaceRole::LoginOnly,
        ];
        for role in all {
            let json = serde_json::to_string(&role).expect("a role");
            assert_eq!(json, format!("\"{}\"", role_value(role)));
            assert_eq!(find_role(&all, role_value(role)), Some(role));
        }
        assert_eq!(find_role(&all[1..], "owner"), None);
    }
}
