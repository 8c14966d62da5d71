//! An account held against what this person remembers (reading order of `security.md` 2.6).

use crate::{
    asked::{Waiting, waiting_shares},
    error::ClientError,
    mirror::about_of,
    state::Connection,
    world::World,
};
use sparekey_envelope::{
    AccountId, AccountManifest, Fingerprint, TrustRecord, UserId, VerifiedChain, verify_chain,
};
use sparekey_protocol::{
    Id,
    api::{AccountPersonView, AccountRole, AccountView},
};

/// An account held against what this person remembers.
pub(crate) struct Judged {
    /// The chain, if it is to be believed.
    pub(crate) chain: Option<VerifiedChain>,
    /// What is wrong with the account.
    pub(crate) problem: Option<ClientError>,
    /// The newest manifest may be remembered.
    remember: bool,
    /// Owners of the newest manifest of an unbroken chain, whether or not it is to be believed.
    pub(crate) owners: Vec<(UserId, Fingerprint)>,
    /// Everyone with a role, as the server says.
    pub(crate) people: Vec<AccountPersonView>,
    /// Who is to become an Owner.
    pub(crate) waiting: Vec<Waiting>,
    /// Which Owners asked to be removed, as the server says.
    pub(crate) leaving: Vec<Id>,
}

fn parse_chain(
    connection: &Connection,
    world: &World,
    view: &AccountView,
) -> Result<VerifiedChain, ClientError> {
    let account = AccountId::from_bytes(view.account.0);
    let manifests = view
        .manifests
        .iter()
        .map(|bytes| AccountManifest::parse(bytes.as_slice()))
        .collect::<Result<Vec<_>, _>>()?;
    let remembered = world.trust.record.accounts.get(&account);
    let chain = verify_chain(remembered, &manifests, &world.identities)?;
    if chain.newest().workspace() != connection.workspace_id()
        || chain.newest().account() != account
    {
        return Err(ClientError::ChainBroken);
    }
    Ok(chain)
}

/// What a chain comes to.
struct Verdict {
    chain: Option<VerifiedChain>,
    problem: Option<ClientError>,
    remember: bool,
    owners: Vec<(UserId, Fingerprint)>,
}

/// Reading order of `security.md` 2.6 as far as the account goes: chain, newest signer, names, Owners.
fn judge_chain(connection: &Connection, world: &World, view: &AccountView) -> Verdict {
    let verdict = |chain, problem, owners| Verdict {
        chain,
        problem,
        remember: false,
        owners,
    };
    let chain = match parse_chain(connection, world, view) {
        Ok(chain) => chain,
        Err(problem) => return verdict(None, Some(problem), Vec::new()),
    };
    let newest = chain.newest();
    let owners: Vec<_> = newest.owners().collect();
    let own = (world.own.user(), world.own.fpr());
    if owners
        .iter()
        .any(|(user, fpr)| *user == own.0 && *fpr != own.1)
    {
        // Before a reset: another Owner has to wrap for the new keys.
        return verdict(None, Some(ClientError::AccountClosed), owners);
    }
    let pins = world.trust.record.pins();
    let names_changed = !newest.is_about(&about_of(view));
    let standing = match chain.check_trust(&pins) {
        Ok(standing) => standing,
        Err(problem) => {
            let rescue = newest
                .find_rescue()
                .map(|entry| (entry.recipient, entry.fpr));
            // Signed by keys that were replaced since: to be read, and to be signed anew.
            let readable = chain.is_vouched(&pins) && rescue.is_some() && rescue == pins.rescue;
            let problem = if names_changed && readable {
                ClientError::NamesChanged
            } else {
                problem.into()
            };
            return verdict(readable.then_some(chain), Some(problem), owners);
        }
    };
    let problem = if names_changed {
        Some(ClientError::NamesChanged)
    } else if !standing.rescue_steps.is_empty() {
        Some(ClientError::RescueUsed)
    } else if !standing.unpinned.is_empty() {
        Some(ClientError::UntrustedOwner)
    } else {
        None
    };
    Verdict {
        remember: standing.rescue_steps.is_empty(),
        ..verdict(Some(chain), problem, owners)
    }
}

/// Holds an account against what this person remembers.
pub(crate) fn judge(connection: &Connection, world: &World, view: &AccountView) -> Judged {
    let verdict = match view.role {
        AccountRole::Owner => judge_chain(connection, world, view),
        AccountRole::Collaborator => Verdict {
            chain: None,
            problem: None,
            remember: false,
            owners: Vec::new(),
        },
    };
    let waiting = waiting_shares(&connection.url, world, verdict.chain.as_ref(), view);
    Judged {
        chain: verdict.chain,
        problem: verdict.problem,
        remember: verdict.remember,
        owners: verdict.owners,
        people: view.people.clone(),
        waiting,
        leaving: view.leaving.clone(),
    }
}

/// Remembers the newest manifests of those that are to be believed.
pub(crate) fn remember_heads<'a>(
    record: &mut TrustRecord,
    judged: impl Iterator<Item = &'a Judged>,
) {
    for one in judged.filter(|one| one.remember) {
        let Some(chain) = &one.chain else { continue };
        let head = chain.newest().head();
        record
            .accounts
            .entry(chain.newest().account())
            .and_modify(|known| {
                if known.seq < head.seq {
                    *known = head;
                }
            })
            .or_insert(head);
    }
}
