//! The popup: it opens by itself with the list and the account, one press of **Save Codes**.

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::report::{Report, Theme};
use super::world::ACCOUNT_APP;
use crate::browser::Browser;

/// Run in the popup before the press that saves (of **Save Codes**, or of **Keep both**): writes into `data-took` of the document how many
/// milliseconds passed from the press to "Captured", on the popup's own clock. In the document,
/// because each script of the driver may have globals of its own.
pub const WATCH_SAVE: &str = r#"(() => {
  let start = 0;
  document.addEventListener("click", (event) => {
    if (event.target.closest('[data-test="save-codes"], [data-test="keep-both"]')) {
      start = performance.now();
      document.documentElement.dataset.arrived = "yes";
    }
  }, { capture: true });
  new MutationObserver((_, observer) => {
    if (start && document.querySelector('[data-test="captured"]')) {
      observer.disconnect();
      document.documentElement.dataset.took = String(performance.now() - start);
    }
  }).observe(document, { subtree: true, childList: true });
  return true;
})()"#;

/// What the popup shows of an offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// Host of the page.
    pub host: String,
    /// The heading, such as `10 codes found`.
    pub found: String,
    /// The account that is chosen.
    pub account: String,
}

impl Offered {
    /// Fails unless it is of ten codes, on `host`, with the walk's account chosen.
    ///
    /// # Errors
    /// Says what is otherwise.
    pub fn check(&self, host: &str) -> Result<()> {
        ensure!(self.host == host, "the offer names another site");
        ensure!(self.found.starts_with("10 "), "the offer counts otherwise");
        ensure!(
            self.account.contains(ACCOUNT_APP),
            "the account is not chosen"
        );
        Ok(())
    }
}

/// Waits until the popup has opened, by itself or not, and shows an offer.
pub(super) async fn wait_offer(browser: &Browser) -> Result<Offered> {
    let popup = browser.popup();
    popup.wait_open().await?;
    let script = r#"(() => {
      const text = (name) => document.querySelector(`[data-test="${name}"]`)?.innerText?.trim() ?? null;
      const select = document.querySelector('[data-test="popup-account"]');
      return {
        host: text("popup-host"),
        found: text("popup-found"),
        account: select?.selectedOptions[0]?.textContent?.trim() ?? null,
      };
    })()"#;
    crate::wait_until("the popup to show the offer", crate::PATIENCE, async || {
        let seen = popup.eval(script).await?;
        let part = |name: &str| seen[name].as_str().map(str::to_owned);
        Ok(match (part("host"), part("found"), part("account")) {
            (Some(host), Some(found), Some(account)) => Some(Offered {
                host,
                found,
                account,
            }),
            _ => None,
        })
    })
    .await
}

/// Waits until **Save Codes** can be pressed (security.md T3), for a picture of what a person sees.
pub(super) async fn wait_armed(browser: &Browser) -> Result<()> {
    let script = r#"document.querySelector('[data-test="save-codes"]')?.disabled === false"#;
    crate::wait_true("Save Codes to be pressable", crate::PATIENCE, async || {
        Ok(browser.popup().eval(script).await?.as_bool() == Some(true))
    })
    .await
}

/// Presses **Save Codes** once and waits for "Captured". Answers the milliseconds between the two.
pub(super) async fn save(browser: &Browser, report: &mut Report) -> Result<f64> {
    let popup = browser.popup();
    popup.eval(WATCH_SAVE).await?;
    // A popup that changes its size in the moment of the press makes the button inert (T3), and the
    // press goes nowhere: as a person would, press again.
    crate::wait_until("the press to arrive", crate::PATIENCE, async || {
        popup.click(r#"[data-test="save-codes"]"#).await?;
        let pressed = popup
            .eval("document.documentElement.dataset.arrived ?? null")
            .await?;
        Ok(pressed.is_string().then_some(()))
    })
    .await?;
    let took = crate::wait_until("\"Captured\"", crate::PATIENCE, async || {
        let took = popup
            .eval("document.documentElement.dataset.took ?? null")
            .await?;
        Ok(took.as_str().map(str::to_owned))
    })
    .await?;
    let text = popup.text().await?;
    ensure!(
        text.contains("Captured"),
        "the popup does not say \"Captured\""
    );
    report
        .popup_picture(browser, "popup-captured", Theme::Current)
        .await?;
    took.parse().context("the popup's clock gave no number")
}

/// How many lists the popup says wait.
pub(super) async fn waiting(browser: &Browser) -> Result<u64> {
    let count = browser
        .popup()
        .eval(r#"document.querySelectorAll('[data-test="waiting-item"]').length"#)
        .await?;
    count.as_u64().context("the popup gave no count")
}

/// The codes of the offer, in order, after pressing **Show**.
pub(super) async fn shown_codes(browser: &Browser) -> Result<Vec<String>> {
    let popup = browser.popup();
    popup.click(r#"[data-test="show-codes"]"#).await?;
    let script = r#"[...document.querySelectorAll('[data-test="popup-offer"] code')].map((one) => one.textContent.trim())"#;
    crate::wait_until("the popup to show the codes", crate::PATIENCE, async || {
        let seen = popup.eval(script).await?;
        let codes: Vec<String> = seen
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect();
        Ok((!codes.is_empty()).then_some(codes))
    })
    .await
}
