//! Writing files only where their content changes, so that nothing is rebuilt for nothing.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use walkdir::WalkDir;

/// A folder's wanted content: paths below it, and their bytes.
pub type Tree = BTreeMap<PathBuf, Vec<u8>>;

/// Reads a file.
///
/// # Errors
/// When it cannot be read; the error names it.
pub fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("{} could not be read", path.display()))
}

/// Reads a text file.
///
/// # Errors
/// When it cannot be read or is not UTF-8; the error names it.
pub fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("{} could not be read", path.display()))
}

/// Writes `bytes` to `path` unless they are there already; says whether it wrote.
///
/// # Errors
/// When it cannot be written; the error names it.
pub fn write_if_changed(path: &Path, bytes: &[u8]) -> Result<bool> {
    if fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(false);
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)
            .with_context(|| format!("{} could not be made", folder.display()))?;
    }
    fs::write(path, bytes).with_context(|| format!("{} could not be written", path.display()))?;
    Ok(true)
}

/// Every file below `folder`, by its path below it, in order.
///
/// # Errors
/// When the folder cannot be read.
pub fn list(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.with_context(|| format!("{} could not be read", folder.display()))?;
        if entry.file_type().is_file() {
            found.push(entry.path().strip_prefix(folder)?.to_path_buf());
        }
    }
    Ok(found)
}

/// Adds to `tree`, below `at`, each file of `folder` that `wanted` accepts by its path.
///
/// # Errors
/// When one of them cannot be read.
pub fn collect(
    tree: &mut Tree,
    folder: &Path,
    at: &str,
    wanted: impl Fn(&Path) -> bool,
) -> Result<()> {
    for below in list(folder)? {
        if wanted(&below) {
            tree.insert(Path::new(at).join(&below), read(&folder.join(&below))?);
        }
    }
    Ok(())
}

/// Makes `folder` hold exactly `tree`.
///
/// # Errors
/// When a file cannot be written or removed.
pub fn sync(folder: &Path, tree: &Tree) -> Result<()> {
    fs::create_dir_all(folder)
        .with_context(|| format!("{} could not be made", folder.display()))?;
    for (below, bytes) in tree {
        write_if_changed(&folder.join(below), bytes)?;
    }
    for below in list(folder)? {
        if !tree.contains_key(&below) {
            let stale = folder.join(below);
            fs::remove_file(&stale)
                .with_context(|| format!("{} could not be removed", stale.display()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sync_adds_changes_removes_and_leaves_alone() -> Result<()> {
        let folder = tempfile::tempdir()?;
        let mut tree = Tree::from([
            (PathBuf::from("a/kept"), b"kept".to_vec()),
            (PathBuf::from("a/gone"), b"gone".to_vec()),
            (PathBuf::from("changed"), b"old".to_vec()),
        ]);
        sync(folder.path(), &tree)?;
        let kept = fs::metadata(folder.path().join("a/kept"))?.modified()?;

        tree.remove(Path::new("a/gone"));
        tree.insert(PathBuf::from("changed"), b"new".to_vec());
        sync(folder.path(), &tree)?;
        assert_eq!(
            list(folder.path())?,
            [Path::new("a/kept"), Path::new("changed")]
        );
        assert_eq!(read(&folder.path().join("changed"))?, b"new");
        assert_eq!(
            fs::metadata(folder.path().join("a/kept"))?.modified()?,
            kept
        );
        Ok(())
    }
}
