//! Stored objects as the parsed types of the envelope crate. The server checked each before it
//! stored it, so one that does not parse is damage.

use crate::{
    refusal::Refusal,
    store::{AccountDetails, AccountRow, PersonRow, StoreError, Transaction},
};
use sparekey_envelope::{AccountManifest, IdentityBundle};
use sparekey_protocol::{
    Bytes, Id,
    api::{AccountRole, AccountView, MeResponse},
};

pub(super) async fn bundle_of(
    store: &mut dyn Transaction,
    user: Id,
) -> Result<IdentityBundle, Refusal> {
    let bytes = store
        .find_bundle(user)
        .await?
        .ok_or(StoreError::Damaged("bundle"))?;
    parse_bundle(&bytes)
}

pub(super) async fn rescue_bundle_of(
    store: &mut dyn Transaction,
    workspace: Id,
) -> Result<IdentityBundle, Refusal> {
    let bytes = store
        .find_rescue_bundle(workspace)
        .await?
        .ok_or(StoreError::Damaged("rescue bundle"))?;
    parse_bundle(&bytes)
}

pub(super) fn parse_bundle(bytes: &[u8]) -> Result<IdentityBundle, Refusal> {
    IdentityBundle::parse(bytes).map_err(|_| StoreError::Damaged("bundle").into())
}

pub(super) fn parse_manifest(bytes: &[u8]) -> Result<AccountManifest, Refusal> {
    AccountManifest::parse(bytes).map_err(|_| StoreError::Damaged("manifest").into())
}

pub(super) async fn me(
    store: &mut dyn Transaction,
    person: &PersonRow,
) -> Result<MeResponse, Refusal> {
    let sealed = store
        .find_sealed_person(person.user)
        .await?
        .ok_or(StoreError::Damaged("person"))?;
    Ok(MeResponse {
        user: person.user,
        name: person.name.clone(),
        login: person.login.clone(),
        role: person.role,
        workspace: person.workspace,
        workspace_name: person.workspace_name.clone(),
        envelope: sealed.envelope.into(),
        bundle: sealed.bundle.into(),
        trust_record: sealed.trust_record.into(),
    })
}

/// The account as this person may see it: a Collaborator gets who else has a role, and counts.
pub(super) fn account_view(
    row: AccountRow,
    manifests: Vec<Vec<u8>>,
    details: AccountDetails,
) -> AccountView {
    let details = match row.role {
        AccountRole::Owner => details,
        AccountRole::Collaborator => AccountDetails {
            people: details.people,
            ..AccountDetails::default()
        },
    };
    AccountView {
        account: row.account,
        app: row.app,
        site: row.site,
        login: row.login,
        role: row.role,
        manifests: bytes(manifests),
        lists: row.lists,
        codes: row.codes,
        last_saved: row.last_saved,
        left: row.left,
        current: details.current,
        people: details.people,
        waiting: details.waiting,
        leaving: details.leaving,
    }
}

pub(super) fn bytes(objects: Vec<Vec<u8>>) -> Vec<Bytes> {
    objects.into_iter().map(Into::into).collect()
}
