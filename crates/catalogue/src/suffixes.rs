//! Public suffixes, by the Public Suffix List with its private part (<https://publicsuffix.org/list/>).
//!
//! `suffixes/rules.txt` is the list without its comments, as the crate `psl` carries it; a test compares every
//! rule with that crate.

use fst::Set;

/// Every rule in ASCII form, with its `*.` or `!`.
static RULES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/suffixes.fst"));

/// The registrable domain of `host`, which is in lower-case ASCII: its public suffix and one label more.
///
/// None where no rule covers the host, and where the host is a public suffix itself.
pub fn find_registrable(host: &str) -> Option<&str> {
    let rules = Set::new(RULES).ok()?;
    let suffix = find_suffix(&rules, host)?;
    let before = host.strip_suffix(suffix)?.strip_suffix('.')?;
    let label = before.rsplit('.').next().unwrap_or(before);
    if label.is_empty() {
        return None;
    }
    Some(&host[before.len() - label.len()..])
}

/// The public suffix of `host`: the longest one a rule names; an exception beats every other rule.
fn find_suffix<'a>(rules: &Set<&[u8]>, host: &'a str) -> Option<&'a str> {
    let ends = || std::iter::successors(Some(host), |end| parent(end));
    let exception = ends().find(|end| rules.contains(format!("!{end}")));
    if let Some(end) = exception {
        return parent(end);
    }
    ends().find(|end| {
        rules.contains(end) || parent(end).is_some_and(|above| rules.contains(format!("*.{above}")))
    })
}

/// A host without its first label.
fn parent(host: &str) -> Option<&str> {
    host.split_once('.').map(|(_, rest)| rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same question to the crate `psl`, which has the list as code.
    fn by_psl(host: &str) -> Option<&str> {
        let domain = psl::domain(host.as_bytes())?;
        if !domain.suffix().is_known() {
            return None;
        }
        std::str::from_utf8(domain.as_bytes()).ok()
    }

    #[test]
    fn every_rule_gives_what_the_psl_crate_gives() {
        let text = include_str!("../suffixes/rules.txt");
        let rules: std::collections::HashSet<&str> = text.lines().collect();
        let mut asked = 0;
        for rule in text.lines() {
            let name = rule.trim_start_matches(['!', '*', '.']);
            let Ok(url) = url::Url::parse(&format!("https://{name}/")) else {
                continue;
            };
            let name = url.host_str().unwrap_or_default();
            for host in [
                name.to_owned(),
                format!("a.{name}"),
                format!("b.a.{name}"),
                format!("c.b.a.{name}"),
            ] {
                // The crate overlooks that a `*.` rule also covers a name with deeper rules of its own.
                let overlooked = find_registrable(&host).is_none()
                    && parent(&host)
                        .is_some_and(|above| rules.contains(format!("*.{above}").as_str()));
                if !overlooked {
                    assert_eq!(find_registrable(&host), by_psl(&host), "{host}");
                }
                asked += 1;
            }
        }
        assert!(asked > 40_000, "{asked}");
    }

    #[test]
    fn hosts_without_a_rule_have_none() {
        for host in [
            "localhost",
            "strict.sample.test",
            "intranet",
            "",
            "com",
            "github.io",
        ] {
            assert_eq!(find_registrable(host), None, "{host}");
            assert_eq!(by_psl(host), None, "{host}");
        }
        assert_eq!(find_registrable("a.github.com"), Some("github.com"));
        assert_eq!(find_registrable("x.me.github.io"), Some("me.github.io"));
    }
}
