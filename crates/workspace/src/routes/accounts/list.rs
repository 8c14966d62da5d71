//! `GET /accounts`: every account in which the person has a role.

use crate::{
    app::App,
    attempt::{Attempt, What},
    domain::role,
    http::{body::Empty, signed::Signed},
    refusal::{ApiResult, Refusal},
    routes::objects,
};
use axum::{Json, extract::State};
use sparekey_protocol::api::{AccountsResponse, AuditAction};
use std::collections::HashMap;

pub async fn get(
    State(app): State<App>,
    request: Signed<Empty>,
) -> ApiResult<Json<AccountsResponse>> {
    let what = What::only(AuditAction::AccountRead);
    Attempt::read(&app, request.signer, what, async |attempt| {
        view(attempt).await
    })
    .await
    .map(Json)
}

async fn view(attempt: &mut Attempt) -> Result<AccountsResponse, Refusal> {
    role::check_accounts(attempt.person.role)?;
    let (workspace, user) = (attempt.person.workspace, attempt.person.user);
    let mut manifests: HashMap<i64, Vec<Vec<u8>>> = HashMap::new();
    for (row, manifest) in attempt.store.owned_manifests(workspace, user).await? {
        manifests.entry(row).or_default().push(manifest);
    }
    let mut details = attempt
        .store
        .account_details(workspace, user, None, attempt.now)
        .await?;
    let rows = attempt.store.accounts(workspace, user).await?;
    Ok(AccountsResponse {
        accounts: rows
            .into_iter()
            .map(|row| {
                let manifests = manifests.remove(&row.row).unwrap_or_default();
                let details = details.remove(&row.row).unwrap_or_default();
                objects::account_view(row, manifests, details)
            })
            .collect(),
    })
}
