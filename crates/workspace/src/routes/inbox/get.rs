//! `GET /inbox`.

use crate::{
    app::App,
    attempt::{Attempt, What},
    domain::role,
    http::{body::Empty, signed::Signed},
    refusal::{ApiResult, Refusal},
};
use axum::{Json, extract::State};
use sparekey_protocol::api::{AuditAction, InboxItemView, InboxResponse};

pub async fn get(State(app): State<App>, request: Signed<Empty>) -> ApiResult<Json<InboxResponse>> {
    let what = What::on(AuditAction::AccountRead, request.signer.user);
    Attempt::read(&app, request.signer, what, async |attempt| {
        view(attempt).await
    })
    .await
    .map(Json)
}

async fn view(attempt: &mut Attempt) -> Result<InboxResponse, Refusal> {
    role::check_accounts(attempt.person.role)?;
    let items = attempt.store.inbox(attempt.person.user).await?;
    Ok(InboxResponse {
        items: items
            .into_iter()
            .map(|(list, sealed, received)| InboxItemView {
                list,
                sealed: sealed.into(),
                received,
            })
            .collect(),
    })
}
