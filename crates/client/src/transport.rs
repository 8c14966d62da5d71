//! Requests to the workspace: signed by the device (`security.md` 2.9), answers decoded.

use crate::{
    Client,
    error::ClientError,
    ports::{HttpRequest, HttpResponse, PortError, Ports},
    state::Connection,
};
use rand_core::Rng as _;
use serde::{
    Deserialize, Serialize,
    de::{DeserializeOwned, IgnoredAny},
};
use sparekey_envelope::RequestToSign;
use sparekey_protocol::{API_VERSION, ApiError, ApiErrorCode, message::ReplyError};

/// Nothing but the API of the connected workspace is ever asked.
const API: &str = "/api/v1";

/// The whole address of an API path, as requests sign it.
pub(crate) fn target_of(url: &str, path: &str) -> String {
    format!("{url}{API}{path}")
}

/// The error word in a body, if it holds one that this version knows.
pub(crate) fn find_code(response: &HttpResponse) -> Option<ApiErrorCode> {
    serde_json::from_slice::<ApiError>(&response.body)
        .ok()
        .map(|error| error.error)
}

/// What of `GET /version` every version answers.
#[derive(Deserialize)]
struct AnyVersion {
    api: u64,
}

/// An answer that no server of this version gives: no such route, or not our JSON.
fn is_foreign(response: &HttpResponse) -> bool {
    match response.status {
        204 => false,
        200..=299 => serde_json::from_slice::<IgnoredAny>(&response.body).is_err(),
        400 | 404 | 405 | 410 | 415 => matches!(
            find_code(response),
            None | Some(
                ApiErrorCode::NoSuchRoute
                    | ApiErrorCode::MethodNotAllowed
                    | ApiErrorCode::UnsupportedVersion
            )
        ),
        _ => false,
    }
}

fn check_status(response: &HttpResponse) -> Result<(), ClientError> {
    match response.status {
        200..=299 => Ok(()),
        status => Err(ClientError::from_answer(status, find_code(response))),
    }
}

fn to_body(body: &impl Serialize) -> Result<Vec<u8>, ClientError> {
    Ok(serde_json::to_vec(body)?)
}

impl<P: Ports> Client<P> {
    /// Sends without a signature: only for the routes that take none.
    pub(crate) async fn post_unsigned<T: DeserializeOwned>(
        &self,
        url: &str,
        path: &str,
        body: &impl Serialize,
    ) -> Result<T, ClientError> {
        let request = HttpRequest {
            method: "POST",
            url: target_of(url, path),
            headers: vec![("content-type", "application/json".to_owned())],
            body: to_body(body)?,
        };
        let response = self.ports.send(request).await?;
        if is_foreign(&response) {
            self.refuse_other_version(url).await?;
        }
        self.parse_answer(url, &response).await
    }

    /// Refuses a server of another version, once per session and server. One that does not say is left to the
    /// request that follows.
    pub(crate) async fn check_version(&self, url: &str) -> Result<(), ClientError> {
        if self.session.borrow().known_version.contains(url) {
            return Ok(());
        }
        self.refuse_other_version(url).await
    }

    /// Asks the server for its version now.
    async fn refuse_other_version(&self, url: &str) -> Result<(), ClientError> {
        let request = HttpRequest {
            method: "GET",
            url: target_of(url, "/version"),
            headers: Vec::new(),
            body: Vec::new(),
        };
        let Ok(response) = self.ports.send(request).await else {
            return Ok(());
        };
        match serde_json::from_slice::<AnyVersion>(&response.body) {
            Ok(version) if version.api == u64::from(API_VERSION) => {
                let mut session = self.session.borrow_mut();
                session.known_version.insert(url.to_owned());
                Ok(())
            }
            Ok(_) => Err(ClientError::OtherVersion),
            // Every server of this version has the route.
            Err(_) if find_code(&response) == Some(ApiErrorCode::NoSuchRoute) => {
                Err(ClientError::OtherVersion)
            }
            Err(_) => Ok(()),
        }
    }

    /// Decodes an answer: 2xx with the body that was asked for, or why not.
    async fn parse_answer<T: DeserializeOwned>(
        &self,
        url: &str,
        response: &HttpResponse,
    ) -> Result<T, ClientError> {
        check_status(response)?;
        match serde_json::from_slice(&response.body) {
            Ok(answer) => Ok(answer),
            Err(_) => {
                self.refuse_other_version(url).await?;
                Err(ClientError::ServerFault)
            }
        }
    }

