//! S9: whether this is a page of somebody who has signed in.

use super::{Finding, found};
use crate::snapshot::Flags;
use crate::verdict::Case;

const ENTRY: [&str; 5] = ["login", "signin", "sign-in", "sign_in", "challenge"];
/// Settings of a person's own log-in.
const SETTINGS: [&str; 3] = ["settings", "profile", "preferences"];

pub fn weigh(case: &Case<'_, '_, '_>, findings: &mut Vec<Finding>) {
    if case.page.asks_password {
        findings.push(found(-20, "password-field"));
    }
    let address = case.page.url.split_once("://").map_or("", |(_, rest)| rest);
    let path = address
        .split_once('/')
        .map_or("", |(_, path)| path)
        .to_ascii_lowercase();
    let has = |parts: &[&str]| parts.iter().any(|part| path.contains(part));
    let on_app = case.page.site.is_some_and(|site| site.on_code_page);
    if !on_app && has(&ENTRY) && !has(&SETTINGS) {
        findings.push(found(-25, "sign-in-page"));
    }
    if case
        .candidate
        .items
        .iter()
        .all(|item| item.run.flags.has(Flags::FRAME))
    {
        findings.push(found(-40, "page-frame"));
    }
}
