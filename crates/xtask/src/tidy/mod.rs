//! `cargo xtask tidy`: proves what the documents claim, and the rules of the house that no compiler checks.

mod crate_map;
mod dependencies;
mod files;
mod models;
mod readme;
mod table;

use std::path::Path;

use anyhow::{Result, bail};

use crate::{progress, workspace};

/// One check: what it finds amiss in the workspace at this path.
type Check = fn(&Path) -> Result<Vec<String>>;

/// Checks everything and shows every finding.
///
/// # Errors
/// When there is a finding.
pub(crate) fn run() -> Result<()> {
    let root = workspace::root()?;
    progress::within("tidy", || check(&root))
}

/// Checks everything.
///
/// # Errors
/// The findings, one a line.
pub(crate) fn check(root: &Path) -> Result<()> {
    let checks: [Check; 5] = [crate_map::check, dependencies::check, files::check, models::check, readme::check];
    let mut findings = Vec::new();
    for check in checks {
        findings.extend(check(root)?);
    }
    if findings.is_empty() {
        return Ok(());
    }
    bail!("{} findings:\n  {}", findings.len(), findings.join("\n  "))
}
