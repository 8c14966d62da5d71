//! `POST .../lists/{list}/events`: marks a code used, or a list superseded, or undoes that. Of two events
//! with one number the first wins.

use super::put::sender;
use crate::{
    app::App,
    attempt::{Attempt, What},
    domain::event,
    http::{path::PathTexts, signed::Signed},
    refusal::{ApiResult, Refusal},
    routes::{accounts, objects},
    store::{MarkedCell, StoreError},
};
use axum::{Json, extract::State, http::StatusCode};
use sparekey_envelope::{UseEvent, UseOp};
use sparekey_protocol::{
    Id,
    api::{EventsResponse, PostEventRequest},
};

pub async fn post(
    State(app): State<App>,
    path: PathTexts,
    request: Signed<PostEventRequest>,
) -> ApiResult<(StatusCode, Json<EventsResponse>)> {
    let (account, list) = (path.id(0)?, path.id(1)?);
    app.limiters.mark_user.check(&request.signer.user)?;
    let event = event::parse(request.body.event.as_slice())?;
    let what = What {
        action: event::action(&event),
        object: Some(list),
        index: event.cell(),
    };
    let (status, events) = Attempt::write(&app, request.signer, what, async |attempt| {
        mark(attempt, account, list, &event).await
    })
    .await?;
    let events = objects::bytes(events);
    Ok((status, Json(EventsResponse { events })))
}

async fn mark(
    attempt: &mut Attempt,
    account_id: Id,
    list_id: Id,
    event: &UseEvent,
) -> Result<(StatusCode, Vec<Vec<u8>>), Refusal> {
    let account = accounts::find_owned(attempt, account_id).await?.row;
    let (list, count) = attempt
        .store
        .find_list_row(account, list_id)
        .await?
        .ok_or_else(Refusal::not_found)?;
    event::check(event, account_id, count, &sender(attempt, list_id))?;
    let of = MarkedCell {
        list,
        cell: event.cell(),
    };
    if let Some(stored) = attempt.store.find_event(of, event.n()).await? {
        return if stored == event.as_bytes() {
            Ok((StatusCode::OK, attempt.store.events(list).await?))
        } else {
            Err(Refusal::conflict())
        };
    }
    let highest = attempt.store.highest_event(of).await?;
    if highest.checked_add(1) != Some(event.n()) {
        return Err(Refusal::conflict());
    }
    check_author(attempt, account).await?;
    let marked = event.op() == UseOp::Used;
    attempt
        .store
        .insert_event(of, event.n(), marked, event.as_bytes())
        .await?;
    attempt.record_done().await?;
    Ok((StatusCode::CREATED, attempt.store.events(list).await?))
}

async fn check_author(attempt: &mut Attempt, account: i64) -> Result<(), Refusal> {
    let newest = attempt
        .store
        .find_newest_manifest(account)
        .await?
        .ok_or(StoreError::Damaged("manifest"))?;
    let newest = objects::parse_manifest(&newest)?;
    let bundle = objects::bundle_of(attempt.store.as_mut(), attempt.person.user).await?;
    event::check_author(&newest, &bundle)
}
