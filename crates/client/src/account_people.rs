//! Who has, or is to have, a role at an account, as a screen shows it.

use crate::{
    Client, asked::Waiting, error::ClientError, judge::Judged, ports::Ports, state::Connection,
    world::World,
};
use sparekey_envelope::{Fingerprint, TrustState, UserId, UserKeys, VerifiedChain, WrapKind};
use sparekey_protocol::{
    Id,
    api::{AccountRole, InviteView, InvitesResponse},
    message::{AccountPerson, Candidate, Trust, WaitingPerson, WaitingReason},
};
use std::collections::BTreeSet;

/// The people of an account.
pub(crate) struct AccountPeople {
    pub(crate) owners: Vec<AccountPerson>,
    pub(crate) collaborators: Vec<AccountPerson>,
    pub(crate) waiting: Vec<WaitingPerson>,
    pub(crate) candidates: Vec<Candidate>,
}

/// The Owner who can introduce these keys: pinned, another person, and signer of a manifest that names them
/// (`security.md` 2.4). The earliest such manifest counts.
pub(crate) fn find_introducer(
    keys: &UserKeys,
    world: &World,
    chain: &VerifiedChain,
    (user, fpr): (UserId, Fingerprint),
) -> Option<(UserId, Fingerprint)> {
    let record = &world.trust.record;
    if record
        .find(user, fpr)
        .is_some_and(|entry| entry.state != TrustState::Person)
    {
        return None;
    }
    chain
        .manifests()
        .iter()
        .filter(|manifest| manifest.owners().any(|owner| owner == (user, fpr)))
        .filter_map(|manifest| manifest.find_entry(&manifest.signer()))
        .filter(|signer| signer.kind == WrapKind::Owner)
        .map(|signer| (signer.recipient, signer.fpr))
        .find(|(signer, fpr)| {
            *signer != keys.user() && *signer != user && record.is_pinned(*signer, *fpr)
        })
}

fn owner_of(
    keys: &UserKeys,
    world: &World,
    judged: &Judged,
    (user, fpr): (UserId, Fingerprint),
) -> AccountPerson {
    let (name, now_called) = world.called(user);
    let (trust, _) = world.standing(user, fpr);
    let id = Id(*user.as_bytes());
    let introducer = judged
        .chain
        .as_ref()
        .filter(|_| matches!(trust, Trust::Seen | Trust::NewKeys))
        .and_then(|chain| find_introducer(keys, world, chain, (user, fpr)))
        .map(|(introducer, _)| world.called(introducer).0);
    AccountPerson {
        user: id,
        name,
        now_called,
        you: user == keys.user(),
        trust,
        fingerprint: fpr.display_groups(),
        introducer,
        leaving: judged.leaving.contains(&id),
    }
}

/// Somebody of whom only the server says that they have a role.
fn claimed(
    keys: &UserKeys,
    world: &World,
    judged: &Judged,
    role: AccountRole,
) -> Vec<AccountPerson> {
    let claimed = judged.people.iter().filter(|person| person.role == role);
    let people = claimed.map(|person| {
        let user = UserId::from_bytes(person.user.0);
        let (name, now_called) = world.called(user);
        let present = world.people.get(&user).and_then(|person| person.fpr);
        AccountPerson {
            user: person.user,
            name,
            now_called,
            you: user == keys.user(),
            trust: present.map_or(Trust::Seen, |fpr| world.standing(user, fpr).0),
            fingerprint: String::new(),
            introducer: None,
            leaving: judged.leaving.contains(&person.user),
        }
    });
    people.collect()
}

/// What a share waits for. Where the Owners are not to be believed, the account's own problem says so.
fn reason_of(world: &World, judged: &Judged, waiting: &Waiting) -> WaitingReason {
    let user = waiting.user();
    let person = world.people.get(&user);
    let believed = judged.chain.is_some();
    if believed && waiting.asker.is_none() {
        WaitingReason::Unproven
    } else if person.is_none_or(|person| person.fpr.is_none()) {
        WaitingReason::NotJoined
    } else if world.find_addable(user).is_none() {
        WaitingReason::Compare
    } else if believed && waiting.returns {
        WaitingReason::Unproven
    } else {
        WaitingReason::Ready
    }
}

