//! What bytes weigh on their way to the browser.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Context, Result};

const QUALITY: u32 = 11;
const WINDOW: u32 = 22;
const BUFFER: usize = 1 << 16;

/// The size of a file after brotli at its best, as a web server sends it.
///
/// # Errors
/// When the file cannot be read.
pub(super) fn of(file: &Path) -> Result<usize> {
    let content = fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let mut brotli = brotli::CompressorWriter::new(Vec::new(), BUFFER, QUALITY, WINDOW);
    brotli.write_all(&content)?;
    Ok(brotli.into_inner().len())
}
