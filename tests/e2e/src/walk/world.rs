//! Everything one walk needs: a workspace, the sample app, a browser with the extension, a person.

use std::path::PathBuf;

use anyhow::{Result, ensure};
use sparekey_sample_app::{LOGIN, RunningApp, SampleApp};
use tempfile::TempDir;

use super::app::{self, Shape};
use super::capture::{self, Offered};
use super::person::Person;
use super::report::{Report, Theme};
use super::tab::Tab;
use super::workspace::Workspace;
use super::{connect, read_back, set_up, untouched};
use crate::browser::Browser;
use crate::leaks::Needle;
use crate::options::{BrowserKind, BrowserOptions};
use crate::tools::target_dir;

/// The account of the walk.
pub const ACCOUNT_APP: &str = "Sample app";

/// How long a delivery may take by itself: Chromium rings an alarm 30 s after it was set at the
/// earliest, and a killed worker has only that.
const DELIVERY: std::time::Duration = std::time::Duration::from_secs(90);

/// Workspace, sample app, browser, person.
pub struct World {
    /// Told what happens.
    pub report: Report,
    /// The browser, with the extension as `cargo xtask package` derived it.
    pub browser: Browser,
    /// The server.
    pub workspace: Workspace,
    /// The app with MFA.
    pub sample: RunningApp,
    /// The workspace's first Owner.
    pub person: Person,
    folder: TempDir,
    /// Where the browsers' https requests go.
    https_port: Option<u16>,
}

impl World {
    /// Starts everything; `configure` may change how the browser starts.
    ///
    /// # Errors
    /// When something is not built or does not start.
    pub async fn start(
        kind: BrowserKind,
        report: Report,
        configure: impl FnOnce(BrowserOptions) -> BrowserOptions,
    ) -> Result<Self> {
        let folder = tempfile::Builder::new()
            .prefix("sparekey-walk-")
            .tempdir()?;
        let workspace = Workspace::start(&folder.path().join("workspace"), &[]).await?;
        let sample = SampleApp::start(0)?;
        let options = BrowserOptions::new(kind)
            .extension(extension_folder(kind))
            .https_port(sample.port());
        let options = configure(options);
        let https_port = options.https_port;
        let browser = Browser::start(options).await?;
        Ok(Self {
            report,
            browser,
            workspace,
            sample,
            person: Person::draw("Robin Doe", "robin@example.test")?,
            folder,
            https_port,
        })
    }

    /// Takes a picture of the current tab, or inspects it, as the report is made for.
    ///
    /// # Errors
    /// When it cannot be taken.
    pub async fn look(&mut self, name: &str) -> Result<()> {
        self.report.picture(&self.browser, name, Theme::Both).await
    }

    /// As [`World::look`], of the popup.
    ///
    /// # Errors
    /// When it is not open.
    pub async fn look_at_popup(&mut self, name: &str) -> Result<()> {
        self.report
            .popup_picture(&self.browser, name, Theme::Both)
            .await
    }

    /// Another browser, with a profile of its own, the extension and the way to the sample app.
    ///
    /// # Errors
    /// When it does not start.
    pub async fn start_browser(&self, kind: BrowserKind) -> Result<Browser> {
        let options = BrowserOptions::new(kind)
            .extension(extension_folder(kind))
            .https_port(self.https_port.unwrap_or(self.sample.port()));
        Browser::start(options).await
    }

    /// First run on the real screens.
    ///
    /// # Errors
    /// When a screen is not as it must be.
    pub async fn set_up(&mut self) -> Result<()> {
        let link = self.workspace.set_up_link().await?;
        set_up::set_up(
            &self.browser,
            &mut self.report,
            &mut self.person,
            &link,
            "Example team",
        )
        .await
    }

    /// Makes the account [`ACCOUNT_APP`] for `host`.
    ///
    /// # Errors
    /// When a screen is not as it must be.
    pub async fn create_account(&mut self, host: &str) -> Result<()> {
        set_up::create_account(
            &self.browser,
            &mut self.report,
            &self.workspace.url(),
            ACCOUNT_APP,
            &format!("https://{host}"),
            LOGIN,
        )
        .await
    }

