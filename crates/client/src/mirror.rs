//! The mirror for the time while locked: save targets, pins and bundles (`security.md` 2.11).

use crate::{
    Client,
    error::ClientError,
    ports::{Ports, Store, Write},
    state::Connection,
    world::World,
};
use futures_util::future::join;
use serde::{Deserialize, Serialize};
use sparekey_envelope::{
    About, AccountManifest, Fingerprint, Identities, IdentityBundle, InboxReason, Pins, SaveTarget,
    TargetChoice, UserId, VerifiedChain, choose_save_target,
};
use sparekey_protocol::{
    Bytes, Id,
    api::{AccountView, AccountsResponse},
};

/// Key of the person's own bundle.
pub(crate) const OWN: &str = "own";
/// Key of the [`StoredPins`].
const PINS: &str = "pins";
/// Begins the key of a [`StoredTarget`]; the account follows.
const ACCOUNT: &str = "account/";
/// Begins the key of another person's bundle; the fingerprint follows.
const BUNDLE: &str = "bundle/";

/// Pinned identities: user and fingerprint.
#[derive(Serialize, Deserialize)]
struct StoredPins {
    people: Vec<(Id, String)>,
    replaced: Vec<(Id, String)>,
    rescue: Option<(Id, String)>,
}

/// An account that may be sealed to while locked.
#[derive(Serialize, Deserialize)]
pub(crate) struct StoredTarget {
    app: String,
    site: String,
    login: String,
    /// The newest manifest that was verified.
    manifest: Bytes,
    /// A newer state that can be checked only while unlocked: captures go to the inbox.
    #[serde(default)]
    held: bool,
    /// Lists that are not superseded, newest first, as last heard from the server.
    #[serde(default)]
    pub(crate) current: Vec<Id>,
}

/// A target as read back.
pub(crate) struct MirroredTarget {
    pub(crate) account: Id,
    pub(crate) target: SaveTarget,
    /// Captures go to the inbox until unlocked.
    pub(crate) held: bool,
    /// Lists that are not superseded, newest first, as last heard from the server.
    pub(crate) current: Vec<Id>,
}

impl StoredPins {
    fn new(pins: &Pins) -> Self {
        let text = |(user, fpr): &(UserId, Fingerprint)| (Id(*user.as_bytes()), fpr.to_string());
        Self {
            people: pins.people.iter().map(text).collect(),
            replaced: pins.replaced.iter().map(text).collect(),
            rescue: pins.rescue.as_ref().map(text),
        }
    }

    fn parse(&self) -> Result<Pins, ClientError> {
        let read = |(user, fpr): &(Id, String)| {
            let fpr = fpr.parse().map_err(|_| ClientError::Storage)?;
            Ok::<_, ClientError>((UserId::from_bytes(user.0), fpr))
        };
        Ok(Pins {
            people: self.people.iter().map(read).collect::<Result<_, _>>()?,
            replaced: self.replaced.iter().map(read).collect::<Result<_, _>>()?,
            rescue: self.rescue.as_ref().map(read).transpose()?,
        })
    }
}

pub(crate) fn key_of(account: Id) -> String {
    format!("{ACCOUNT}{account}")
}

fn put_target(
    account: Id,
    target: &SaveTarget,
    held: bool,
    current: Vec<Id>,
) -> Result<Write, ClientError> {
    let about = target.about();
    let stored = StoredTarget {
        app: about.app.clone(),
        site: about.site.clone(),
        login: about.login.clone(),
        manifest: target.manifest().as_bytes().into(),
        held,
        current,
    };
    Ok(Write::Put(
        Store::Targets,
        key_of(account),
        serde_json::to_vec(&stored)?,
    ))
}

/// The part of the mirror that is there from the first moment: own bundle and pins.
pub(crate) fn mirror_basics(own: &IdentityBundle, pins: &Pins) -> Result<Vec<Write>, ClientError> {
    Ok(vec![
        Write::Put(Store::Targets, OWN.to_owned(), own.as_bytes().to_vec()),
        Write::Put(
            Store::Targets,
            PINS.to_owned(),
            serde_json::to_vec(&StoredPins::new(pins))?,
        ),
    ])
}

/// The names of an account.
pub(crate) fn about_of(view: &AccountView) -> About {
    About {
        app: view.app.clone(),
        site: view.site.clone(),
        login: view.login.clone(),
    }
}

impl<P: Ports> Client<P> {
    /// Rewrites the whole mirror from accounts whose chains were verified.
    pub(crate) async fn mirror(
        &self,
        world: &World,
        accounts: &[(AccountView, Option<VerifiedChain>)],
    ) -> Result<(), ClientError> {
        let pins = world.trust.record.pins();
        let mut writes = vec![Write::Clear(Store::Targets)];
        writes.extend(mirror_basics(&world.own, &pins)?);
        for bundle in world.bundles.values().flatten() {
            let key = format!("{BUNDLE}{}", bundle.fpr());
            writes.push(Write::Put(Store::Targets, key, bundle.as_bytes().to_vec()));
        }
        for (view, chain) in accounts {
            let Some(chain) = chain else { continue };
            if let Ok(target) = SaveTarget::new(&about_of(view), chain, &pins, &world.own) {
                writes.push(put_target(
                    view.account,
                    &target,
                    false,
                    view.current.clone(),
                )?);
            }
        }
        self.ports.commit(writes).await?;
        self.session.borrow_mut().refreshed = Some(self.ports.now());
        Ok(())
    }