fn waiting_of(world: &World, judged: &Judged, waiting: &Waiting) -> WaitingPerson {
    let (pinned, _) = world.called(waiting.user());
    let share = &waiting.share;
    WaitingPerson {
        user: share.user,
        name: if pinned.is_empty() {
            share.name.clone()
        } else {
            pinned
        },
        reason: reason_of(world, judged, waiting),
    }
}

fn candidates_of(
    world: &World,
    judged: &Judged,
    owners: &[AccountPerson],
    invited: &[InviteView],
) -> Vec<Candidate> {
    let owners = owners.iter().map(|person| person.user);
    let people = judged.people.iter().map(|person| person.user);
    let waiting = judged.waiting.iter();
    // Sharing again is how one that nobody proved to have asked for is mended.
    let waiting = waiting
        .filter(|waiting| reason_of(world, judged, waiting) != WaitingReason::Unproven)
        .map(|waiting| waiting.share.user);
    let taken: BTreeSet<Id> = owners.chain(people).chain(waiting).collect();
    let joined = world
        .people
        .values()
        .filter(|person| !person.left)
        .map(|person| Candidate {
            user: Id(*person.user.as_bytes()),
            name: world.called(person.user).0,
            may_own: person.may_own(),
            pinned: world.find_addable(person.user).is_some(),
        });
    let to_join = invited
        .iter()
        // A Collaborator has to be there: who cannot be an Owner can wait for nothing.
        .filter(|invite| !invite.reset && invite.role.may_use_accounts())
        .map(|invite| Candidate {
            user: invite.user,
            name: invite.name.clone(),
            may_own: true,
            pinned: false,
        });
    let mut candidates: Vec<Candidate> = joined
        .chain(to_join)
        .filter(|candidate| !taken.contains(&candidate.user))
        .collect();
    candidates.sort_by_cached_key(|one| (one.name.to_lowercase(), one.user));
    candidates
}

impl<P: Ports> Client<P> {
    /// The people of an account; `role` is this person's at it.
    pub(crate) async fn account_people(
        &self,
        connection: &Connection,
        keys: &UserKeys,
        world: &World,
        judged: &Judged,
        role: AccountRole,
    ) -> Result<AccountPeople, ClientError> {
        let mut owners: Vec<AccountPerson> = judged
            .owners
            .iter()
            .map(|owner| owner_of(keys, world, judged, *owner))
            .collect();
        if role == AccountRole::Collaborator {
            owners = claimed(keys, world, judged, AccountRole::Owner);
        }
        owners.sort_by_cached_key(|one| (one.name.to_lowercase(), one.user));
        let mut collaborators = claimed(keys, world, judged, AccountRole::Collaborator);
        collaborators.sort_by_cached_key(|one| (one.name.to_lowercase(), one.user));
        let candidates = if role == AccountRole::Owner {
            let invited = self.open_invites(connection, world).await?;
            candidates_of(world, judged, &owners, &invited)
        } else {
            Vec::new()
        };
        Ok(AccountPeople {
            owners,
            collaborators,
            waiting: judged
                .waiting
                .iter()
                .map(|waiting| waiting_of(world, judged, waiting))
                .collect(),
            candidates,
        })
    }

    /// Invites that can be accepted; none for those who may not see them.
    pub(crate) async fn open_invites(
        &self,
        connection: &Connection,
        world: &World,
    ) -> Result<Vec<InviteView>, ClientError> {
        if !world.role.runs_workspace() {
            return Ok(Vec::new());
        }
        let response: InvitesResponse = self.get(connection, "/invites").await?;
        Ok(response.invites)
    }
}
