//! A second list of the same account; a capture without an account; codes crossed off.
#![allow(missing_docs)]

use anyhow::{Result, ensure};
use sparekey_e2e::walk::{Report, Tab, World, open_menu};
use sparekey_e2e::{BrowserKind, PATIENCE, in_both_browsers, wait_true};
use sparekey_sample_app::{BARE_HOST, STRICT_HOST};

in_both_browsers!(replaced_or_kept, to_the_inbox_and_assigned);

const FIRST: &str = "4f7k-29qa\nm3xp-8w6z\ntt5r-b2nd\n9hcv-kk47";
const FIRST_CODES: [&str; 4] = ["4f7k-29qa", "m3xp-8w6z", "tt5r-b2nd", "9hcv-kk47"];
const SECOND: &str = "p8wd-3fma\nz6tt-hc92\n5nqx-vk7b";

async fn replaced_or_kept(kind: BrowserKind) -> Result<()> {
    let mut world = World::start(kind, Report::silent(), |options| options).await?;
    world.begin(STRICT_HOST).await?;
    let tab = Tab::new(world.browser.driver()?);
    tab.goto(&world.workspace.url()).await?;
    world.unlock().await?;
    tab.press_test("account-card").await?;
    for (text, answer) in [(FIRST, None), (SECOND, Some("replace-codes"))] {
        tab.press_test("add-codes").await?;
        tab.fill("dialog[open] textarea", text).await?;
        tab.press("dialog[open] [data-test=\"save-codes\"]").await?;
        if let Some(answer) = answer {
            tab.press(&format!("dialog[open] [data-test=\"{answer}\"]"))
                .await?;
        }
        tab.wait_gone("dialog[open]").await?;
        tab.wait("[data-test=\"notice\"] .notice").await?;
    }
    // The old one stays readable, as superseded.
    tab.wait_test("superseded-lists").await?;
    ensure!(world.count_lists().await? == 2, "a list was lost");
    ensure!(tab.text_test("list-left").await?.starts_with('3'));
    tab.press("[data-test=\"superseded-lists\"] > summary")
        .await?;
    ensure!(world.reveal_all(1, FIRST_CODES.len()).await? == FIRST_CODES);

    let tab = Tab::new(world.browser.driver()?);
    // Crossed off by mistake, and undone.
    tab.press("[data-test=\"list-0\"] [data-test=\"mark-used-1\"]")
        .await?;
    tab.wait("[data-test=\"list-0\"] [data-test=\"code-state-1\"][data-state=\"used\"]")
        .await?;
    ensure!(tab.text_test("list-left").await?.starts_with('2'));
    tab.press("[data-test=\"list-0\"] [data-test=\"undo-used-1\"]")
        .await?;
    tab.wait("[data-test=\"list-0\"] [data-test=\"code-state-1\"][data-state=\"unused\"]")
        .await?;

    // From the page: the popup asks too.
    let codes = world.enrol_after_sign_in(STRICT_HOST).await?;
    world.wait_offer().await?;
    let popup = world.browser.popup();
    popup.wait_text("has codes already").await?;
    popup.click("[data-test=\"save-codes\"]").await?;
    popup.click("[data-test=\"keep-both\"]").await?;
    popup.wait_text("Captured").await?;
    popup.close().await?;
    world.open_account_left(codes.len() + 3).await?;
    ensure!(
        world.count_lists().await? == 3,
        "not exactly three lists are kept"
    );
    ensure!(world.reveal_all(0, codes.len()).await? == codes);
    Ok(())
}

async fn to_the_inbox_and_assigned(kind: BrowserKind) -> Result<()> {
    let mut world = World::start(kind, Report::silent(), |options| options).await?;
    world.begin(STRICT_HOST).await?;
    // No account is for the other host.
    let codes = world.enrol(BARE_HOST).await?;
    let popup = world.browser.popup();
    popup.wait_open().await?;
    popup.click("[data-test=\"popup-to-inbox\"]").await?;
    popup.wait_text("Captured").await?;
    popup.close().await?;
    let url = world.workspace.url();
    world.browser.open_tab(&url).await?;
    wait_true("the badge to count the inbox", PATIENCE, async || {
        Ok(world.browser.badge_text().await? == "1")
    })
    .await?;
    world.unlock().await?;
    let tab = Tab::new(world.browser.driver()?);
    open_menu(&world.browser, "menu-inbox").await?;
    let item = tab.text_test("inbox-item").await?;
    ensure!(item.contains(BARE_HOST) && item.contains("10 codes"));
    tab.press_test("inbox-show").await?;
    wait_true("the codes of the item", PATIENCE, async || {
        let script = "return [...document.querySelectorAll('[data-test=\"inbox-item\"] code')].map((one) => one.textContent.trim())";
        Ok(tab.script(script).await? == serde_json::json!(codes))
    })
    .await?;
    tab.press_test("assign").await?;
    tab.choose_label_test("assign-account", "Sample app")
        .await?;
    tab.press_test("assign-now").await?;
    tab.wait_gone("[data-test=\"inbox-item\"]").await?;
    world.open_account(codes.len()).await?;
    ensure!(world.count_lists().await? == 1, "it was not assigned once");
    ensure!(world.reveal_all(0, codes.len()).await? == codes);
    // The extension learns of it when its popup opens; then the badge goes.
    world.browser.toolbar_click().await?;
    world.browser.popup().wait_open().await?;
    wait_true("the badge to go", PATIENCE, async || {
        Ok(world.browser.badge_text().await?.is_empty())
    })
    .await?;
    world.browser.popup().close().await
}