    /// Gets an object.
    pub(crate) async fn get<T: DeserializeOwned>(
        &self,
        connection: &Connection,
        path: &str,
    ) -> Result<T, ClientError> {
        let response = self.send_signed(connection, "GET", path, &[]).await?;
        self.parse_answer(&connection.url, &response).await
    }

    /// Puts an object and reads the answer.
    pub(crate) async fn put<T: DeserializeOwned>(
        &self,
        connection: &Connection,
        path: &str,
        body: &impl Serialize,
    ) -> Result<T, ClientError> {
        let body = to_body(body)?;
        let response = self.send_signed(connection, "PUT", path, &body).await?;
        self.parse_answer(&connection.url, &response).await
    }

    /// Puts an object where the answer has no body.
    pub(crate) async fn put_silent(
        &self,
        connection: &Connection,
        path: &str,
        body: &impl Serialize,
    ) -> Result<(), ClientError> {
        let body = to_body(body)?;
        check_status(&self.send_signed(connection, "PUT", path, &body).await?)
    }

    /// Sends without a body where the answer has none.
    pub(crate) async fn send_silent(
        &self,
        connection: &Connection,
        method: &'static str,
        path: &str,
    ) -> Result<(), ClientError> {
        check_status(&self.send_signed(connection, method, path, &[]).await?)
    }

    /// Posts without a body.
    pub(crate) async fn post_empty<T: DeserializeOwned>(
        &self,
        connection: &Connection,
        path: &str,
    ) -> Result<T, ClientError> {
        let response = self.send_signed(connection, "POST", path, &[]).await?;
        self.parse_answer(&connection.url, &response).await
    }

    /// Sends a signed request and returns whatever a server of this version answers.
    ///
    /// # Errors
    /// [`ClientError::NoAnswer`], [`ClientError::OtherVersion`], or what the ports say.
    pub(crate) async fn send_signed(
        &self,
        connection: &Connection,
        method: &'static str,
        path: &str,
        body: &[u8],
    ) -> Result<HttpResponse, ClientError> {
        let response = self
            .send_signed_in_time(connection, method, path, body)
            .await?;
        if is_foreign(&response) {
            self.refuse_other_version(&connection.url).await?;
        }
        Ok(response)
    }

    /// Where the server refuses the time, the request is signed once more by the server's clock: that moves
    /// `created` of requests, never a time in an object.
    async fn send_signed_in_time(
        &self,
        connection: &Connection,
        method: &'static str,
        path: &str,
        body: &[u8],
    ) -> Result<HttpResponse, ClientError> {
        let response = self
            .send_signed_once(connection, method, path, body)
            .await?;
        if response.status != 401 {
            return Ok(response);
        }
        let Ok(refusal) = serde_json::from_slice::<ApiError>(&response.body) else {
            return Ok(response);
        };
        let (ApiErrorCode::ClockSkew, Some(time)) = (refusal.error, refusal.server_time) else {
            return Ok(response);
        };
        let offset = (i128::from(time) - i128::from(self.ports.now())) / 1_000;
        let Ok(offset) = i64::try_from(offset) else {
            return Ok(response);
        };
        self.session.borrow_mut().clock_offset = offset;
        self.send_signed_once(connection, method, path, body).await
    }

    async fn send_signed_once(
        &self,
        connection: &Connection,
        method: &'static str,
        path: &str,
        body: &[u8],
    ) -> Result<HttpResponse, ClientError> {
        let url = target_of(&connection.url, path);
        let mut nonce = [0; 16];
        self.ports.rng().fill_bytes(&mut nonce);
        let offset = self.session.borrow().clock_offset;
        let to_sign = RequestToSign {
            method,
            target_uri: &url,
            body,
            created: (self.ports.now() / 1_000).saturating_add_signed(offset),
            nonce,
            device: connection.device_id(),
        };
        let signature = self.ports.sign(&to_sign.signing_input()).await?;
        let signed = to_sign.with_signature(signature);
        let mut headers = vec![
            ("content-digest", signed.content_digest),
            ("signature-input", signed.signature_input),
            ("signature", signed.signature),
        ];
        if !body.is_empty() {
            headers.push(("content-type", "application/json".to_owned()));
        }
        let request = HttpRequest {
            method,
            url,
            headers,
            body: body.to_vec(),
        };
        match self.ports.send(request).await {
            Ok(response) => Ok(response),
            Err(PortError::Network) => Err(ClientError::NoAnswer),
            Err(error) => Err(error.into()),
        }
    }
}

impl From<ClientError> for ReplyError {
    fn from(error: ClientError) -> Self {
        Self {
            code: error.code().to_owned(),
        }
    }
}
