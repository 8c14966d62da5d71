//! The whole way by keyboard alone: no mouse in any tab, none in the popup.
#![allow(missing_docs)]

use anyhow::{Result, bail, ensure};
use sparekey_e2e::walk::{KIM, Report, Tab, World, open_menu, use_keyboard_alone};
use sparekey_e2e::{BrowserKind, Key, PATIENCE, in_both_browsers, wait_true, wait_until};
use sparekey_sample_app::STRICT_HOST;

in_both_browsers!(every_flow_by_keyboard);

async fn every_flow_by_keyboard(kind: BrowserKind) -> Result<()> {
    use_keyboard_alone();
    let mut world = World::start(kind, Report::silent(), |options| options).await?;
    world.begin(STRICT_HOST).await?;
    world.open_web().await?;
    let link = world.invite(KIM).await?;
    let mut kim = world.join(kind, KIM, &link).await?;
    let fingerprint = kim.fingerprint().await?;
    world.compare(KIM.name, &fingerprint).await?;
    world.open_web().await?;
    let tab = Tab::new(world.browser.driver()?);
    tab.press_test("account-card").await?;
    tab.press_test("add-codes").await?;
    tab.fill("dialog[open] textarea", "4f7k-29qa\nm3xp-8w6z\ntt5r-b2nd")
        .await?;
    tab.press("dialog[open] [data-test=\"save-codes\"]").await?;
    tab.wait_gone("dialog[open]").await?;
    tab.press("[data-test=\"list-0\"] [data-test=\"reveal-0\"]")
        .await?;
    ensure!(tab.text_test("code-0").await? == "4f7k-29qa");
    tab.press_test("mark-used-0").await?;
    tab.wait("[data-test=\"code-state-0\"][data-state=\"used\"]")
        .await?;

    world.enrol(STRICT_HOST).await?;
    world.wait_offer().await?;
    press_in_popup(&world, "save-codes").await?;
    press_in_popup(&world, "replace-codes").await?;
    world.browser.popup().wait_text("Captured").await?;
    world.browser.popup().close().await?;
    world.wait_delivered().await?;

    world.open_web().await?;
    Tab::new(world.browser.driver()?)
        .press_test("account-card")
        .await?;
    world.share(KIM.name, "owner").await?;
    kim.open_web(&world).await?;
    let tab = Tab::new(kim.browser.driver()?);
    tab.press_test("account-card").await?;
    tab.wait_test("list-0").await?;
    open_menu(&kim.browser, "menu-lock").await?;
    tab.wait_test("unlock").await?;
    kim.browser.quit().await
}

/// Tab until the button has the focus, then Enter.
async fn press_in_popup(world: &World, hook: &str) -> Result<()> {
    let popup = world.browser.popup();
    let script = "(() => { const one = document.activeElement; return `${one?.dataset.test ?? one?.tagName}${one?.disabled ? ' (disabled)' : ''}`; })()";
    // Inert at first (T3): a Tab passes over it then.
    let inert = format!("document.querySelector('[data-test=\"{hook}\"]')?.disabled === false");
    wait_true(&format!("{hook} to be pressable"), PATIENCE, async || {
        Ok(popup.eval(&inert).await?.as_bool() == Some(true))
    })
    .await?;
    let mut passed = std::collections::BTreeSet::new();
    wait_until(
        &format!("{hook} to be reached in the popup"),
        PATIENCE,
        async || {
            let focused = popup.eval(script).await?;
            if focused == hook {
                return Ok(Some(()));
            }
            popup.press(Key::Tab).await?;
            passed.insert(focused.to_string());
            bail!("the focus was on {passed:?}")
        },
    )
    .await?;
    popup.press(Key::Enter).await
}
