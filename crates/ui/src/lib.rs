//! All screens of Sparekey, in one module for popup, options page, vault page and web app.
//!
//! A screen speaks [`sparekey_protocol::message`] through its [`platform::Platform`] and knows no
//! key. Every `view!` begins with a global class: without one Leptos writes static parts by
//! `innerHTML`, which the Trusted Types policy of all our pages forbids (`security.md` T16).
//!
//! # Hooks for the tests
//! Tests find things by role, label and word as a person does. Where that is not enough there is
//! `data-test`:
//! - everywhere: `notice` (success messages), `problem` (with `data-code`), `unlock`,
//!   `unlock-passphrase`, `copy`
//! - popup: `popup-not-connected`, `connect-this-browser`, `popup-offer` (with `data-count`),
//!   `popup-found`, `popup-host`, `popup-saved-before`, `popup-question`, `ask-yes`, `ask-no`,
//!   `popup-none`, `mfa-backup-codes`, `codes-found`, `always-look`, `show-codes`, `edit-codes`,
//!   `edited-codes`, `popup-account`, `popup-note`, `save-codes`, `captured`, `popup-done`,
//!   `waiting`, `waiting-item` (with `data-stopped`), `send-now`, `popup-locked`, `open-vault`,
//!   `open-options`; keeping a list: `popup-copy-all`, `popup-save-file`; connecting in place:
//!   `popup-connect-code`, `popup-connect-read`, `popup-connect-passphrase`,
//!   `popup-connect-refused`, `popup-connect`, again: `popup-cut-off`, `popup-connect-again`; no
//!   account for the site: `popup-no-account`, `popup-search-account`, `popup-create-account`,
//!   `popup-create-app`, `popup-create-site`, `popup-create-login`, `popup-create-now`,
//!   `popup-to-inbox`, `popup-inbox-waiting` (with `data-count`); a second list:
//!   `replace-question`, `popup-has-codes`, `replace-codes`, `keep-both`
//! - options: `options`, `connect-code`, `connect-read`, `connect-passphrase`, `connect-refused`,
//!   `connect`, `connected`, `connected-role`, `sites-prompt`, `sites-accounts`, `sites-known`, `sites-later`, `choose-sites`,
//!   `lock`, `disconnect`, `disconnect-dialog`, `disconnect-now`
//! - sad paths: `secret-key-missing`, `restore-secret-key`, `restore-passphrase`, `restore-now`,
//!   `forgotten`, `cut-off`, `connect-again`, `connect-again-dialog`, `again-login`,
//!   `again-secret-key`, `again-passphrase`, `again-now`, `what-waits` with `waiting-item`,
//!   `nothing-waits`, `disconnect-now`
//! - set-up: `setup`, `setup-form`, `setup-workspace`, `setup-name`, `setup-login`,
//!   `setup-passphrase`, `setup-passphrase-again`, `setup-continue`, `setup-kit`, `kit-url`,
//!   `kit-login`, `kit-secret-key` (27 characters, with gaps), `kit-print`,
//!   `kit-continue`, `setup-check`, `kit-check-0` to `kit-check-3` (with `data-place`, from 1),
//!   `kit-check-wrong`, `check-continue`, `show-kit-again`, `setup-sheets`, `sheet-1` to
//!   `sheet-3`, `sheet-save-1` to `sheet-save-3`, `sheets-print`, `sheet-check-1` to `sheet-check-3` (the last four characters),
//!   `sheet-check-wrong` (with `data-sheet`), `sheets-handed-out`, `setup-finish`
//! - joining: `join`, `join-form`, `join-workspace`, `join-inviter`, `join-role`, `join-reset`,
//!   `join-name` (not for new keys), `join-passphrase`, `join-passphrase-again`,
//!   `join-continue`, then the Emergency Kit as at set-up; `join-connected` where the browser is
//!   connected already
//! - sign-in: `sign-in`, `sign-in-login`, `sign-in-secret-key`, `sign-in-passphrase`,
//!   `sign-in-now`
//! - home: `workspace-name`, `user-menu`, `user-name`, `menu-people`, `menu-inbox`,
//!   `menu-browsers`, `menu-activity`, `menu-lock`, `no-access`, `accounts`, `no-accounts`,
//!   `new-account`, `new-account-dialog`, `account-app`, `account-site`, `account-login`,
//!   `create-account`, `search`, `account-card`, `card-codes` (with `data-left`),
//!   `card-waiting`, `card-problem`, `inbox-count`, `notice-undo`
//! - people: `people`, `own-fingerprint`, `person` (with `data-name`, `data-trust`: `own`,
//!   `compared`, `introduced`, `seen`, `new_keys`, and `data-left`) and in each `change-role`,
//!   `compare`, `reset-person`; `compare-dialog`, `fingerprint`, `your-fingerprint`,
//!   `they-match`, `they-differ`, `differs-warning`, `compare-again`; `invite`, `invite-dialog`,
//!   `invite-name`, `invite-login`, `invite-role`, `invite-make`, `invite-link`, `invite-done`;
//!   `invites`, `open-invite` (with `data-name`), `withdraw-invite`; `reset-dialog`,
//!   `reset-now`; `leave-workspace`, `leave-dialog`, `may-not-leave`, `leave-now`;
//!   `rescue-fingerprint`, `sheet-typed-1`, `sheet-typed-2`, `check-sheets`, `sheets-result`
//! - account: `account-details`, `tab-settings`, `tab-people`, `emergency-controls`,
//!   `add-codes`, `add-codes-dialog`, `replace-question`, `replace-codes`, `keep-both`,
//!   `question-back`, `no-lists`, `list-0` (newest first, superseded ones last) and in each list
//!   `list-origin`, `list-author`, `list-left`, `list-mark`, `list-superseded`, `supersede` or
//!   `restore-list`, and for each code, counted from 0, `code-state-0` (with `data-state`: `used`
//!   or `unused`), `reveal-0`, `code-0` (only while revealed), `mark-used-0` or `undo-used-0`;
//!   `superseded-lists`
//! - people of an account: `owners`, `account-owner`, `collaborators`, `account-collaborator`
//!   (both with `data-name`, `data-trust`, `data-leaving`), `waiting-person` (with `data-name`),
//!   `compare-link`, `accept-introduction`, `share`, `share-dialog`, `share-person`,
//!   `share-role`, `share-now`, `unshare`, `unshare-dialog`, `unshare-now`, `leave-account`,
//!   `leave-account-dialog`, `leave-account-now`, `stay`
//! - inbox: `inbox`, `inbox-empty`, `inbox-item` and in each `inbox-show`, `assign`, `discard`;
//!   `assign-dialog`, `assign-search`, `assign-account`, `assign-create`, `assign-now`,
//!   `discard-dialog`, `discard-now`
//! - browsers and activity: `browsers`, `device`, `connect-a-browser`, `set-up-code`, `activity`,
//!   `audit-row`, `audit-chain`

