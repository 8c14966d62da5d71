//! What a workspace role may do.

use crate::refusal::Refusal;
use sparekey_protocol::api::WorkspaceRole;

/// Whether a role works with accounts, lists and the inbox: all but Guests and Login-only.
#[must_use]
pub const fn may_use_accounts(role: WorkspaceRole) -> bool {
    match role {
        WorkspaceRole::Owner
        | WorkspaceRole::SuperAdmin
        | WorkspaceRole::Admin
        | WorkspaceRole::User => true,
        WorkspaceRole::Guest | WorkspaceRole::LoginOnly => false,
    }
}

/// Whether a role runs the workspace: reads the audit log, invites people.
#[must_use]
pub const fn runs_workspace(role: WorkspaceRole) -> bool {
    matches!(
        role,
        WorkspaceRole::Owner | WorkspaceRole::SuperAdmin | WorkspaceRole::Admin
    )
}

/// Whether `by` may give somebody new this role, by an invite.
#[must_use]
pub const fn may_invite(by: WorkspaceRole, role: WorkspaceRole) -> bool {
    match by {
        WorkspaceRole::Owner => true,
        WorkspaceRole::SuperAdmin => !matches!(role, WorkspaceRole::Owner),
        WorkspaceRole::Admin => matches!(
            role,
            WorkspaceRole::User | WorkspaceRole::Guest | WorkspaceRole::LoginOnly
        ),
        WorkspaceRole::User | WorkspaceRole::Guest | WorkspaceRole::LoginOnly => false,
    }
}

/// Whether `by` may offer new keys to somebody of this role.
#[must_use]
pub const fn may_reset(by: WorkspaceRole, role: WorkspaceRole) -> bool {
    match by {
        WorkspaceRole::Owner => true,
        WorkspaceRole::SuperAdmin => !matches!(role, WorkspaceRole::Owner),
        WorkspaceRole::Admin => !matches!(role, WorkspaceRole::Owner | WorkspaceRole::SuperAdmin),
        WorkspaceRole::User | WorkspaceRole::Guest | WorkspaceRole::LoginOnly => false,
    }
}

/// Whether `by` may change the role of somebody from `present` to `next`.
#[must_use]
pub const fn may_change_role(
    by: WorkspaceRole,
    present: WorkspaceRole,
    next: WorkspaceRole,
) -> bool {
    let of_owners = matches!(present, WorkspaceRole::Owner) || matches!(next, WorkspaceRole::Owner);
    may_change_roles(by) && (matches!(by, WorkspaceRole::Owner) || !of_owners)
}

/// Whether a role may change any role.
#[must_use]
pub const fn may_change_roles(by: WorkspaceRole) -> bool {
    matches!(by, WorkspaceRole::Owner | WorkspaceRole::SuperAdmin)
}

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
    check(may_use_accounts(role))
}

/// The audit log and the invites are for those who run the workspace.
///
/// # Errors
/// [`Refusal`] 403.
pub const fn check_runs_workspace(role: WorkspaceRole) -> Result<(), Refusal> {
    check(runs_workspace(role))
}

#[cfg(test)]
mod tests {
    use super::*;
    use WorkspaceRole::{Admin, Guest, LoginOnly, Owner, SuperAdmin, User};

    const ROLES: [WorkspaceRole; 6] = [Owner, SuperAdmin, Admin, User, Guest, LoginOnly];

    fn allowed(rule: impl Fn(WorkspaceRole) -> bool) -> Vec<WorkspaceRole> {
        ROLES.into_iter().filter(|role| rule(*role)).collect()
    }

    #[test]
    fn who_may_give_new_people_which_role() {
        assert_eq!(allowed(|role| may_invite(Owner, role)), ROLES);
        assert_eq!(allowed(|role| may_invite(SuperAdmin, role)), ROLES[1..]);
        assert_eq!(allowed(|role| may_invite(Admin, role)), ROLES[3..]);
        for by in [User, Guest, LoginOnly] {
            assert_eq!(allowed(|role| may_invite(by, role)), []);
        }
    }

    #[test]
    fn who_may_reset_whom() {
        assert_eq!(allowed(|role| may_reset(Owner, role)), ROLES);
        assert_eq!(allowed(|role| may_reset(SuperAdmin, role)), ROLES[1..]);
        assert_eq!(allowed(|role| may_reset(Admin, role)), ROLES[2..]);
        for by in [User, Guest, LoginOnly] {
            assert_eq!(allowed(|role| may_reset(by, role)), []);
        }
    }

    #[test]
    fn who_may_change_a_role() {
        assert_eq!(
            allowed(|by| may_change_role(by, User, Guest)),
            [Owner, SuperAdmin]
        );
        assert_eq!(allowed(|by| may_change_role(by, Owner, User)), [Owner]);
        assert_eq!(allowed(|by| may_change_role(by, User, Owner)), [Owner]);
    }
}
