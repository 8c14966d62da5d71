//! The help article's walk, label by label: card, **Settings**, **Emergency controls**, **Add
//! codes**, **Add MFA Backup Codes**, **MFA Backup Codes**, **Save Codes**, success; in the web app
//! and in the popup; as each role that may, and refused to each that may not.
#![allow(missing_docs)]

use anyhow::{Context, Result, ensure};
use sparekey_e2e::walk::{KIM, Member, Newcomer, Report, Tab, World, open_menu};
use sparekey_e2e::{Browser, BrowserKind, in_both_browsers};
use sparekey_sample_app::STRICT_HOST;

in_both_browsers!(allowed_roles, refused_roles);

/// As an app shows them, with a heading.
const PASTED: &str = "Recovery codes\n1. 4f7k-29qa\n2. m3xp-8w6z\n3. tt5r-b2nd\n4. 9hcv-kk47";
const CODES: [&str; 4] = ["4f7k-29qa", "m3xp-8w6z", "tt5r-b2nd", "9hcv-kk47"];
const MORE: &str = "p8wd-3fma\nz6tt-hc92\n5nqx-vk7b";
const MORE_CODES: [&str; 3] = ["p8wd-3fma", "z6tt-hc92", "5nqx-vk7b"];

const SUPER_ADMIN: Newcomer<'_> = Newcomer {
    name: "Sam Ortiz",
    login: "sam@example.test",
    role: "super_admin",
};
const ADMIN: Newcomer<'_> = Newcomer {
    name: "Ada Berg",
    login: "ada@example.test",
    role: "admin",
};
const GUEST: Newcomer<'_> = Newcomer {
    name: "Gil Fox",
    login: "gil@example.test",
    role: "guest",
};
const LOGIN_ONLY: Newcomer<'_> = Newcomer {
    name: "Lou Hahn",
    login: "lou@example.test",
    role: "login_only",
};

/// What a person may not find on the screen of somebody else's account.
const DOORS: [&str; 4] = ["add-codes", "list-0", "reveal-0", "add-codes-dialog"];

async fn allowed_roles(kind: BrowserKind) -> Result<()> {
    let mut world = World::start(kind, Report::silent(), |options| options).await?;
    world.set_up().await?;
    for newcomer in [SUPER_ADMIN, ADMIN, KIM] {
        let link = world.invite(newcomer).await?;
        let mut member = world.join(kind, newcomer, &link).await?;
        own_account(&member.browser, newcomer.name).await?;
        add_codes_in_the_web_app(&member.browser).await?;
        member.open_web(&world).await?;
        member.connect(&mut world).await?;
        add_codes_in_the_popup(&member.browser).await?;
        both_lists_are_there(&world, &member, newcomer.name).await?;
        member.browser.quit().await?;
    }
    world.open_web().await?;
    own_account(&world.browser, "Robin Doe").await?;
    add_codes_in_the_web_app(&world.browser).await?;
    world.open_web().await?;
    world.connect().await?;
    add_codes_in_the_popup(&world.browser).await
}

/// Makes an account that is named after its Owner.
async fn own_account(browser: &Browser, owner: &str) -> Result<()> {
    let tab = Tab::new(browser.driver()?);
    tab.press_test("new-account").await?;
    tab.fill_test("account-app", &format!("Sample of {owner}"))
        .await?;
    tab.fill_test("account-site", &format!("https://{STRICT_HOST}"))
        .await?;
    tab.fill_test("account-login", "team@example.test").await?;
    tab.press_test("create-account").await?;
    tab.wait_test("emergency-controls").await?;
    tab.press(".back").await?;
    tab.wait_test("account-card").await?;
    Ok(())
}

/// The article, word for word, from the card.
async fn add_codes_in_the_web_app(browser: &Browser) -> Result<()> {
    let tab = Tab::new(browser.driver()?);
    tab.press_test("account-card").await?;
    ensure!(tab.text("[role=tab][aria-selected=true]").await? == "Settings");
    ensure!(tab.text("#emergency-controls h2").await? == "Emergency controls");
    ensure!(tab.text_test("add-codes").await? == "Add codes");
    tab.press_test("add-codes").await?;
    ensure!(tab.text("dialog[open] h2").await? == "Add MFA Backup Codes");
    let label = tab
        .script(
            "return document.querySelector('dialog[open] textarea').labels[0].textContent.trim()",
        )
        .await?;
    ensure!(label == "MFA Backup Codes", "the field has another label");
    tab.fill("dialog[open] textarea", PASTED).await?;
    ensure!(tab.text_test("codes-found").await?.starts_with("4 codes"));
    ensure!(tab.text("dialog[open] [data-test=\"save-codes\"]").await? == "Save Codes");
    tab.press("dialog[open] [data-test=\"save-codes\"]").await?;
    tab.wait("[data-test=\"notice\"] .notice").await?;
    tab.wait_gone("dialog[open]").await?;
    tab.wait_test("list-0").await?;
    Ok(())
}

/// The same words in the popup, on a page without codes; the second list asks.
async fn add_codes_in_the_popup(browser: &Browser) -> Result<()> {
    Tab::new(browser.driver()?)
        .goto(&format!("https://{STRICT_HOST}/login"))
        .await?;
    browser.toolbar_click().await?;
    let popup = browser.popup();
    popup.wait_open().await?;
    popup.wait_text("Add MFA Backup Codes").await?;
    popup
        .type_text("[data-test=\"mfa-backup-codes\"]", MORE)
        .await?;
    let label = popup
        .eval("document.querySelector('[data-test=\"mfa-backup-codes\"]').labels[0].textContent.trim()")
        .await?;
    ensure!(label == "MFA Backup Codes", "the field has another label");
    popup.wait_text("3 codes").await?;
    let button = popup
        .eval("document.querySelector('[data-test=\"save-codes\"]').textContent.trim()")
        .await?;
    ensure!(button == "Save Codes", "the button has another label");
    popup.click("[data-test=\"save-codes\"]").await?;
    popup.click("[data-test=\"keep-both\"]").await?;
    popup.wait_text("Captured").await?;
    popup.close().await
}

