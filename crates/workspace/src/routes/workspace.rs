//! `GET /workspace`: the rescue key and everyone, with every identity they ever had. Guests and
//! Login-only see nobody but themselves.

use crate::{
    app::App,
    attempt::{Attempt, What},
    http::{body::Empty, signed::Signed},
    refusal::{ApiResult, Refusal},
    store::StoreError,
};
use axum::{Json, extract::State};
use sparekey_protocol::{
    Bytes, Id,
    api::{AuditAction, PersonView, WorkspaceResponse},
};
use std::collections::HashMap;

pub(super) async fn get(
    State(app): State<App>,
    request: Signed<Empty>,
) -> ApiResult<Json<WorkspaceResponse>> {
    let what = What::only(AuditAction::AccountRead);
    Attempt::read(&app, request.signer, what, async |attempt| {
        view(attempt).await
    })
    .await
    .map(Json)
}

async fn view(attempt: &mut Attempt) -> Result<WorkspaceResponse, Refusal> {
    let workspace = attempt.person.workspace;
    let rescue_bundle = attempt
        .store
        .find_rescue_bundle(workspace)
        .await?
        .ok_or(StoreError::Damaged("rescue bundle"))?;
    let mut bundles: HashMap<Id, Vec<Bytes>> = HashMap::new();
    for (user, bundle) in attempt.store.bundles(workspace).await? {
        bundles.entry(user).or_default().push(bundle.into());
    }
    let mut people = attempt.store.people(workspace).await?;
    let (user, role) = (attempt.person.user, attempt.person.role);
    people.retain(|person| person.user == user || role.may_use_accounts());
    Ok(WorkspaceResponse {
        workspace,
        name: attempt.person.workspace_name.clone(),
        rescue_bundle: rescue_bundle.into(),
        people: people
            .into_iter()
            .map(|person| PersonView {
                bundles: bundles.remove(&person.user).unwrap_or_default(),
                user: person.user,
                name: person.name,
                role: person.role,
                left: person.left,
            })
            .collect(),
    })
}
