//! The first keys of a person: at set-up, with an invite, after a reset.

use crate::{
    refusal::Refusal,
    store::{DeviceRow, StoreError, Transaction},
};
use sparekey_envelope::IdentityBundle;
use sparekey_protocol::{Id, api::MeResponse};

/// Keeps the first bundle of an identity and its devices, each of which must be new. The answer is the
/// first device.
pub(super) async fn keep_first_bundle(
    store: &mut dyn Transaction,
    user: Id,
    bundle: &IdentityBundle,
) -> Result<Option<Id>, Refusal> {
    store
        .put_bundle(
            user,
            bundle.fpr().as_bytes(),
            bundle.seq(),
            bundle.as_bytes(),
        )
        .await?;
    let mut first = None;
    for device in bundle.devices() {
        let id = Id(*device.id().as_bytes());
        let row = DeviceRow {
            user,
            key: *device.key.as_bytes(),
            live: device.is_live(),
        };
        if store.find_device(id).await?.is_some() || !store.put_device(id, &row).await? {
            return Err(Refusal::conflict());
        }
        first = first.or(Some(id));
    }
    Ok(first)
}

/// What a person gets who has just made their keys.
pub(super) async fn answer(store: &mut dyn Transaction, user: Id) -> Result<MeResponse, Refusal> {
    let person = store
        .find_person(user)
        .await?
        .ok_or(StoreError::Damaged("person"))?;
    super::objects::me(store, &person).await
}
