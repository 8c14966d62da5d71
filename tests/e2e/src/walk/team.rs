//! Several people: inviting, joining in another browser profile, comparing, sharing.

use anyhow::{Context, Result, ensure};

use super::person::Person;
use super::report::{Report, Theme};
use super::tab::Tab;
use super::world::World;
use super::{connect, kit, read_back};
use crate::browser::Browser;
use crate::options::BrowserKind;

/// Somebody who was invited, at a browser of their own.
pub struct Member {
    /// The person.
    pub person: Person,
    /// Their browser, with the extension.
    pub browser: Browser,
}

/// A person to be invited.
#[derive(Debug, Clone, Copy)]
pub struct Newcomer<'a> {
    /// As others see it.
    pub name: &'a str,
    /// To sign in.
    pub login: &'a str,
    /// The value of the role field, such as `user`.
    pub role: &'a str,
}

/// A colleague who works with accounts.
pub const KIM: Newcomer<'_> = Newcomer {
    name: "Kim Lee",
    login: "kim@example.test",
    role: "user",
};

impl World {
    /// Opens a part of the web app from the menu behind the person's name.
    ///
    /// # Errors
    /// When the screen is not as it must be.
    pub async fn open_menu(&self, hook: &str) -> Result<()> {
        open_menu(&self.browser, hook).await
    }

    /// Invites somebody on the **People** screen; the web app must be the current tab and unlocked.
    /// Answers the link.
    ///
    /// # Errors
    /// When the screen is not as it must be.
    pub async fn invite(&mut self, newcomer: Newcomer<'_>) -> Result<String> {
        let tab = Tab::new(self.browser.driver()?);
        open_menu(&self.browser, "menu-people").await?;
        tab.press_test("invite").await?;
        tab.fill_test("invite-name", newcomer.name).await?;
        tab.fill_test("invite-login", newcomer.login).await?;
        tab.choose_test("invite-role", newcomer.role).await?;
        tab.press_test("invite-make").await?;
        let link = made_link(&self.browser).await?;
        self.report
            .picture(&self.browser, "invite", Theme::Both)
            .await?;
        close_dialog(&self.browser).await?;
        ensure!(
            link.starts_with(&format!("{}/invite#", self.workspace.url())),
            "the invite link does not lead to the workspace"
        );
        Ok(link)
    }

    /// Offers a person new keys on the **People** screen. Answers the link.
    ///
    /// # Errors
    /// When the screen is not as it must be.
    pub async fn reset(&mut self, name: &str) -> Result<String> {
        let tab = Tab::new(self.browser.driver()?);
        open_menu(&self.browser, "menu-people").await?;
        tab.press(&format!(
            "{} [data-test=\"reset-person\"]",
            person_row(name)
        ))
        .await?;
        tab.press_test("reset-now").await?;
        let link = made_link(&self.browser).await?;
        close_dialog(&self.browser).await?;
        Ok(link)
    }

    /// Compares a person's fingerprint with what they see themselves.
    ///
    /// # Errors
    /// When it is another, or the screen is not as it must be.
    pub async fn compare(&mut self, name: &str, expected: &str) -> Result<()> {
        compare(&self.browser, &mut self.report, name, expected).await
    }

    /// Shares the open account.
    ///
    /// # Errors
    /// When the screen is not as it must be.
    pub async fn share(&mut self, name: &str, role: &str) -> Result<()> {
        let tab = Tab::new(self.browser.driver()?);
        tab.press_test("tab-people").await?;
        tab.press_test("share").await?;
        tab.choose_label_test("share-person", name).await?;
        tab.choose_test("share-role", role).await?;
        self.report
            .picture(&self.browser, "share", Theme::Both)
            .await?;
        tab.press_test("share-now").await?;
        tab.wait_gone("dialog[open]").await
    }

    /// Starts a browser for somebody and lets them join by the link.
    ///
    /// # Errors
    /// When a screen is not as it must be.
    pub async fn join(
        &mut self,
        kind: BrowserKind,
        newcomer: Newcomer<'_>,
        link: &str,
    ) -> Result<Member> {
        let mut member = Member {
            person: Person::draw(newcomer.name, newcomer.login)?,
            browser: self.start_browser(kind).await?,
        };
        join(&member.browser, &mut self.report, &mut member.person, link).await?;
        Ok(member)
    }
}

