//! S5: where the page is.

use super::{Finding, found};
use crate::verdict::Case;

const SECURITY: [&str; 14] = [
    "security",
    "two-factor",
    "two_factor",
    "twofactor",
    "2fa",
    "mfa",
    "2sv",
    "otp",
    "recovery",
    "backup-code",
    "backup_code",
    "backupcode",
    "second-factor",
    "authenticat",
];
const ELSEWHERE: [&str; 17] = [
    "/orders",
    "/order/",
    "/billing",
    "/invoices",
    "/developers",
    "/docs",
    "/doc/",
    "/help",
    "/support",
    "/blog",
    "/search",
    "/wiki/",
    "/forum",
    "/questions",
    "/article",
    "/guide",
    "/kb/",
];
const PUBLIC_HOSTS: [&str; 8] = [
    "docs.",
    "help.",
    "support.",
    "blog.",
    "developer.",
    "developers.",
    "forum.",
    "community.",
];

pub fn weigh(case: &Case<'_, '_, '_>, findings: &mut Vec<Finding>) {
    let site = case.page.site;
    if let Some(site) = site.filter(|site| site.on_code_page) {
        let strong = site.profile.path_confidence.decides();
        findings.push(found(if strong { 20 } else { 8 }, "path-of-app"));
    }
    let address = case.page.url.split_once("://").map_or("", |(_, rest)| rest);
    let (host, path) = address.split_once('/').unwrap_or((address, ""));
    let path = format!("/{}", path.to_ascii_lowercase());
    let on_app = site.is_some_and(|site| site.on_code_page);
    let elsewhere = ELSEWHERE.iter().any(|part| path.contains(part))
        || PUBLIC_HOSTS.iter().any(|part| host.starts_with(part));
    if elsewhere && !on_app {
        findings.push(found(-70, "public-path"));
    } else if SECURITY.iter().any(|part| path.contains(part)) {
        findings.push(found(10, "security-path"));
    }
}
