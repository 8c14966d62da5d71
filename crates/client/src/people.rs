//! The people of the workspace: roles, comparing.

use crate::{
    Client,
    error::ClientError,
    ports::Ports,
    trust::entry_of,
    world::{Person, World},
};
use sparekey_envelope::{AccountManifest, TrustHow, TrustRecord, TrustState, UserId, UserKeys};
use sparekey_protocol::{
    Id,
    api::{AccountRole, AccountView, AccountsResponse, InviteView, PutRoleRequest, WorkspaceRole},
    limits::NAME_BYTES,
    message::{InviteDetails, PeopleView, PersonDetails, Status, Trust},
};

/// The roles of which `rule` holds, the mightiest first.
fn roles_where(rule: impl Fn(WorkspaceRole) -> bool) -> Vec<WorkspaceRole> {
    WorkspaceRole::ALL
        .into_iter()
        .filter(|role| rule(*role))
        .collect()
}

fn details_of(keys: &UserKeys, world: &World, person: &Person) -> PersonDetails {
    let you = person.user == keys.user();
    let (name, now_called) = world.called(person.user);
    let (trust, by) = match person.fpr {
        Some(fpr) => world.standing(person.user, fpr),
        None => (Trust::Seen, None),
    };
    let last_owner = person.role == WorkspaceRole::Owner && !has_another_owner(world, person.user);
    PersonDetails {
        user: Id(*person.user.as_bytes()),
        name,
        now_called,
        role: person.role,
        you,
        left: person.left,
        trust,
        introduced_by: by.map(|by| world.called(by).0),
        fingerprint: person
            .fpr
            .map(|fpr| fpr.display_groups())
            .unwrap_or_default(),
        may_change: if person.left || last_owner {
            Vec::new()
        } else {
            roles_where(|next| next != person.role && world.role.may_change_role(person.role, next))
        },
        may_reset: !you && !person.left && world.role.may_reset(person.role),
    }
}

fn has_another_owner(world: &World, user: UserId) -> bool {
    world
        .people
        .values()
        .any(|person| person.user != user && !person.left && person.role == WorkspaceRole::Owner)
}

/// Whether the account has an Owner beside this person.
fn has_another_account_owner(user: UserId, view: &AccountView) -> bool {
    let newest = view.manifests.last();
    let manifest = newest.and_then(|bytes| AccountManifest::parse(bytes.as_slice()).ok());
    manifest.is_some_and(|manifest| manifest.owners().any(|(owner, _)| owner != user))
}

fn invite_of(invite: InviteView) -> InviteDetails {
    InviteDetails {
        invite: invite.invite,
        user: invite.user,
        name: invite.name,
        login: invite.login,
        role: invite.role,
        reset: invite.reset,
        expires: invite.expires,
    }
}

impl<P: Ports> Client<P> {
    /// Everybody, with how far they are trusted and what this person may do.
    pub(crate) async fn people(&self) -> Result<PeopleView, ClientError> {
        let connection = self.connection().await?;
        let keys = self.keys(&connection).await?;
        let world = self.load_world(&connection, &keys).await?;
        let invites = self.open_invites(&connection, &world).await?;
        let mut people: Vec<PersonDetails> = world
            .people
            .values()
            .map(|person| details_of(&keys, &world, person))
            .collect();
        people.sort_by_cached_key(|one| (one.left, one.name.to_lowercase(), one.user));
        let leaves_no_owner =
            world.role == WorkspaceRole::Owner && !has_another_owner(&world, keys.user());
        let may_leave = !leaves_no_owner && {
            let accounts = match self.get::<AccountsResponse>(&connection, "/accounts").await {
                // Whoever may not see accounts owns none.
                Err(ClientError::Forbidden) => Vec::new(),
                other => other?.accounts,
            };
            accounts
                .iter()
                .filter(|view| view.role == AccountRole::Owner)
                .all(|view| has_another_account_owner(keys.user(), view))
        };
        Ok(PeopleView {
            people,
            invites: invites.into_iter().map(invite_of).collect(),
            may_give: roles_where(|role| world.role.may_invite(role)),
            rescue_fingerprint: world
                .trust
                .record
                .find_rescue()
                .map(|(_, fpr)| fpr.display_groups())
                .unwrap_or_default(),
            may_leave,
        })
    }

    /// Pins the keys whose fingerprint the person held against the other's screen.
    pub(crate) async fn compare(
        &self,
        user: Id,
        fingerprint: &str,
    ) -> Result<PeopleView, ClientError> {
        let connection = self.connection().await?;
        let keys = self.keys(&connection).await?;
        if user == connection.user {
            return Err(ClientError::Forbidden);
        }
        let world = self.load_world(&connection, &keys).await?;
        let person = world
            .people
            .get(&UserId::from_bytes(user.0))
            .ok_or(ClientError::NotFound)?;
        let fpr = person.fpr.ok_or(ClientError::BundleMissing)?;
        let shown: Vec<&str> = fingerprint.split_whitespace().collect();
        let replaced = world
            .trust
            .record
            .find(person.user, fpr)
            .is_some_and(|entry| entry.state != TrustState::Person);
        if replaced || shown.join(" ") != fpr.display_groups() {
            return Err(ClientError::FingerprintChanged);
        }
        let bundle = world.bundle(&fpr)?;
        if person.name.is_empty() || person.name.len() > NAME_BYTES {
            return Err(ClientError::InvalidText);
        }
        let compared = entry_of(bundle, TrustState::Person, TrustHow::Compared, &person.name);
        self.change_trust(&connection, &keys, |record: &mut TrustRecord| {
            for ((of, other), entry) in &mut record.people {
                let other_keys = *of == person.user && *other != fpr;
                if other_keys && entry.state == TrustState::Person {
                    entry.state = TrustState::Replaced;
                }
            }
            let entry = record
                .people
                .entry((person.user, fpr))
                .or_insert_with(|| compared.clone());
            // Replaced on another device meanwhile: that stands.
            if entry.state == TrustState::Person {
                entry.how = TrustHow::Compared;
                entry.by = UserId::ZERO;
                entry.name.clone_from(&compared.name);
            }
        })
        .await?;
        // What waited for this is done now, or with the next look.
        let _outcome = self.refresh(&connection, &keys).await;
        self.people().await
    }

    /// Changes somebody's role.
    pub(crate) async fn change_role(
        &self,
        user: Id,
        role: WorkspaceRole,
    ) -> Result<PeopleView, ClientError> {
        let connection = self.connection().await?;
        self.keys(&connection).await?;
        let path = format!("/people/{user}/role");
        self.put_silent(&connection, &path, &PutRoleRequest { role })
            .await?;
        self.people().await
    }

    /// Leaves the workspace, then forgets the connection on this device.
    pub(crate) async fn leave_workspace(&self) -> Result<Status, ClientError> {
        let _joining = self.joining.lock().await;
        let _sealing = self.sealing.lock().await;
        let connection = self.connection().await?;
        self.keys(&connection).await?;
        if !self.waiting_items().await?.is_empty() {
            return Err(ClientError::OutboxNotEmpty);
        }
        match self.send_silent(&connection, "POST", "/me/leave").await {
            Err(ClientError::NoAnswer) => {
                // The answer may have got lost: whoever left is unknown.
                match self.send_silent(&connection, "POST", "/me/leave").await {
                    Ok(()) | Err(ClientError::UnknownDevice) => {}
                    Err(error) => return Err(error),
                }
            }
            other => other?,
        }
        self.forget_connection().await
    }
}
