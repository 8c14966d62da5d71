//! Every screen of the walks, held against axe-core: light, dark, and as wide as a phone.
#![allow(missing_docs)]

use anyhow::{Result, ensure};
use sparekey_e2e::access::Axe;
use sparekey_e2e::walk::{KIM, Report, Tab, World, open_menu};
use sparekey_e2e::{Browser, BrowserKind, BrowserOptions, in_both_browsers};
use sparekey_sample_app::{BARE_HOST, STRICT_HOST};

in_both_browsers!(no_screen_has_a_violation, axe_finds_what_is_wrong);

/// Fewer would mean that a walk took another way.
const FEWEST_SCREENS: usize = 60;

async fn no_screen_has_a_violation(kind: BrowserKind) -> Result<()> {
    let mut world = World::start(kind, Report::inspecting()?, |options| options).await?;
    world.begin(STRICT_HOST).await?;
    world.open_web().await?;
    let link = world.invite(KIM).await?;
    let mut kim = world.join(kind, KIM, &link).await?;
    let fingerprint = kim.fingerprint().await?;
    kim.browser.quit().await?;
    world.look("people").await?;
    world.compare(KIM.name, &fingerprint).await?;
    world.open_web().await?;
    let tab = Tab::new(world.browser.driver()?);
    tab.press_test("account-card").await?;
    tab.wait_test("emergency-controls").await?;
    world.share(KIM.name, "owner").await?;
    world.look("account-people").await?;

    world.enrol(STRICT_HOST).await?;
    world.wait_offer().await?;
    world.save_and_deliver().await?;
    world.open_account(10).await?;
    world.reveal_all(0, 3).await?;
    let tab = Tab::new(world.browser.driver()?);
    tab.press_test("mark-used-1").await?;
    tab.wait("[data-test=\"code-state-1\"][data-state=\"used\"]")
        .await?;
    tab.press_test("add-codes").await?;
    tab.fill("dialog[open] textarea", "4f7k-29qa\nm3xp-8w6z\nx")
        .await?;
    world.look("add-codes").await?;
    let tab = Tab::new(world.browser.driver()?);
    tab.press("dialog[open] [data-test=\"save-codes\"]").await?;
    tab.wait_test("replace-codes").await?;
    world.look("replace-or-keep").await?;
    let tab = Tab::new(world.browser.driver()?);
    tab.press_test("replace-codes").await?;
    tab.wait_test("superseded-lists").await?;
    world.look("superseded").await?;

    world.enrol_after_sign_in(BARE_HOST).await?;
    let popup = world.browser.popup();
    popup.wait_open().await?;
    popup.wait_text("10 codes").await?;
    world.look_at_popup("popup-no-account").await?;
    let popup = world.browser.popup();
    popup.click("[data-test=\"popup-to-inbox\"]").await?;
    popup.wait_text("Captured").await?;
    popup.close().await?;
    for (menu, wait) in [
        ("menu-inbox", "inbox-item"),
        ("menu-browsers", "device"),
        ("menu-activity", "audit-row"),
        ("menu-people", "person"),
    ] {
        world.open_web().await?;
        open_menu(&world.browser, menu).await?;
        Tab::new(world.browser.driver()?).wait_test(wait).await?;
        world.look(menu).await?;
    }
    let vault = world
        .browser
        .extension_url("extension/vault/vault.html")
        .await?;
    world.browser.open_tab(&vault).await?;
    Tab::new(world.browser.driver()?)
        .wait("[data-test=\"unlock\"], [data-test=\"accounts\"]")
        .await?;
    world.look("vault").await?;

    let (screens, violations) = world.report.inspected();
    ensure!(
        screens.len() >= FEWEST_SCREENS,
        "only {} screens were inspected",
        screens.len()
    );
    ensure!(
        violations.is_empty(),
        "{} violations on {} screens:\n{}",
        violations.len(),
        screens.len(),
        violations.join("\n")
    );
    Ok(())
}

/// The control: an unnamed button and grey on grey are found, and a page that is too wide.
async fn axe_finds_what_is_wrong(kind: BrowserKind) -> Result<()> {
    let mut browser = Browser::start(BrowserOptions::new(kind)).await?;
    let page = "data:text/html,<!doctype html><html lang=en><title>x</title><main><h1>x</h1>\
        <button></button><p style='color:%23aaa;background:%23bbb'>grey</p>\
        <div style='width:5000px'>wide</div></main>";
    browser.driver()?.goto(page).await?;
    let script = format!(
        "const done = arguments[arguments.length - 1]; {}.then(done)",
        Axe::load()?.expression()
    );
    let answer = browser.driver()?.execute_async(script, Vec::new()).await?;
    let found = Axe::read(answer.json())?;
    for rule in ["button-name", "color-contrast", "wider than the window"] {
        ensure!(
            found.iter().any(|one| one.starts_with(rule)),
            "{rule} was not found"
        );
    }
    browser.quit().await
}
