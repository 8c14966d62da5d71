//! `PUT /accounts/{account}/manifests/{seq}`: the next manifest. Owners follow it.

use super::get::view;
use crate::{
    app::App,
    attempt::{Attempt, What},
    domain::manifest::{self, Place},
    http::{path::PathTexts, signed::Signed},
    refusal::{ApiResult, Refusal},
    routes::objects,
    store::{NewManifest, StoreError},
};
use axum::{Json, extract::State, http::StatusCode};
use sparekey_envelope::{AccountManifest, Fingerprint, Identities, IdentityBundle, UserId};
use sparekey_protocol::{
    Id,
    api::{AccountView, AuditAction, PutManifestRequest},
};
use std::collections::HashMap;

pub async fn put(
    State(app): State<App>,
    path: PathTexts,
    request: Signed<PutManifestRequest>,
) -> ApiResult<(StatusCode, Json<AccountView>)> {
    let (account, seq) = (path.id(0)?, path.number::<u32>(1)?);
    let next = manifest::parse(request.body.manifest.as_slice())?;
    if next.seq() != seq {
        return Err(Refusal::malformed_object());
    }
    let what = What::on(AuditAction::OwnersChanged, account);
    let (status, view) = Attempt::write(&app, request.signer, what, async |attempt| {
        follow(attempt, account, &next).await
    })
    .await?;
    Ok((status, Json(view)))
}

async fn follow(
    attempt: &mut Attempt,
    account_id: Id,
    next: &AccountManifest,
) -> Result<(StatusCode, AccountView), Refusal> {
    let account = super::find_owned(attempt, account_id).await?.row;
    let stored = attempt.store.find_manifest(account, next.seq()).await?;
    if let Some(stored) = stored {
        return if stored == next.as_bytes() {
            Ok((StatusCode::OK, view(attempt, account_id).await?))
        } else {
            Err(Refusal::conflict())
        };
    }
    check(attempt, account, next).await?;
    let owners: Vec<Id> = next
        .owners()
        .map(|(user, _)| Id(*user.as_bytes()))
        .collect();
    attempt
        .store
        .insert_manifest(&NewManifest {
            account,
            seq: next.seq(),
            epoch: next.epoch(),
            manifest: next.as_bytes(),
            owners: &owners,
        })
        .await?;
    keep_one_who_stays(attempt, account).await?;
    attempt.record_done().await?;
    Ok((StatusCode::CREATED, view(attempt, account_id).await?))
}

/// Who removes the last Owner that meant to stay has to stay.
async fn keep_one_who_stays(attempt: &mut Attempt, account: i64) -> Result<(), Refusal> {
    let user = attempt.person.user;
    if !attempt.store.has_another_owner(account, user).await? {
        attempt.store.delete_leave_request(account, user).await?;
    }
    Ok(())
}

async fn check(attempt: &mut Attempt, account: i64, next: &AccountManifest) -> Result<(), Refusal> {
    let workspace = attempt.person.workspace;
    let newest = attempt
        .store
        .find_newest_manifest(account)
        .await?
        .ok_or(StoreError::Damaged("manifest"))?;
    let newest = objects::parse_manifest(&newest)?;
    let rescue = objects::rescue_bundle_of(attempt.store.as_mut(), workspace).await?;
    let (possible_owners, mut identities) = identities_of(attempt, &newest, next).await?;
    identities.insert(rescue.identity());
    manifest::check_next(
        next,
        &Place {
            newest: &newest,
            sender: attempt.person.user,
            rescue: &rescue,
            possible_owners: &possible_owners,
            identities: &identities,
        },
    )
}

/// Of everyone whom the two manifests name: who may be an Owner, and every identity they ever had.
async fn identities_of(
    attempt: &mut Attempt,
    newest: &AccountManifest,
    next: &AccountManifest,
) -> Result<(Vec<(UserId, Fingerprint)>, Identities), Refusal> {
    let workspace = attempt.person.workspace;
    let mut bundles: HashMap<Id, Vec<IdentityBundle>> = HashMap::new();
    for (user, bytes) in attempt.store.bundles(workspace).await? {
        let named = UserId::from_bytes(user.0);
        if newest.find_entry(&named).is_some() || next.find_entry(&named).is_some() {
            let bundle = objects::parse_bundle(&bytes)?;
            bundles.entry(user).or_default().push(bundle);
        }
    }
    let people = attempt.store.people(workspace).await?;
    let possible_owners = people
        .iter()
        .filter(|person| !person.left && person.role.may_use_accounts())
        .filter_map(|person| bundles.get(&person.user)?.last())
        .map(|bundle| (bundle.user(), bundle.fpr()))
        .collect();
    Ok((possible_owners, bundles.values().flatten().collect()))
}
