//! The address under which people reach the server. Signatures of requests cover it.

use std::{net::Ipv4Addr, str::FromStr};
use url::{Host, Url};

/// An origin: scheme, host and port, without a slash at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicUrl {
    url: Url,
}

/// Why a text is no public URL.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PublicUrlError {
    /// Not a URL.
    #[error("This is not an address. Write it as in https://codes.example.com.")]
    NotAUrl,
    /// Neither http nor https.
    #[error("The public URL must begin with https:// (or http:// for localhost).")]
    Scheme,
    /// Browsers give keys only to secure contexts (W3C Secure Contexts, section 3.1).
    #[error(
        "Browsers keep keys only for https and for localhost: use https://, for example behind a TLS proxy."
    )]
    Insecure,
    /// More than scheme, host and port.
    #[error("The public URL is scheme, host and port only: leave out user, path, ? and #.")]
    NotAnOrigin,
}

impl FromStr for PublicUrl {
    type Err = PublicUrlError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let url = Url::parse(text).map_err(|_| PublicUrlError::NotAUrl)?;
        let local = match url.host() {
            Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
            Some(Host::Ipv4(address)) => address.octets()[0] == Ipv4Addr::LOCALHOST.octets()[0],
            Some(Host::Ipv6(address)) => address.is_loopback(),
            None => return Err(PublicUrlError::NotAUrl),
        };
        match url.scheme() {
            "https" => {}
            "http" if local => {}
            "http" => return Err(PublicUrlError::Insecure),
            _ => return Err(PublicUrlError::Scheme),
        }
        let bare = url.path() == "/"
            && url.query().is_none()
            && url.fragment().is_none()
            && url.username().is_empty()
            && url.password().is_none();
        if bare {
            Ok(Self { url })
        } else {
            Err(PublicUrlError::NotAnOrigin)
        }
    }
}

impl PublicUrl {
    /// The same, with port 0 replaced by the port that the server got.
    #[must_use]
    pub fn with_actual_port(mut self, port: u16) -> Self {
        if self.url.port() == Some(0) && self.url.set_port(Some(port)).is_err() {
            // Only URLs without a host refuse a port, and those are not parsed.
            tracing::warn!("the public URL takes no port");
        }
        self
    }

    /// Whether people reach the server over TLS.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.url.scheme() == "https"
    }

    /// The target of a request: this address, path and query.
    #[must_use]
    pub fn target(&self, path_and_query: &str) -> String {
        format!("{self}{path_and_query}")
    }
}

impl std::fmt::Display for PublicUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.url.origin().ascii_serialization())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_origins_that_browsers_trust() {
        let cases = [
            ("https://codes.example.com", Ok("https://codes.example.com")),
            (
                "https://codes.example.com/",
                Ok("https://codes.example.com"),
            ),
            (
                "https://Codes.Example.com:443",
                Ok("https://codes.example.com"),
            ),
            (
                "https://codes.example.com:8443",
                Ok("https://codes.example.com:8443"),
            ),
            ("http://localhost:8080", Ok("http://localhost:8080")),
            ("http://127.0.0.1:8080", Ok("http://127.0.0.1:8080")),
            ("http://[::1]:8080", Ok("http://[::1]:8080")),
            ("http://team.localhost", Ok("http://team.localhost")),
            ("http://codes.example.com", Err(PublicUrlError::Insecure)),
            (
                "http://localhost.example.com",
                Err(PublicUrlError::Insecure),
            ),
            ("ftp://localhost", Err(PublicUrlError::Scheme)),
            (
                "https://codes.example.com/team",
                Err(PublicUrlError::NotAnOrigin),
            ),
            (
                "https://codes.example.com/?a",
                Err(PublicUrlError::NotAnOrigin),
            ),
            (
                "https://codes.example.com/#a",
                Err(PublicUrlError::NotAnOrigin),
            ),
            (
                "https://me@codes.example.com",
                Err(PublicUrlError::NotAnOrigin),
            ),
            ("codes.example.com", Err(PublicUrlError::NotAUrl)),
            ("", Err(PublicUrlError::NotAUrl)),
        ];
        for (text, expected) in cases {
            let found = text.parse::<PublicUrl>().map(|url| url.to_string());
            assert_eq!(found, expected.map(str::to_owned), "{text}");
        }
    }

    #[test]
    fn port_zero_becomes_the_actual_port() {
        let url: PublicUrl = "http://localhost:0".parse().unwrap();
        assert_eq!(
            url.with_actual_port(4711).target("/api/v1/me?a=b"),
            "http://localhost:4711/api/v1/me?a=b"
        );
        let url: PublicUrl = "http://localhost:1".parse().unwrap();
        assert_eq!(url.with_actual_port(4711).to_string(), "http://localhost:1");
    }
}