    /// Makes a set-up code in the web app, which must be the current tab and unlocked.
    ///
    /// # Errors
    /// When a screen is not as it must be.
    pub async fn make_set_up_code(&mut self) -> Result<String> {
        connect::make_set_up_code(&self.browser, &mut self.report).await
    }

    /// Connects the browser's extension by set-up code.
    ///
    /// # Errors
    /// When a screen is not as it must be.
    pub async fn connect(&mut self) -> Result<()> {
        let code = self.make_set_up_code().await?;
        connect::connect(&self.browser, &mut self.report, &self.person, &code).await
    }

    /// Set-up, account and connecting: where every flow begins.
    ///
    /// # Errors
    /// When a screen is not as it must be.
    pub async fn begin(&mut self, host: &str) -> Result<()> {
        self.set_up().await?;
        self.create_account(host).await?;
        self.connect().await
    }

    /// Signs in at the sample app and sets MFA up there; ends on the page with the codes.
    ///
    /// # Errors
    /// When the app is not as it must be.
    pub async fn enrol(&mut self, host: &str) -> Result<Vec<String>> {
        app::sign_in(&self.browser, host, self.sample.password()).await?;
        let codes = app::enrol(&self.browser, &mut self.report, host).await?;
        ensure!(
            codes == self.sample.codes(host),
            "the app shows other codes than it keeps"
        );
        self.report.step(&format!(
            "MFA set up at {host}; the app shows ten recovery codes"
        ));
        Ok(codes)
    }

    /// Signs in at the sample app, in the current tab.
    ///
    /// # Errors
    /// When the app is not as it must be.
    pub async fn sign_in(&self, host: &str) -> Result<()> {
        app::sign_in(&self.browser, host, self.sample.password()).await
    }

    /// As [`World::enrol`], in a new tab.
    ///
    /// # Errors
    /// When the app is not as it must be.
    pub async fn enrol_after_sign_in(&mut self, host: &str) -> Result<Vec<String>> {
        self.browser
            .open_tab(&format!("https://{host}/login"))
            .await?;
        self.enrol(host).await
    }

    /// As [`World::enrol`], when signed in already.
    ///
    /// # Errors
    /// When the app is not as it must be.
    pub async fn enrol_signed_in(&mut self, host: &str) -> Result<Vec<String>> {
        app::enrol(&self.browser, &mut self.report, host).await
    }

    /// Signs out and in again up to the page that asks for the second factor.
    ///
    /// # Errors
    /// When the app is not as it must be.
    pub async fn sign_out_to_challenge(&self) -> Result<()> {
        app::sign_out_to_challenge(&self.browser, self.sample.password()).await
    }

    /// Waits until the extension has delivered everything, without waking it.
    ///
    /// # Errors
    /// When the workspace does not get the list in time.
    pub async fn wait_delivered(&self) -> Result<()> {
        crate::wait_true("the workspace to get the list", DELIVERY, async || {
            self.workspace.has_list()
        })
        .await
    }

    /// Opens the page with the codes again.
    ///
    /// # Errors
    /// When the app is not as it must be.
    pub async fn open_codes(&self, host: &str, shape: Shape) -> Result<Vec<String>> {
        app::open_codes(&self.browser, host, shape).await
    }

    /// Waits for the popup and its offer.
    ///
    /// # Errors
    /// When none comes.
    pub async fn wait_offer(&mut self) -> Result<Offered> {
        let offered = capture::wait_offer(&self.browser).await?;
        if self.report.keeps_pictures() {
            capture::wait_armed(&self.browser).await?;
        }
        self.report
            .popup_picture(&self.browser, "popup-offer", Theme::Both)
            .await?;
        Ok(offered)
    }

    /// The codes of the offer, as the popup shows them.
    ///
    /// # Errors
    /// When it shows none.
    pub async fn offered_codes(&self) -> Result<Vec<String>> {
        capture::shown_codes(&self.browser).await
    }

