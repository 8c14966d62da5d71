//! Chromium: what ChromeDriver does not offer, done over the DevTools protocol.

use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::cdp::Cdp;
use crate::extension::Extension;
use crate::options::{BrowserOptions, DOWNLOADS};
use crate::view::Where;
use crate::wait::{INTERVAL, PATIENCE, wait_true, wait_until};

/// A Chromium with a session.
pub(crate) struct Chromium {
    cdp: Cdp,
    /// `chrome-extension://ID/`, empty where no extension is loaded.
    origin: String,
    id: String,
    popup: Option<String>,
    dark: std::sync::atomic::AtomicBool,
}

/// The capabilities of a Chromium on `profile`.
pub(crate) fn capabilities(
    options: &BrowserOptions,
    binary: &Path,
    profile: &Path,
    extension: Option<&Extension>,
) -> Value {
    let (width, height) = options.window;
    let mut args: Vec<String> = [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--no-default-browser-check",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]
    .map(str::to_owned)
    .into();
    args.push(format!("--user-data-dir={}", profile.display()));
    args.push(format!("--window-size={width},{height}"));
    args.push(format!("--lang={}", options.language));
    if options.headless {
        args.push("--headless=new".to_owned());
        // The screen it makes up is 800 by 600 else, too low for a popup of full height.
        args.push("--screen-info={1920x1080}".to_owned());
    }
    if let Some(extension) = extension {
        args.push(format!("--load-extension={}", extension.folder.display()));
    }
    if let Some(port) = options.https_port {
        args.push(format!(
            "--host-resolver-rules=MAP * 127.0.0.1:{port}, EXCLUDE localhost"
        ));
    }
    json!({
        "browserName": "chrome",
        "acceptInsecureCerts": true,
        "goog:chromeOptions": {
            "binary": binary,
            "args": args,
            "prefs": {
                "intl.accept_languages": options.language,
                "download.default_directory": profile.join(DOWNLOADS),
            },
        },
    })
}

impl Chromium {
    /// Connects to a browser that has just started.
    pub(crate) async fn start(
        debugger_address: &str,
        extension: Option<&Extension>,
        dark: bool,
    ) -> Result<Self> {
        let cdp = Cdp::connect(debugger_address).await?;
        let id = match extension {
            Some(extension) => find_id(&cdp, extension).await?,
            None => String::new(),
        };
        let chromium = Self {
            cdp,
            origin: format!("chrome-extension://{id}/"),
            id,
            popup: extension.and_then(|extension| extension.popup.clone()),
            dark: dark.into(),
        };
        if dark {
            chromium.set_dark(true).await?;
        }
        Ok(chromium)
    }

    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// The target id of a view.
    async fn target(&self, place: &Where) -> Result<String> {
        let targets = self.cdp.targets(None).await?;
        let is_wanted = |target: &&Value| {
            let kind = target["type"].as_str().unwrap_or_default();
            let url = target["url"].as_str().unwrap_or_default();
            let Some(path) = url.strip_prefix(&self.origin) else {
                return false;
            };
            match place {
                Where::Popup => {
                    let path = path.split(['?', '#']).next();
                    kind == "page" && path == self.popup.as_deref()
                }
                Where::Background => kind == "service_worker",
                Where::Page(part) => kind == "page" && url.contains(part.as_str()),
            }
        };
        let target = targets
            .iter()
            .find(is_wanted)
            .with_context(|| format!("{place} is not open"))?;
        Ok(target["targetId"]
            .as_str()
            .context("no target id")?
            .to_owned())
    }

    pub(crate) async fn evaluate(&self, place: &Where, expression: &str) -> Result<Value> {
        let target = self.target(place).await?;
        self.cdp.evaluate(&target, expression).await
    }

    pub(crate) async fn look(&self, place: &Where, expression: &str) -> Result<Value> {
        let target = self.target(place).await?;
        self.cdp.evaluate_soon(&target, expression).await
    }

    pub(crate) async fn click(&self, place: &Where, x: f64, y: f64) -> Result<()> {
        let target = self.target(place).await?;
        for (kind, button, buttons) in [
            ("mouseMoved", "none", 0),
            ("mousePressed", "left", 1),
            ("mouseReleased", "left", 0),
        ] {
            let params = json!({
                "type": kind, "x": x, "y": y,
                "button": button, "buttons": buttons, "clickCount": 1,
            });
            let sent = self
                .cdp
                .target_command(&target, "Input.dispatchMouseEvent", params);
            // A click may close the view, and is then never answered.
            let sent = tokio::select! {
                sent = sent => sent,
                () = self.closed(&target) => return Ok(()),
            };
            if sent.is_err() && self.target(place).await.is_err() {
                return Ok(());
            }
            sent?;
        }
        Ok(())
    }

    /// Ends when the target is gone.
    async fn closed(&self, target: &str) {
        while let Ok(targets) = self.cdp.targets(None).await {
            if targets.iter().all(|left| left["targetId"] != target) {
                return;
            }
            tokio::time::sleep(INTERVAL).await;
        }
    }

    pub(crate) async fn insert_text(&self, place: &Where, text: &str) -> Result<()> {
        let target = self.target(place).await?;
        self.cdp
            .target_command(&target, "Input.insertText", json!({ "text": text }))
            .await?;
        Ok(())
    }

    pub(crate) async fn press(&self, place: &Where, key: &str, code: u32) -> Result<()> {
        let target = self.target(place).await?;
        for kind in ["keyDown", "keyUp"] {
            let mut params = json!({
                "type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code,
            });
            if kind == "keyDown" && key == "Enter" {
                params["text"] = json!("\r");
            }
            self.cdp
                .target_command(&target, "Input.dispatchKeyEvent", params)
                .await?;
        }
        Ok(())
    }

    pub(crate) async fn picture(&self, place: &Where) -> Result<Vec<u8>> {
        let target = self.target(place).await?;
        self.picture_of(&target).await
    }

    /// A picture of the page with this target id. ChromeDriver's own would take the focus, and
    /// with it close the popup.
    pub(crate) async fn picture_of(&self, target: &str) -> Result<Vec<u8>> {
        self.apply_dark(target).await?;
        let answer = self
            .cdp
            .target_command(target, "Page.captureScreenshot", json!({ "format": "png" }))
            .await?;
        Ok(STANDARD.decode(answer["data"].as_str().context("no picture")?)?)
    }

    pub(crate) async fn popup_is_open(&self) -> Result<bool> {
        self.cdp.targets(None).await?;
        Ok(self.target(&Where::Popup).await.is_ok())
    }

    /// Ends a view as if its window were closed.
    pub(crate) async fn close(&self, place: &Where) -> Result<()> {
        let target = self.target(place).await?;
        self.close_target(&target).await
    }

    /// Ends the service worker's process state; the next event starts it afresh.
    pub(crate) async fn kill_worker(&self) -> Result<()> {
        let target = self.target(&Where::Background).await?;
        self.close_target(&target).await
    }

    async fn close_target(&self, target: &str) -> Result<()> {
        self.cdp
            .command("Target.closeTarget", json!({ "targetId": target }))
            .await?;
        wait_true("the view to close", PATIENCE, async || {
            let targets = self.cdp.targets(None).await?;
            Ok(targets.iter().all(|left| left["targetId"] != target))
        })
        .await
    }

    pub(crate) async fn worker_running(&self) -> Result<bool> {
        self.cdp.targets(None).await?;
        Ok(self.target(&Where::Background).await.is_ok())
    }

    /// Presses the toolbar button in the active tab; the same path as a real click, `activeTab`
    /// included.
    pub(crate) async fn toolbar_click(&self) -> Result<()> {
        let tabs = self.cdp.targets(Some("tab")).await?;
        let tab = tabs
            .iter()
            .find(|tab| tab["embedderData"]["tabActive"] == json!(true))
            .or(tabs.first())
            .context("no tab is open")?;
        let params = json!({ "id": self.id, "targetId": tab["targetId"] });
        self.cdp.command("Extensions.triggerAction", params).await?;
        Ok(())
    }

    pub(crate) async fn badge_text(&self) -> Result<String> {
        let script = "chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(
            ([tab]) => chrome.action.getBadgeText(tab ? { tabId: tab.id } : {}))";
        let badge = self.evaluate(&Where::Background, script).await?;
        Ok(badge.as_str().unwrap_or_default().to_owned())
    }

    /// Brings the page with this target id to the front.
    pub(crate) async fn activate(&self, target: &str) -> Result<()> {
        self.cdp
            .command("Target.activateTarget", json!({ "targetId": target }))
            .await?;
        self.apply_dark(target).await
    }

    pub(crate) async fn set_dark(&self, dark: bool) -> Result<()> {
        self.dark.store(dark, std::sync::atomic::Ordering::Relaxed);
        for target in self.cdp.targets(None).await? {
            if target["type"] == json!("page")
                && let Some(id) = target["targetId"].as_str()
            {
                self.emulate(id, dark).await?;
            }
        }
        Ok(())
    }

    /// Makes a page this wide; `None`: as wide as its window.
    pub(crate) async fn set_width(&self, target: &str, width: Option<u32>) -> Result<()> {
        match width {
            Some(width) => {
                let metrics = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
                self.cdp
                    .target_command(target, "Emulation.setDeviceMetricsOverride", metrics)
                    .await?;
            }
            None => {
                self.cdp
                    .target_command(target, "Emulation.clearDeviceMetricsOverride", json!({}))
                    .await?;
            }
        }
        Ok(())
    }

    async fn apply_dark(&self, target: &str) -> Result<()> {
        let dark = self.dark.load(std::sync::atomic::Ordering::Relaxed);
        self.emulate(target, dark).await
    }

    async fn emulate(&self, target: &str, dark: bool) -> Result<()> {
        let value = if dark { "dark" } else { "light" };
        let params = json!({ "features": [{ "name": "prefers-color-scheme", "value": value }] });
        self.cdp
            .target_command(target, "Emulation.setEmulatedMedia", params)
            .await?;
        Ok(())
    }
}

/// The id Chromium gave the extension, which depends on its folder or its key.
async fn find_id(cdp: &Cdp, extension: &Extension) -> Result<String> {
    wait_until("Chromium to load the extension", PATIENCE, async || {
        let answer = cdp.command("Extensions.getExtensions", json!({})).await?;
        let loaded = answer["extensions"].as_array().into_iter().flatten();
        let ours = loaded
            .filter(|one| one["enabled"] == json!(true))
            .find(|one| one["path"].as_str().map(Path::new) == Some(extension.folder.as_path()));
        Ok(ours.and_then(|one| one["id"].as_str()).map(str::to_owned))
    })
    .await
}
