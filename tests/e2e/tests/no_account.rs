//! No account is for the site: found by search, made in place, or left to the Inbox.
#![allow(missing_docs)]

use anyhow::{Result, ensure};
use serde_json::json;
use sparekey_e2e::walk::{ACCOUNT_APP, Report, Tab, World, hook, open_menu};
use sparekey_e2e::{BrowserKind, PATIENCE, View, in_both_browsers, wait_true};
use sparekey_sample_app::{BARE_HOST, LOGIN, STRICT_HOST};

in_both_browsers!(found_by_search, made_in_place, left_to_the_inbox);

/// A connected browser on a page with codes for which there is no account.
async fn begin(kind: BrowserKind) -> Result<(World, Vec<String>)> {
    let mut world = World::start(kind, Report::silent(), |options| options).await?;
    world.begin(STRICT_HOST).await?;
    let codes = world.enrol_after_sign_in(BARE_HOST).await?;
    let popup = world.browser.popup();
    popup.wait_open().await?;
    popup.wait_text("10 codes found").await?;
    let said = popup.wait_text("There is no account for").await?;
    ensure!(said.contains(BARE_HOST), "the site is not named");
    Ok((world, codes))
}

/// What the popup has chosen to save to.
async fn chosen(popup: &View<'_>) -> Result<String> {
    let script =
        "document.querySelector('[data-test=\"popup-account\"]').selectedOptions[0].textContent";
    Ok(popup
        .eval(script)
        .await?
        .as_str()
        .unwrap_or_default()
        .to_owned())
}

async fn wait_chosen(popup: &View<'_>, part: &str) -> Result<()> {
    wait_true("the account to be chosen", PATIENCE, async || {
        Ok(chosen(popup).await?.contains(part))
    })
    .await
}

async fn found_by_search(kind: BrowserKind) -> Result<()> {
    let (mut world, codes) = begin(kind).await?;
    let popup = world.browser.popup();
    ensure!(
        !chosen(&popup).await?.contains(ACCOUNT_APP),
        "an account of another site was chosen"
    );
    popup
        .type_text(&hook("popup-search-account"), "no such app")
        .await?;
    popup.wait_text("No account matches").await?;
    popup
        .type_text(&hook("popup-search-account"), "sAMPLE")
        .await?;
    popup.wait_text("1 account matches").await?;
    wait_chosen(&popup, ACCOUNT_APP).await?;
    world.save_and_deliver().await?;
    world.read_back(&codes).await
}

async fn made_in_place(kind: BrowserKind) -> Result<()> {
    let (mut world, codes) = begin(kind).await?;
    // Locked first: it says so, unlocks, and goes on.
    let popup = world.browser.popup();
    popup.close().await?;
    let app = world.browser.driver()?.window().await?;
    let options = world
        .browser
        .extension_url("extension/options/options.html")
        .await?;
    world.browser.open_tab(&options).await?;
    Tab::new(world.browser.driver()?).press_test("lock").await?;
    Tab::new(world.browser.driver()?)
        .wait_test("unlock")
        .await?;
    world.browser.switch_to(&app).await?;
    world.browser.toolbar_click().await?;
    popup.wait_open().await?;
    popup.wait_text("Unlock and create").await?;
    popup.click(&hook("popup-create-account")).await?;
    popup
        .type_text(&hook("unlock-passphrase"), &world.person.passphrase)
        .await?;
    popup
        .click("[data-test=\"unlock\"] button[type=submit]")
        .await?;
    // Filled in from the page.
    wait_true("the form of a new account", PATIENCE, async || {
        let site = "document.querySelector('[data-test=\"popup-create-site\"]')?.value ?? null";
        Ok(popup.eval(site).await? == json!(format!("https://{BARE_HOST}")))
    })
    .await?;
    popup
        .type_text(&hook("popup-create-app"), "Bare app")
        .await?;
    popup.type_text(&hook("popup-create-login"), LOGIN).await?;
    popup.click(&hook("popup-create-now")).await?;
    wait_chosen(&popup, "Bare app").await?;
    world.save_and_deliver().await?;
    world.browser.open_tab(&world.workspace.url()).await?;
    world.unlock().await?;
    let tab = Tab::new(world.browser.driver()?);
    let cards = "return [...document.querySelectorAll('[data-test=\"account-card\"]')].map((card) => card.textContent)";
    wait_true("the new account with its codes", PATIENCE, async || {
        let cards = tab.script(cards).await?;
        let texts = cards.as_array().cloned().unwrap_or_default();
        Ok(texts.iter().filter_map(|text| text.as_str()).any(|text| {
            text.contains("Bare app") && text.contains(&format!("{} codes", codes.len()))
        }))
    })
    .await
}

async fn left_to_the_inbox(kind: BrowserKind) -> Result<()> {
    let (world, codes) = begin(kind).await?;
    let popup = world.browser.popup();
    popup.click(&hook("popup-to-inbox")).await?;
    popup.wait_text("Captured").await?;
    // The popup leads to where it is assigned.
    popup.wait_text("1 list in your Inbox").await?;
    popup.click(&hook("popup-inbox-waiting")).await?;
    popup.wait_closed().await?;
    let vault = world.browser.page("vault/vault.html#inbox");
    vault.wait_open().await?;
    vault.wait_text(BARE_HOST).await?;
    // Until then the badge counts it.
    world.browser.open_tab(&world.workspace.url()).await?;
    wait_true("the badge to count the inbox", PATIENCE, async || {
        Ok(world.browser.badge_text().await? == "1")
    })
    .await?;
    world.unlock().await?;
    open_menu(&world.browser, "menu-inbox").await?;
    let tab = Tab::new(world.browser.driver()?);
    let item = tab.text_test("inbox-item").await?;
    ensure!(
        item.contains(BARE_HOST) && item.contains(&format!("{} codes", codes.len())),
        "the Inbox shows another list"
    );
    Ok(())
}
