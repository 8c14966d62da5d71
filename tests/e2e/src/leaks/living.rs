//! A copy of a folder that somebody is writing to.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use anyhow::{Context, Result};
use tempfile::TempDir;
use walkdir::WalkDir;

/// Copies every file of `folder` as it is now, to be searched while its owner goes on.
///
/// # Errors
/// When a file cannot be read for another reason than that it is gone.
pub fn copy_living(folder: &Path) -> Result<TempDir> {
    let copy = tempfile::Builder::new()
        .prefix("sparekey-copy-")
        .tempdir()?;
    for entry in WalkDir::new(folder) {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) if error.io_error().is_some_and(is_gone) => continue,
            Err(error) => return Err(error.into()),
        };
        let target = copy.path().join(entry.path().strip_prefix(folder)?);
        if entry.file_type().is_dir() {
            fs::create_dir_all(target)?;
        } else if entry.file_type().is_file() {
            match fs::copy(entry.path(), target) {
                Err(error) if !is_gone(&error) => {
                    return Err(error)
                        .with_context(|| format!("{} cannot be copied", entry.path().display()));
                }
                _ => {}
            }
        }
    }
    Ok(copy)
}

fn is_gone(error: &std::io::Error) -> bool {
    error.kind() == ErrorKind::NotFound
}
