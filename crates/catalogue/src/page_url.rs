//! The address of a page as a browser serialises it.

/// Host and path of an `https:` or `http:` address that a browser serialised (WHATWG URL, section 4.5).
///
/// A browser has already lower-cased the host and put it into ASCII, so this only takes the address apart and
/// refuses whatever such a serialisation cannot contain. Text that a person typed goes through `Site`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PageUrl<'a> {
    /// Host in lower-case ASCII, without port.
    pub host: &'a str,
    /// Path alone, from its first slash.
    pub path: &'a str,
    /// Path, query and fragment.
    pub full_path: &'a str,
}

impl<'a> PageUrl<'a> {
    /// Takes the address apart; `None` for any other scheme and for anything a browser would not have written.
    pub fn find(url: &'a str) -> Option<Self> {
        let rest = url
            .strip_prefix("https://")
            .or_else(|| url.strip_prefix("http://"))?;
        let authority_end = rest.find('/')?;
        let (authority, full_path) = rest.split_at(authority_end);
        let host = match authority.rsplit_once(':') {
            Some((host, port)) => {
                let digits = !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit());
                digits.then_some(host)?
            }
            None => authority,
        };
        let allowed =
            |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'.' | b'_');
        if host.is_empty() || !host.bytes().all(allowed) {
            return None;
        }
        let path_end = full_path.find(['?', '#']).unwrap_or(full_path.len());
        Some(Self {
            host,
            path: &full_path[..path_end],
            full_path,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn taken_apart() {
        let found = PageUrl::find("https://bare.sample.test:8443/security/x?shape=pre#a");
        assert_eq!(
            found,
            Some(PageUrl {
                host: "bare.sample.test",
                path: "/security/x",
                full_path: "/security/x?shape=pre#a"
            })
        );
    }

    #[test]
    fn refused() {
        for url in [
            "",
            "null",
            "about:blank",
            "data:text/html,x",
            "blob:https://github.com/0",
            "https://github.com",
            "https://user@github.com/",
            "https://GitHub.com/",
            "https://github.com:x/",
            "https://[::1]/",
            "https:///path",
        ] {
            assert_eq!(PageUrl::find(url), None, "{url}");
        }
    }
}
