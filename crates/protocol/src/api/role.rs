//! What a workspace role may do: one table for server, clients and screens. The server enforces it; the
//! others only do not offer what would be refused.

use super::WorkspaceRole;

impl WorkspaceRole {
    /// Every role, the mightiest first.
    pub const ALL: [Self; 6] = [
        Self::Owner,
        Self::SuperAdmin,
        Self::Admin,
        Self::User,
        Self::Guest,
        Self::LoginOnly,
    ];

    /// The role as it is written: on the wire, in databases, as a value of a `<select>`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::SuperAdmin => "super_admin",
            Self::Admin => "admin",
            Self::User => "user",
            Self::Guest => "guest",
            Self::LoginOnly => "login_only",
        }
    }

    /// The role of a [`WorkspaceRole::name`].
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }

    /// Works with accounts, lists and the inbox, and may own accounts: all but Guests and Login-only.
    #[must_use]
    pub const fn may_use_accounts(self) -> bool {
        !matches!(self, Self::Guest | Self::LoginOnly)
    }

    /// Runs the workspace: reads the audit log, invites people.
    #[must_use]
    pub const fn runs_workspace(self) -> bool {
        matches!(self, Self::Owner | Self::SuperAdmin | Self::Admin)
    }

    /// May give somebody new that role, by an invite.
    #[must_use]
    pub const fn may_invite(self, role: Self) -> bool {
        match self {
            Self::Owner => true,
            Self::SuperAdmin => !matches!(role, Self::Owner),
            Self::Admin => matches!(role, Self::User | Self::Guest | Self::LoginOnly),
            Self::User | Self::Guest | Self::LoginOnly => false,
        }
    }

    /// May offer new keys to somebody else of that role.
    #[must_use]
    pub const fn may_reset(self, role: Self) -> bool {
        match self {
            Self::Owner => true,
            Self::SuperAdmin => !matches!(role, Self::Owner),
            Self::Admin => !matches!(role, Self::Owner | Self::SuperAdmin),
            Self::User | Self::Guest | Self::LoginOnly => false,
        }
    }

    /// May change the role of somebody from `present` to `next`.
    #[must_use]
    pub const fn may_change_role(self, present: Self, next: Self) -> bool {
        let of_owners = matches!(present, Self::Owner) || matches!(next, Self::Owner);
        self.may_change_roles() && (matches!(self, Self::Owner) || !of_owners)
    }

    /// May change any role.
    #[must_use]
    pub const fn may_change_roles(self) -> bool {
        matches!(self, Self::Owner | Self::SuperAdmin)
    }
}

#[cfg(test)]
mod tests {
    use super::WorkspaceRole::{self, Admin, Guest, LoginOnly, Owner, SuperAdmin, User};

    const ROLES: [WorkspaceRole; 6] = [Owner, SuperAdmin, Admin, User, Guest, LoginOnly];

    fn allowed(rule: impl Fn(WorkspaceRole) -> bool) -> Vec<WorkspaceRole> {
        ROLES.into_iter().filter(|role| rule(*role)).collect()
    }

    #[test]
    fn names_are_those_of_the_wire() {
        assert_eq!(WorkspaceRole::ALL, ROLES);
        for role in ROLES {
            let json = serde_json::to_string(&role).expect("a role");
            assert_eq!(json, format!("\"{}\"", role.name()));
            assert_eq!(WorkspaceRole::find(role.name()), Some(role));
        }
        assert_eq!(WorkspaceRole::find("Owner"), None);
    }

    #[test]
    fn who_may_give_new_people_which_role() {
        assert_eq!(allowed(|role| Owner.may_invite(role)), ROLES);
        assert_eq!(allowed(|role| SuperAdmin.may_invite(role)), ROLES[1..]);
        assert_eq!(allowed(|role| Admin.may_invite(role)), ROLES[3..]);
        for by in [User, Guest, LoginOnly] {
            assert_eq!(allowed(|role| by.may_invite(role)), []);
        }
    }

    #[test]
    fn who_may_reset_whom() {
        assert_eq!(allowed(|role| Owner.may_reset(role)), ROLES);
        assert_eq!(allowed(|role| SuperAdmin.may_reset(role)), ROLES[1..]);
        assert_eq!(allowed(|role| Admin.may_reset(role)), ROLES[2..]);
        for by in [User, Guest, LoginOnly] {
            assert_eq!(allowed(|role| by.may_reset(role)), []);
        }
    }

    #[test]
    fn who_may_change_a_role() {
        assert_eq!(
            allowed(|by| by.may_change_role(User, Guest)),
            [Owner, SuperAdmin]
        );
        assert_eq!(allowed(|by| by.may_change_role(Owner, User)), [Owner]);
        assert_eq!(allowed(|by| by.may_change_role(User, Owner)), [Owner]);
    }
}
