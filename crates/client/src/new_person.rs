//! Keys that nobody knows yet, and the first device that holds them: what the first Owner of a workspace and an
//! invited person have in common (`security.md` 2.2 to 2.4).

use crate::{
    Client, error::ClientError, join::Connected, ports::Ports, state::Connection,
    trust::first_record,
};
use rand_core::CryptoRng;
use sparekey_envelope::{
    DeviceEntry, DeviceId, Ed25519Key, IdentityBundle, LIVE, Passphrase, Pins, SealedUser,
    SecretKey, UserId, UserKeys, UserSeed, seal_trust_record, seal_user_envelope,
};
use sparekey_protocol::{Bytes, Id, api::MeResponse};
use std::rc::Rc;

/// What a person begins with.
pub(crate) struct NewKeys {
    pub(crate) secret_key: SecretKey,
    seed: UserSeed,
    pub(crate) keys: Rc<UserKeys>,
    sealed: SealedUser,
}

/// What the keys sign first, together with the first device.
pub(crate) struct FirstObjects {
    device: DeviceId,
    own: IdentityBundle,
    pins: Pins,
    trust_record: Bytes,
}

/// A request, made at the first try to finish: the same one is repeated if its answer gets lost.
pub(crate) struct Prepared<R> {
    pub(crate) request: R,
    /// What of it stays on this device.
    pub(crate) first: FirstObjects,
}

/// What the workspace and the person are called here.
pub(crate) struct Place<'a> {
    pub(crate) url: &'a str,
    pub(crate) login: &'a str,
    pub(crate) name: &'a str,
    pub(crate) workspace_name: &'a str,
}

impl NewKeys {
    /// Draws seed and Secret Key, and seals the seed.
    pub(crate) fn make(
        user: UserId,
        passphrase: &Passphrase,
        rng: &mut impl CryptoRng,
    ) -> Result<Self, ClientError> {
        let seed = UserSeed::make(rng);
        let keys = Rc::new(seed.derive_keys(user));
        let secret_key = SecretKey::make(rng);
        let sealed = seal_user_envelope(user, &seed, passphrase, &secret_key, rng)?;
        Ok(Self {
            secret_key,
            seed,
            keys,
            sealed,
        })
    }

    /// The user envelope.
    pub(crate) fn envelope(&self) -> Bytes {
        self.sealed.envelope.as_bytes().as_slice().into()
    }

    /// What the server checks a sign-in against.
    pub(crate) fn login_hash(&self) -> Bytes {
        let login_hash = self.sealed.unlock.login_secret().login_hash();
        login_hash.as_bytes().as_slice().into()
    }

    /// The first bundle, with this device, and the first trust record. `inviter` is who made the invite, if there
    /// was one, and their name.
    pub(crate) fn sign_first(
        &self,
        (device, now): (Ed25519Key, u64),
        name: &str,
        rescue: &IdentityBundle,
        inviter: Option<(&IdentityBundle, &str)>,
        rng: &mut impl CryptoRng,
    ) -> Result<FirstObjects, ClientError> {
        let entry = DeviceEntry {
            key: device,
            added: now,
            last: LIVE,
        };
        let own = IdentityBundle::sign(&self.keys, 1, now, vec![entry])?;
        let record = first_record((&own, name), rescue, inviter);
        let sealed = seal_trust_record(&record, &self.keys, 1, rng)?;
        Ok(FirstObjects {
            device: DeviceId::derive(&device),
            own,
            pins: record.pins(),
            trust_record: sealed.as_bytes().into(),
        })
    }
}

impl FirstObjects {
    /// The bundle.
    pub(crate) fn bundle(&self) -> Bytes {
        self.own.as_bytes().into()
    }

    /// The sealed trust record.
    pub(crate) fn trust_record(&self) -> Bytes {
        self.trust_record.clone()
    }
}

impl<P: Ports> Client<P> {
    /// Keeps everything on this device once the workspace took it, and stays unlocked. `begun` is from
    /// [`Client::begin_unlock`].
    pub(crate) async fn keep_new_person(
        &self,
        new: &NewKeys,
        first: &FirstObjects,
        place: Place<'_>,
        me: &MeResponse,
        begun: u64,
    ) -> Result<Connection, ClientError> {
        let sealed_secret_key = self.ports.seal_local(new.secret_key.expose()).await?.into();
        let connection = Connection {
            url: place.url.to_owned(),
            login: place.login.to_owned(),
            name: place.name.to_owned(),
            user: me.user,
            workspace: me.workspace,
            workspace_name: place.workspace_name.to_owned(),
            device: Id(*first.device.as_bytes()),
            sealed_secret_key,
        };
        self.keep_connected(Connected {
            connection: &connection,
            role: me.role,
            envelope: new.sealed.envelope.as_bytes(),
            trust_record: &first.trust_record,
            own: &first.own,
            pins: &first.pins,
            begun,
            seed: &new.seed,
            keys: Rc::clone(&new.keys),
        })
        .await?;
        Ok(connection)
    }
}
