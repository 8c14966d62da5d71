//! Identity bundles (security.md 2.3).

use crate::refusal::Refusal;
use sparekey_envelope::{BundleError, DeviceEntry, Ed25519Key, IdentityBundle, LIVE};
use sparekey_protocol::Id;

/// Most devices in a bundle that the server takes (security.md 4).
const MOST_DEVICES: usize = 1024;

/// Reads a bundle and verifies its self-signature.
///
/// # Errors
/// [`Refusal`] 400.
pub fn parse(bytes: &[u8]) -> Result<IdentityBundle, Refusal> {
    let bundle = IdentityBundle::parse(bytes).map_err(|error| match error {
        BundleError::Format(format) => format.into(),
        _ => Refusal::malformed_object(),
    })?;
    if bundle.devices().len() > MOST_DEVICES {
        return Err(Refusal::malformed_object());
    }
    Ok(bundle)
}

/// The first bundle of a person, with one live device.
///
/// # Errors
/// [`Refusal`] 400.
pub fn parse_first(bytes: &[u8], user: Id) -> Result<IdentityBundle, Refusal> {
    let bundle = parse(bytes)?;
    let one_live = matches!(bundle.devices(), [device] if device.last == LIVE);
    if Id(*bundle.user().as_bytes()) == user && bundle.seq() == 1 && one_live {
        Ok(bundle)
    } else {
        Err(Refusal::malformed_object())
    }
}

/// The bundle of a rescue key: no devices, seq 1 (security.md 2.8).
///
/// # Errors
/// [`Refusal`] 400.
pub fn parse_rescue(bytes: &[u8]) -> Result<IdentityBundle, Refusal> {
    let bundle = parse(bytes)?;
    if bundle.seq() == 1 && bundle.devices().is_empty() {
        Ok(bundle)
    } else {
        Err(Refusal::malformed_object())
    }
}

/// Whether `next` may follow `present`: same identity, next number, no device lost, revived or
/// changed, and none added but the one that signed the request.
///
/// # Errors
/// [`Refusal`] 400 for a bundle that can never follow, 409 for one that came too late.
pub fn check_next(
    present: &IdentityBundle,
    next: &IdentityBundle,
    signer: &Ed25519Key,
) -> Result<(), Refusal> {
    if next.user() != present.user() {
        return Err(Refusal::malformed_object());
    }
    if next.fpr() != present.fpr() || Some(next.seq()) != present.seq().checked_add(1) {
        return Err(Refusal::conflict());
    }
    let (kept, added) = next
        .devices()
        .split_at_checked(present.devices().len())
        .ok_or_else(Refusal::malformed_object)?;
    let all_kept = present
        .devices()
        .iter()
        .zip(kept)
        .all(|(old, new)| may_become(old, new));
    let added_itself = match added {
        [] => true,
        [device] => device.key == *signer && device.is_live(),
        _ => false,
    };
    if all_kept && added_itself {
        Ok(())
    } else {
        Err(Refusal::malformed_object())
    }
}

fn may_become(old: &DeviceEntry, new: &DeviceEntry) -> bool {
    old.key == new.key && old.added == new.added && (old.is_live() || !new.is_live())
}
