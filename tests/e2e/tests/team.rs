//! Two Owners of one account, each in a browser profile of their own.
#![allow(missing_docs)]

use anyhow::{Result, ensure};
use sparekey_e2e::walk::{
    FLASK_CODES, FLASK_HOST, FlaskApp, KIM, Report, Tab, World, open_account, own_fingerprint,
    reveal_all,
};
use sparekey_e2e::{Browser, BrowserKind, PATIENCE, in_both_browsers, wait_true};
use sparekey_sample_app::STRICT_HOST;

in_both_browsers!(second_owner, waiting_share);

/// Whether the screen says that somebody else was first.
const TOLD: &str = "return document.querySelector('[data-test=\"problem\"][data-code=\"already_marked\"]') !== null";

async fn second_owner(kind: BrowserKind) -> Result<()> {
    let app = FlaskApp::start().await?;
    let mut world = World::start(kind, Report::silent(), |options| {
        options.https_port(app.port())
    })
    .await?;
    world.begin(FLASK_HOST).await?;
    world.open_web().await?;
    let link = world.invite(KIM).await?;
    let mut kim = world.join(kind, KIM, &link).await?;
    let fingerprint = kim.fingerprint().await?;
    world.compare(KIM.name, &fingerprint).await?;
    world.open_web().await?;
    open_account(&world.browser).await?;
    world.share(KIM.name, "owner").await?;
    Tab::new(world.browser.driver()?)
        .wait("[data-test=\"account-owner\"][data-name=\"Kim Lee\"][data-trust=\"compared\"]")
        .await?;

    let codes = app
        .sign_up_for_codes(&Tab::new(world.browser.driver()?))
        .await?;
    ensure!(codes.len() == FLASK_CODES, "the app shows another number");
    world.wait_offer().await?.check(FLASK_HOST)?;
    world.save_and_deliver().await?;

    kim.open_web(&world).await?;
    open_account(&kim.browser).await?;
    let read = reveal_all(&kim.browser, &mut world.report, 0, codes.len()).await?;
    ensure!(read == codes, "the second Owner reads other codes");

    // What one marks, the other sees.
    Tab::new(kim.browser.driver()?)
        .press_test("mark-used-2")
        .await?;
    wait_state(&kim.browser, 2, "used").await?;
    world.open_account_left(9).await?;
    wait_state(&world.browser, 2, "used").await?;
    let tab = Tab::new(world.browser.driver()?);
    let by = tab.text_test("code-state-2").await?;
    ensure!(by.contains(KIM.name), "the other Owner is not named");

    // Two at once: one wins, the other is told.
    let other = Tab::new(kim.browser.driver()?);
    let (one, two) = tokio::join!(
        tab.press_test("mark-used-4"),
        other.press_test("mark-used-4")
    );
    one?;
    two?;
    wait_state(&world.browser, 4, "used").await?;
    wait_state(&kim.browser, 4, "used").await?;
    let mut losers = 0;
    wait_true("exactly one to be told", PATIENCE, async || {
        losers = [tab.script(TOLD).await?, other.script(TOLD).await?]
            .iter()
            .filter(|one| one.as_bool() == Some(true))
            .count();
        Ok(losers == 1)
    })
    .await?;

    // Undone by one, unused for both.
    other.press_test("undo-used-2").await?;
    wait_state(&kim.browser, 2, "unused").await?;
    tab.script("window.dispatchEvent(new Event('focus'))")
        .await?;
    wait_state(&world.browser, 2, "unused").await?;
    kim.browser.quit().await
}

async fn wait_state(browser: &Browser, index: usize, state: &str) -> Result<()> {
    Tab::new(browser.driver()?)
        .wait(&format!(
            "[data-test=\"code-state-{index}\"][data-state=\"{state}\"]"
        ))
        .await?;
    Ok(())
}

/// Shared before she has joined: it waits, and the Owner who unlocks next completes it.
async fn waiting_share(kind: BrowserKind) -> Result<()> {
    let mut world = World::start(kind, Report::silent(), |options| options).await?;
    world.set_up().await?;
    world.create_account(STRICT_HOST).await?;
    let link = world.invite(KIM).await?;
    world.open_web().await?;
    open_account(&world.browser).await?;
    world.share(KIM.name, "owner").await?;
    let waiting = Tab::new(world.browser.driver()?)
        .text_test("waiting-person")
        .await?;
    ensure!(
        waiting.contains("waiting for Kim Lee") || waiting.contains("Waiting for Kim Lee"),
        "the screen does not say for whom it waits"
    );
    let mut kim = world.join(kind, KIM, &link).await?;
    let mine = own_fingerprint(&kim.browser).await?;
    world.open_web().await?;
    world.compare(KIM.name, &mine).await?;
    world.open_web().await?;
    open_account(&world.browser).await?;
    let tab = Tab::new(world.browser.driver()?);
    tab.press_test("tab-people").await?;
    tab.wait("[data-test=\"account-owner\"][data-name=\"Kim Lee\"]")
        .await?;
    kim.open_web(&world).await?;
    open_account(&kim.browser).await?;
    kim.browser.quit().await
}
