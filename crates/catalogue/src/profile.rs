//! One app of the catalogue, as data, and which one a page belongs to.

use crate::page_url::PageUrl;

include!(concat!(env!("OUT_DIR"), "/apps.rs"));

/// How well a fact is sourced; the order is from weak to strong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Nobody has looked it up.
    GeneralKnowledge,
    /// Read on a page that is not the vendor's.
    ThirdParty,
    /// Read in the vendor's documents.
    OfficialDoc,
    /// Read in the program's source.
    SourceCode,
}

impl Confidence {
    /// Strong enough to decide; weaker facts only nudge (design.md 3.1).
    #[must_use]
    pub fn decides(self) -> bool {
        self >= Self::OfficialDoc
    }
}

/// What kind of app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Run by its vendor on known hosts.
    Saas,
    /// Run by anybody on any host.
    SelfHosted,
    /// Only for tests and the demo, on the reserved `.test` (RFC 2606); left out of all counts.
    Sample,
}

/// Where the engine may run in Chromium (design.md 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EngineHost {
    /// In the background worker.
    Worker,
    /// In the content script: the policy of this site is known to allow it.
    Page,
}

/// What one code of an app looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shape {
    /// How well the shape is sourced.
    pub confidence: Confidence,
    /// Codes in one set as first shown.
    pub count: u16,
    /// Characters in each group.
    pub groups: &'static [u8],
    /// What the page shows between the groups.
    pub separator: &'static str,
    /// Every character a code can hold, separators left out.
    pub alphabet: &'static str,
}

impl Shape {
    /// Whether a code, as the page shows it, has exactly this shape.
    #[must_use]
    pub fn fits(&self, code: &str) -> bool {
        let mut rest = code;
        for (at, &length) in self.groups.iter().enumerate() {
            if at > 0 {
                let blank = self.separator == " ";
                let next = if blank {
                    rest.strip_prefix(char::is_whitespace)
                } else {
                    rest.strip_prefix(self.separator)
                };
                match next {
                    Some(next) => rest = next,
                    None => return false,
                }
            }
            let Some((group, next)) = rest.split_at_checked(usize::from(length)) else {
                return false;
            };
            if !group.chars().all(|c| self.alphabet.contains(c)) {
                return false;
            }
            rest = next;
        }
        rest.is_empty()
    }
}

/// One app of the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Profile {
    /// Stable name of its file.
    pub id: &'static str,
    /// Name for people.
    pub name: &'static str,
    /// What kind of app.
    pub kind: Kind,
    /// How well the entry as a whole is sourced.
    pub confidence: Confidence,
    /// `*` for any host, `*.example.com` for hosts below a domain, or an exact host.
    pub hosts: &'static [&'static str],
    /// Patterns of the pages that show codes, for the path alone or for path, query and fragment.
    pub paths: &'static [&'static str],
    /// How well the paths are sourced.
    pub path_confidence: Confidence,
    /// Where the engine may run in Chromium.
    pub wasm: EngineHost,
    /// The app shows one key, not a list.
    pub single_key: bool,
    /// What a code looks like, where it is known.
    pub shape: Option<Shape>,
}

impl Profile {
    /// Whether the profile may decide that a page shows a list; a weaker one only adds score.
    #[must_use]
    pub fn decides(&self) -> bool {
        self.confidence.decides()
    }
}

/// Every profile of the catalogue.
#[must_use]
pub fn profiles() -> &'static [Profile] {
    PROFILES
}

/// The profile of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProfileMatch {
    /// The profile.
    pub profile: &'static Profile,
    /// The path is one of those that show codes.
    pub on_code_page: bool,
    /// The profile names the host itself; it is not "any host".
    pub names_host: bool,
}

