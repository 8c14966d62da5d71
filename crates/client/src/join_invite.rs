//! Accepting an invite: an invited person's keys, and whom they pin from the link (`security.md` 2.4). After a
//! reset it is the same, under the same user id.

use crate::{
    Client,
    error::ClientError,
    new_person::{NewKeys, Place, Prepared},
    ports::{Ports, Store, Write},
    text::{parse_address, parse_text},
};
use sparekey_envelope::{Ed25519Key, Fingerprint, IdentityBundle, InviteCode, Passphrase, UserId};
use sparekey_protocol::{
    Bytes,
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
    new: NewKeys,
    prepared: RefCell<Option<Rc<Prepared<AcceptInviteRequest>>>>,
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

        let user = UserId::from_bytes(offer.user.0);
        let new = NewKeys::make(user, &passphrase, &mut self.ports.rng())?;
        let view = JoinDraftView {
            login: offer.login.clone(),
            url: url.clone(),
            secret_key: new.secret_key.text().to_string(),
            fingerprint: new.keys.fpr().display_groups(),
        };
        let draft = JoinDraft {
            url,
            code,
            offer,
            inviter,
            rescue,
            name,
            new,
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
        let me: MeResponse = match self
            .post_unsigned(&draft.url, "/invites/accept", &prepared.request)
            .await
        {
            Err(ClientError::NotFound | ClientError::Gone) => return Err(ClientError::InviteGone),
            other => other?,
        };
        if me.user != draft.offer.user || me.workspace != draft.offer.workspace {
            return Err(ClientError::OtherPerson);
        }
        let place = Place {
            url: &draft.url,
            login: &draft.offer.login,
            name: &draft.name,
            workspace_name: &draft.offer.workspace_name,
        };
        let connection = self
            .keep_new_person(&draft.new, &prepared.first, place, &me, begun)
            .await?;
        self.session.borrow_mut().join_draft = None;
        // Connected. What can be read comes with the first refresh: here, or with the next look.
        let _outcome = self.refresh(&connection, &draft.new.keys).await;
        self.status().await
    }

    async fn prepare_join(
        &self,
        draft: &JoinDraft,
    ) -> Result<Rc<Prepared<AcceptInviteRequest>>, ClientError> {
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
        let first = draft.new.sign_first(
            (device, now),
            &draft.name,
            &draft.rescue,
            Some((&draft.inviter, draft.code.inviter_name())),
            &mut self.ports.rng(),
        )?;
        let prepared = Rc::new(Prepared {
            request: AcceptInviteRequest {
                token: draft.code.token_text().to_string(),
                user: draft.offer.user,
                name: draft.name.clone(),
                envelope: draft.new.envelope(),
                login_hash: draft.new.login_hash(),
                bundle: first.bundle(),
                trust_record: first.trust_record(),
            },
            first,
        });
        *draft.prepared.borrow_mut() = Some(Rc::clone(&prepared));
        Ok(prepared)
    }
}
