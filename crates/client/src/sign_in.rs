//! Signing in from the Emergency Kit: a new device of the web app.

use crate::{
    Client,
    error::ClientError,
    join::Joining,
    ports::Ports,
    text::{parse_address, parse_text},
};
use sparekey_envelope::{Passphrase, SecretKey};
use sparekey_protocol::{limits::TEXT_BYTES, message::Status};
use zeroize::Zeroizing;

impl<P: Ports> Client<P> {
    /// Joins with what the person typed.
    pub(crate) async fn sign_in(
        &self,
        url: &str,
        login: &str,
        secret_key: Zeroizing<String>,
        passphrase: Zeroizing<String>,
    ) -> Result<Status, ClientError> {
        let url = parse_address(url)?;
        let login = parse_text(login, TEXT_BYTES)?;
        let secret_key =
            SecretKey::parse(&secret_key).map_err(|_| ClientError::SecretKeyInvalid)?;
        let passphrase =
            Passphrase::parse(passphrase.as_bytes()).map_err(|_| ClientError::SignInRefused)?;
        let _joining = self.joining.lock().await;
        self.refuse_connected().await?;
        self.join(Joining {
            url: &url,
            login: &login,
            secret_key: &secret_key,
            passphrase: &passphrase,
            expected: None,
        })
        .await
    }
}
