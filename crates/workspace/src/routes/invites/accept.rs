//! `POST /invites/accept`: the invited person's keys and first device.

use crate::{
    app::App,
    audit,
    domain::{invite, person::CheckedPerson, text::login_key},
    http::unsigned::Unsigned,
    refusal::{ApiResult, Refusal},
    routes::{keys, objects},
    store::{InviteRow, NewAuditRow, NewPerson, PersonSecrets, Transaction},
};
use axum::{Json, extract::State, http::StatusCode};
use sparekey_protocol::{
    Id,
    api::{AcceptInviteRequest, AuditAction, AuditOutcome, MeResponse},
};

pub async fn post(
    State(app): State<App>,
    request: Unsigned<AcceptInviteRequest>,
) -> ApiResult<(StatusCode, Json<MeResponse>)> {
    app.limiters.sign_in_address.check(&request.address)?;
    let (body, now) = (&request.body, app.now());
    let mut store = app.store.write().await?;
    let row = store
        .find_invite_by_token(&invite::hash_token(&body.token))
        .await?
        .ok_or_else(Refusal::invite_gone)?;
    if super::is_open(store.as_mut(), &row, now).await? {
        let checked = invite::check_accept(body, &row)?;
        let device = accept(store.as_mut(), &row, body, &checked, now).await?;
        store
            .use_invite(row.workspace, row.invite, &request.body_hash)
            .await?;
        let done = audit_row(&row, Some(device), AuditOutcome::Done, now);
        audit::append(store.as_mut(), row.workspace, done).await?;
        let me = keys::answer(store.as_mut(), row.user).await?;
        store.commit().await?;
        return Ok((StatusCode::CREATED, Json(me)));
    }
    let repeated = row.expires >= now && row.used == Some(request.body_hash);
    if repeated && is_still(store.as_mut(), body).await? {
        let me = keys::answer(store.as_mut(), row.user).await?;
        return Ok((StatusCode::OK, Json(me)));
    }
    let denied = audit_row(&row, None, AuditOutcome::Denied, now);
    audit::append(store.as_mut(), row.workspace, denied).await?;
    store.commit().await?;
    Err(Refusal::invite_gone())
}

/// Whether the person is let in and has the identity that this request brought.
async fn is_still(
    store: &mut dyn Transaction,
    body: &AcceptInviteRequest,
) -> Result<bool, Refusal> {
    let person = store.find_person(body.user).await?;
    if !person.is_some_and(|person| person.is_active()) {
        return Ok(false);
    }
    let brought = crate::domain::bundle::parse(body.bundle.as_slice())?;
    let present = objects::bundle_of(store, body.user).await?;
    Ok(present.fpr() == brought.fpr())
}

const fn audit_row(
    row: &InviteRow,
    device: Option<Id>,
    outcome: AuditOutcome,
    now: u64,
) -> NewAuditRow {
    NewAuditRow {
        at: now,
        user: match device {
            Some(_) => Some(row.user),
            None => None,
        },
        device,
        action: if row.reset {
            AuditAction::PersonReset
        } else {
            AuditAction::InviteAccepted
        },
        object: Some(row.user),
        index: None,
        outcome,
    }
}

/// Makes the person, or gives them new keys. The answer is their device.
async fn accept(
    store: &mut dyn Transaction,
    row: &InviteRow,
    body: &AcceptInviteRequest,
    checked: &CheckedPerson,
    now: u64,
) -> Result<Id, Refusal> {
    let sealed = PersonSecrets {
        envelope: body.envelope.as_slice(),
        login_hash: &checked.login_hash,
        trust_record: body.trust_record.as_slice(),
        trust_counter: checked.trust_counter,
    };
    if row.reset {
        reset(store, row, checked, &sealed, now).await?;
    } else {
        join(store, row, body, sealed, now).await?;
    }
    keys::keep_first_bundle(store, row.user, &checked.bundle)
        .await?
        .ok_or_else(Refusal::malformed_object)
}

async fn join(
    store: &mut dyn Transaction,
    row: &InviteRow,
    body: &AcceptInviteRequest,
    sealed: PersonSecrets<'_>,
    now: u64,
) -> Result<(), Refusal> {
    let key = login_key(&row.login);
    if store.find_sign_in(&key).await?.is_some() {
        return Err(Refusal::login_taken());
    }
    let made = store
        .insert_person(&NewPerson {
            user: row.user,
            workspace: row.workspace,
            name: &body.name,
            login: &row.login,
            login_key: &key,
            role: row.role,
            sealed,
            created: now,
        })
        .await?;
    if made {
        Ok(())
    } else {
        Err(Refusal::conflict())
    }
}

/// Everything of the earlier identity ends at once; user id, roles and accounts stay. Invites that
/// name the earlier identity are void.
async fn reset(
    store: &mut dyn Transaction,
    row: &InviteRow,
    checked: &CheckedPerson,
    sealed: &PersonSecrets<'_>,
    now: u64,
) -> Result<(), Refusal> {
    if store
        .had_identity(row.user, checked.bundle.fpr().as_bytes())
        .await?
    {
        return Err(Refusal::conflict());
    }
    store.remove_devices(row.user).await?;
    store.put_secrets(row.user, sealed).await?;
    super::withdraw_of(store, row.workspace, row.user, now, |_| false).await
}
