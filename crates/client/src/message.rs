//! The JSON around requests and replies.

use crate::{Client, error::ClientError, ports::Ports};
use serde::Deserialize;
use sparekey_protocol::{
    MESSAGE_VERSION,
    message::{Reply, ReplyError, Request},
};

/// Longest message that is looked at, bytes: 256 codes of 192 bytes and a note, all of it escaped.
const MAX_MESSAGE_BYTES: usize = 512 * 1024;

/// What is read of a message before its version is known.
#[derive(Deserialize)]
struct Versioned {
    v: Option<serde_json::Number>,
}

fn parse_request(text: &str) -> Result<Request, ClientError> {
    if text.len() > MAX_MESSAGE_BYTES {
        return Err(ClientError::MalformedMessage);
    }
    let versioned: Versioned =
        serde_json::from_str(text).map_err(|_| ClientError::MalformedMessage)?;
    let version = versioned.v.and_then(|number| number.as_u64());
    if version != Some(u64::from(MESSAGE_VERSION)) {
        return Err(ClientError::UnsupportedVersion);
    }
    serde_json::from_str(text).map_err(|_| ClientError::MalformedMessage)
}

impl<P: Ports> Client<P> {
    /// Carries out one message of a screen, `{"v":1,"kind":...}`, and returns the JSON of its
    /// [`Reply`]. It never fails: what goes wrong is in the reply.
    pub async fn handle_json(&self, text: &str) -> String {
        let outcome = match parse_request(text) {
            Ok(request) => self.handle(request).await,
            Err(error) => Err(error),
        };
        let reply = match outcome {
            Ok(value) => Reply::Ok(value),
            Err(error) => Reply::Error(ReplyError {
                code: error.code().to_owned(),
            }),
        };
        serde_json::to_string(&reply).unwrap_or_else(|_| {
            format!(
                r#"{{"error":{{"code":"{}"}}}}"#,
                ClientError::Storage.code()
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_and_shapes() {
        let rows: &[(&str, Option<ClientError>)] = &[
            (r#"{"v":1,"kind":"status"}"#, None),
            (r#"{"kind":"status","v":1}"#, None),
            (r#"{"v":1,"kind":"deliver","all":true}"#, None),
            (
                r#"{"kind":"status"}"#,
                Some(ClientError::UnsupportedVersion),
            ),
            (
                r#"{"v":null,"kind":"status"}"#,
                Some(ClientError::UnsupportedVersion),
            ),
            (
                r#"{"v":2,"kind":"status"}"#,
                Some(ClientError::UnsupportedVersion),
            ),
            (
                r#"{"v":1.5,"kind":"status"}"#,
                Some(ClientError::UnsupportedVersion),
            ),
            (
                r#"{"v":"1","kind":"status"}"#,
                Some(ClientError::MalformedMessage),
            ),
            (r#"{"v":1}"#, Some(ClientError::MalformedMessage)),
            (
                r#"{"v":1,"kind":"nothing"}"#,
                Some(ClientError::MalformedMessage),
            ),
            (
                r#"{"v":1,"kind":"unlock"}"#,
                Some(ClientError::MalformedMessage),
            ),
            (
                r#"{"v":1,"kind":"reveal","account":"x","list":"y","index":0}"#,
                Some(ClientError::MalformedMessage),
            ),
            ("[]", Some(ClientError::MalformedMessage)),
            ("", Some(ClientError::MalformedMessage)),
        ];
        for (text, expected) in rows {
            assert_eq!(parse_request(text).err(), *expected, "{text}");
        }
        let long = format!(
            r#"{{"v":1,"kind":"status","x":"{}"}}"#,
            "a".repeat(MAX_MESSAGE_BYTES)
        );
        assert_eq!(
            parse_request(&long).err(),
            Some(ClientError::MalformedMessage)
        );
    }
}
