//! Codes pasted by hand: in the web app's dialog and in its mirror, the popup.

use anyhow::{Result, ensure};
use sparekey_e2e::walk::{Report, Tab, World};
use sparekey_e2e::{BrowserKind, in_both_browsers};
use sparekey_sample_app::STRICT_HOST;

in_both_browsers!(pasted_by_hand);

/// As an app would mail it: numbered, with a heading.
const FIRST: &str = "Your backup codes\n1. 4f7k-29qa\n2. m3xp-8w6z\n3. tt5r-b2nd\n4. 9hcv-kk47";
const FIRST_CODES: [&str; 4] = ["4f7k-29qa", "m3xp-8w6z", "tt5r-b2nd", "9hcv-kk47"];
const SECOND: &str = "p8wd-3fma\nz6tt-hc92\n5nqx-vk7b";
const SECOND_CODES: [&str; 3] = ["p8wd-3fma", "z6tt-hc92", "5nqx-vk7b"];

async fn pasted_by_hand(kind: BrowserKind) -> Result<()> {
    let mut world = World::start(kind, Report::silent(), |options| options).await?;
    world.begin(STRICT_HOST).await?;

    let tab = Tab::new(world.browser.driver()?);
    tab.goto(&world.workspace.url()).await?;
    world.unlock().await?;
    tab.press_test("account-card").await?;
    tab.press_test("add-codes").await?;
    ensure!(tab.text("dialog[open] h2, dialog[open] h1").await? == "Add MFA Backup Codes");
    tab.fill("dialog[open] textarea", FIRST).await?;
    ensure!(tab.text_test("codes-found").await?.starts_with("4 codes"));
    tab.press("dialog[open] [data-test=\"save-codes\"]").await?;
    tab.wait("[data-test=\"notice\"] .notice").await?;
    ensure!(
        tab.script("return document.querySelector('dialog[open]') === null")
            .await?
            == true,
        "the dialog is still open"
    );
    ensure!(world.reveal_all(0, FIRST_CODES.len()).await? == FIRST_CODES);

    // The sample app's start page shows no codes: the popup asks for them.
    world.sign_in(STRICT_HOST).await?;
    world.browser.toolbar_click().await?;
    let popup = world.browser.popup();
    popup.wait_open().await?;
    popup
        .type_text("[data-test=\"mfa-backup-codes\"]", SECOND)
        .await?;
    popup.wait_text("3 codes").await?;
    popup.wait_text("has codes already").await?;
    popup.click("[data-test=\"save-codes\"]").await?;
    popup.click("[data-test=\"keep-both\"]").await?;
    popup.wait_text("Captured").await?;
    popup.close().await?;
    world
        .open_account_left(FIRST_CODES.len() + SECOND_CODES.len())
        .await?;
    ensure!(
        world.count_lists().await? == 2,
        "not exactly two lists are kept"
    );
    ensure!(world.reveal_all(0, SECOND_CODES.len()).await? == SECOND_CODES);
    ensure!(world.reveal_all(1, FIRST_CODES.len()).await? == FIRST_CODES);
    Ok(())
}
