//! What the server says about people, held against what this person remembers.

use crate::{
    Client,
    error::ClientError,
    mirror,
    ports::{Ports, Store},
    state::Connection,
    trust::entry_of,
};
use sparekey_envelope::{
    BundleOrder, Fingerprint, Identities, IdentityBundle, OpenedTrustRecord, PublicIdentity,
    TrustEntry, TrustHow, TrustRecord, TrustState, UserId, UserKeys, compare_bundle,
};
use sparekey_protocol::{
    api::{MeResponse, WorkspaceResponse, WorkspaceRole},
    limits::NAME_BYTES,
    message::Trust,
};
use std::collections::BTreeMap;

/// Most identities that are remembered (`security.md` 4).
const MAX_PINS: usize = 2_000;

/// One person, as the server shows them. Their keys are in [`World::bundles`].
pub(crate) struct Person {
    pub(crate) user: UserId,
    /// The server's name for them.
    pub(crate) name: String,
    pub(crate) role: WorkspaceRole,
    pub(crate) left: bool,
    /// Of their present keys: the newest the server has. Absent where it has none that is to be believed.
    pub(crate) fpr: Option<Fingerprint>,
}

impl Person {
    /// Their role lets them be an Owner of an account, and they are still here.
    pub(crate) const fn may_own(&self) -> bool {
        !self.left && self.role.may_use_accounts()
    }
}

/// People and keys, as far as they are to be believed.
pub(crate) struct World {
    /// The person's own role.
    pub(crate) role: WorkspaceRole,
    /// Everybody, the person included.
    pub(crate) people: BTreeMap<UserId, Person>,
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

    /// What a person is called: their pinned name and, where the server gives another, that one; or the server's
    /// where no keys of theirs were ever pinned.
    pub(crate) fn called(&self, user: UserId) -> (String, Option<String>) {
        let server = self.people.get(&user);
        let present = server.and_then(|person| person.fpr);
        let mine = || {
            let all = self.trust.record.people.iter();
            all.filter(move |((of, _), entry)| *of == user && entry.how != TrustHow::Seen)
        };
        let pinned = mine()
            .find(|((_, fpr), _)| Some(*fpr) == present)
            .or_else(|| mine().find(|(_, entry)| entry.is_pinned()))
            .or_else(|| mine().next());
        match (pinned, server) {
            (Some((_, entry)), server) => {
                let now = server.filter(|person| person.name != entry.name);
                (entry.name.clone(), now.map(|person| person.name.clone()))
            }
            (None, Some(person)) => (person.name.clone(), None),
            (None, None) => (String::new(), None),
        }
    }

    /// How far keys of a person are trusted, and who introduced them.
    pub(crate) fn standing(&self, user: UserId, fpr: Fingerprint) -> (Trust, Option<UserId>) {
        let record = &self.trust.record;
        if let Some(entry) = record
            .find(user, fpr)
            .filter(|_| record.is_pinned(user, fpr))
        {
            return match entry.how {
                TrustHow::Own => (Trust::Own, None),
                TrustHow::Introduced => (Trust::Introduced, Some(entry.by)),
                TrustHow::Compared | TrustHow::Seen => (Trust::Compared, None),
            };
        }
        let knew_others = record
            .people
            .iter()
            .any(|((of, _), entry)| *of == user && entry.how != TrustHow::Seen);
        if knew_others {
            (Trust::NewKeys, None)
        } else {
            (Trust::Seen, None)
        }
    }

    /// The present keys of a person, if they were compared and the person may own accounts.
    pub(crate) fn find_addable(&self, user: UserId) -> Option<PublicIdentity> {
        let person = self.people.get(&user).filter(|person| person.may_own())?;
        let fpr = person.fpr?;
        let bundle = self.bundle(&fpr).ok()?;
        self.trust
            .record
            .may_be_added(user, fpr)
            .then(|| bundle.identity())
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
/// higher number. What the person themselves had before a reset is replaced.
fn remember_bundles<'a>(
    record: &mut TrustRecord,
    own: &IdentityBundle,
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
                let state = if bundle.user() == own.user() {
                    TrustState::Replaced
                } else {
                    TrustState::Person
                };
                let entry = entry_of(bundle, state, TrustHow::Seen, name);
                record.people.insert(key, entry);
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
        let mut people = BTreeMap::new();
        for person in &workspace.people {
            let user = UserId::from_bytes(person.user.0);
            let parsed = person
                .bundles
                .iter()
                .map(|bytes| IdentityBundle::parse(bytes.as_slice()).ok())
                .map(|bundle| bundle.filter(|bundle| bundle.user() == user));
            let parsed: Vec<Option<IdentityBundle>> = parsed.collect();
            let newest = parsed.last().and_then(Option::as_ref);
            people.insert(
                user,
                Person {
                    user,
                    name: person.name.clone(),
                    role: person.role,
                    left: person.left,
                    fpr: if user == keys.user() {
                        Some(own.fpr())
                    } else {
                        newest.map(IdentityBundle::fpr)
                    },
                },
            );
            for bundle in parsed.into_iter().flatten() {
                let fpr = bundle.fpr();
                if fpr == own.fpr() {
                    continue;
                }
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
        remember_bundles(&mut after, &own, seen.iter().copied());
        if after != trust.record {
            trust = self
                .change_trust(connection, keys, |record| {
                    remember_bundles(record, &own, seen.iter().copied());
                })
                .await?;
        }
        self.keep_role(connection, me.role).await?;
        Ok(World {
            role: me.role,
            people,
            trust,
            own,
            bundles,
            identities,
            rescue: pinned.then_some(rescue),
        })
    }
}
