//! `PUT /inbox/{list}`: saves an inbox item, once.

use crate::{
    app::App,
    attempt::{Attempt, What},
    domain::{list, role},
    http::{path::PathTexts, signed::Signed},
    refusal::{ApiResult, Refusal},
    routes::lists::put::{already, sender},
    store::NewInboxItem,
};
use axum::{Json, extract::State, http::StatusCode};
use sparekey_envelope::CodeList;
use sparekey_protocol::{
    Id,
    api::{AuditAction, PutListRequest, PutListResponse},
};

pub async fn put(
    State(app): State<App>,
    path: PathTexts,
    request: Signed<PutListRequest>,
) -> ApiResult<(StatusCode, Json<PutListResponse>)> {
    let item = path.id(0)?;
    app.limiters.save_device.check(&request.signer.device)?;
    let sealed = list::parse(request.body.sealed.as_slice())?;
    let what = What::on(AuditAction::InboxSaved, item);
    let (status, received) = Attempt::write(&app, request.signer, what, async |attempt| {
        save(attempt, item, &sealed).await
    })
    .await?;
    Ok((
        status,
        Json(PutListResponse {
            list: item,
            received,
        }),
    ))
}

async fn save(
    attempt: &mut Attempt,
    item: Id,
    sealed: &CodeList,
) -> Result<(StatusCode, u64), Refusal> {
    role::check_accounts(attempt.person.role)?;
    let user = attempt.person.user;
    let body_hash = *sealed.hash().as_bytes();
    let stored = attempt.store.find_inbox_item(user, item).await?;
    if let Some(received) = already(attempt, item, &body_hash, stored).await? {
        return Ok((StatusCode::OK, received));
    }
    list::check(sealed, None, &sender(attempt, item))?;
    attempt
        .store
        .insert_inbox_item(&NewInboxItem {
            user,
            item,
            body_hash: &body_hash,
            sealed: sealed.as_bytes(),
            received: attempt.now,
        })
        .await?;
    attempt.record_done().await?;
    Ok((StatusCode::CREATED, attempt.now))
}
