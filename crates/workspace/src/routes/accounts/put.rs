//! `PUT /accounts/{account}`: makes an account; the person becomes its first Owner.

use super::get::view;
use crate::{
    app::App,
    attempt::{Attempt, What},
    domain::{
        account::{self, Maker},
        role,
    },
    http::{path::PathTexts, signed::Signed},
    refusal::{ApiResult, Refusal},
    routes::objects,
    store::NewAccount,
};
use axum::{Json, extract::State, http::StatusCode};
use sparekey_envelope::AccountManifest;
use sparekey_protocol::{
    Id,
    api::{AccountView, AuditAction, PutAccountRequest},
};

pub async fn put(
    State(app): State<App>,
    path: PathTexts,
    request: Signed<PutAccountRequest>,
) -> ApiResult<(StatusCode, Json<AccountView>)> {
    let account = path.id(0)?;
    let manifest = account::parse(&request.body)?;
    let what = What::on(AuditAction::AccountMade, account);
    let (status, view) = Attempt::write(&app, request.signer, what, async |attempt| {
        make(attempt, account, &request.body, &manifest).await
    })
    .await?;
    Ok((status, Json(view)))
}

async fn make(
    attempt: &mut Attempt,
    account_id: Id,
    body: &PutAccountRequest,
    manifest: &AccountManifest,
) -> Result<(StatusCode, AccountView), Refusal> {
    role::check_accounts(attempt.person.role)?;
    let (workspace, user) = (attempt.person.workspace, attempt.person.user);
    let person = objects::bundle_of(attempt.store.as_mut(), user).await?;
    let rescue = objects::rescue_bundle_of(attempt.store.as_mut(), workspace).await?;
    let maker = Maker {
        workspace,
        account: account_id,
        person: &person,
        rescue: &rescue,
    };
    account::check_first(body, manifest, &maker)?;
    let made = attempt
        .store
        .insert_account(&NewAccount {
            workspace,
            account: account_id,
            app: &body.app,
            site: &body.site,
            login: &body.login,
            owner: user,
            manifest: manifest.as_bytes(),
            created: attempt.now,
        })
        .await?;
    if made {
        attempt.record_done().await?;
        return Ok((StatusCode::CREATED, view(attempt, account_id).await?));
    }
    let present = attempt
        .store
        .find_account(workspace, user, account_id)
        .await?
        .ok_or_else(Refusal::conflict)?;
    let manifests = attempt.store.manifests(present.row).await?;
    // `about` in the manifest covers the three names, so equal bytes mean equal names.
    if manifests
        .first()
        .is_some_and(|first| first == manifest.as_bytes())
    {
        Ok((StatusCode::OK, view(attempt, account_id).await?))
    } else {
        Err(Refusal::conflict())
    }
}
