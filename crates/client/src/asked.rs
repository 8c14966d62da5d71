//! Who asked for a share that waits: the signature kept with it, not the server's word
//! (`docs/decisions/0007-a-share-that-waits-is-signed.md`).

use crate::{transport::target_of, world::World};
use sparekey_envelope::{AccountManifest, UserId, VerifiedChain, parse_kept_signature};
use sparekey_protocol::{
    Id,
    api::{AccountView, WaitingShareView},
};

/// A share that waits.
pub(crate) struct Waiting {
    /// As the server says.
    pub(crate) share: WaitingShareView,
    /// The Owner whose signature proves that they asked for it. Absent where nobody's does, or the Owners are
    /// not to be believed.
    pub(crate) asker: Option<UserId>,
    /// They were an Owner before, or it cannot be told. The request may be the old one, which made them an
    /// Owner then: it takes an Owner at the screen to add them again.
    pub(crate) returns: bool,
}

impl Waiting {
    /// Whom it is for.
    pub(crate) const fn user(&self) -> UserId {
        UserId::from_bytes(self.share.user.0)
    }
}

/// The path of the request that asks for a share.
pub(crate) fn share_path(account: Id, user: Id) -> String {
    format!("/accounts/{account}/shares/{user}")
}

/// The pinned Owner of the newest manifest, one of whose live devices signed the request for exactly this person
/// at this account. When they signed it does not count: it may wait for days (`security.md` 2.9 limits what the
/// server takes).
fn find_asker(
    url: &str,
    world: &World,
    chain: &VerifiedChain,
    account: Id,
    share: &WaitingShareView,
) -> Option<UserId> {
    let signature = parse_kept_signature(&share.signature_input, &share.signature).ok()?;
    let target = target_of(url, &share_path(account, share.user));
    let signed = |user: UserId, fpr| {
        let bundle = world.bundle(&fpr).ok()?;
        let device = bundle
            .find_device(&signature.device)
            .filter(|device| device.is_live() && bundle.user() == user)?;
        signature
            .verify(&device.key, "PUT", &target, &[])
            .ok()
            .map(|()| user)
    };
    chain
        .newest()
        .owners()
        .filter(|(user, fpr)| world.trust.record.is_pinned(*user, *fpr))
        .find_map(|(user, fpr)| signed(user, fpr))
}

/// Whether a person may have been an Owner before.
fn returns(chain: &VerifiedChain, user: UserId) -> bool {
    let manifests = chain.manifests();
    let is_whole = manifests.first().is_some_and(|first| first.seq() == 1);
    let owned = |manifest: &AccountManifest| manifest.owners().any(|(owner, _)| owner == user);
    !is_whole || manifests.iter().any(owned)
}

/// The shares of an account, each with who asked for it.
pub(crate) fn waiting_shares(
    url: &str,
    world: &World,
    chain: Option<&VerifiedChain>,
    view: &AccountView,
) -> Vec<Waiting> {
    view.waiting
        .iter()
        .map(|share| Waiting {
            share: share.clone(),
            asker: chain.and_then(|chain| find_asker(url, world, chain, view.account, share)),
            returns: chain.is_none_or(|chain| returns(chain, UserId::from_bytes(share.user.0))),
        })
        .collect()
}
