//! Files written whole.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Writes beside the file and renames, so that what breaks off leaves the file as it was.
pub(super) fn file(path: &Path, bytes: &[u8]) -> Result<()> {
    let shown = || path.display().to_string();
    let mut beside = path.as_os_str().to_owned();
    beside.push(".part");
    fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, path)).with_context(shown)
}
