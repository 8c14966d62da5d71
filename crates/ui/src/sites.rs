//! From an account's site to a match pattern for the browser's permission prompt.

/// Match pattern of a site, which is an origin such as `https://example.com:8443/` or a host.
/// Patterns have no port. `None` where nothing could be granted: plain http is possible only on
/// localhost.
pub fn pattern(site: &str) -> Option<String> {
    let site = site.trim();
    let (scheme, rest) = site.split_once("://").unwrap_or(("", site));
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = match authority.rsplit_once(':') {
        Some((host, port)) if port.chars().all(|c| c.is_ascii_digit()) => host,
        _ => authority,
    };
    let host = host.to_ascii_lowercase();
    let plain = !host.is_empty()
        && host
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '.'));
    let local = host == "localhost";
    match scheme {
        _ if !plain => None,
        "http" if local => Some("http://localhost/*".to_owned()),
        "https" => Some(format!("https://{host}/*")),
        "" if local => Some("http://localhost/*".to_owned()),
        "" if host.contains('.') => Some(format!("https://{host}/*")),
        _ => None,
    }
}

/// A site as a person reads it: without scheme and closing slash.
pub fn shown(site: &str) -> String {
    site.trim_start_matches("https://")
        .trim_end_matches('/')
        .to_owned()
}

/// Patterns of many sites, each once.
pub fn patterns<'a>(sites: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut patterns: Vec<String> = sites.filter_map(pattern).collect();
    patterns.sort_unstable();
    patterns.dedup();
    patterns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table() {
        let rows = [
            ("https://github.com", Some("https://github.com/*")),
            ("https://github.com/settings", Some("https://github.com/*")),
            ("github.com", Some("https://github.com/*")),
            ("GitHub.com:443", Some("https://github.com/*")),
            (
                "https://strict.sample.test:8443",
                Some("https://strict.sample.test/*"),
            ),
            ("http://localhost:4000", Some("http://localhost/*")),
            ("localhost:4000", Some("http://localhost/*")),
            ("http://example.com", None),
            ("ftp://example.com", None),
            ("https://user@example.com", None),
            ("https://*.example.com", None),
            ("*", None),
            ("printer", None),
            ("", None),
        ];
        for (site, expected) in rows {
            assert_eq!(pattern(site).as_deref(), expected, "{site}");
        }
        assert_eq!(patterns(["a.com", "https://a.com"].into_iter()).len(), 1);
    }
}
