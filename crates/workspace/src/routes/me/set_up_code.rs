//! `PUT /me/set-up-codes/{id}`: leaves a sealed set-up code for a browser.

use crate::{
    app::App,
    attempt::{Attempt, What},
    domain::set_up_code,
    http::{path::PathTexts, signed::Signed},
    refusal::{ApiResult, Refusal},
};
use axum::{Json, extract::State, http::StatusCode};
use sparekey_protocol::{
    Id,
    api::{AuditAction, PutSetUpCodeRequest, SetUpCodeResponse},
    limits::SET_UP_CODE_MS,
};

pub async fn put(
    State(app): State<App>,
    path: PathTexts,
    request: Signed<PutSetUpCodeRequest>,
) -> ApiResult<(StatusCode, Json<SetUpCodeResponse>)> {
    let id = path.id(0)?;
    set_up_code::check_sealed(request.body.sealed.as_slice())?;
    let what = What::on(AuditAction::SetUpCodeMade, id);
    let expires = Attempt::write(&app, request.signer, what, async |attempt| {
        leave(attempt, id, request.body.sealed.as_slice()).await
    })
    .await?;
    Ok((StatusCode::CREATED, Json(SetUpCodeResponse { expires })))
}

async fn leave(attempt: &mut Attempt, id: Id, sealed: &[u8]) -> Result<u64, Refusal> {
    let body_hash = *sparekey_envelope::hash(&[sealed]).as_bytes();
    if let Some(present) = attempt.store.find_set_up_code(id).await? {
        let same = present.user == attempt.person.user && present.body_hash == body_hash;
        return if !same {
            Err(Refusal::conflict())
        } else if present.sealed.is_none() || present.expires < attempt.now {
            Err(Refusal::gone())
        } else {
            Ok(present.expires)
        };
    }
    let expires = attempt.now + SET_UP_CODE_MS;
    attempt
        .store
        .insert_set_up_code(id, attempt.person.user, sealed, &body_hash, expires)
        .await?;
    attempt.record_done().await?;
    Ok(expires)
}
