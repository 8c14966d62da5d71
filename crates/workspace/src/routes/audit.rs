//! `GET /audit?after=N`: the audit chain, a page at a time.

use crate::{
    app::App,
    attempt::{Attempt, What},
    domain::role,
    http::{body::Empty, signed::Signed},
    refusal::{ApiResult, Refusal},
};
use axum::{
    Json,
    extract::{RawQuery, State},
};
use sparekey_protocol::api::{AuditAction, AuditResponse};

/// Rows in one answer.
const PAGE: u32 = 200;

pub(super) async fn get(
    State(app): State<App>,
    RawQuery(query): RawQuery,
    request: Signed<Empty>,
) -> ApiResult<Json<AuditResponse>> {
    let after = parse_after(query.as_deref())?;
    let what = What::only(AuditAction::AuditRead);
    Attempt::read(&app, request.signer, what, async |attempt| {
        view(attempt, after).await
    })
    .await
    .map(Json)
}

/// The number after which rows are wanted: 0 unless the query says `after=N`.
fn parse_after(query: Option<&str>) -> Result<u64, Refusal> {
    let Some(query) = query.filter(|query| !query.is_empty()) else {
        return Ok(0);
    };
    query
        .strip_prefix("after=")
        .and_then(|text| text.parse().ok())
        .ok_or_else(Refusal::malformed_body)
}

async fn view(attempt: &mut Attempt, after: u64) -> Result<AuditResponse, Refusal> {
    role::check_runs_workspace(attempt.person.role)?;
    let workspace = attempt.person.workspace;
    let (count, _) = attempt.store.audit_head(workspace).await?;
    let rows = attempt.store.audit_rows(workspace, after, PAGE).await?;
    Ok(AuditResponse { rows, count })
}
