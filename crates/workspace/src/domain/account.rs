//! New accounts and their first manifests (security.md 2.5).

use super::text;
use crate::refusal::Refusal;
use sparekey_envelope::{
    About, AccountManifest, Identities, IdentityBundle, ManifestError, verify_chain,
};
use sparekey_protocol::{Id, api::PutAccountRequest};

/// What a new account has to fit.
pub struct Maker<'a> {
    /// The workspace.
    pub workspace: Id,
    /// The id in the path.
    pub account: Id,
    /// Who makes it.
    pub person: &'a IdentityBundle,
    /// The rescue key of the workspace.
    pub rescue: &'a IdentityBundle,
}

/// Reads the first manifest of an account.
///
/// # Errors
/// [`Refusal`] 400.
pub fn parse(request: &PutAccountRequest) -> Result<AccountManifest, Refusal> {
    text::check_text(&request.app)?;
    text::check_text(&request.site)?;
    text::check_optional_text(&request.login)?;
    AccountManifest::parse(request.manifest.as_slice()).map_err(|error| match error {
        ManifestError::Format(format) => format.into(),
        _ => Refusal::malformed_object(),
    })
}

/// Checks names, ids, the first-manifest rules and the signature; Owner and rescue key must be those
/// the server knows.
///
/// # Errors
/// [`Refusal`] 400.
pub fn check_first(
    request: &PutAccountRequest,
    manifest: &AccountManifest,
    maker: &Maker<'_>,
) -> Result<(), Refusal> {
    let about = About {
        app: request.app.clone(),
        site: request.site.clone(),
        login: request.login.clone(),
    };
    let identity = maker.person.identity();
    let only_owner = manifest.owners().eq([(identity.user, identity.fpr())]);
    let rescued = manifest.find_rescue().is_some_and(|entry| {
        entry.recipient == maker.rescue.user() && entry.fpr == maker.rescue.fpr()
    });
    let fits = manifest.is_about(&about)
        && Id(*manifest.workspace().as_bytes()) == maker.workspace
        && Id(*manifest.account().as_bytes()) == maker.account
        && manifest.signer() == identity.user
        && only_owner
        && rescued;
    if !fits {
        return Err(Refusal::malformed_object());
    }
    let mut identities = Identities::default();
    identities.insert(identity);
    identities.insert(maker.rescue.identity());
    verify_chain(None, std::slice::from_ref(manifest), &identities)
        .map(drop)
        .map_err(|_| Refusal::malformed_object())
}