impl Member {
    /// The web app in the current tab, unlocked.
    ///
    /// # Errors
    /// When a screen is not as it must be.
    pub async fn open_web(&self, world: &World) -> Result<()> {
        read_back::open_web(&self.browser, &self.person, &world.workspace.url()).await
    }

    /// Connects the extension of this browser; the web app must be the current tab and unlocked.
    ///
    /// # Errors
    /// When a screen is not as it must be.
    pub async fn connect(&self, world: &mut World) -> Result<()> {
        let code = connect::make_set_up_code(&self.browser, &mut world.report).await?;
        connect::connect(&self.browser, &mut world.report, &self.person, &code).await
    }

    /// This person's fingerprint, as the **People** screen shows it to them.
    ///
    /// # Errors
    /// When the screen is not as it must be.
    pub async fn fingerprint(&self) -> Result<String> {
        own_fingerprint(&self.browser).await
    }

    /// Compares another person's fingerprint.
    ///
    /// # Errors
    /// When it is another, or the screen is not as it must be.
    pub async fn compare(&self, world: &mut World, name: &str, expected: &str) -> Result<()> {
        compare(&self.browser, &mut world.report, name, expected).await
    }
}

/// Opens a part of the web app in the current tab from the menu behind the person's name.
pub async fn open_menu(browser: &Browser, hook: &str) -> Result<()> {
    let tab = Tab::new(browser.driver()?);
    tab.press_test("user-menu").await?;
    tab.press_test(hook).await
}

/// The own fingerprint as the **People** screen shows it.
pub async fn own_fingerprint(browser: &Browser) -> Result<String> {
    open_menu(browser, "menu-people").await?;
    Tab::new(browser.driver()?)
        .text_test("own-fingerprint")
        .await
}

/// The selector of a person's row on the **People** screen.
#[must_use]
pub fn person_row(name: &str) -> String {
    format!("[data-test=\"person\"][data-name=\"{name}\"]")
}

async fn compare(browser: &Browser, report: &mut Report, name: &str, expected: &str) -> Result<()> {
    let tab = Tab::new(browser.driver()?);
    open_menu(browser, "menu-people").await?;
    tab.press(&format!("{} [data-test=\"compare\"]", person_row(name)))
        .await?;
    let shown = tab.text("dialog[open] [data-test=\"fingerprint\"]").await?;
    let bare = |text: &str| -> String { text.split_whitespace().collect() };
    ensure!(
        bare(&shown) == bare(expected),
        "the two screens show different fingerprints"
    );
    report.picture(browser, "compare", Theme::Both).await?;
    tab.press("dialog[open] [data-test=\"they-match\"]").await?;
    tab.wait_gone("dialog[open]").await?;
    tab.wait(&format!("{}[data-trust=\"compared\"]", person_row(name)))
        .await?;
    Ok(())
}

async fn made_link(browser: &Browser) -> Result<String> {
    let field = Tab::new(browser.driver()?).wait_test("invite-link").await?;
    field
        .prop("value")
        .await?
        .filter(|link| !link.is_empty())
        .context("the invite link is empty")
}

/// Closes the open dialog by its cross.
async fn close_dialog(browser: &Browser) -> Result<()> {
    let tab = Tab::new(browser.driver()?);
    tab.press("dialog[open] .dialog-head .icon-button").await?;
    tab.wait_gone("dialog[open]").await
}

/// Joins by an invite link: offer, passphrase, Emergency Kit typed back.
async fn join(
    browser: &Browser,
    report: &mut Report,
    person: &mut Person,
    link: &str,
) -> Result<()> {
    let tab = Tab::new(browser.driver()?);
    tab.goto(link).await?;
    tab.wait_test("join").await?;
    tab.fill_test("join-passphrase", &person.passphrase).await?;
    tab.fill_test("join-passphrase-again", &person.passphrase)
        .await?;
    report.picture(browser, "join", Theme::Both).await?;
    tab.press_test("join-continue").await?;
    person.secret_key = kit::take(browser, report).await?;
    tab.wait("[data-test=\"accounts\"], [data-test=\"no-accounts\"], [data-test=\"no-access\"]")
        .await?;
    report.step(&format!("{} joined by invite link", person.name));
    Ok(())
}
