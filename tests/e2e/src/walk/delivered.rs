//! From the open popup to the workspace, and back onto the screen.

use super::World;
use crate::View;
use anyhow::{Result, ensure};

/// The selector of a `data-test` value.
#[must_use]
pub fn hook(name: &str) -> String {
    format!("[data-test=\"{name}\"]")
}

impl World {
    /// Connects the browser in the open popup, with a set-up code; the field for it is still closed.
    ///
    /// # Errors
    /// When the popup is not as it must be, or hides which workspace the code is of.
    pub async fn connect_in_popup(&self, popup: &View<'_>, code: &str) -> Result<()> {
        popup.click(&hook("connect-this-browser")).await?;
        popup.type_text(&hook("popup-connect-code"), code).await?;
        let read = popup.wait_text(&self.person.login).await?;
        ensure!(
            read.contains(&self.workspace.url()),
            "the address of the workspace is not shown before the passphrase"
        );
        popup
            .type_text(&hook("popup-connect-passphrase"), &self.person.passphrase)
            .await?;
        popup.click(&hook("popup-connect")).await
    }

    /// Saves what the open popup offers, closes it, and waits until the workspace has the list.
    ///
    /// # Errors
    /// When it is not captured, or does not get there in time.
    pub async fn save_and_deliver(&mut self) -> Result<()> {
        self.save().await?;
        self.browser.popup().close().await?;
        self.wait_delivered().await
    }

    /// Opens the account, whose newest list must be these codes, all unused.
    ///
    /// # Errors
    /// When a screen is not as it must be, or shows other codes.
    pub async fn read_back<T: PartialEq<String>>(&mut self, codes: &[T]) -> Result<()> {
        self.open_account(codes.len()).await?;
        let read = self.reveal_all(0, codes.len()).await?;
        ensure!(codes == read, "the account holds other codes");
        Ok(())
    }
}