    /// Presses **Save Codes** once; answers the milliseconds to "Captured".
    ///
    /// # Errors
    /// When it is not captured.
    pub async fn save(&mut self) -> Result<f64> {
        capture::save(&self.browser, &mut self.report).await
    }

    /// How many lists the open popup says wait.
    ///
    /// # Errors
    /// When the popup is closed.
    pub async fn waiting(&self) -> Result<u64> {
        capture::waiting(&self.browser).await
    }

    /// Goes to the web app in the current tab and unlocks it.
    ///
    /// # Errors
    /// When the screen is not as it must be.
    pub async fn open_web(&self) -> Result<()> {
        read_back::open_web(&self.browser, &self.person, &self.workspace.url()).await
    }

    /// Unlocks the web app in the current tab, if it asks.
    ///
    /// # Errors
    /// When the screen is not as it must be.
    pub async fn unlock(&self) -> Result<()> {
        read_back::unlock(&self.browser, &self.person).await
    }

    /// Opens the web app in a new tab, unlocks it and opens the account, whose card must count
    /// `codes`.
    ///
    /// # Errors
    /// When a screen is not as it must be.
    pub async fn open_account(&mut self, codes: usize) -> Result<()> {
        self.browser.open_tab(&self.workspace.url()).await?;
        read_back::unlock(&self.browser, &self.person).await?;
        read_back::open_account_with(&self.browser, &mut self.report, codes).await
    }

    /// As [`World::open_account`], when the card says that only `left` codes are left.
    ///
    /// # Errors
    /// When a screen is not as it must be.
    pub async fn open_account_left(&mut self, left: usize) -> Result<()> {
        self.browser.open_tab(&self.workspace.url()).await?;
        read_back::unlock(&self.browser, &self.person).await?;
        read_back::open_account_left(&self.browser, left).await
    }

    /// Reveals all codes of a list of the open account.
    ///
    /// # Errors
    /// When a screen is not as it must be.
    pub async fn reveal_all(&mut self, place: usize, count: usize) -> Result<Vec<String>> {
        read_back::reveal_all(&self.browser, &mut self.report, place, count).await
    }

    /// Reads the audit log in the web app: reveals.
    ///
    /// # Errors
    /// When a screen is not as it must be or the chain does not verify.
    pub async fn count_reveals(&mut self) -> Result<usize> {
        read_back::count_reveals(&self.browser, &mut self.report).await
    }

    /// How many lists the open account has.
    ///
    /// # Errors
    /// When the page does not answer.
    pub async fn count_lists(&self) -> Result<u64> {
        let count = Tab::new(self.browser.driver()?)
            .script("return document.querySelectorAll('[data-test^=\"list-\"].saved-list').length")
            .await?;
        Ok(count.as_u64().unwrap_or_default())
    }

    /// The current page is, to the last byte, what it is without the extension.
    ///
    /// # Errors
    /// When it is not.
    pub async fn page_is_untouched(&self) -> Result<()> {
        untouched::compare(&self.browser, self.sample.port()).await
    }

    /// The policy reports the sample app got.
    #[must_use]
    pub fn csp_reports(&self) -> usize {
        self.sample.csp_reports().len()
    }

    /// Where leaks would be: server files and log, browser profile, driver and browser logs.
    #[must_use]
    pub fn searched(&self) -> [PathBuf; 3] {
        [
            self.workspace.folder().to_owned(),
            self.browser.profile(),
            self.browser.log_dir(),
        ]
    }

    /// What must not be found there: every code, passphrase, Secret Key and sheet.
    ///
    /// # Errors
    /// When a secret is too short to be looked for.
    pub fn needles(&self, codes: &[String]) -> Result<Vec<Needle>> {
        let mut needles = self.person.needles()?;
        for (number, code) in codes.iter().enumerate() {
            needles.push(Needle::text(format!("code {number}"), code)?);
        }
        Ok(needles)
    }

    /// A folder of this walk for whatever a test needs.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }
}

/// The copy of the extension for tests and demo.
fn extension_folder(kind: BrowserKind) -> PathBuf {
    target_dir().join("extension").join(kind.name())
}
