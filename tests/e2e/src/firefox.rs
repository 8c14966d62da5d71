//! Firefox: what geckodriver does not offer, done in the browser's chrome context.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use thirtyfour::WebDriver;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::extensions::addons::firefox::FirefoxTools;
use thirtyfour::{RequestData, SessionId};
use tokio::sync::Mutex;

use crate::extension::Extension;
use crate::options::{BrowserOptions, DOWNLOADS};
use crate::view::Where;
use crate::wait::{PATIENCE, wait_until};

/// The functions every script of the chrome context may call.
const HARNESS: &str = include_str!("firefox.js");

/// A Firefox with a session.
pub(crate) struct Firefox {
    driver: WebDriver,
    id: String,
    /// The context is a property of the session: one script at a time.
    context: Mutex<()>,
}

/// The capabilities of a Firefox on `profile`.
pub(crate) fn capabilities(options: &BrowserOptions, binary: &Path, profile: &Path) -> Value {
    let (width, height) = options.window;
    let mut args = vec![
        "-profile".to_owned(),
        profile.display().to_string(),
        format!("-width={width}"),
        format!("-height={height}"),
    ];
    if options.headless {
        args.push("-headless".to_owned());
    }
    let mut prefs = json!({
        // Lets an unsigned extension be installed for good; ESR and Developer Edition honour it.
        "xpinstall.signatures.required": false,
        "extensions.autoDisableScopes": 0,
        "extensions.webextOptionalPermissionPrompts": options.permission_prompts,
        "layout.css.prefers-color-scheme.content-override": u8::from(!options.dark),
        "ui.systemUsesDarkTheme": u8::from(options.dark),
        "intl.locale.requested": options.language,
        "intl.accept_languages": options.language,
        // Written every second instead of every 15: the leak search waits for it.
        "browser.sessionstore.interval": 1000,
        "datareporting.policy.dataSubmissionEnabled": false,
        "browser.aboutwelcome.enabled": false,
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "browser.safebrowsing.downloads.remote.enabled": false,
        // The folder named below, instead of the system's.
        "browser.download.folderList": 2,
        "browser.download.dir": profile.join(DOWNLOADS),
    });
    if let Some(port) = options.https_port {
        prefs["network.dns.forceResolve"] = json!("127.0.0.1");
        prefs["network.socket.forcePort"] = json!(format!("443={port}"));
    }
    json!({
        "browserName": "firefox",
        "acceptInsecureCerts": true,
        "moz:firefoxOptions": { "binary": binary, "args": args, "prefs": prefs },
    })
}

impl Firefox {
    /// Takes over a fresh session; installs the extension unless the profile has it already.
    pub(crate) async fn start(
        driver: WebDriver,
        extension: Option<&Extension>,
        profile: &Path,
    ) -> Result<Self> {
        let id = match extension {
            Some(extension) => extension
                .gecko_id
                .clone()
                .context("the manifest names no gecko id")?,
            None => String::new(),
        };
        let firefox = Self {
            driver,
            id,
            context: Mutex::new(()),
        };
        if let Some(extension) = extension {
            firefox.install(extension, profile).await?;
        }
        Ok(firefox)
    }

    /// Installs for good: a temporary install is gone after a restart, and its storage with it.
    /// Firefox writes down the extension, its storage's id and its permissions up to two seconds
    /// later, so this waits for the files: a browser killed before that comes back without.
    async fn install(&self, extension: &Extension, profile: &Path) -> Result<()> {
        if profile
            .join("extensions")
            .join(format!("{}.xpi", self.id))
            .is_file()
        {
            let what = "Firefox to start the installed extension";
            return wait_until(what, PATIENCE, async || {
                self.run("harness.policy(id) !== null", json!(null))
                    .await
                    .map(|_running| Some(()))
            })
            .await;
        }
        if extension.is_source_tree() {
            let folder = extension.folder.display().to_string();
            FirefoxTools::new(self.driver.handle().clone())
                .install_addon(&folder, Some(true))
                .await?;
            return Ok(());
        }
        let folder = tempfile::tempdir()?;
        let xpi = folder.path().join("extension.xpi");
        extension.pack(&xpi)?;
        FirefoxTools::new(self.driver.handle().clone())
            .install_addon(&xpi.display().to_string(), Some(false))
            .await?;
        self.run("Services.prefs.savePrefFile(null)", json!(null))
            .await?;
        wait_until(
            "Firefox to write down the extension",
            PATIENCE,
            async || {
                let list = fs::read_to_string(profile.join("extensions.json"))?;
                let startup = fs::read(profile.join("addonStartup.json.lz4"))?;
                let startup = crate::leaks::unpack_mozlz4(&startup).unwrap_or_default();
                let prefs = fs::read_to_string(profile.join("prefs.js"))?;
                let sites = fs::read_to_string(profile.join("extension-preferences.json"));
                let written = list.contains(&self.id)
                    && String::from_utf8_lossy(&startup).contains(&self.id)
                    && prefs.contains("extensions.webextensions.uuids")
                    && prefs.contains(&self.id)
                    && (!extension.wants_sites || sites?.contains(&self.id));
                Ok(written.then_some(()))
            },
        )
        .await
    }

