//! `PUT /me/trust-record`: compare-and-swap on its counter.

use crate::{
    app::App,
    attempt::{Attempt, What},
    domain::trust,
    http::signed::Signed,
    refusal::{ApiResult, Refusal},
    routes::objects,
    store::StoreError,
};
use axum::{extract::State, http::StatusCode};
use sparekey_protocol::api::{AuditAction, PutTrustRecordRequest};

pub async fn put(
    State(app): State<App>,
    request: Signed<PutTrustRecordRequest>,
) -> ApiResult<StatusCode> {
    let what = What::on(AuditAction::BundleChanged, request.signer.user);
    Attempt::write(&app, request.signer, what, async |attempt| {
        replace(attempt, request.body.trust_record.as_slice()).await
    })
    .await
}

async fn replace(attempt: &mut Attempt, bytes: &[u8]) -> Result<StatusCode, Refusal> {
    let user = attempt.person.user;
    let bundle = objects::bundle_of(attempt.store.as_mut(), user).await?;
    let record = trust::parse(bytes, &bundle)?;
    let present = attempt
        .store
        .find_sealed_person(user)
        .await?
        .ok_or(StoreError::Damaged("person"))?;
    if present.trust_record == bytes {
        return Ok(StatusCode::NO_CONTENT);
    }
    if present.trust_counter.checked_add(1) != Some(record.counter()) {
        return Err(Refusal::conflict());
    }
    attempt
        .store
        .put_trust_record(user, record.counter(), bytes)
        .await?;
    Ok(StatusCode::NO_CONTENT)
}