    /// Adds one account to the mirror, or replaces its manifest there.
    pub(crate) async fn mirror_one(
        &self,
        account: Id,
        target: &SaveTarget,
    ) -> Result<(), ClientError> {
        let known = self.mirrored_target(account).await?;
        let current = known.map(|known| known.current).unwrap_or_default();
        Ok(self
            .ports
            .commit(vec![put_target(account, target, false, current)?])
            .await?)
    }

    /// The person's own bundle, to seal inbox items to.
    pub(crate) async fn mirrored_own(&self) -> Result<IdentityBundle, ClientError> {
        let stored = self
            .ports
            .get(Store::Targets, OWN)
            .await?
            .ok_or(ClientError::NotConnected)?;
        Ok(IdentityBundle::parse(&stored)?)
    }

    async fn mirrored_pins(&self) -> Result<Pins, ClientError> {
        let stored = self
            .ports
            .get(Store::Targets, PINS)
            .await?
            .ok_or(ClientError::NotConnected)?;
        serde_json::from_slice::<StoredPins>(&stored)?.parse()
    }

    /// One target; `None` where it is not mirrored or no longer holds.
    pub(crate) async fn mirrored_target(
        &self,
        account: Id,
    ) -> Result<Option<MirroredTarget>, ClientError> {
        let key = key_of(account);
        let (stored, pins) = join(self.ports.get(Store::Targets, &key), self.mirrored_pins()).await;
        let Some(stored) = stored? else {
            return Ok(None);
        };
        Ok(parse_target(&key, &stored, &pins?))
    }

    /// All targets that hold.
    pub(crate) async fn mirrored_targets(&self) -> Result<Vec<MirroredTarget>, ClientError> {
        let pins = self.mirrored_pins().await?;
        let all = self.ports.all(Store::Targets).await?;
        Ok(all
            .iter()
            .filter_map(|(key, stored)| parse_target(key, stored, &pins))
            .collect())
    }

    /// While locked: takes over newer states that continue what was verified, holds back the others.
    pub(crate) async fn refresh_locked(&self, connection: &Connection) -> Result<(), ClientError> {
        let pins = self.mirrored_pins().await?;
        let mut identities = Identities::default();
        for (key, stored) in self.ports.all(Store::Targets).await? {
            if key.starts_with(BUNDLE) {
                identities.insert(IdentityBundle::parse(&stored)?.identity());
            }
        }
        let own = self.mirrored_own().await?;
        let known = self.mirrored_targets().await?;
        let response: AccountsResponse = self.get(connection, "/accounts").await?;
        let mut writes = Vec::new();
        for mirrored in known {
            let view = response
                .accounts
                .iter()
                .find(|view| view.account == mirrored.account);
            let Some(view) = view else { continue };
            let seq = mirrored.target.manifest().seq();
            let newer: Vec<AccountManifest> = view
                .manifests
                .iter()
                .filter_map(|bytes| AccountManifest::parse(bytes.as_slice()).ok())
                .filter(|manifest| manifest.seq() > seq)
                .collect();
            let choice = choose_save_target(
                &mirrored.target,
                &newer,
                &about_of(view),
                &identities,
                &pins,
                &own,
            );
            match choice {
                TargetChoice::Newer(target) => {
                    writes.push(put_target(
                        mirrored.account,
                        &target,
                        mirrored.held,
                        view.current.clone(),
                    )?);
                }
                TargetChoice::Known if view.current == mirrored.current => {}
                TargetChoice::Known => {
                    writes.push(put_target(
                        mirrored.account,
                        &mirrored.target,
                        mirrored.held,
                        view.current.clone(),
                    )?);
                }
                TargetChoice::Inbox(InboxReason::UnlockToCheck | InboxReason::RescueUsed) => {
                    writes.push(put_target(
                        mirrored.account,
                        &mirrored.target,
                        true,
                        view.current.clone(),
                    )?);
                }
            }
        }
        if !writes.is_empty() {
            self.ports.commit(writes).await?;
        }
        self.session.borrow_mut().refreshed = Some(self.ports.now());
        Ok(())
    }
}

fn parse_target(key: &str, stored: &[u8], pins: &Pins) -> Option<MirroredTarget> {
    let account = key.strip_prefix(ACCOUNT)?.parse().ok()?;
    let stored: StoredTarget = serde_json::from_slice(stored).ok()?;
    let manifest = AccountManifest::parse(stored.manifest.as_slice()).ok()?;
    let about = About {
        app: stored.app,
        site: stored.site,
        login: stored.login,
    };
    Some(MirroredTarget {
        account,
        target: SaveTarget::from_mirror(&about, manifest, pins).ok()?,
        held: stored.held,
        current: stored.current,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pins_come_back() {
        let one = (
            UserId::from_bytes([1; 16]),
            Fingerprint::from_bytes([2; 32]),
        );
        let two = (
            UserId::from_bytes([3; 16]),
            Fingerprint::from_bytes([4; 32]),
        );
        let pins = Pins {
            people: [one, two].into(),
            replaced: [two].into(),
            rescue: Some(two),
        };
        assert_eq!(StoredPins::new(&pins).parse(), Ok(pins));
    }
}
