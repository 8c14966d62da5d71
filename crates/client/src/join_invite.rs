//! Accepting an invite: an invited person's keys, and whom they pin from the link (`security.md` 2.4). After a
//! reset it is the same, under the same user id.

use crate::{
    Client,
    error::ClientError,
    join::Connected,
    ports::{Ports, Store, Write},
    state::Connection,
    text::{parse_address, parse_text},
    trust::first_record,
};
use sparekey_envelope::{
    DeviceEntry, DeviceId, Ed25519Key, Fingerprint, IdentityBundle, InviteCode, LIVE, Passphrase,
    SealedUser, SecretKey, TrustRecord, UserId, UserKeys, UserSeed, seal_trust_record,
    seal_user_envelope,
};
use sparekey_protocol::{
    Bytes, Id,
    api::{AcceptInviteRequest, LookInviteRequest, LookInviteResponse, MeResponse},
    limits::NAME_BYTES,
    message::{InviteOfferView, JoinDraftView, Status},
};
use std::{cell::RefCell, rc::Rc};
use zeroize::Zeroizing;

/// An invite that is being accepted. Nothing is sent or stored before the Emergency Kit is in the person's hands.
pub(crate) struct JoinDraft {
    url: String,
    code: InviteCode,
    offer: LookInviteResponse,
    inviter: IdentityBundle,
    rescue: IdentityBundle,
    name: String,
    secret_key: SecretKey,
    seed: UserSeed,
    keys: Rc<UserKeys>,
    sealed: SealedUser,
    /// Made at the first try to finish: the same request is repeated if its answer gets lost.
    prepared: RefCell<Option<Rc<Prepared>>>,
}

/// The request, and what of it stays on this device.
struct Prepared {
    request: AcceptInviteRequest,
    device: DeviceId,
    own: IdentityBundle,
    record: TrustRecord,
}

/// Takes a bundle only if it is of the identity that the link names.
fn parse_named(bytes: &Bytes, named: (UserId, Fingerprint)) -> Result<IdentityBundle, ClientError> {
    IdentityBundle::parse(bytes.as_slice())
        .ok()
        .filter(|bundle| (bundle.user(), bundle.fpr()) == named)
        .ok_or(ClientError::InviteForged)
}

impl<P: Ports> Client<P> {
    /// What the link offers; the invite is not used up.
    pub(crate) async fn read_invite(
        &self,
        url: &str,
        code: Zeroizing<String>,
    ) -> Result<InviteOfferView, ClientError> {
        let url = parse_address(url)?;
        let code = InviteCode::parse(&code).map_err(|_| ClientError::InviteInvalid)?;
        self.check_version(&url).await?;
        let offer = self.look_at_invite(&url, &code).await?;
        parse_named(&offer.inviter_bundle, code.inviter())?;
        parse_named(&offer.rescue_bundle, code.rescue())?;
        Ok(InviteOfferView {
            workspace_name: offer.workspace_name,
            inviter: code.inviter_name().to_owned(),
            name: offer.name,
            login: offer.login,
            role: offer.role,
            reset: offer.reset,
            expires: offer.expires,
        })
    }

    async fn look_at_invite(
        &self,
        url: &str,
        code: &InviteCode,
    ) -> Result<LookInviteResponse, ClientError> {
        let request = LookInviteRequest {
            token: code.token_text().to_string(),
        };
        match self.post_unsigned(url, "/invites/look", &request).await {
            Err(ClientError::NotFound | ClientError::Gone) => Err(ClientError::InviteGone),
            other => other,
        }
    }

    /// Draws all keys and returns what the person has to keep.
    pub(crate) async fn begin_join(
        &self,
        url: &str,
        code: Zeroizing<String>,
        name: &str,
        passphrase: Zeroizing<String>,
    ) -> Result<JoinDraftView, ClientError> {
        let _joining = self.joining.lock().await;
        let url = parse_address(url)?;
        let code = InviteCode::parse(&code).map_err(|_| ClientError::InviteInvalid)?;
        let name = parse_text(name, NAME_BYTES)?;
        let passphrase = Passphrase::parse(passphrase.as_bytes())?;
        self.check_version(&url).await?;
        let offer = self.look_at_invite(&url, &code).await?;
        self.refuse_connected_but_for(&url, &offer).await?;
        let inviter = parse_named(&offer.inviter_bundle, code.inviter())?;
        let rescue = parse_named(&offer.rescue_bundle, code.rescue())?;
        let name = if offer.reset {
            offer.name.clone()
        } else {
            name
        };

        let mut rng = self.ports.rng();
        let user = UserId::from_bytes(offer.user.0);
        let seed = UserSeed::make(&mut rng);
        let keys = Rc::new(seed.derive_keys(user));
        let secret_key = SecretKey::make(&mut rng);
        let sealed = seal_user_envelope(user, &seed, &passphrase, &secret_key, &mut rng)?;
        let view = JoinDraftView {
            login: offer.login.clone(),
            url: url.clone(),
            secret_key: secret_key.text().to_string(),
            fingerprint: keys.fpr().display_groups(),
        };
        let draft = JoinDraft {
            url,
            code,
            offer,
            inviter,
            rescue,
            name,
            secret_key,
            seed,
            keys,
            sealed,
            prepared: RefCell::default(),
        };
        self.session.borrow_mut().join_draft = Some(Rc::new(draft));
        Ok(view)
    }

