//! Leaving a set-up code for a browser to connect (`security.md` 2.9).

use crate::{Client, error::ClientError, ports::Ports};
use sparekey_envelope::{SetupCode, SetupPackage, seal_setup};
use sparekey_protocol::{
    Id,
    api::{MeResponse, PutSetUpCodeRequest, SetUpCodeResponse},
    message::NewSetUpCodeView,
};

impl<P: Ports> Client<P> {
    /// Seals the Secret Key and the newest trust record's hash under a fresh one-time code.
    pub(crate) async fn make_set_up_code(&self) -> Result<NewSetUpCodeView, ClientError> {
        let connection = self.connection().await?;
        let keys = self.keys(&connection).await?;
        let me: MeResponse = self.get(&connection, "/me").await?;
        let trust = self.take_trust(&keys, me.trust_record.as_slice()).await?;
        let code = SetupCode::make(&connection.url, &connection.login, &mut self.ports.rng())?;
        let setup = code.derive_keys();
        let package = SetupPackage {
            workspace: connection.workspace_id(),
            user: connection.user_id(),
            secret_key: self.secret_key(&connection).await?,
            trust_counter: trust.counter,
            trust_hash: trust.hash,
        };
        let request = PutSetUpCodeRequest {
            sealed: seal_setup(&setup, &package)
                .map_err(|_| ClientError::Crypto)?
                .into(),
        };
        let path = format!("/me/set-up-codes/{}", Id(*setup.id()));
        let response: SetUpCodeResponse = self.put(&connection, &path, &request).await?;
        Ok(NewSetUpCodeView {
            code: code.text().to_string(),
            expires: response.expires,
        })
    }
}
