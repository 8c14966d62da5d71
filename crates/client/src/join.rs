//! A new device of a person: what signing in and connecting have in common (`security.md` 2.9).

use crate::{
    Client,
    error::ClientError,
    mirror::mirror_basics,
    ports::{Ports, Store, Write},
    state::{COUNTER, Connection, ENVELOPE},
    trust::StoredTrust,
    world::parse_own_bundle,
};
use sparekey_envelope::{
    DeviceId, Ed25519Key, Hash32, IdentityBundle, KdfParams, OpenedTrustRecord, Passphrase, Pins,
    SecretKey, UserEnvelope, UserId, UserKeys, UserSeed, derive_unlock, open_trust_record,
    open_user_envelope,
};
use sparekey_protocol::{
    Bytes, Id,
    api::{
        MeResponse, PutBundleRequest, SignInFinishRequest, SignInFinishResponse,
        SignInStartRequest, SignInStartResponse, WorkspaceRole,
    },
    message::Status,
};
use std::rc::Rc;

/// Who joins, where.
pub(crate) struct Joining<'a> {
    pub(crate) url: &'a str,
    pub(crate) login: &'a str,
    pub(crate) secret_key: &'a SecretKey,
    pub(crate) passphrase: &'a Passphrase,
    /// What the set-up code says must come; the Emergency Kit says nothing.
    pub(crate) expected: Option<Expected>,
}

/// What the web app that left a set-up code knew.
pub(crate) struct Expected {
    pub(crate) user: Id,
    pub(crate) workspace: Id,
    pub(crate) trust_counter: u32,
    pub(crate) trust_hash: Hash32,
}

/// What the server gave, opened and checked.
struct Joined {
    response: SignInFinishResponse,
    envelope: UserEnvelope,
    seed: UserSeed,
    keys: Rc<UserKeys>,
    trust: OpenedTrustRecord,
    own: IdentityBundle,
}

/// What a device keeps once the workspace knows it.
pub(crate) struct Connected<'a> {
    pub(crate) connection: &'a Connection,
    pub(crate) role: WorkspaceRole,
    pub(crate) envelope: &'a [u8],
    pub(crate) trust_record: &'a Bytes,
    pub(crate) own: &'a IdentityBundle,
    pub(crate) pins: &'a Pins,
    /// From [`Client::begin_unlock`].
    pub(crate) begun: u64,
    pub(crate) seed: &'a UserSeed,
    pub(crate) keys: Rc<UserKeys>,
}

impl<P: Ports> Client<P> {
    /// Keeps everything in one step, and stays unlocked.
    pub(crate) async fn keep_connected(&self, joined: Connected<'_>) -> Result<(), ClientError> {
        let trust = StoredTrust {
            sealed: joined.trust_record.clone(),
            written: self.ports.now(),
        };
        let mut writes = vec![
            Write::Put(Store::State, ENVELOPE.to_owned(), joined.envelope.to_vec()),
            Write::Put(
                Store::State,
                COUNTER.to_owned(),
                0_u32.to_be_bytes().to_vec(),
            ),
            trust.to_write()?,
        ];
        writes.extend(mirror_basics(joined.own, joined.pins)?);
        self.commit_connection(joined.connection, joined.role, writes)
            .await?;
        self.finish_unlock(joined.begun, joined.seed, joined.keys)
            .await
    }

