//! Flask-Security-Too: an app that nobody here wrote, as its package serves it.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;

use super::person::Person;
use super::tab::Tab;
use super::totp;
use crate::process::Process;
use crate::tools::target_dir;

/// Its host, granted to the extension of the tests. The browser finds it there, and at every other
/// host, if it was started with [`FlaskApp::port`] as its port for `https`.
pub const FLASK_HOST: &str = "flask.sample.test";

/// How many codes a set of it has here; the package's own number is 5.
pub const FLASK_CODES: usize = 10;

/// The page with the codes.
const CODES: &str = "/mf-recovery-codes";

/// The items of the list with the codes.
const CODE_ITEMS: &str = "ul > li.fs-div";

/// The running app with one person, who has a password and no second factor yet.
pub struct FlaskApp {
    host: String,
    port: u16,
    person: Person,
    // Ended before its folder goes.
    _process: Process,
    _folder: TempDir,
}

impl FlaskApp {
    /// Starts it for [`FLASK_HOST`] on a free port and an empty database, and waits until it
    /// listens.
    ///
    /// # Errors
    /// When it is not installed (`cargo xtask setup` does that) or does not start.
    pub async fn start() -> Result<Self> {
        Self::start_for(FLASK_HOST).await
    }

    /// As [`FlaskApp::start`], for another host.
    ///
    /// # Errors
    /// As [`FlaskApp::start`].
    pub async fn start_for(host: &str) -> Result<Self> {
        let python = target_dir().join("tools/python/bin/python");
        ensure!(
            python.is_file(),
            "{} is missing: run `cargo xtask setup`",
            python.display()
        );
        let module = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../real-apps")
            .join("flask_security_app.py");
        let folder = tempfile::Builder::new()
            .prefix("sparekey-flask-")
            .tempdir()?;
        let person = Person::draw("Robin Doe", "robin@example.com")?;
        let codes = FLASK_CODES.to_string();
        let place = folder.path().display().to_string();
        let module = module.display().to_string();
        let args = [
            "-B",
            &module,
            "--folder",
            &place,
            "--login",
            &person.login,
            "--codes",
            &codes,
        ];
        let env = [("PASSWORD", person.passphrase.as_str())];
        let log = folder.path().join("flask.log");
        let mut process = Process::start(&python, args, &env, &log)?;
        let port = process
            .wait_output("it listened", |output| {
                let (_, rest) = output.split_once("Listening on ")?;
                rest.split_once('\n')?.0.trim().parse().ok()
            })
            .await?;
        Ok(Self {
            host: host.to_owned(),
            port,
            person,
            _process: process,
            _folder: folder,
        })
    }

    /// The port of 127.0.0.1 it serves TLS on.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Signs in, sets two-factor up with an authenticator app and presses **Generate New Recovery
    /// Codes**. Ends on the page with the codes, and answers them in its order.
    ///
    /// # Errors
    /// When a page of the app is not as it must be.
    pub async fn sign_up_for_codes(&self, tab: &Tab<'_>) -> Result<Vec<String>> {
        self.give_password(tab).await?;
        tab.wait_address("/tf-setup").await?;
        Self::set_up_two_factor(tab).await?;
        tab.goto(&self.address(CODES)).await?;
        tab.press("input[type=submit][value='Generate New Recovery Codes']")
            .await?;
        let codes = read_codes(tab).await?;
        ensure!(
            codes.len() == FLASK_CODES,
            "the app shows {} codes instead of {FLASK_CODES}",
            codes.len()
        );
        Ok(codes)
    }

    /// Opens the page with the codes again and presses **Show Recovery Codes**: those not used yet.
    ///
    /// # Errors
    /// When the page is not as it must be.
    pub async fn show_codes(&self, tab: &Tab<'_>) -> Result<Vec<String>> {
        tab.goto(&self.address(CODES)).await?;
        tab.press("input[type=submit][value='Show Recovery Codes']")
            .await?;
        read_codes(tab).await
    }

    /// Signs out.
    ///
    /// # Errors
    /// When nobody is signed in.
    pub async fn sign_out(&self, tab: &Tab<'_>) -> Result<()> {
        tab.goto(&self.address("/tf-setup")).await?;
        tab.press("form[name=logout_form] button").await
    }

    /// Signs in with the password and, in place of the authenticator app, a recovery code.
    ///
    /// # Errors
    /// When the app does not take the code.
    pub async fn sign_in_with_code(&self, tab: &Tab<'_>, code: &str) -> Result<()> {
        self.give_password(tab).await?;
        tab.wait_text("enter your authentication code").await?;
        tab.goto(&self.address("/mf-recovery")).await?;
        tab.fill("form[name=mf_recovery_form] input[name=code]", code)
            .await?;
        tab.press("form[name=mf_recovery_form] input[type=submit]")
            .await?;
        tab.wait("form[name=logout_form]").await?;
        Ok(())
    }

    async fn give_password(&self, tab: &Tab<'_>) -> Result<()> {
        tab.goto(&self.address("/login")).await?;
        tab.fill("#email", &self.person.login).await?;
        tab.fill("#password", &self.person.passphrase).await?;
        tab.press("form[name=login_user_form] input[type=submit]")
            .await
    }

    async fn set_up_two_factor(tab: &Tab<'_>) -> Result<()> {
        tab.press("input[name=setup][value=authenticator]").await?;
        tab.press("form[name=two_factor_setup_form] input[type=submit]")
            .await?;
        let key = tab.text(".fs-center > div:last-child").await?;
        let digits = totp::digits(&key)?;
        let confirm = "form[name=two_factor_verify_code_form]";
        tab.fill(&format!("{confirm} input[name=code]"), &digits)
            .await?;
        tab.press(&format!("{confirm} input[type=submit]")).await?;
        tab.wait_text("Currently setup two-factor method: authenticator")
            .await
    }

    fn address(&self, path: &str) -> String {
        format!("https://{}{path}", self.host)
    }
}

/// The codes, from the page's own document.
async fn read_codes(tab: &Tab<'_>) -> Result<Vec<String>> {
    tab.wait(CODE_ITEMS).await?;
    let script = format!(
        "return [...document.querySelectorAll('{CODE_ITEMS}')].map((one) => one.textContent)"
    );
    serde_json::from_value(tab.script(&script).await?).context("the page's list cannot be read")
}
