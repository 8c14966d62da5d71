//! First run: a new workspace and its first Owner. Everything is drawn in memory; nothing is sent or
//! stored before Emergency Kit and sheets are in the person's hands.

use crate::{
    Client,
    error::ClientError,
    join::Connected,
    ports::Ports,
    state::Connection,
    text::{parse_address, parse_text},
    trust::first_record,
};
use sparekey_envelope::{
    DeviceEntry, DeviceId, Ed25519Key, IdentityBundle, LIVE, Passphrase, SealedUser, SecretKey,
    TrustRecord, UserId, UserKeys, UserSeed, WorkspaceId, make_sheets, seal_trust_record,
    seal_user_envelope,
};
use sparekey_protocol::{
    Id,
    api::{MeResponse, SetUpRequest},
    limits::{NAME_BYTES, TEXT_BYTES},
    message::{SetUpDraftView, Status},
};
use std::{cell::RefCell, rc::Rc};
use zeroize::Zeroizing;

/// Longest text after `#` in a set-up link, bytes.
const TOKEN_BYTES: usize = 255;

/// A workspace that is not made yet.
pub(crate) struct Draft {
    url: String,
    token: Zeroizing<String>,
    workspace: WorkspaceId,
    workspace_name: String,
    name: String,
    login: String,
    secret_key: SecretKey,
    seed: UserSeed,
    keys: Rc<UserKeys>,
    sealed: SealedUser,
    pub(crate) rescue: IdentityBundle,
    /// Made at the first try to finish: the same request is repeated if its answer gets lost.
    prepared: RefCell<Option<Rc<Prepared>>>,
}

/// The request, and what of it stays on this device.
struct Prepared {
    request: SetUpRequest,
    device: DeviceId,
    own: IdentityBundle,
    record: TrustRecord,
}

/// As the person typed it.
pub(crate) struct SetUpForm {
    pub(crate) url: String,
    pub(crate) token: String,
    pub(crate) workspace_name: String,
    pub(crate) name: String,
    pub(crate) login: String,
    pub(crate) passphrase: Zeroizing<String>,
}

impl<P: Ports> Client<P> {
    /// Draws all keys and returns what the person has to keep.
    pub(crate) async fn begin_set_up(
        &self,
        form: SetUpForm,
    ) -> Result<SetUpDraftView, ClientError> {
        let _joining = self.joining.lock().await;
        self.refuse_connected().await?;
        let url = parse_address(&form.url)?;
        let token = Zeroizing::new(parse_text(&form.token, TOKEN_BYTES)?);
        let workspace_name = parse_text(&form.workspace_name, NAME_BYTES)?;
        let name = parse_text(&form.name, NAME_BYTES)?;
        let login = parse_text(&form.login, TEXT_BYTES)?;
        let passphrase = Passphrase::parse(form.passphrase.as_bytes())?;
        self.check_version(&url).await?;

        let mut rng = self.ports.rng();
        let now = self.ports.now();
        let user = UserId::make(&mut rng);
        let seed = UserSeed::make(&mut rng);
        let keys = Rc::new(seed.derive_keys(user));
        let secret_key = SecretKey::make(&mut rng);
        let sealed = seal_user_envelope(user, &seed, &passphrase, &secret_key, &mut rng)?;

        // The seed of the rescue key lives in this block only: it stays on the sheets.
        let rescue_user = UserId::make(&mut rng);
        let rescue_seed = UserSeed::make(&mut rng);
        let rescue_keys = rescue_seed.derive_keys(rescue_user);
        let rescue = IdentityBundle::sign(&rescue_keys, 1, now, Vec::new())?;
        let sheets =
            make_sheets(&rescue_seed, rescue_user, &mut rng).map_err(|_| ClientError::Crypto)?;

        let view = SetUpDraftView {
            login: login.clone(),
            url: url.clone(),
            secret_key: secret_key.text().to_string(),
            sheets: sheets
                .iter()
                .map(|sheet| sheet.text().to_string())
                .collect(),
            fingerprint: keys.fpr().display_groups(),
            rescue_fingerprint: rescue.fpr().display_groups(),
        };
        let draft = Draft {
            url,
            token,
            workspace: WorkspaceId::make(&mut rng),
            workspace_name,
            name,
            login,
            secret_key,
            seed,
            keys,
            sealed,
            rescue,
            prepared: RefCell::default(),
        };
        self.session.borrow_mut().draft = Some(Rc::new(draft));
        Ok(view)
    }

    /// Makes the workspace, keeps everything on this device, and stays unlocked.
    pub(crate) async fn finish_set_up(&self) -> Result<Status, ClientError> {
        let _joining = self.joining.lock().await;
        self.refuse_connected().await?;
        let begun = self.begin_unlock();
        let draft = self
            .session
            .borrow()
            .draft
            .clone()
            .ok_or(ClientError::NoDraft)?;
        let prepared = self.prepare(&draft).await?;
        let me: MeResponse = match self
            .post_unsigned(&draft.url, "/set-up", &prepared.request)
            .await
        {
            Err(ClientError::NotFound | ClientError::Gone) => {
                return Err(ClientError::SetUpLinkGone);
            }
            other => other?,
        };
        let request = &prepared.request;
        if me.user != request.user || me.workspace != request.workspace {
            return Err(ClientError::OtherPerson);
        }
        let connection = Connection {
            url: draft.url.clone(),
            login: draft.login.clone(),
            name: draft.name.clone(),
            user: request.user,
            workspace: request.workspace,
            workspace_name: draft.workspace_name.clone(),
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
        self.session.borrow_mut().draft = None;
        self.status().await
    }

    async fn prepare(&self, draft: &Draft) -> Result<Rc<Prepared>, ClientError> {
        let done = draft.prepared.borrow().clone();
        if let Some(done) = done {
            return Ok(done);
        }
        let now = self.ports.now();
        let device = Ed25519Key::from_bytes(self.ports.make_device_key().await?);
        let entry = DeviceEntry {
            key: device,
            added: now,
            last: LIVE,
        };
        let own = IdentityBundle::sign(&draft.keys, 1, now, vec![entry])?;
        let record = first_record((&own, &draft.name), &draft.rescue, None);
        let sealed = seal_trust_record(&record, &draft.keys, 1, &mut self.ports.rng())?;
        let login_hash = draft.sealed.unlock.login_secret().login_hash();
        let prepared = Rc::new(Prepared {
            request: SetUpRequest {
                token: draft.token.to_string(),
                workspace: Id(*draft.workspace.as_bytes()),
                workspace_name: draft.workspace_name.clone(),
                user: Id(*draft.keys.user().as_bytes()),
                name: draft.name.clone(),
                login: draft.login.clone(),
                envelope: draft.sealed.envelope.as_bytes().as_slice().into(),
                login_hash: login_hash.as_bytes().as_slice().into(),
                bundle: own.as_bytes().into(),
                trust_record: sealed.as_bytes().into(),
                rescue_bundle: draft.rescue.as_bytes().into(),
            },
            device: DeviceId::derive(&device),
            own,
            record,
        });
        *draft.prepared.borrow_mut() = Some(Rc::clone(&prepared));
        Ok(prepared)
    }
}
