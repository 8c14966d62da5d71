//! Texts that a person types: trimmed and held against the shared limits.

use crate::error::ClientError;
use sparekey_catalogue::Site;
use sparekey_protocol::limits::TEXT_BYTES;
use url::{Host, Url};

/// Trims a name, login or note; it may not be empty, longer than `limit` bytes, or hold control characters.
pub(crate) fn parse_text(typed: &str, limit: usize) -> Result<String, ClientError> {
    let text = parse_optional_text(typed, limit)?;
    if text.is_empty() {
        Err(ClientError::InvalidText)
    } else {
        Ok(text)
    }
}

/// As [`parse_text`], but may be empty.
pub(crate) fn parse_optional_text(typed: &str, limit: usize) -> Result<String, ClientError> {
    let text = typed.trim();
    if text.len() > limit || text.chars().any(|c| c.is_control()) {
        return Err(ClientError::InvalidText);
    }
    Ok(text.to_owned())
}

/// Trims a note, in which lines may break.
pub(crate) fn parse_note(typed: &str, limit: usize) -> Result<String, ClientError> {
    let text = typed.trim().replace("\r\n", "\n");
    let odd = |c: char| c.is_control() && c != '\n' && c != '\t';
    if text.len() > limit || text.chars().any(odd) {
        return Err(ClientError::InvalidText);
    }
    Ok(text)
}

/// Reads the site of an account: a host name or an address, kept as typed.
pub(crate) fn parse_site(typed: &str) -> Result<String, ClientError> {
    let site = parse_text(typed, TEXT_BYTES).map_err(|_| ClientError::InvalidSite)?;
    Site::parse_site(&site).map_err(|_| ClientError::InvalidSite)?;
    Ok(site)
}

/// Reads the public URL of a workspace: https, or http on this computer; no slash at the end.
pub(crate) fn parse_address(typed: &str) -> Result<String, ClientError> {
    let url = Url::parse(typed.trim()).map_err(|_| ClientError::InvalidAddress)?;
    let local = match url.host() {
        Some(Host::Domain(host)) => host == "localhost" || host.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    let scheme = url.scheme() == "https" || (url.scheme() == "http" && local);
    let bare = url.username().is_empty()
        && url.password().is_none()
        && url.query().is_none()
        && url.fragment().is_none();
    let text = url.as_str().trim_end_matches('/');
    if !scheme || !bare || url.host().is_none() || text.len() > TEXT_BYTES {
        return Err(ClientError::InvalidAddress);
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        let rows = [
            ("https://keys.example.com", Some("https://keys.example.com")),
            (
                " https://Keys.example.com:443/ ",
                Some("https://keys.example.com"),
            ),
            (
                "https://example.com:8443/sparekey/",
                Some("https://example.com:8443/sparekey"),
            ),
            ("http://localhost:3000", Some("http://localhost:3000")),
            ("http://127.0.0.1:3000/", Some("http://127.0.0.1:3000")),
            ("http://[::1]:3000/", Some("http://[::1]:3000")),
            ("http://keys.example.com", None),
            ("http://localhost.example.com", None),
            ("https://me@example.com", None),
            ("https://example.com/#TOKEN", None),
            ("https://example.com/?a=b", None),
            ("ftp://localhost", None),
            ("keys.example.com", None),
            ("", None),
        ];
        for (typed, expected) in rows {
            assert_eq!(parse_address(typed).ok().as_deref(), expected, "{typed}");
        }
    }

    #[test]
    fn texts() {
        assert_eq!(parse_text("  Ann  ", 64), Ok("Ann".to_owned()));
        assert_eq!(parse_text(" ", 64), Err(ClientError::InvalidText));
        assert_eq!(parse_text("a\u{7}b", 64), Err(ClientError::InvalidText));
        assert_eq!(parse_text("ééé", 5), Err(ClientError::InvalidText));
        assert_eq!(parse_optional_text(" ", 64), Ok(String::new()));
        assert_eq!(parse_note(" a\r\nb ", 64), Ok("a\nb".to_owned()));
        assert_eq!(parse_note("a\0b", 64), Err(ClientError::InvalidText));
        assert_eq!(parse_site("github.com"), Ok("github.com".to_owned()));
        assert_eq!(parse_site("not a site"), Err(ClientError::InvalidSite));
    }
}