    /// The start of the addresses of the extension's pages, with a final slash.
    pub(crate) async fn origin(&self) -> Result<String> {
        let url = self
            .run("harness.policy(id).getURL('')", json!(null))
            .await?;
        Ok(url.as_str().context("no address")?.to_owned())
    }

    /// Evaluates a chrome-context expression over `id` (the extension's) and `arg`.
    pub(crate) async fn run(&self, expression: &str, arg: Value) -> Result<Value> {
        let script = format!(
            "const [id, arg, done] = arguments; {HARNESS}
             (async () => ({expression}))().then(
               (value) => done({{ value: value === undefined ? null : value }}),
               (error) => done({{ failed: String(error) }}));"
        );
        let _one_at_a_time = self.context.lock().await;
        self.set_context("chrome").await?;
        let answer = self
            .driver
            .execute_async(script, vec![json!(self.id), arg])
            .await;
        self.set_context("content").await?;
        let mut answer = answer?.json().clone();
        if let Some(failed) = answer.get("failed") {
            bail!("{}", failed.as_str().unwrap_or("the script failed"));
        }
        Ok(answer["value"].take())
    }

    async fn set_context(&self, context: &'static str) -> Result<()> {
        self.driver.cmd(SetContext(context)).await?;
        Ok(())
    }

    pub(crate) async fn evaluate(&self, place: &Where, expression: &str) -> Result<Value> {
        let arg = json!({ "where": place.to_json(), "expression": expression });
        let json = self
            .run(
                "harness.evaluate(harness.view(id, arg.where), arg.expression)",
                arg,
            )
            .await?;
        Ok(serde_json::from_str(json.as_str().context("no answer")?)?)
    }

    pub(crate) async fn click(&self, place: &Where, x: f64, y: f64) -> Result<()> {
        let arg = json!({ "where": place.to_json(), "x": x, "y": y });
        self.run(
            "harness.click(harness.view(id, arg.where), arg.x, arg.y)",
            arg,
        )
        .await?;
        Ok(())
    }

    pub(crate) async fn type_keys(&self, place: &Where, keys: &[String]) -> Result<()> {
        let arg = json!({ "where": place.to_json(), "keys": keys });
        self.run("harness.type(harness.view(id, arg.where), arg.keys)", arg)
            .await?;
        Ok(())
    }

    pub(crate) async fn picture(&self, place: &Where) -> Result<Vec<u8>> {
        let arg = json!({ "where": place.to_json() });
        let png = self
            .run("harness.picture(harness.view(id, arg.where))", arg)
            .await?;
        Ok(STANDARD.decode(png.as_str().context("no picture")?)?)
    }

    pub(crate) async fn popup_is_open(&self) -> Result<bool> {
        let open = self.run("harness.popup() !== null", json!(null)).await?;
        Ok(open == json!(true))
    }

    pub(crate) async fn close(&self, place: &Where) -> Result<()> {
        let arg = json!({ "where": place.to_json() });
        self.run("harness.close(harness.view(id, arg.where))", arg)
            .await?;
        Ok(())
    }

    pub(crate) async fn toolbar_click(&self) -> Result<()> {
        self.run("harness.button(id).doCommand()", json!(null))
            .await?;
        Ok(())
    }

    pub(crate) async fn badge_text(&self) -> Result<String> {
        let badge = self
            .run(
                "harness.button(id).getAttribute('badge') ?? ''",
                json!(null),
            )
            .await?;
        Ok(badge.as_str().unwrap_or_default().to_owned())
    }

    /// Ends the background page as Firefox does after its idle time, but now, busy or not.
    pub(crate) async fn kill_worker(&self) -> Result<()> {
        let options = "{ ignoreDevToolsAttached: true, disableResetIdleForTest: true }";
        self.run(
            &format!("harness.policy(id).extension.terminateBackground({options})"),
            json!(null),
        )
        .await?;
        Ok(())
    }

    pub(crate) async fn worker_running(&self) -> Result<bool> {
        let state = self
            .run("harness.policy(id).extension.backgroundState", json!(null))
            .await?;
        Ok(state == json!("running"))
    }

    pub(crate) async fn set_dark(&self, dark: bool) -> Result<()> {
        self.run("harness.setDark(arg)", json!(dark)).await?;
        Ok(())
    }

    pub(crate) async fn set_width(&self, width: Option<u32>) -> Result<()> {
        self.run("harness.setWidth(arg)", json!(width)).await?;
        Ok(())
    }

    pub(crate) async fn answer_permission(&self, allow: bool) -> Result<()> {
        wait_until("the permission prompt", PATIENCE, async || {
            let pressed = self
                .run("harness.answerPermission(arg)", json!(allow))
                .await?;
            Ok((pressed == json!(true)).then_some(()))
        })
        .await
    }
}

/// geckodriver's command that switches between page and browser.
#[derive(Debug)]
struct SetContext(&'static str);

impl FormatRequestData for SetContext {
    fn format_request(&self, session: &SessionId) -> RequestData {
        let path = format!("/session/{session}/moz/context");
        RequestData::new(reqwest::Method::POST, path).add_body(json!({ "context": self.0 }))
    }
}
