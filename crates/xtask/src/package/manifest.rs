//! The manifest of each browser, derived from the root one.

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};
use url::Url;

use super::Browser;
use super::locales::{DEFAULT_LOCALE, DESCRIPTION, NAME};

/// The root manifest with one `background` key (security.md 6), translated name and description,
/// and `hosts` as required host permissions. Nothing else changes (security.md T17).
///
/// # Errors
/// When the root manifest lacks a key it must have.
pub fn derive(root: &Value, browser: Browser, hosts: &[String]) -> Result<Value> {
    let root = root.as_object().context("manifest.json is no object")?;
    let mut derived = Map::new();
    for (key, value) in root {
        match key.as_str() {
            "name" => {
                derived.insert(key.clone(), json!(format!("__MSG_{NAME}__")));
                derived.insert("default_locale".to_owned(), json!(DEFAULT_LOCALE));
            }
            "description" => {
                derived.insert(key.clone(), json!(format!("__MSG_{DESCRIPTION}__")));
            }
            "background" => {
                derived.insert(key.clone(), background(value, browser)?);
            }
            "optional_host_permissions" => {
                if !hosts.is_empty() {
                    derived.insert("host_permissions".to_owned(), json!(hosts));
                }
                derived.insert(key.clone(), value.clone());
            }
            _ => {
                derived.insert(key.clone(), value.clone());
            }
        }
    }
    Ok(Value::Object(derived))
}

fn background(both: &Value, browser: Browser) -> Result<Value> {
    let other = match browser {
        Browser::Chromium => "scripts",
        Browser::Firefox => "service_worker",
    };
    let mut one = both
        .as_object()
        .context("`background` is no object")?
        .clone();
    if one.shift_remove(other).is_none() {
        bail!("`background` of manifest.json lacks `{other}`");
    }
    Ok(Value::Object(one))
}

/// The match patterns of an origin and of further patterns, without ports: match patterns have none
/// in Firefox, and none is needed (a pattern without a port covers every port).
///
/// # Errors
/// When the origin is not one, or a pattern lacks scheme, host or path.
pub fn required_hosts(origin: Option<&str>, patterns: &[String]) -> Result<Vec<String>> {
    let mut hosts = Vec::new();
    if let Some(origin) = origin {
        hosts.push(pattern_of_origin(origin)?);
    }
    for pattern in patterns {
        hosts.push(without_port(pattern)?);
    }
    let mut seen = std::collections::BTreeSet::new();
    hosts.retain(|host| seen.insert(host.clone()));
    Ok(hosts)
}

fn pattern_of_origin(origin: &str) -> Result<String> {
    let url = Url::parse(origin).with_context(|| {
        format!("`{origin}` is not an origin: write https://HOST or https://HOST:PORT")
    })?;
    match (url.scheme(), url.host_str()) {
        ("http" | "https", Some(host)) if url.path() == "/" => {
            Ok(format!("{}://{host}/*", url.scheme()))
        }
        _ => bail!("`{origin}` is not an origin: write https://HOST or https://HOST:PORT"),
    }
}

fn without_port(pattern: &str) -> Result<String> {
    let parts = pattern
        .split_once("://")
        .and_then(|(scheme, rest)| Some((scheme, rest.split_once('/')?)));
    let Some((scheme, (host, path))) = parts else {
        bail!("`{pattern}` is not a match pattern: write https://HOST/*");
    };
    let host = host.rsplit_once(':').map_or(host, |(host, _)| host);
    if scheme.is_empty() || host.is_empty() {
        bail!("`{pattern}` is not a match pattern: write https://HOST/*");
    }
    Ok(format!("{scheme}://{host}/{path}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every key of `derived` that is not as in `root`, one line each.
    fn differences(root: &Value, derived: &Value) -> String {
        let empty = Map::new();
        let root = root.as_object().unwrap_or(&empty);
        let derived = derived.as_object().unwrap_or(&empty);
        let mut lines = Vec::new();
        for (key, value) in derived {
            match root.get(key) {
                None => lines.push(format!("+ {key}: {value}")),
                Some(old) if old != value => lines.push(format!("~ {key}: {old} -> {value}")),
                Some(_) => {}
            }
        }
        for key in root.keys().filter(|key| !derived.contains_key(*key)) {
            lines.push(format!("- {key}"));
        }
        lines.join("\n")
    }

    fn root() -> Result<Value> {
        Ok(serde_json::from_str(include_str!(
            "../../../../manifest.json"
        ))?)
    }

    #[test]
    fn the_root_manifest_asks_for_no_more_than_it_says() -> Result<()> {
        insta::assert_snapshot!(serde_json::to_string_pretty(&root()?)?);
        Ok(())
    }

    #[test]
    fn derived_manifests_differ_in_nothing_else() -> Result<()> {
        let root = root()?;
        let hosts = required_hosts(
            Some("http://localhost:7300"),
            &["https://strict.sample.test:8443/*".to_owned()],
        )?;
        for (browser, hosts) in [
            (Browser::Chromium, hosts.as_slice()),
            (Browser::Firefox, hosts.as_slice()),
            (Browser::Chromium, &[]),
            (Browser::Firefox, &[]),
        ] {
            let name = format!(
                "{}-{}",
                browser.name(),
                if hosts.is_empty() { "plain" } else { "granted" }
            );
            let derived = derive(&root, browser, hosts)?;
            insta::assert_snapshot!(name, differences(&root, &derived));
        }
        Ok(())
    }

    #[test]
    fn ports_are_dropped_and_repeats_joined() -> Result<()> {
        let hosts = required_hosts(
            Some("https://team.example:8443/"),
            &[
                "https://team.example/*".to_owned(),
                "https://*.sample.test:443/*".to_owned(),
                "*://*/*".to_owned(),
            ],
        )?;
        assert_eq!(
            hosts,
            [
                "https://team.example/*",
                "https://*.sample.test/*",
                "*://*/*"
            ]
        );
        Ok(())
    }

    #[test]
    fn what_is_no_origin_or_pattern_is_refused() {
        for origin in ["team.example", "https://team.example/path", "file:///", ""] {
            assert!(required_hosts(Some(origin), &[]).is_err(), "{origin}");
        }
        for pattern in [
            "team.example",
            "https://team.example",
            "https:///*",
            "<all_urls>",
        ] {
            assert!(
                required_hosts(None, &[pattern.to_owned()]).is_err(),
                "{pattern}"
            );
        }
    }
}