    /// A connection may stand in the way, unless the invite offers new keys to the very person it is of.
    async fn refuse_connected_but_for(
        &self,
        url: &str,
        offer: &LookInviteResponse,
    ) -> Result<(), ClientError> {
        match self.connection().await {
            Ok(known)
                if offer.reset
                    && known.url == url
                    && (known.user, known.workspace) == (offer.user, offer.workspace) =>
            {
                Ok(())
            }
            _ => self.refuse_connected().await,
        }
    }

    /// Joins, keeps everything on this device, and stays unlocked.
    pub(crate) async fn finish_join(&self) -> Result<Status, ClientError> {
        let _joining = self.joining.lock().await;
        let begun = self.begin_unlock();
        let draft = self
            .session
            .borrow()
            .join_draft
            .clone()
            .ok_or(ClientError::NoDraft)?;
        self.refuse_connected_but_for(&draft.url, &draft.offer)
            .await?;
        let prepared = self.prepare_join(&draft).await?;
        let request = &prepared.request;
        let me: MeResponse = match self
            .post_unsigned(&draft.url, "/invites/accept", request)
            .await
        {
            Err(ClientError::NotFound | ClientError::Gone) => return Err(ClientError::InviteGone),
            other => other?,
        };
        if me.user != draft.offer.user || me.workspace != draft.offer.workspace {
            return Err(ClientError::OtherPerson);
        }
        let connection = Connection {
            url: draft.url.clone(),
            login: draft.offer.login.clone(),
            name: draft.name.clone(),
            user: me.user,
            workspace: me.workspace,
            workspace_name: draft.offer.workspace_name.clone(),
            device: Id(*prepared.device.as_bytes()),
            sealed_secret_key: self
                .ports
                .seal_local(draft.secret_key.expose())
                .await?
                .into(),
        };
        self.keep_connected(Connected {
            connection: &connection,
            role: me.role,
            envelope: request.envelope.as_slice(),
            trust_record: &request.trust_record,
            own: &prepared.own,
            pins: &prepared.record.pins(),
            begun,
            seed: &draft.seed,
            keys: Rc::clone(&draft.keys),
        })
        .await?;
        self.session.borrow_mut().join_draft = None;
        // Connected. What can be read comes with the first refresh: here, or with the next look.
        let _outcome = self.refresh(&connection, &draft.keys).await;
        self.status().await
    }

    async fn prepare_join(&self, draft: &JoinDraft) -> Result<Rc<Prepared>, ClientError> {
        let done = draft.prepared.borrow().clone();
        if let Some(done) = done {
            return Ok(done);
        }
        if self.connection().await.is_ok() {
            // The device key of the earlier connection ends here: not for an invite that is gone, and not before
            // what waits was tried once more.
            self.look_at_invite(&draft.url, &draft.code).await?;
            let _outcome = self.deliver(true).await;
        }
        let now = self.ports.now();
        let device = {
            // From here to the answer nothing can be captured: it would be signed with a key that nobody knows.
            let _sealing = self.sealing.lock().await;
            self.ports
                .commit(vec![Write::Clear(Store::Targets)])
                .await?;
            Ed25519Key::from_bytes(self.ports.make_device_key().await?)
        };
        let entry = DeviceEntry {
            key: device,
            added: now,
            last: LIVE,
        };
        let own = IdentityBundle::sign(&draft.keys, 1, now, vec![entry])?;
        let record = first_record(
            (&own, &draft.name),
            &draft.rescue,
            Some((&draft.inviter, draft.code.inviter_name())),
        );
        let sealed = seal_trust_record(&record, &draft.keys, 1, &mut self.ports.rng())?;
        let login_hash = draft.sealed.unlock.login_secret().login_hash();
        let prepared = Rc::new(Prepared {
            request: AcceptInviteRequest {
                token: draft.code.token_text().to_string(),
                user: draft.offer.user,
                name: draft.name.clone(),
                envelope: draft.sealed.envelope.as_bytes().as_slice().into(),
                login_hash: login_hash.as_bytes().as_slice().into(),
                bundle: own.as_bytes().into(),
                trust_record: sealed.as_bytes().into(),
            },
            device: DeviceId::derive(&device),
            own,
            record,
        });
        *draft.prepared.borrow_mut() = Some(Rc::clone(&prepared));
        Ok(prepared)
    }
}
