//! `GET /accounts/{account}/lists`: without their cells.

use crate::{
    app::App,
    attempt::{Attempt, What},
    http::{body::Empty, path::PathTexts, signed::Signed},
    refusal::{ApiResult, Refusal},
    routes::{accounts, objects},
};
use axum::{Json, extract::State};
use sparekey_protocol::{
    Id,
    api::{AuditAction, ListView, ListsResponse},
};

pub async fn get(
    State(app): State<App>,
    path: PathTexts,
    request: Signed<Empty>,
) -> ApiResult<Json<ListsResponse>> {
    let account = path.id(0)?;
    let what = What::on(AuditAction::AccountRead, account);
    Attempt::read(&app, request.signer, what, async |attempt| {
        view(attempt, account).await
    })
    .await
    .map(Json)
}

async fn view(attempt: &mut Attempt, account: Id) -> Result<ListsResponse, Refusal> {
    let account = accounts::find_owned(attempt, account).await?;
    let mut events = attempt.store.events_of_account(account.row).await?;
    let rows = attempt.store.lists(account.row).await?;
    Ok(ListsResponse {
        lists: rows
            .into_iter()
            .map(|row| ListView {
                list: row.list,
                header: row.header.into(),
                head: row.head.into(),
                cell_hashes: row.cell_hashes.into(),
                signature: row.signature.into(),
                received: row.received,
                events: objects::bytes(events.remove(&row.list).unwrap_or_default()),
            })
            .collect(),
    })
}
