//! Invites (design.md 3, security.md 2.4).

use super::{
    person::{self, Brought, CheckedPerson},
    role, text,
};
use crate::{
    refusal::Refusal,
    store::{InviteRow, PersonRow},
};
use sparekey_protocol::api::{AcceptInviteRequest, PutInviteRequest, WorkspaceRole};

/// What is stored of the token in a link: the inviter sends the same.
#[must_use]
pub fn hash_token(token: &str) -> [u8; 32] {
    *sparekey_envelope::hash(&[token.as_bytes()]).as_bytes()
}

/// Checks the texts and the length of the hash, which it returns. A reset names no login: it stays
/// what it is.
///
/// # Errors
/// [`Refusal`] 400.
pub fn parse(request: &PutInviteRequest) -> Result<[u8; 32], Refusal> {
    text::check_name(&request.name)?;
    if !request.reset {
        text::check_text(&request.login)?;
    }
    <[u8; 32]>::try_from(&request.token_hash).map_err(|_| Refusal::malformed_object())
}

/// Whether `by` may make, replace or withdraw an invite with this role.
///
/// # Errors
/// [`Refusal`] 403.
pub const fn check_role(
    by: WorkspaceRole,
    offered: WorkspaceRole,
    reset: bool,
) -> Result<(), Refusal> {
    role::check(if reset {
        by.may_reset(offered)
    } else {
        by.may_invite(offered)
    })
}

/// A reset is for somebody else of the workspace, who is there and is as the inviter believes. Returns
/// their login.
///
/// # Errors
/// [`Refusal`] 403, 404 or 409.
pub fn check_reset(
    request: &PutInviteRequest,
    by: &PersonRow,
    person: Option<&PersonRow>,
) -> Result<String, Refusal> {
    let person = person
        .filter(|person| person.workspace == by.workspace)
        .ok_or_else(Refusal::not_found)?;
    role::check(person.user != by.user && by.role.may_reset(person.role))?;
    let same = person.name == request.name && person.role == request.role;
    if same && person.is_active() {
        Ok(person.login.clone())
    } else {
        Err(Refusal::conflict())
    }
}

/// Whether this request asks for what is stored.
#[must_use]
pub fn is_same(row: &InviteRow, request: &PutInviteRequest, token_hash: &[u8; 32]) -> bool {
    row.token_hash == *token_hash
        && row.user == request.user
        && row.name == request.name
        && (row.reset || row.login == request.login.trim())
        && row.role == request.role
        && row.reset == request.reset
}

/// Checks what the invited person brings against the invite.
///
/// # Errors
/// [`Refusal`] 400.
pub fn check_accept(
    request: &AcceptInviteRequest,
    invite: &InviteRow,
) -> Result<CheckedPerson, Refusal> {
    text::check_name(&request.name)?;
    let person = person::check(&Brought {
        user: request.user,
        envelope: &request.envelope,
        login_hash: &request.login_hash,
        bundle: &request.bundle,
        trust_record: &request.trust_record,
    })?;
    let fits = request.user == invite.user
        && if invite.reset {
            request.name == invite.name
        } else {
            person.trust_counter == 1
        };
    if fits {
        Ok(person)
    } else {
        Err(Refusal::malformed_object())
    }
}
