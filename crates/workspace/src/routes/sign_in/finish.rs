//! `POST /sign-in/finish`: takes the login secret, hands out what is sealed, registers the device.

use crate::{
    app::App,
    audit,
    domain::text::{check_text, login_key},
    http::unsigned::Unsigned,
    refusal::{ApiResult, Refusal},
    store::{NewAuditRow, SignInRow, StoreError, Transaction},
};
use axum::{Json, extract::State};
use sparekey_envelope::{DeviceId, Ed25519Key, LoginHash, LoginSecret};
use sparekey_protocol::{
    Id,
    api::{AuditAction, AuditOutcome, SignInFinishRequest, SignInFinishResponse},
    limits::CLOCK_SKEW_SECONDS,
};

/// How long a device that signed in may wait to be added, milliseconds: as long as a signature of it
/// is valid.
const PENDING_MS: u64 = CLOCK_SKEW_SECONDS * 1000;

/// What no login secret hashes to in practice; unknown logins are compared with it.
const NOBODY: [u8; 32] = [0; 32];

pub async fn post(
    State(app): State<App>,
    request: Unsigned<SignInFinishRequest>,
) -> ApiResult<Json<SignInFinishResponse>> {
    app.limiters.sign_in_address.check(&request.address)?;
    check_text(&request.body.login)?;
    let key = login_key(&request.body.login);
    app.limiters.sign_in_login.check(&key)?;
    let secret = <[u8; 32]>::try_from(&request.body.login_secret)
        .map_err(|_| Refusal::malformed_object())?;
    let device_key =
        <[u8; 32]>::try_from(&request.body.device).map_err(|_| Refusal::malformed_object())?;

    let mut store = app.store.write().await?;
    let row = store.find_sign_in(&key).await?;
    let hash = row.as_ref().map_or(NOBODY, |row| row.login_hash);
    let right = LoginHash::from_bytes(hash).verify(&LoginSecret::from_bytes(&secret));
    let answer = match row {
        Some(row) if right && !row.suspended => {
            Ok(finish(store.as_mut(), row.user, &device_key, app.now()).await?)
        }
        refused => {
            // The same work and the same commit, whether the login exists or not.
            record_refused(store.as_mut(), refused, app.now()).await?;
            Err(Refusal::sign_in_refused())
        }
    };
    store.commit().await?;
    answer.map(Json)
}

async fn record_refused(
    store: &mut dyn Transaction,
    row: Option<SignInRow>,
    now: u64,
) -> Result<(), Refusal> {
    let person = match row {
        Some(row) => store.find_person(row.user).await?,
        None => None,
    };
    let Some(person) = person else {
        store.count_unknown_sign_in().await?;
        return Ok(());
    };
    let row = audit_row(person.user, None, AuditOutcome::Denied, now);
    audit::append(store, person.workspace, row).await?;
    Ok(())
}

const fn audit_row(user: Id, device: Option<Id>, outcome: AuditOutcome, now: u64) -> NewAuditRow {
    NewAuditRow {
        at: now,
        user: Some(user),
        device,
        action: AuditAction::SignIn,
        object: Some(user),
        index: None,
        outcome,
    }
}

async fn finish(
    store: &mut dyn Transaction,
    user: Id,
    device_key: &[u8; 32],
    now: u64,
) -> Result<SignInFinishResponse, Refusal> {
    let device = Id(*DeviceId::derive(&Ed25519Key::from_bytes(*device_key)).as_bytes());
    match store.find_device(device).await? {
        None => {
            store
                .put_pending_device(device, user, device_key, now + PENDING_MS)
                .await?;
        }
        Some(row) if row.user == user && row.live => {}
        Some(_) => return Err(Refusal::conflict()),
    }
    let person = store
        .find_person(user)
        .await?
        .ok_or(StoreError::Damaged("person"))?;
    let sealed = store
        .find_sealed_person(user)
        .await?
        .ok_or(StoreError::Damaged("person"))?;
    let row = audit_row(user, Some(device), AuditOutcome::Done, now);
    audit::append(store, person.workspace, row).await?;
    Ok(SignInFinishResponse {
        user,
        workspace: person.workspace,
        workspace_name: person.workspace_name,
        envelope: sealed.envelope.into(),
        bundle: sealed.bundle.into(),
        trust_record: sealed.trust_record.into(),
    })
}
