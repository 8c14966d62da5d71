//! The stylesheet of every screen, in the extension and in the web app.

use anyhow::{Result, bail};

use crate::files::{list, read_text, write_if_changed};
use crate::repo::Repo;

/// Joins `crates/ui/styles/*.css`, in the order of their names, into `extension/wasm/sparekey.css`,
/// beside the screens that use it.
///
/// # Errors
/// When there is none, or one cannot be read.
pub fn write(repo: &Repo) -> Result<()> {
    let folder = repo.path("crates/ui/styles");
    let mut joined = String::new();
    for file in list(&folder)? {
        if file.extension().is_some_and(|extension| extension == "css") {
            joined.push_str(&read_text(&folder.join(file))?);
        }
    }
    if joined.is_empty() {
        bail!("{} holds no stylesheet", folder.display());
    }
    write_if_changed(&repo.path("extension/wasm/sparekey.css"), joined.as_bytes())?;
    Ok(())
}
