//! What the harness knows of the extension it loads.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;
use walkdir::WalkDir;
use zip::write::SimpleFileOptions;

/// An unpacked extension, read from its manifest.
#[derive(Debug, Clone)]
pub(crate) struct Extension {
    /// Absolute, because both drivers resolve relative paths elsewhere.
    pub(crate) folder: PathBuf,
    /// `browser_specific_settings.gecko.id`.
    pub(crate) gecko_id: Option<String>,
    /// Whether `host_permissions` names any site.
    pub(crate) wants_sites: bool,
    /// The path of `action.default_popup`, without a leading slash.
    pub(crate) popup: Option<String>,
}

impl Extension {
    /// Reads the manifest of the extension in `folder`.
    pub(crate) fn read(folder: &Path) -> Result<Self> {
        let folder = folder
            .canonicalize()
            .with_context(|| format!("there is no extension folder {}", folder.display()))?;
        let text = fs::read_to_string(folder.join("manifest.json"))
            .with_context(|| format!("{} has no manifest.json", folder.display()))?;
        let manifest: Value = serde_json::from_str(&text)?;
        let text_at = |pointer: &str| {
            let text = manifest.pointer(pointer)?.as_str()?;
            Some(text.trim_start_matches('/').to_owned())
        };
        let sites = manifest["host_permissions"].as_array();
        Ok(Self {
            wants_sites: sites.is_some_and(|sites| !sites.is_empty()),
            gecko_id: text_at("/browser_specific_settings/gecko/id"),
            popup: text_at("/action/default_popup"),
            folder,
        })
    }

    /// A source tree is loaded in place, as `about:debugging` does, and is gone with the browser:
    /// an archive of it would take in far more than the extension.
    pub(crate) fn is_source_tree(&self) -> bool {
        self.folder.join("Cargo.toml").is_file()
    }

    /// Packs it as the archive Firefox installs for good.
    pub(crate) fn pack(&self, xpi: &Path) -> Result<()> {
        let mut archive = zip::ZipWriter::new(File::create(xpi)?);
        let stored =
            SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
        for entry in WalkDir::new(&self.folder).sort_by_file_name() {
            let entry = entry?;
            if !entry.file_type().is_file() {
                continue;
            }
            let name = entry.path().strip_prefix(&self.folder)?;
            archive.start_file_from_path(name, stored)?;
            archive.write_all(&fs::read(entry.path())?)?;
        }
        archive.finish()?;
        Ok(())
    }
}
