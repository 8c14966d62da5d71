//! S9: whether this is a page of somebody who has signed in.

use super::{Finding, found};
use crate::snapshot::Flags;
use crate::verdict::Case;

pub fn weigh(case: &Case<'_, '_, '_>, findings: &mut Vec<Finding>) {
    if case.page.asks_password {
        findings.push(found(-20, "password-field"));
    }
    let path = case.page.url.split_once("://").map_or("", |(_, rest)| rest);
    let path = path.split_once('/').map_or("", |(_, path)| path);
    let on_app = case.page.site.is_some_and(|site| site.on_code_page);
    let entry = ["login", "signin", "sign-in", "sign_in", "challenge"];
    if !on_app
        && entry
            .iter()
            .any(|part| path.to_ascii_lowercase().contains(part))
    {
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
