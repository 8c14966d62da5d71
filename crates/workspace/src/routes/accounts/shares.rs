//! `PUT` and `DELETE /accounts/{account}/shares/{user}`: a person who is to become an Owner once one of
//! the Owners can wrap for them.

use crate::{
    app::App,
    attempt::{Attempt, What},
    http::{
        body::Empty,
        path::PathTexts,
        signed::{KeptSignature, Signed},
    },
    refusal::{ApiResult, Refusal},
    store::NewShare,
};
use axum::{extract::State, http::StatusCode};
use sparekey_protocol::{
    Id,
    api::{AccountRole, AuditAction},
};

pub async fn put(
    State(app): State<App>,
    path: PathTexts,
    request: Signed<Empty>,
) -> ApiResult<StatusCode> {
    let (account, user) = (path.id(0)?, path.id(1)?);
    let what = What::on(AuditAction::ShareAsked, account);
    Attempt::write(&app, request.signer, what, async |attempt| {
        ask(attempt, account, user, &request.kept).await
    })
    .await
}

pub async fn delete(
    State(app): State<App>,
    path: PathTexts,
    request: Signed<Empty>,
) -> ApiResult<StatusCode> {
    let (account, user) = (path.id(0)?, path.id(1)?);
    let what = What::on(AuditAction::ShareWithdrawn, account);
    Attempt::write(&app, request.signer, what, async |attempt| {
        withdraw(attempt, account, user).await
    })
    .await
}

/// Whether this person of the workspace, or the one an open invite is for, may own accounts; `None`
/// where there is nobody of this id.
async fn find_may_own(attempt: &mut Attempt, user: Id) -> Result<Option<bool>, Refusal> {
    if let Some(person) = super::find_colleague(attempt, user).await? {
        let may_own = !person.left && person.role.may_use_accounts();
        return Ok(Some(may_own));
    }
    let (workspace, now) = (attempt.person.workspace, attempt.now);
    let invite = attempt
        .store
        .find_open_invite_of(workspace, user, now)
        .await?;
    Ok(invite.map(|invite| invite.role.may_use_accounts()))
}

async fn ask(
    attempt: &mut Attempt,
    account: Id,
    user: Id,
    kept: &KeptSignature,
) -> Result<StatusCode, Refusal> {
    let account = super::find_owned(attempt, account).await?.row;
    let may_own = find_may_own(attempt, user)
        .await?
        .ok_or_else(Refusal::not_found)?;
    let present = attempt.store.find_account_role(account, user).await?;
    if !may_own || present == Some(AccountRole::Owner) {
        return Err(Refusal::conflict());
    }
    let (by, now) = (attempt.person.user, attempt.now);
    // One that waited for an invite that ran out is not the one asked for now.
    attempt.store.delete_orphaned_shares(now).await?;
    let share = NewShare {
        account,
        user,
        by,
        now,
        signature_input: &kept.input,
        signature: &kept.signature,
    };
    let changed = attempt.store.put_share(&share).await?;
    super::answer_done(attempt, changed).await
}

async fn withdraw(attempt: &mut Attempt, account: Id, user: Id) -> Result<StatusCode, Refusal> {
    let account = super::find_owned(attempt, account).await?.row;
    if attempt.store.delete_share(account, user).await? {
        attempt.record_done().await?;
    } else if find_may_own(attempt, user).await?.is_none() {
        return Err(Refusal::not_found());
    }
    Ok(StatusCode::NO_CONTENT)
}
