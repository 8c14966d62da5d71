//! `POST /sign-in/set-up-code`: gives a sealed set-up code out, once.

use crate::{
    app::App,
    audit,
    http::unsigned::Unsigned,
    refusal::{ApiResult, Refusal},
    store::{NewAuditRow, StoreError},
};
use axum::{Json, extract::State};
use sparekey_protocol::api::{
    AuditAction, AuditOutcome, TakeSetUpCodeRequest, TakeSetUpCodeResponse,
};

pub async fn post(
    State(app): State<App>,
    request: Unsigned<TakeSetUpCodeRequest>,
) -> ApiResult<Json<TakeSetUpCodeResponse>> {
    app.limiters.connect_address.check(&request.address)?;
    let id = request.body.id;
    let now = app.now();
    let mut store = app.store.write().await?;
    let code = store
        .find_set_up_code(id)
        .await?
        .ok_or_else(Refusal::not_found)?;
    let person = store
        .find_person(code.user)
        .await?
        .ok_or(StoreError::Damaged("person"))?;
    let mut row = NewAuditRow {
        at: now,
        user: Some(code.user),
        device: None,
        action: AuditAction::SetUpCodeTaken,
        object: Some(id),
        index: None,
        outcome: AuditOutcome::Done,
    };
    let sealed = code
        .sealed
        .filter(|_| code.expires >= now && person.is_active());
    if sealed.is_some() {
        store.empty_set_up_code(id).await?;
    } else {
        row.outcome = AuditOutcome::Denied;
    }
    audit::append(store.as_mut(), person.workspace, row).await?;
    store.commit().await?;
    let sealed = sealed.ok_or_else(Refusal::gone)?;
    Ok(Json(TakeSetUpCodeResponse {
        sealed: sealed.into(),
    }))
}
