//! `GET /accounts/{account}`.

use crate::{
    app::App,
    attempt::{Attempt, What},
    http::{body::Empty, path::PathTexts, signed::Signed},
    refusal::{ApiResult, Refusal},
    routes::objects,
};
use axum::{Json, extract::State};
use sparekey_protocol::{
    Id,
    api::{AccountRole, AccountView, AuditAction},
};

pub async fn get(
    State(app): State<App>,
    path: PathTexts,
    request: Signed<Empty>,
) -> ApiResult<Json<AccountView>> {
    let account = path.id(0)?;
    let what = What::on(AuditAction::AccountRead, account);
    Attempt::read(&app, request.signer, what, async |attempt| {
        view(attempt, account).await
    })
    .await
    .map(Json)
}

pub(in crate::routes) async fn view(
    attempt: &mut Attempt,
    account: Id,
) -> Result<AccountView, Refusal> {
    let row = super::find(attempt, account).await?;
    let manifests = match row.role {
        AccountRole::Owner => attempt.store.manifests(row.row).await?,
        AccountRole::Collaborator => Vec::new(),
    };
    let (workspace, user) = (attempt.person.workspace, attempt.person.user);
    let details = attempt
        .store
        .account_details(workspace, user, Some(row.row), attempt.now)
        .await?
        .remove(&row.row)
        .unwrap_or_default();
    Ok(objects::account_view(row, manifests, details))
}