    /// Signs in once, checks everything, adds this device to the person's bundle, and keeps it all.
    pub(crate) async fn join(&self, joining: Joining<'_>) -> Result<Status, ClientError> {
        let begun = self.begin_unlock();
        self.check_version(joining.url).await?;
        let start: SignInStartResponse = self
            .post_unsigned(
                joining.url,
                "/sign-in/start",
                &SignInStartRequest {
                    login: joining.login.to_owned(),
                },
            )
            .await?;
        let expected = joining.expected.as_ref();
        if expected.is_some_and(|expected| expected.user != start.user) {
            return Err(ClientError::OtherPerson);
        }
        let device = Ed25519Key::from_bytes(self.ports.make_device_key().await?);
        let joined = self.sign_in_once(&joining, &start, device).await?;

        let now = self.ports.now();
        let bundle = joined.own.sign_added(&joined.keys, device, now)?;
        let local = self.ports.seal_local(joining.secret_key.expose()).await?;
        let mut connection = Connection {
            url: joining.url.to_owned(),
            login: joining.login.to_owned(),
            name: String::new(),
            user: joined.response.user,
            workspace: joined.response.workspace,
            workspace_name: joined.response.workspace_name.clone(),
            device: Id(*DeviceId::derive(&device).as_bytes()),
            sealed_secret_key: local.into(),
        };
        let me = self.add_device(&connection, &bundle).await?;
        connection.name = me.name;
        connection.login = me.login;

        self.keep_connected(Connected {
            connection: &connection,
            role: me.role,
            envelope: joined.envelope.as_bytes(),
            trust_record: &joined.response.trust_record,
            own: &bundle,
            pins: &joined.trust.record.pins(),
            begun,
            seed: &joined.seed,
            keys: Rc::clone(&joined.keys),
        })
        .await?;
        // Connected. The targets come with the first refresh: here, or with the next delivery.
        let _outcome = self.refresh(&connection, &joined.keys).await;
        self.status().await
    }

    async fn sign_in_once(
        &self,
        joining: &Joining<'_>,
        start: &SignInStartResponse,
        device: Ed25519Key,
    ) -> Result<Joined, ClientError> {
        let user = UserId::from_bytes(start.user.0);
        let params = KdfParams::new(start.m, start.t, start.p)?;
        let salt: [u8; 16] = (&start.salt)
            .try_into()
            .map_err(|_| ClientError::ServerFault)?;
        let unlock = derive_unlock(joining.passphrase, joining.secret_key, params, &salt, user)?;
        let request = SignInFinishRequest {
            login: joining.login.to_owned(),
            login_secret: (*unlock.login_secret().expose()).into(),
            device: (*device.as_bytes()).into(),
        };
        let response: SignInFinishResponse = self
            .post_unsigned(joining.url, "/sign-in/finish", &request)
            .await?;

        let expected = joining.expected.as_ref();
        if response.user != start.user
            || expected.is_some_and(|expected| expected.workspace != response.workspace)
        {
            return Err(ClientError::OtherPerson);
        }
        let envelope = UserEnvelope::parse(response.envelope.as_slice())?;
        if envelope.user() != user || envelope.salt() != salt || envelope.params() != params {
            return Err(ClientError::EnvelopeChanged);
        }
        // The server took the login secret: passphrase and Secret Key are right.
        let seed =
            open_user_envelope(&envelope, &unlock).map_err(|_| ClientError::EnvelopeChanged)?;
        let keys = Rc::new(seed.derive_keys(user));
        let remembered = expected.map(|expected| (expected.trust_counter, expected.trust_hash));
        let trust = open_trust_record(response.trust_record.as_slice(), &keys, remembered)?;
        let own = parse_own_bundle(response.bundle.as_slice(), &keys, &trust.record)?;
        Ok(Joined {
            response,
            envelope,
            seed,
            keys,
            trust,
            own,
        })
    }

    /// Puts the bundle that adds this device, signed by it. Where the answer gets lost, what the server
    /// has tells.
    async fn add_device(
        &self,
        connection: &Connection,
        bundle: &IdentityBundle,
    ) -> Result<MeResponse, ClientError> {
        let request = PutBundleRequest {
            bundle: bundle.as_bytes().into(),
        };
        let me: MeResponse = match self.put(connection, "/me/bundle", &request).await {
            Err(lost @ (ClientError::NoAnswer | ClientError::Conflict)) => {
                match self.get::<MeResponse>(connection, "/me").await {
                    Ok(me) if me.bundle == request.bundle => me,
                    _ => return Err(lost),
                }
            }
            other => other?,
        };
        if me.user != connection.user || me.workspace != connection.workspace {
            return Err(ClientError::OtherPerson);
        }
        Ok(me)
    }
}
