//! Who is to be an Owner of an account next: shares that wait, requests to leave, people with new keys
//! (`security.md` 2.4, 2.5).

use crate::{
    Client, asked::Waiting, error::ClientError, judge::Judged, ports::Ports, state::Connection,
    world::World,
};
use rand_core::CryptoRng;
use sparekey_envelope::{
    AccountManifest, Fingerprint, PublicIdentity, TrustState, UserId, UserKeys, VerifiedChain,
    make_added_owner, make_epoch,
};
use sparekey_protocol::{
    Id,
    api::{AccountView, PutManifestRequest},
};

/// Most manifests written at once for one account: an Owner more each. The rest follows with the next look.
const STEPS: u32 = 32;
/// How often a manifest is made anew because another Owner was faster.
const TRIES: u32 = 5;

/// What is wanted of an account's Owners.
#[derive(Clone, Copy)]
pub(crate) enum Wish {
    /// What waits is done, as far as it can be.
    Complete,
    /// As before; and this person is added if their share waits, though they were an Owner before: somebody at the
    /// screen says so.
    Share(UserId),
    /// This Owner is removed, whatever else waits.
    Remove(UserId),
}

impl Wish {
    fn removes(self, user: UserId) -> bool {
        matches!(self, Self::Remove(removed) if removed == user)
    }

    fn adds(self, waiting: &Waiting) -> bool {
        !waiting.returns || matches!(self, Self::Share(user) if user == waiting.user())
    }
}

/// The next step.
pub(crate) enum Step {
    /// One more Owner, same epoch.
    Add(PublicIdentity),
    /// A new epoch for exactly these.
    Epoch(Vec<PublicIdentity>),
}

/// Decides on the next step. `Ok(None)`: nothing is to be done.
///
/// # Errors
/// What keeps this person from signing. An Owner they have not pinned is one: whoever signs a manifest vouches
/// for everybody in it.
pub(crate) fn plan(
    keys: &UserKeys,
    world: &World,
    judged: &Judged,
    wish: Wish,
) -> Result<Option<Step>, ClientError> {
    let refusal = judged.problem.unwrap_or(ClientError::AccountClosed);
    let chain = judged.chain.as_ref().ok_or(refusal)?;
    match judged.problem {
        None | Some(ClientError::UntrustedOwner | ClientError::UntrustedSigner) => {}
        Some(problem) => return Err(problem),
    }
    let newest = chain.newest();
    if !newest
        .owners()
        .any(|owner| owner == (keys.user(), keys.fpr()))
    {
        return Err(ClientError::Forbidden);
    }
    let asked = |user: UserId| judged.leaving.contains(&Id(*user.as_bytes()));
    // Whoever asked to leave stays as long as nobody else would.
    let somebody_stays = newest
        .owners()
        .any(|(user, _)| !asked(user) && !wish.removes(user));
    let is_gone = |user: UserId| {
        let may_not_own = world
            .people
            .get(&user)
            .is_some_and(|person| !person.may_own());
        wish.removes(user) || may_not_own || (asked(user) && somebody_stays)
    };
    let mut owners = Vec::new();
    let mut new_epoch = false;
    for (user, fpr) in newest.owners() {
        if user == keys.user() {
            owners.push(keys.identity());
        } else if is_gone(user) {
            new_epoch = true;
        } else if world.trust.record.is_pinned(user, fpr) {
            let present = world.people.get(&user).and_then(|person| person.fpr);
            if present.is_some_and(|present| present != fpr) {
                // New keys that nobody here has compared: the old ones are not to be added again.
                return Err(ClientError::CompareFirst);
            }
            let known = world.identities.find(&fpr);
            owners.push(*known.ok_or(ClientError::BundleMissing)?);
        } else if let Some(identity) = find_new_keys(world, user, fpr) {
            owners.push(identity);
            new_epoch = true;
        } else {
            return Err(ClientError::UntrustedOwner);
        }
    }
    let added: Vec<PublicIdentity> = judged
        .waiting
        .iter()
        // Nobody is added on the word of the server, nor of an Owner who goes with this very step.
        .filter(|waiting| waiting.asker.is_some_and(|asker| !is_gone(asker)))
        .filter(|waiting| wish.adds(waiting))
        .map(Waiting::user)
        .filter(|user| newest.find_entry(user).is_none() && !wish.removes(*user))
        .filter_map(|user| world.find_addable(user))
        .collect();
    if new_epoch {
        owners.extend(added);
        return Ok(Some(Step::Epoch(owners)));
    }
    Ok(added.first().copied().map(Step::Add))
}

/// The compared keys of an Owner whose keys in the manifest were replaced.
fn find_new_keys(world: &World, user: UserId, fpr: Fingerprint) -> Option<PublicIdentity> {
    let replaced = world
        .trust
        .record
        .find(user, fpr)
        .is_some_and(|entry| entry.state == TrustState::Replaced);
    world
        .find_addable(user)
        .filter(|identity| replaced && identity.fpr() != fpr)
}

fn make_next(
    keys: &UserKeys,
    world: &World,
    chain: &VerifiedChain,
    step: &Step,
    now: u64,
    rng: &mut impl CryptoRng,
) -> Result<AccountManifest, ClientError> {
    Ok(match step {
        Step::Add(owner) => make_added_owner(chain.newest(), keys, owner, now, rng)?,
        Step::Epoch(owners) => {
            let rescue = world
                .rescue
                .as_ref()
                .ok_or(ClientError::UntrustedRescueKey)?;
            make_epoch(chain.newest(), keys, owners, &rescue.identity(), now, rng)?
        }
    })
}

impl<P: Ports> Client<P> {
    /// Takes step after step by compare-and-swap until nothing is to be done. Each begins with what the server
    /// has then, verified anew. Says whether anything was done.
    pub(crate) async fn change_owners(
        &self,
        connection: &Connection,
        keys: &UserKeys,
        account: Id,
        wish: Wish,
    ) -> Result<bool, ClientError> {
        let (mut lost, mut changed) = (0, false);
        for _ in 0..STEPS {
            let (world, _, judged) = self.load_account(connection, keys, account).await?;
            let Some(step) = plan(keys, &world, &judged, wish)? else {
                return Ok(changed);
            };
            let chain = judged.chain.as_ref().ok_or(ClientError::AccountClosed)?;
            let now = self.ports.now();
            let next = make_next(keys, &world, chain, &step, now, &mut self.ports.rng())?;
            match self.put_manifest(connection, keys, account, &next).await {
                Err(ClientError::Conflict) if lost < TRIES => lost += 1,
                other => {
                    other?;
                    changed = true;
                }
            }
        }
        Ok(changed)
    }

    async fn put_manifest(
        &self,
        connection: &Connection,
        keys: &UserKeys,
        account: Id,
        manifest: &AccountManifest,
    ) -> Result<(), ClientError> {
        let path = format!("/accounts/{account}/manifests/{}", manifest.seq());
        let request = PutManifestRequest {
            manifest: manifest.as_bytes().into(),
        };
        // Its number makes the request repeatable: an answer may get lost.
        let _: AccountView = match self.put(connection, &path, &request).await {
            Err(ClientError::NoAnswer) => self.put(connection, &path, &request).await?,
            other => other?,
        };
        let head = manifest.head();
        self.change_trust(connection, keys, |record| {
            let known = record.accounts.entry(manifest.account()).or_insert(head);
            if known.seq < head.seq {
                *known = head;
            }
        })
        .await?;
        Ok(())
    }
}
