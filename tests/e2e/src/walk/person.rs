//! Who walks: names for the screens, a passphrase drawn afresh, and what was taken away on paper.

use anyhow::Result;
use data_encoding::BASE32_NOPAD;

use crate::leaks::Needle;

/// A person with their passphrase and, after the first run, their papers. No `Debug`.
pub struct Person {
    /// As others see it.
    pub name: String,
    /// To sign in.
    pub login: String,
    /// Drawn afresh; never written to disk.
    pub passphrase: String,
    /// From the Emergency Kit, as shown.
    pub secret_key: String,
    /// From the rescue sheets, as shown.
    pub sheets: Vec<String>,
}

impl Person {
    /// Draws a passphrase of 128 random bits.
    ///
    /// # Errors
    /// When the system gives no randomness.
    pub fn draw(name: &str, login: &str) -> Result<Self> {
        let mut random = [0; 16];
        getrandom::fill(&mut random).map_err(|error| anyhow::anyhow!("no randomness: {error}"))?;
        let letters = BASE32_NOPAD.encode(&random).to_lowercase();
        let passphrase = letters
            .as_bytes()
            .chunks(5)
            .map(|group| String::from_utf8_lossy(group).into_owned())
            .collect::<Vec<_>>()
            .join("-");
        Ok(Self {
            name: name.to_owned(),
            login: login.to_owned(),
            passphrase,
            secret_key: String::new(),
            sheets: Vec::new(),
        })
    }

    /// What must be found nowhere, labelled.
    ///
    /// # Errors
    /// When a secret is too short to be looked for.
    pub fn needles(&self) -> Result<Vec<Needle>> {
        let mut needles = vec![Needle::text("passphrase", &self.passphrase)?];
        let papers = std::iter::once(&self.secret_key).chain(&self.sheets);
        for (number, paper) in papers.enumerate() {
            if paper.is_empty() {
                continue;
            }
            let label = match number {
                0 => "Secret Key".to_owned(),
                sheet => format!("rescue sheet {sheet}"),
            };
            needles.push(Needle::text(format!("{label}, as shown"), paper)?);
            let bare: String = paper.chars().filter(char::is_ascii_alphanumeric).collect();
            needles.push(Needle::text(format!("{label}, ungrouped"), &bare)?);
        }
        Ok(needles)
    }
}
