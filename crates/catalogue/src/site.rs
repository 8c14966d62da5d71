//! Whether two addresses belong to one site (security.md T6).

use url::{Host, Url};

use crate::suffixes::find_registrable;

/// Where an account or a capture belongs: scheme, host in ASCII, port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    https: bool,
    host: String,
    port: u16,
    is_domain: bool,
}

/// How two sites relate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SiteMatch {
    /// The same host.
    SameHost,
    /// Another host of the same registrable domain: the person is asked.
    SameDomain,
    /// Not the same site.
    Different,
}

/// Why a text is not the address of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SiteError {
    /// Not an address with a host.
    #[error(
        "this is not the address of a site: copy it from the browser, such as https://example.com"
    )]
    NotAnAddress,
    /// A scheme no account can have.
    #[error("only https and http addresses can be kept: copy the address from the browser")]
    Scheme,
    /// A user name or password is in it.
    #[error("the address has a user name in it: remove everything up to the @")]
    UserName,
}

impl Site {
    /// Reads an origin or address of a browser, or what a person types: a bare host means `https`.
    ///
    /// # Errors
    /// [`SiteError`] when it is no `https` or `http` address of a host.
    pub fn parse_site(text: &str) -> Result<Self, SiteError> {
        let text = text.trim();
        // A sandboxed page has the opaque origin "null" (HTML, "serialization of an origin").
        if text.is_empty() || text == "null" {
            return Err(SiteError::NotAnAddress);
        }
        let url = if text.contains("://") {
            Url::parse(text)
        } else {
            Url::parse(&format!("https://{text}"))
        }
        .map_err(|_| SiteError::NotAnAddress)?;
        let https = match url.scheme() {
            "https" => true,
            "http" => false,
            _ => return Err(SiteError::Scheme),
        };
        if !url.username().is_empty() || url.password().is_some() {
            return Err(SiteError::UserName);
        }
        let host = url.host().ok_or(SiteError::NotAnAddress)?;
        let is_domain = matches!(host, Host::Domain(_));
        let host = host.to_string();
        // A host with a trailing dot is another origin to the browser.
        if host.ends_with('.') {
            return Err(SiteError::NotAnAddress);
        }
        Ok(Self {
            https,
            port: url.port_or_known_default().ok_or(SiteError::NotAnAddress)?,
            host,
            is_domain,
        })
    }

    /// Host in lower-case ASCII.
    #[must_use]
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The registrable domain by the Public Suffix List, private suffixes included.
    ///
    /// None where the list does not know the ending (`.test`, `localhost`, names of an intranet) and for IP
    /// addresses: there only the same host is the same site.
    fn registrable(&self) -> Option<&str> {
        if !self.is_domain {
            return None;
        }
        find_registrable(&self.host)
    }

    /// How this site relates to another one: the scheme and the port are always the same.
    #[must_use]
    pub fn relation(&self, other: &Self) -> SiteMatch {
        if self.https != other.https || self.port != other.port {
            return SiteMatch::Different;
        }
        if self.host == other.host {
            return SiteMatch::SameHost;
        }
        match (self.registrable(), other.registrable()) {
            (Some(one), Some(two)) if one == two => SiteMatch::SameDomain,
            _ => SiteMatch::Different,
        }
    }
}

/// How two addresses relate; whatever is not an address is [`SiteMatch::Different`].
#[must_use]
pub fn match_sites(a: &str, b: &str) -> SiteMatch {
    match (Site::parse_site(a), Site::parse_site(b)) {
        (Ok(a), Ok(b)) => a.relation(&b),
        _ => SiteMatch::Different,
    }
}

/// Exact host, else the same registrable domain. A host that is new to the account still asks.
#[must_use]
pub fn same_site(a: &str, b: &str) -> bool {
    match_sites(a, b) != SiteMatch::Different
}