async fn both_lists_are_there(world: &World, member: &Member, owner: &str) -> Result<()> {
    member.open_web(world).await?;
    let tab = Tab::new(member.browser.driver()?);
    tab.press_test("account-card").await?;
    tab.wait_text(owner).await?;
    tab.wait_test("list-1").await?;
    let read = read_all(&member.browser, 0, MORE_CODES.len()).await?;
    ensure!(read == MORE_CODES, "{owner} reads other codes (popup)");
    let read = read_all(&member.browser, 1, CODES.len()).await?;
    ensure!(read == CODES, "{owner} reads other codes (web app)");
    Ok(())
}

async fn read_all(browser: &Browser, place: usize, count: usize) -> Result<Vec<String>> {
    sparekey_e2e::walk::reveal_all(browser, &mut Report::silent(), place, count).await
}

async fn refused_roles(kind: BrowserKind) -> Result<()> {
    let mut world = World::start(kind, Report::silent(), |options| options).await?;
    world.set_up().await?;
    own_account(&world.browser, "Robin Doe").await?;
    add_codes_in_the_web_app(&world.browser).await?;
    let address = world.browser.driver()?.current_url().await?.to_string();
    ensure!(
        address.contains("/accounts/"),
        "the account has no address of its own"
    );
    // The control: its Owner sees every door.
    let tab = Tab::new(world.browser.driver()?);
    tab.wait_test("add-codes").await?;
    tab.wait_test("list-0").await?;

    let signed_out = world.start_browser(kind).await?;
    let tab = Tab::new(signed_out.driver()?);
    tab.goto(&address).await?;
    tab.wait_test("sign-in").await?;
    no_door(&signed_out, "signed out").await?;
    end(signed_out).await?;

    for newcomer in [GUEST, LOGIN_ONLY] {
        open_cards(&world).await?;
        let link = world.invite(newcomer).await?;
        let member = world.join(kind, newcomer, &link).await?;
        let tab = Tab::new(member.browser.driver()?);
        tab.wait_test("no-access").await?;
        no_door(&member.browser, newcomer.role).await?;
        tab.goto(&address).await?;
        unlock_only(&member).await?;
        tab.wait_test("no-access").await?;
        no_door(&member.browser, newcomer.role).await?;
        member.connect(&mut world).await?;
        refused_in_the_popup(&member.browser).await?;
        end(member.browser).await?;
    }

    open_cards(&world).await?;
    let link = world.invite(KIM).await?;
    let member = world.join(kind, KIM, &link).await?;
    let tab = Tab::new(member.browser.driver()?);
    tab.goto(&address).await?;
    unlock_only(&member).await?;
    tab.wait_test("problem").await?;
    no_door(&member.browser, "user without access").await?;

    open_cards(&world).await?;
    Tab::new(world.browser.driver()?)
        .press_test("account-card")
        .await?;
    world.share(KIM.name, "collaborator").await?;
    tab.goto(&address).await?;
    unlock_only(&member).await?;
    tab.wait_test("emergency-controls").await?;
    no_door(&member.browser, "Collaborator").await?;
    open_menu(&member.browser, "menu-people").await?;
    end(member.browser).await
}

/// The popup says that the role does not allow it, and has no **Save Codes**. What is pasted is kept.
async fn refused_in_the_popup(browser: &Browser) -> Result<()> {
    Tab::new(browser.driver()?)
        .goto(&format!("https://{STRICT_HOST}/login"))
        .await?;
    browser.toolbar_click().await?;
    let popup = browser.popup();
    popup.wait_open().await?;
    popup
        .type_text("[data-test=\"mfa-backup-codes\"]", MORE)
        .await?;
    popup.wait_text("3 codes").await?;
    popup.wait_text("Your role does not allow this").await?;
    let save = popup
        .eval("document.querySelector('[data-test=\"save-codes\"]') !== null")
        .await?;
    ensure!(
        save.as_bool() == Some(false),
        "Save Codes is offered to a role that may not save"
    );
    popup.close().await
}

async fn open_cards(world: &World) -> Result<()> {
    let tab = Tab::new(world.browser.driver()?);
    tab.press(".home-link").await?;
    tab.wait_test("accounts").await?;
    Ok(())
}

/// Types the passphrase, whatever comes after it.
async fn unlock_only(member: &Member) -> Result<()> {
    let tab = Tab::new(member.browser.driver()?);
    tab.fill_test("unlock-passphrase", &member.person.passphrase)
        .await?;
    tab.press("[data-test=\"unlock\"] button[type=submit]")
        .await
}

async fn no_door(browser: &Browser, who: &str) -> Result<()> {
    let hooks = DOORS
        .map(|door| format!("[data-test=\"{door}\"]"))
        .join(",");
    let found = Tab::new(browser.driver()?)
        .script(&format!(
            "return [...document.querySelectorAll('{hooks}')].filter((one) => one.checkVisibility()).length"
        ))
        .await?;
    let found = found.as_u64().context("the page gave no count")?;
    ensure!(found == 0, "{who}: {found} doors to codes are shown");
    Ok(())
}

async fn end(mut browser: Browser) -> Result<()> {
    browser.quit().await
}
