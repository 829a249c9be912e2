//! `cargo xtask bench intake`: how fast the built page opens and scores a record, beside JSON.parse in the same browser.

use std::path::PathBuf;

use anyhow::Result;

use super::in_page;

#[derive(Debug, clap::Args)]
pub(super) struct Options {
    /// FHIR files to open; a made-up record of 5,000 results where none is given.
    files: Vec<PathBuf>,
}

/// Builds the page and times it.
///
/// # Errors
/// When the page cannot be built or the browser not be driven.
pub(super) fn run(options: &Options) -> Result<()> {
    let files = options.files.iter().map(std::path::absolute).collect::<Result<Vec<_>, _>>()?;
    in_page::run("bench-intake.mjs", files)
}
