//! `PUT /accounts/{account}/lists/{list}`: saves a code list, once.

use crate::{
    app::App,
    attempt::{Attempt, What},
    domain::list::{self, Sender},
    http::{path::PathTexts, signed::Signed},
    refusal::{ApiResult, Refusal},
    routes::{accounts, objects},
    store::{NewListRow, StoredAs},
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
    let (account, list) = (path.id(0)?, path.id(1)?);
    app.limiters.save_device.check(&request.signer.device)?;
    let sealed = list::parse(request.body.sealed.as_slice())?;
    let what = What::on(AuditAction::ListSaved, list);
    let (status, received) = Attempt::write(&app, request.signer, what, async |attempt| {
        save(attempt, account, list, &sealed).await
    })
    .await?;
    Ok((status, Json(PutListResponse { list, received })))
}

async fn save(
    attempt: &mut Attempt,
    account_id: Id,
    list_id: Id,
    sealed: &CodeList,
) -> Result<(StatusCode, u64), Refusal> {
    let account = accounts::find_owned(attempt, account_id).await?;
    let body_hash = *sealed.hash().as_bytes();
    let stored = attempt.store.find_list(account.row, list_id).await?;
    if let Some(received) = already(attempt, list_id, &body_hash, stored).await? {
        return Ok((StatusCode::OK, received));
    }
    list::check(sealed, Some(account_id), &sender(attempt, list_id))?;
    check_epoch(attempt, account.row, sealed).await?;
    let parts = sealed.split();
    let cell_hashes: Vec<u8> = parts
        .cell_hashes()
        .iter()
        .flat_map(|hash| *hash.as_bytes())
        .collect();
    attempt
        .store
        .insert_list(&NewListRow {
            account: account.row,
            list: list_id,
            body_hash: &body_hash,
            header: &parts.header().to_bytes(),
            head: parts.head(),
            cells: &sealed.cells(),
            cell_hashes: &cell_hashes,
            signature: parts.signature(),
            received: attempt.now,
        })
        .await?;
    attempt.record_done().await?;
    Ok((StatusCode::CREATED, attempt.now))
}

/// Who sends the list of this id.
pub(in crate::routes) const fn sender(attempt: &Attempt, list: Id) -> Sender {
    Sender {
        workspace: attempt.person.workspace,
        list,
        user: attempt.person.user,
        device: attempt.signer.device,
        key: attempt.signer.key,
    }
}

/// When the same bytes were taken before; refuses others under the same id, and deleted ones.
pub(in crate::routes) async fn already(
    attempt: &mut Attempt,
    id: Id,
    body_hash: &[u8; 32],
    stored: Option<StoredAs>,
) -> Result<Option<u64>, Refusal> {
    match stored {
        Some(stored) if stored.body_hash == *body_hash => Ok(Some(stored.received)),
        Some(_) => Err(Refusal::conflict()),
        None => {
            let workspace = attempt.person.workspace;
            if attempt.store.is_deleted(workspace, id).await? {
                Err(Refusal::gone())
            } else {
                Ok(None)
            }
        }
    }
}

async fn check_epoch(
    attempt: &mut Attempt,
    account: i64,
    sealed: &CodeList,
) -> Result<(), Refusal> {
    let epoch = sealed.header().epoch;
    let manifest = attempt
        .store
        .find_manifest_of_epoch(account, epoch)
        .await?
        .map(|bytes| objects::parse_manifest(&bytes))
        .transpose()?;
    let bundle = objects::bundle_of(attempt.store.as_mut(), attempt.person.user).await?;
    list::check_epoch(manifest.as_ref(), bundle.user(), bundle.fpr())
}
