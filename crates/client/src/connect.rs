//! Connecting a browser by a set-up code (`security.md` 2.9).

use crate::{
    Client,
    error::ClientError,
    join::{Expected, Joining},
    ports::Ports,
    text::parse_address,
};
use sparekey_envelope::{Passphrase, SetupCode, SetupPackage, open_setup};
use sparekey_protocol::{
    Id,
    api::{TakeSetUpCodeRequest, TakeSetUpCodeResponse},
    message::{SetUpCodeView, Status},
};
use std::rc::Rc;
use zeroize::Zeroizing;

/// A set-up code that was taken from the server, which gives it out once.
pub(crate) struct Opened {
    id: [u8; 16],
    package: SetupPackage,
}

/// What a set-up code says, without using it.
pub(crate) fn read_set_up_code(code: &str) -> Result<SetUpCodeView, ClientError> {
    let code = SetupCode::parse(code)?;
    Ok(SetUpCodeView {
        url: parse_address(code.address())?,
        login: code.login().to_owned(),
    })
}

impl<P: Ports> Client<P> {
    /// Takes the set-up code, then joins with the passphrase. A wrong passphrase does not use up the
    /// code: while this client lives it may be typed again.
    pub(crate) async fn connect(
        &self,
        code: Zeroizing<String>,
        passphrase: Zeroizing<String>,
    ) -> Result<Status, ClientError> {
        let code = SetupCode::parse(&code)?;
        let url = parse_address(code.address())?;
        let passphrase =
            Passphrase::parse(passphrase.as_bytes()).map_err(|_| ClientError::WrongPassphrase)?;
        let _joining = self.joining.lock().await;
        self.refuse_connected().await?;
        self.check_version(&url).await?;
        let opened = self.take_set_up_code(&url, &code).await?;
        let package = &opened.package;
        let outcome = self
            .join(Joining {
                url: &url,
                login: code.login(),
                secret_key: &package.secret_key,
                passphrase: &passphrase,
                expected: Some(Expected {
                    user: Id(*package.user.as_bytes()),
                    workspace: Id(*package.workspace.as_bytes()),
                    trust_counter: package.trust_counter,
                    trust_hash: package.trust_hash,
                }),
            })
            .await;
        match outcome {
            Ok(status) => {
                self.session.borrow_mut().opened = None;
                Ok(status)
            }
            // Login and Secret Key come from the code: only the passphrase can be wrong.
            Err(ClientError::SignInRefused) => Err(ClientError::WrongPassphrase),
            Err(error) => Err(error),
        }
    }

    async fn take_set_up_code(
        &self,
        url: &str,
        code: &SetupCode,
    ) -> Result<Rc<Opened>, ClientError> {
        let keys = code.derive_keys();
        let held = self.session.borrow().opened.clone();
        if let Some(held) = held.filter(|held| held.id == *keys.id()) {
            return Ok(held);
        }
        let request = TakeSetUpCodeRequest { id: Id(*keys.id()) };
        let response: TakeSetUpCodeResponse = match self
            .post_unsigned(url, "/sign-in/set-up-code", &request)
            .await
        {
            Err(ClientError::NotFound | ClientError::Gone) => {
                return Err(ClientError::SetUpCodeGone);
            }
            other => other?,
        };
        let opened = Rc::new(Opened {
            id: *keys.id(),
            package: open_setup(&keys, response.sealed.as_slice())?,
        });
        self.session.borrow_mut().opened = Some(Rc::clone(&opened));
        Ok(opened)
    }
}
