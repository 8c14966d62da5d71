//! First run: a new workspace and its first Owner. Everything is drawn in memory; nothing is sent or
//! stored before Emergency Kit and sheets are in the person's hands.

use crate::{
    Client,
    error::ClientError,
    new_person::{NewKeys, Place, Prepared},
    ports::Ports,
    text::{parse_address, parse_text},
};
use sparekey_envelope::{
    Ed25519Key, IdentityBundle, Passphrase, UserId, UserSeed, WorkspaceId, make_sheets,
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
    new: NewKeys,
    pub(crate) rescue: IdentityBundle,
    prepared: RefCell<Option<Rc<Prepared<SetUpRequest>>>>,
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
        let new = NewKeys::make(user, &passphrase, &mut rng)?;

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
            secret_key: new.secret_key.text().to_string(),
            sheets: sheets
                .iter()
                .map(|sheet| sheet.text().to_string())
                .collect(),
            fingerprint: new.keys.fpr().display_groups(),
            rescue_fingerprint: rescue.fpr().display_groups(),
        };
        let draft = Draft {
            url,
            token,
            workspace: WorkspaceId::make(&mut rng),
            workspace_name,
            name,
            login,
            new,
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
        let place = Place {
            url: &draft.url,
            login: &draft.login,
            name: &draft.name,
            workspace_name: &draft.workspace_name,
        };
        self.keep_new_person(&draft.new, &prepared.first, place, &me, begun)
            .await?;
        self.session.borrow_mut().draft = None;
        self.status().await
    }

    async fn prepare(&self, draft: &Draft) -> Result<Rc<Prepared<SetUpRequest>>, ClientError> {
        let done = draft.prepared.borrow().clone();
        if let Some(done) = done {
            return Ok(done);
        }
        let now = self.ports.now();
        let device = Ed25519Key::from_bytes(self.ports.make_device_key().await?);
        let first = draft.new.sign_first(
            (device, now),
            &draft.name,
            &draft.rescue,
            None,
            &mut self.ports.rng(),
        )?;
        let prepared = Rc::new(Prepared {
            request: SetUpRequest {
                token: draft.token.to_string(),
                workspace: Id(*draft.workspace.as_bytes()),
                workspace_name: draft.workspace_name.clone(),
                user: Id(*draft.new.keys.user().as_bytes()),
                name: draft.name.clone(),
                login: draft.login.clone(),
                envelope: draft.new.envelope(),
                login_hash: draft.new.login_hash(),
                bundle: first.bundle(),
                trust_record: first.trust_record(),
                rescue_bundle: draft.rescue.as_bytes().into(),
            },
            first,
        });
        *draft.prepared.borrow_mut() = Some(Rc::clone(&prepared));
        Ok(prepared)
    }
}
