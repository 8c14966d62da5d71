//! What the server says about people, held against what this person remembers.

use crate::{
    Client,
    error::ClientError,
    mirror,
    ports::{Ports, Store},
    state::Connection,
};
use sparekey_envelope::{
    BundleOrder, Fingerprint, Identities, IdentityBundle, OpenedTrustRecord, TrustEntry, TrustHow,
    TrustRecord, TrustState, UserId, UserKeys, compare_bundle,
};
use sparekey_protocol::{
    api::{MeResponse, WorkspaceResponse},
    limits::NAME_BYTES,
};
use std::collections::BTreeMap;

/// Most identities that are remembered (`security.md` 4).
const MAX_PINS: usize = 2_000;

/// People and keys, as far as they are to be believed.
pub(crate) struct World {
    pub(crate) trust: OpenedTrustRecord,
    pub(crate) own: IdentityBundle,
    /// By fingerprint: the bundle, or why it is not to be believed.
    pub(crate) bundles: BTreeMap<Fingerprint, Result<IdentityBundle, ClientError>>,
    /// Everybody's public keys, to look signers up.
    pub(crate) identities: Identities,
    /// The pinned rescue key, if the server gave its bundle.
    pub(crate) rescue: Option<IdentityBundle>,
}

impl World {
    /// The pinned name of an identity; empty where there is none.
    pub(crate) fn name(&self, user: UserId, fpr: Fingerprint) -> String {
        self.trust
            .record
            .find(user, fpr)
            .map(|entry| entry.name.clone())
            .unwrap_or_default()
    }

    /// The highest bundle of a fingerprint.
    pub(crate) fn bundle(&self, fpr: &Fingerprint) -> Result<&IdentityBundle, ClientError> {
        match self.bundles.get(fpr) {
            Some(Ok(bundle)) => Ok(bundle),
            Some(Err(error)) => Err(*error),
            None => Err(ClientError::BundleMissing),
        }
    }
}

/// Checks a person's own bundle: own keys, and not below what is remembered.
pub(crate) fn parse_own_bundle(
    bytes: &[u8],
    keys: &UserKeys,
    record: &TrustRecord,
) -> Result<IdentityBundle, ClientError> {
    let bundle = IdentityBundle::parse(bytes)?;
    if bundle.identity() != keys.identity() {
        return Err(ClientError::BundleForged);
    }
    let entry = record
        .find(bundle.user(), bundle.fpr())
        .ok_or(ClientError::TrustRecordForged)?;
    check_order(Some(entry), &bundle)?;
    Ok(bundle)
}

fn check_order(entry: Option<&TrustEntry>, bundle: &IdentityBundle) -> Result<(), ClientError> {
    let remembered = entry
        .filter(|entry| entry.bundle_seq > 0)
        .map(|entry| (entry.bundle_seq, entry.bundle_hash));
    match compare_bundle(remembered, bundle) {
        BundleOrder::Newer | BundleOrder::Same => Ok(()),
        BundleOrder::Older => Err(ClientError::BundleOlder),
        BundleOrder::Conflict => Err(ClientError::BundleConflict),
    }
}

/// Takes down the bundles seen: a new identity as *seen*, which is not pinned; a known one with its
/// higher number.
fn remember_bundles<'a>(
    record: &mut TrustRecord,
    bundles: impl Iterator<Item = (&'a IdentityBundle, &'a str)>,
) {
    for (bundle, name) in bundles {
        let room = record.people.len() < MAX_PINS;
        let key = (bundle.user(), bundle.fpr());
        match record.people.get_mut(&key) {
            Some(entry) if entry.bundle_seq < bundle.seq() => {
                entry.bundle_seq = bundle.seq();
                entry.bundle_hash = bundle.hash();
            }
            Some(_) => {}
            None if room && name.len() <= NAME_BYTES => {
                record.people.insert(
                    key,
                    TrustEntry {
                        state: TrustState::Person,
                        how: TrustHow::Seen,
                        by: UserId::ZERO,
                        bundle_seq: bundle.seq(),
                        bundle_hash: bundle.hash(),
                        name: name.to_owned(),
                    },
                );
            }
            None => {}
        }
    }
}

impl<P: Ports> Client<P> {
    /// Fetches and checks everything about people; what is new is written to the trust record.
    pub(crate) async fn load_world(
        &self,
        connection: &Connection,
        keys: &UserKeys,
    ) -> Result<World, ClientError> {
        let me: MeResponse = self.get(connection, "/me").await?;
        if me.user != connection.user || me.workspace != connection.workspace {
            return Err(ClientError::OtherPerson);
        }
        let mut trust = self.take_trust(keys, me.trust_record.as_slice()).await?;
        let own = parse_own_bundle(me.bundle.as_slice(), keys, &trust.record)?;
        if let Some(known) = self.ports.get(Store::Targets, mirror::OWN).await? {
            let known = IdentityBundle::parse(&known)?;
            match compare_bundle(Some((known.seq(), known.hash())), &own) {
                BundleOrder::Older => return Err(ClientError::BundleOlder),
                BundleOrder::Conflict => return Err(ClientError::BundleConflict),
                BundleOrder::Newer | BundleOrder::Same => {}
            }
        }
        if !own
            .find_device(&connection.device_id())
            .is_some_and(|device| device.is_live())
        {
            return Err(ClientError::UnknownDevice);
        }
        let workspace: WorkspaceResponse = self.get(connection, "/workspace").await?;
        if workspace.workspace != connection.workspace {
            return Err(ClientError::OtherPerson);
        }

        let mut bundles: BTreeMap<Fingerprint, Result<IdentityBundle, ClientError>> =
            BTreeMap::new();
        let mut names: BTreeMap<Fingerprint, &str> = BTreeMap::new();
        for person in &workspace.people {
            for bytes in &person.bundles {
                let Ok(bundle) = IdentityBundle::parse(bytes.as_slice()) else {
                    continue;
                };
                if bundle.user().as_bytes() != &person.user.0 || bundle.user() == keys.user() {
                    continue;
                }
                let fpr = bundle.fpr();
                let order = check_order(trust.record.find(bundle.user(), fpr), &bundle);
                names.insert(fpr, person.name.as_str());
                bundles.insert(fpr, order.map(|()| bundle));
            }
        }
        bundles.insert(own.fpr(), Ok(own.clone()));
        names.insert(own.fpr(), connection.name.as_str());

        let mut identities = Identities::default();
        for bundle in bundles.values().flatten() {
            identities.insert(bundle.identity());
        }
        let rescue = IdentityBundle::parse(workspace.rescue_bundle.as_slice())?;
        identities.insert(rescue.identity());
        let pinned = trust.record.find_rescue() == Some((rescue.user(), rescue.fpr()));

        let seen: Vec<(&IdentityBundle, &str)> = bundles
            .values()
            .flatten()
            .map(|bundle| {
                (
                    bundle,
                    names.get(&bundle.fpr()).copied().unwrap_or_default(),
                )
            })
            .collect();
        let mut after = trust.record.clone();
        remember_bundles(&mut after, seen.iter().copied());
        if after != trust.record {
            trust = self
                .change_trust(connection, keys, |record| {
                    remember_bundles(record, seen.iter().copied());
                })
                .await?;
        }
        Ok(World {
            trust,
            own,
            bundles,
            identities,
            rescue: pinned.then_some(rescue),
        })
    }
}
