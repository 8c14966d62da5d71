//! What people lose: the Secret Key on a device, the passphrase, a server of the version they knew.
//! The codes are never among it.
#![allow(missing_docs)]

use anyhow::{Result, ensure};
use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use serde_json::json;
use sparekey_e2e::walk::{KIM, Report, Tab, World, open_account, reveal_all};
use sparekey_e2e::{BrowserKind, in_both_browsers};
use sparekey_sample_app::STRICT_HOST;
use tokio::net::TcpListener;

in_both_browsers!(
    secret_key_gone_from_the_device,
    passphrase_forgotten,
    server_of_another_version,
);

/// Takes away the key under which the Secret Key lies on this device.
const LOSE_KEY: &str = r#"new Promise((resolve, reject) => {
  const opening = indexedDB.open("sparekey");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const change = opening.result.transaction("keys", "readwrite");
    change.objectStore("keys").delete("local");
    change.oncomplete = () => { opening.result.close(); resolve(true); };
  };
})"#;

async fn secret_key_gone_from_the_device(kind: BrowserKind) -> Result<()> {
    let mut world = World::start(kind, Report::silent(), |options| options).await?;
    world.begin(STRICT_HOST).await?;

    // In the extension, with a list that waits: capturing needs no Secret Key.
    world.workspace.stop().await?;
    let codes = world.enrol(STRICT_HOST).await?;
    world.wait_offer().await?;
    world.save().await?;
    world.browser.popup().close().await?;
    let options = world
        .browser
        .extension_url("extension/options/options.html")
        .await?;
    world.browser.open_tab(&options).await?;
    let tab = Tab::new(world.browser.driver()?);
    tab.press_test("lock").await?;
    ensure!(tab.script(&format!("return {LOSE_KEY}")).await? == true);
    world.browser.kill_dash_nine().await?;
    world.browser.restart().await?;
    world.workspace.restart().await?;
    let vault = world
        .browser
        .extension_url("extension/vault/vault.html")
        .await?;
    restore(&world, &vault).await?;
    world.wait_delivered().await?;

    // In the web app.
    let tab = Tab::new(world.browser.driver()?);
    tab.goto(&world.workspace.url()).await?;
    tab.wait_test("unlock").await?;
    ensure!(tab.script(&format!("return {LOSE_KEY}")).await? == true);
    restore(&world, &world.workspace.url()).await?;
    world.read_back(&codes).await
}

/// Types the passphrase, is asked for the Secret Key, types both, is in.
async fn restore(world: &World, address: &str) -> Result<()> {
    let tab = Tab::new(world.browser.driver()?);
    tab.goto(address).await?;
    tab.fill_test("unlock-passphrase", &world.person.passphrase)
        .await?;
    tab.press("[data-test=\"unlock\"] button[type=submit]")
        .await?;
    tab.wait_test("secret-key-missing").await?;
    tab.fill_test("restore-secret-key", &world.person.secret_key)
        .await?;
    tab.fill_test("restore-passphrase", &world.person.passphrase)
        .await?;
    tab.press_test("restore-now").await?;
    tab.wait("[data-test=\"accounts\"], [data-test=\"account-details\"]")
        .await?;
    Ok(())
}

async fn passphrase_forgotten(kind: BrowserKind) -> Result<()> {
    let mut world = World::start(kind, Report::silent(), |options| options).await?;
    world.begin(STRICT_HOST).await?;
    world.open_web().await?;
    let link = world.invite(KIM).await?;
    let mut before = world.join(kind, KIM, &link).await?;
    let first = before.fingerprint().await?;
    world.compare(KIM.name, &first).await?;
    world.open_web().await?;
    open_account(&world.browser).await?;
    world.share(KIM.name, "owner").await?;
    let codes = world.enrol(STRICT_HOST).await?;
    world.wait_offer().await?;
    world.save_and_deliver().await?;

    // A fresh invite: new keys for the same person.
    world.open_web().await?;
    let link = world.reset(KIM.name).await?;
    let mut after = world.join(kind, KIM, &link).await?;
    let second = after.fingerprint().await?;
    ensure!(first != second, "the keys are the old ones");

    // Her old device is refused at once.
    let old = Tab::new(before.browser.driver()?);
    old.goto(&world.workspace.url()).await?;
    old.fill_test("unlock-passphrase", &before.person.passphrase)
        .await?;
    old.press("[data-test=\"unlock\"] button[type=submit]")
        .await?;
    old.wait("[data-test=\"problem\"][data-code=\"unknown_device\"]")
        .await?;

    // She cannot read before the other Owner has compared and wrapped anew.
    let tab = Tab::new(after.browser.driver()?);
    after.open_web(&world).await?;
    open_account(&after.browser).await?;
    ensure!(
        tab.script(
            "return document.querySelector('[data-test=\"reveal-0\"]:not(:disabled)') === null"
        )
        .await?
            == true,
        "codes can be revealed with keys that nobody compared"
    );
    world.open_web().await?;
    sparekey_e2e::walk::open_menu(&world.browser, "menu-people").await?;
    Tab::new(world.browser.driver()?)
        .wait("[data-test=\"person\"][data-name=\"Kim Lee\"][data-trust=\"new_keys\"]")
        .await?;
    world.compare(KIM.name, &second).await?;
    world.open_web().await?;

    after.open_web(&world).await?;
    open_account(&after.browser).await?;
    let read = reveal_all(&after.browser, &mut world.report, 0, codes.len()).await?;
    ensure!(read == codes, "other codes came back");
    before.browser.quit().await?;
    after.browser.quit().await
}

/// A server that speaks a later API only, on the address of the workspace.
async fn later_server(port: u16) -> Result<tokio::task::JoinHandle<()>> {
    let version = json!({ "version": "9.0.0", "api": 9, "time": 0 }).to_string();
    let none = json!({ "error": "no_such_route", "message": "there is no such route" }).to_string();
    let json = [("content-type", "application/json")];
    let router = Router::new()
        .route(
            "/api/v1/version",
            get(move || async move { (json, version) }),
        )
        .fallback(move || async move { (StatusCode::NOT_FOUND, json, none) });
    let listener = TcpListener::bind(("127.0.0.1", port)).await?;
    Ok(tokio::spawn(async move {
        let _ended = axum::serve(listener, router).await;
    }))
}

async fn server_of_another_version(kind: BrowserKind) -> Result<()> {
    let mut world = World::start(kind, Report::silent(), |options| options).await?;
    world.begin(STRICT_HOST).await?;
    let codes = world.enrol(STRICT_HOST).await?;
    world.wait_offer().await?;
    world.workspace.stop().await?;
    let later = later_server(world.workspace.port()).await?;
    world.save().await?;
    let popup = world.browser.popup();
    popup.close().await?;
    world.browser.toolbar_click().await?;
    popup.wait_open().await?;
    popup.wait_text("another version").await?;
    popup.close().await?;
    later.abort();
    let _aborted = later.await;
    world.workspace.restart().await?;
    world.wait_delivered().await?;
    world.open_account(codes.len()).await?;
    ensure!(world.count_lists().await? == 1, "it did not arrive once");
    ensure!(world.reveal_all(0, codes.len()).await? == codes);
    Ok(())
}
