//! The harness proven on both browsers with the probe extension in `fixtures`.
#![allow(missing_docs)]

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::response::Html;
use axum::routing::get;
use serde_json::json;
use sparekey_e2e::{
    Browser, BrowserKind, BrowserOptions, PATIENCE, in_both_browsers, wait_true, wait_until,
};
use tokio::net::TcpListener;

fn probe() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/probe-extension")
}

/// Serves a plain page on localhost and gives its address.
async fn page() -> Result<String> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let port = listener.local_addr()?.port();
    let page = Html("<!doctype html><title>page</title><h1>A page</h1>");
    let router = Router::new().fallback(get(move || async move { page }));
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(format!("http://localhost:{port}/"))
}

async fn start(kind: BrowserKind) -> Result<Browser> {
    Browser::start(BrowserOptions::new(kind).extension(probe())).await
}

in_both_browsers!(
    drives_the_popup_that_opened_itself,
    presses_the_toolbar_button,
    ends_and_wakes_the_worker,
    keeps_the_storage_over_kill_and_restart,
    shows_dark_colours,
);

async fn drives_the_popup_that_opened_itself(kind: BrowserKind) -> Result<()> {
    let mut browser = start(kind).await?;
    let popup = browser.popup();
    ensure!(!popup.is_open().await?, "the popup was open from the start");
    browser
        .driver()?
        .goto(format!("{}#open-popup", page().await?))
        .await?;
    popup.wait_open().await?;
    ensure!(popup.text().await?.contains("Probe popup"));
    ensure!(popup.html().await?.contains("<h1>Probe popup</h1>"));
    ensure!(popup.eval("Promise.resolve({ a: [1, null] })").await? == json!({ "a": [1, null] }));
    ensure!(popup.eval("undefined").await?.is_null());
    ensure!(popup.eval("nowhere.to").await.is_err());
    popup.type_text("#note", "héllo wörld").await?;
    popup.click_text("Save").await?;
    popup.wait_text("saved héllo wörld trusted=true").await?;
    popup.type_text("#note", "again").await?;
    popup.click("#save").await?;
    popup.wait_text("saved again trusted=true").await?;
    wait_true("the badge", PATIENCE, async || {
        Ok(browser.badge_text().await? == "10")
    })
    .await?;

    let picture = browser.log_dir().join("pictures/popup.png");
    popup.screenshot(&picture).await?;
    ensure!(std::fs::read(&picture)?.starts_with(b"\x89PNG"));
    // The driver stays usable while the popup is open.
    ensure!(browser.driver()?.title().await? == "page");
    let tab = browser.log_dir().join("pictures/tab.png");
    browser.screenshot(&tab).await?;
    ensure!(std::fs::read(&tab)?.starts_with(b"\x89PNG"));
    ensure!(
        popup.is_open().await?,
        "looking at the tab closed the popup"
    );
    popup.close().await?;
    ensure!(!popup.is_open().await?);

    let options = browser.extension_url("options.html").await?;
    browser.open_tab(&options).await?;
    let stored = wait_until("the options page", PATIENCE, async || {
        let element = browser.driver()?.find(thirtyfour::By::Id("stored")).await?;
        let text = element.text().await?;
        Ok((!text.is_empty()).then_some(text))
    })
    .await?;
    ensure!(stored == r#"{"note":"again","trusted":true}"#, "{stored}");
    browser.quit().await
}

async fn presses_the_toolbar_button(kind: BrowserKind) -> Result<()> {
    let mut browser = start(kind).await?;
    browser.driver()?.goto(page().await?).await?;
    browser.toolbar_click().await?;
    let popup = browser.popup();
    popup.wait_open().await?;
    popup.click("#more").await?;
    let options = browser.page("options.html");
    options.wait_open().await?;
    options.wait_text("Probe options").await?;
    options.close().await?;
    browser.quit().await
}

async fn ends_and_wakes_the_worker(kind: BrowserKind) -> Result<()> {
    let mut browser = start(kind).await?;
    browser.driver()?.goto(page().await?).await?;
    let first = wait_until("the worker", PATIENCE, async || {
        Ok(browser
            .background_eval("startedAs")
            .await?
            .as_str()
            .map(str::to_owned))
    })
    .await?;
    browser.kill_worker().await?;
    ensure!(!browser.worker_running().await?);
    ensure!(browser.background_eval("startedAs").await.is_err());
    browser
        .driver()?
        .goto(format!("{}#open-popup", page().await?))
        .await?;
    browser.popup().wait_open().await?;
    ensure!(browser.worker_running().await?);
    let second = browser.background_eval("startedAs").await?;
    ensure!(second.as_str().context("no text")? != first);
    browser.quit().await
}

async fn keeps_the_storage_over_kill_and_restart(kind: BrowserKind) -> Result<()> {
    let mut browser = start(kind).await?;
    let origin = browser.extension_url("").await?;
    browser.driver()?.goto(page().await?).await?;
    wait_until("the worker", PATIENCE, async || {
        browser
            .background_eval("putNote('list', 'waiting')")
            .await
            .map(Some)
    })
    .await?;
    browser.kill_dash_nine().await?;
    ensure!(browser.driver().is_err());
    for quietly in [false, true] {
        browser.restart().await?;
        ensure!(browser.extension_url("").await? == origin);
        browser
            .driver()?
            .goto(format!("{}#open-popup", page().await?))
            .await?;
        browser.popup().wait_open().await?;
        let note = browser.background_eval("getNote('list')").await?;
        ensure!(note == json!("waiting"), "{note}");
        if quietly {
            browser.quit().await?;
        } else {
            browser.kill_dash_nine().await?;
        }
    }
    Ok(())
}

async fn shows_dark_colours(kind: BrowserKind) -> Result<()> {
    let mut browser = start(kind).await?;
    browser.set_dark(true).await?;
    browser
        .driver()?
        .goto(format!("{}#open-popup", page().await?))
        .await?;
    let popup = browser.popup();
    popup.wait_open().await?;
    popup
        .screenshot(&browser.log_dir().join("dark.png"))
        .await?;
    let dark = "matchMedia('(prefers-color-scheme: dark)').matches";
    ensure!(popup.eval(dark).await? == json!(true));
    browser.set_dark(false).await?;
    wait_true("light colours", PATIENCE, async || {
        Ok(popup.eval(dark).await? == json!(false))
    })
    .await?;
    browser.quit().await
}

#[tokio::test]
async fn firefox_asks_the_person_for_a_permission() -> Result<()> {
    let kind = BrowserKind::Firefox;
    for prompts in [true, false] {
        let mut options = BrowserOptions::new(kind).extension(probe());
        if prompts {
            options = options.permission_prompts();
        }
        let mut browser = Browser::start(options).await?;
        let address = browser.extension_url("options.html").await?;
        browser.driver()?.goto(address).await?;
        let page = browser.page("options.html");
        page.click("#ask").await?;
        if prompts {
            browser.accept_permission().await?;
        }
        page.wait_text("granted true").await?;
        browser.quit().await?;
    }
    Ok(())
}