/// The profile for an address as the browser serialised it.
///
/// An exact host goes before a domain, a domain before "any host", which counts only on a code page.
#[must_use]
pub fn match_site(url: &str) -> Option<ProfileMatch> {
    let page = PageUrl::find(url)?;
    PROFILES
        .iter()
        .filter_map(|profile| {
            let rank = profile
                .hosts
                .iter()
                .map(|host| host_rank(host, page.host))
                .max()?;
            if rank == 0 {
                return None;
            }
            let on_code_page = profile
                .paths
                .iter()
                .any(|pattern| fits_path(pattern, &page));
            (rank > 1 || on_code_page).then_some((
                rank,
                ProfileMatch {
                    profile,
                    on_code_page,
                    names_host: rank > 1,
                },
            ))
        })
        .max_by_key(|(rank, found)| (*rank, found.on_code_page, found.profile.path_confidence))
        .map(|(_, found)| found)
}

/// 3 for the exact host, 2 for a host below the domain, 1 for any host, 0 for another one.
fn host_rank(pattern: &str, host: &str) -> u8 {
    if pattern == "*" {
        return 1;
    }
    match pattern.strip_prefix("*.") {
        Some(domain) => {
            let below = host
                .strip_suffix(domain)
                .is_some_and(|start| start.len() > 1 && start.ends_with('.'));
            if below { 2 } else { 0 }
        }
        None if pattern == host => 3,
        None => 0,
    }
}

fn fits_path(pattern: &str, page: &PageUrl<'_>) -> bool {
    regex_lite::Regex::new(pattern)
        .is_ok_and(|regex| regex.is_match(page.path) || regex.is_match(page.full_path))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(url: &str) -> Option<(&'static str, bool)> {
        match_site(url).map(|found| (found.profile.id, found.on_code_page))
    }

    #[test]
    fn sites() {
        let rows = [
            (
                "https://bare.sample.test/security/recovery-codes",
                Some(("sample-bare", true)),
            ),
            (
                "https://bare.sample.test/security/recovery-codes?shape=pre",
                Some(("sample-bare", true)),
            ),
            (
                "https://strict.sample.test/",
                Some(("sample-strict", false)),
            ),
            (
                "https://github.com/settings/auth/recovery-codes",
                Some(("github", true)),
            ),
            ("https://evil-github.com/settings/auth/recovery-codes", None),
            (
                "https://github.com.evil.co/settings/auth/recovery-codes",
                None,
            ),
            (
                "https://eu.sentry.io/settings/account/security/",
                Some(("sentry", true)),
            ),
            ("https://notsentry.io/settings/account/security/", None),
            ("https://gitlab.com/", Some(("gitlab", false))),
            (
                "https://git.example.com/-/profile/two_factor_auth",
                Some(("gitlab", true)),
            ),
            (
                "https://app.example.com/accounts/2fa/recovery-codes/",
                Some(("django-allauth", true)),
            ),
            ("https://app.example.com/", None),
        ];
        for (url, expected) in rows {
            assert_eq!(found(url), expected, "{url}");
        }
    }

    #[test]
    fn ids_are_unique_and_samples_stay_on_test() {
        for (at, one) in PROFILES.iter().enumerate() {
            assert!(
                PROFILES[..at].iter().all(|other| other.id != one.id),
                "{}",
                one.id
            );
            if one.kind == Kind::Sample {
                assert!(one.hosts.iter().all(|host| host.ends_with(".test")));
            }
            if one.wasm == EngineHost::Page {
                assert_eq!(one.id, "sample-bare");
            }
        }
    }

    #[test]
    fn shapes() {
        let shape = Shape {
            confidence: Confidence::SourceCode,
            count: 10,
            groups: &[4, 4],
            separator: "-",
            alphabet: "23456789abcdefghjkmnpqrstuvwxyz",
        };
        assert!(shape.fits("ab23-9xyz"));
        for code in [
            "ab23",
            "ab23-9xy",
            "ab23-9xyzz",
            "ab23 9xyz",
            "ab23-9xyl",
            "ab23-9xyé",
        ] {
            assert!(!shape.fits(code), "{code}");
        }
    }
}