mod components;
mod gate;
mod home;
mod options;
mod pasted;
mod platform;
mod popup;
mod problem;
mod session;
mod sites;
mod strength;
mod text;
mod vault_page;
mod web;
mod when;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

/// Shows a screen in `<div id="app">`: `popup`, `options`, `vault` or `web`.
///
/// # Errors
/// When there is no such element or screen; the page's own script is wrong then.
#[wasm_bindgen]
pub fn mount(screen: &str, platform: platform::Platform) -> Result<(), JsError> {
    platform::set_platform(platform);
    text::set_language(&platform::language().unwrap_or_default());
    let document = document();
    if let Some(root) = document.document_element() {
        // An element takes every attribute.
        let _ = root.set_attribute("lang", &text::language_tag());
        let direction = if text::is_right_to_left() {
            "rtl"
        } else {
            "ltr"
        };
        let _ = root.set_attribute("dir", direction);
        let _ = root.set_attribute("data-screen", screen);
    }
    let place = document
        .get_element_by_id("app")
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok())
        .ok_or_else(|| JsError::new("the page has no element with the id app"))?;
    let view = match screen {
        "popup" => || view! { class="s", <popup::Popup /> }.into_any(),
        "options" => || view! { class="s", <options::Options /> }.into_any(),
        "vault" => || view! { class="s", <vault_page::VaultPage /> }.into_any(),
        "web" => || view! { class="s", <web::WebApp /> }.into_any(),
        _ => return Err(JsError::new("there is no screen of this name")),
    };
    leptos::mount::mount_to(place, view).forget();
    Ok(())
}
