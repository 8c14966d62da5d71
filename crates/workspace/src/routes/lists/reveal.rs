//! `POST .../cells/{index}/reveal`: hands one cell out and writes it down, in one transaction.

use crate::{
    app::App,
    attempt::{Attempt, What},
    http::{body::Empty, path::PathTexts, signed::Signed},
    refusal::{ApiResult, Refusal},
    routes::accounts,
};
use axum::{Json, extract::State};
use sparekey_protocol::{
    Id,
    api::{AuditAction, RevealResponse},
};

pub async fn post(
    State(app): State<App>,
    path: PathTexts,
    request: Signed<Empty>,
) -> ApiResult<Json<RevealResponse>> {
    let (account, list, index): (Id, Id, u16) = (path.id(0)?, path.id(1)?, path.number(2)?);
    app.limiters.reveal_user.check(&request.signer.user)?;
    let what = What {
        action: AuditAction::CodeRevealed,
        object: Some(list),
        index: Some(index),
    };
    Attempt::write(&app, request.signer, what, async |attempt| {
        reveal(attempt, account, list, index).await
    })
    .await
    .map(Json)
}

async fn reveal(
    attempt: &mut Attempt,
    account: Id,
    list: Id,
    index: u16,
) -> Result<RevealResponse, Refusal> {
    let account = accounts::find_owned(attempt, account).await?;
    let cell = attempt
        .store
        .find_cell(account.row, list, index)
        .await?
        .ok_or_else(Refusal::not_found)?;
    attempt.record_done().await?;
    Ok(RevealResponse { cell: cell.into() })
}
