//! No site is granted by installing: the browser asks the person, in the press (security.md T17).
//!
//! Firefox only: Chromium's prompt cannot be answered by a driver.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use sparekey_e2e::walk::{ACCOUNT_APP, Report, Tab, World};
use sparekey_e2e::{BrowserKind, PATIENCE, target_dir, wait_true};
use sparekey_sample_app::STRICT_HOST;
use walkdir::WalkDir;

/// A copy of the packaged extension that asks for no site when it is installed, as the root
/// manifest does.
fn without_hosts(out: &Path) -> Result<()> {
    let packaged = target_dir().join("extension").join("firefox");
    for entry in WalkDir::new(&packaged) {
        let entry = entry?;
        let to = out.join(entry.path().strip_prefix(&packaged)?);
        if entry.file_type().is_dir() {
            fs::create_dir_all(&to)?;
        } else {
            fs::copy(entry.path(), &to)?;
        }
    }
    let path = out.join("manifest.json");
    let mut manifest: Value = serde_json::from_str(&fs::read_to_string(&path)?)?;
    manifest
        .as_object_mut()
        .and_then(|manifest| manifest.remove("host_permissions"))
        .context("the packaged manifest names no hosts")?;
    Ok(fs::write(&path, manifest.to_string())?)
}

/// An account, and a browser that has to ask; `folder` is for its extension.
async fn begin(folder: &Path) -> Result<World> {
    without_hosts(folder)?;
    let mut world = World::start(BrowserKind::Firefox, Report::silent(), |options| {
        options.extension(folder).permission_prompts()
    })
    .await?;
    world.set_up().await?;
    world.create_account(STRICT_HOST).await?;
    Ok(world)
}

#[tokio::test]
async fn asked_for_in_the_press() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let mut world = begin(folder.path()).await?;
    let app = world.browser.driver()?.window().await?;
    let code = world.make_set_up_code().await?;

    let options = world
        .browser
        .extension_url("extension/options/options.html")
        .await?;
    world.browser.open_tab(&options).await?;
    let view = world.browser.page("options/options.html");
    let granted = async || {
        view.eval("chrome.permissions.getAll().then(({ origins }) => origins)")
            .await
    };
    let tab = Tab::new(world.browser.driver()?);
    ensure!(granted().await? == json!([]), "sites are granted already");

    tab.fill_test("connect-code", &code).await?;
    tab.wait_test("connect-read").await?;
    tab.fill_test("connect-passphrase", &world.person.passphrase)
        .await?;
    // Without the permission it says so, and may be tried again.
    tab.press_test("connect").await?;
    world.browser.refuse_permission().await?;
    tab.wait_test("connect-refused").await?;
    tab.press_test("connect").await?;
    world.browser.accept_permission().await?;
    tab.wait_test("sites-prompt").await?;
    ensure!(
        granted().await? == json!(["http://localhost/*"]),
        "not exactly the workspace is granted"
    );

    tab.press_test("sites-accounts").await?;
    world.browser.accept_permission().await?;
    wait_true("the account's site to be granted", PATIENCE, async || {
        let site = json!(format!("https://{STRICT_HOST}/*"));
        Ok(granted()
            .await?
            .as_array()
            .is_some_and(|all| all.contains(&site)))
    })
    .await?;

    // The content script is registered: the popup opens by itself.
    world.browser.switch_to(&app).await?;
    let codes = world.enrol(STRICT_HOST).await?;
    let offered = world.wait_offer().await?;
    ensure!(offered.host == STRICT_HOST, "the offer names another site");
    ensure!(
        offered.account.contains(ACCOUNT_APP),
        "the account is not chosen"
    );
    world.save_and_deliver().await?;
    world.open_account(codes.len()).await
}

/// The browser's question may take the popup away: the list is there again, and connected.
#[tokio::test]
async fn asked_for_in_the_popup() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let mut world = begin(folder.path()).await?;
    let code = world.make_set_up_code().await?;
    // Nothing is granted: the toolbar button lets the extension look.
    let codes = world.enrol_after_sign_in(STRICT_HOST).await?;
    world.browser.toolbar_click().await?;
    let popup = world.browser.popup();
    popup.wait_open().await?;
    popup.wait_text("10 codes found").await?;
    world.connect_in_popup(&popup, &code).await?;
    world.browser.accept_permission().await?;
    let offered = world.wait_offer().await?;
    offered.check(STRICT_HOST)?;
    ensure!(
        world.offered_codes().await? == codes,
        "the list is another one"
    );
    world.save_and_deliver().await?;
    world.open_account(codes.len()).await
}
