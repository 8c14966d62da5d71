//! `DELETE /inbox/{list}`: deletes an item for good.

use crate::{
    app::App,
    attempt::{Attempt, What},
    domain::role,
    http::{body::Empty, path::PathTexts, signed::Signed},
    refusal::{ApiResult, Refusal},
};
use axum::{extract::State, http::StatusCode};
use sparekey_protocol::{Id, api::AuditAction};

pub async fn delete(
    State(app): State<App>,
    path: PathTexts,
    request: Signed<Empty>,
) -> ApiResult<StatusCode> {
    let item = path.id(0)?;
    let what = What::on(AuditAction::InboxDeleted, item);
    Attempt::write(&app, request.signer, what, async |attempt| {
        remove(attempt, item).await
    })
    .await
}

async fn remove(attempt: &mut Attempt, item: Id) -> Result<StatusCode, Refusal> {
    role::check_accounts(attempt.person.role)?;
    let (workspace, user) = (attempt.person.workspace, attempt.person.user);
    let deleted = attempt
        .store
        .delete_inbox_item(workspace, user, item)
        .await?;
    if deleted {
        attempt.record_done().await?;
    } else if !attempt.store.was_inbox_item(workspace, user, item).await? {
        return Err(Refusal::not_found());
    }
    Ok(StatusCode::NO_CONTENT)
}
