//! `PUT /me/bundle`: adds the signing device, or removes devices.

use crate::{
    app::App,
    attempt::{Attempt, What},
    domain::bundle,
    http::signed::{SignedByAny, Standing},
    refusal::{ApiResult, Refusal},
    routes::objects,
    store::DeviceRow,
};
use axum::{Json, extract::State};
use sparekey_envelope::{Ed25519Key, IdentityBundle};
use sparekey_protocol::{
    Id,
    api::{AuditAction, MeResponse, PutBundleRequest},
};

pub async fn put(
    State(app): State<App>,
    SignedByAny(request): SignedByAny<PutBundleRequest>,
) -> ApiResult<Json<MeResponse>> {
    let next = bundle::parse(request.body.bundle.as_slice())?;
    let what = What::on(AuditAction::BundleChanged, request.signer.user);
    Attempt::write(&app, request.signer, what, async |attempt| {
        replace(attempt, &next).await
    })
    .await
    .map(Json)
}

async fn replace(attempt: &mut Attempt, next: &IdentityBundle) -> Result<MeResponse, Refusal> {
    let user = attempt.person.user;
    let present = objects::bundle_of(attempt.store.as_mut(), user).await?;
    let connected = attempt.signer.standing == Standing::Connected;
    // The same bundle again: the answer to the first got lost.
    let repeated = present.as_bytes() == next.as_bytes();
    if !repeated {
        let signer = Ed25519Key::from_bytes(attempt.signer.key);
        bundle::check_next(&present, next, &signer)?;
        let adds_signer = next
            .find_device(&sparekey_envelope::DeviceId::from_bytes(
                attempt.signer.device.0,
            ))
            .is_some_and(sparekey_envelope::DeviceEntry::is_live);
        if !connected && !adds_signer {
            return Err(Refusal::unknown_device());
        }
        store_bundle(attempt, next).await?;
        attempt.record_done().await?;
    }
    objects::me(attempt.store.as_mut(), &attempt.person).await
}

async fn store_bundle(attempt: &mut Attempt, next: &IdentityBundle) -> Result<(), Refusal> {
    let user = attempt.person.user;
    attempt
        .store
        .put_bundle(user, next.fpr().as_bytes(), next.seq(), next.as_bytes())
        .await?;
    for device in next.devices() {
        let row = DeviceRow {
            user,
            key: *device.key.as_bytes(),
            live: device.is_live(),
        };
        let id = Id(*device.id().as_bytes());
        if !attempt.store.put_device(id, &row).await? {
            return Err(Refusal::conflict());
        }
    }
    attempt
        .store
        .delete_pending_device(attempt.signer.device, user)
        .await?;
    Ok(())
}
