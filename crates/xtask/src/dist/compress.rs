//! Compresses the files ahead of time, so that a plain web server can send them small.

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::Path;

use anyhow::Result;

use super::files_in;

const BROTLI_QUALITY: u32 = 11;
const BROTLI_WINDOW: u32 = 22;
const BROTLI_BUFFER: usize = 1 << 16;

/// Writes `<file>.br` and `<file>.gz` beside every file.
pub(super) fn all(folder: &Path) -> Result<()> {
    for file in files_in(folder)? {
        let content = fs::read(folder.join(&file))?;
        fs::write(folder.join(format!("{file}.br")), brotli(&content)?)?;
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        gzip.write_all(&content)?;
        fs::write(folder.join(format!("{file}.gz")), gzip.finish()?)?;
    }
    Ok(())
}

/// The content as brotli, as small as it gets.
pub(crate) fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut brotli = brotli::CompressorWriter::new(Vec::new(), BROTLI_BUFFER, BROTLI_QUALITY, BROTLI_WINDOW);
    brotli.write_all(content)?;
    Ok(brotli.into_inner())
}

/// What each file weighs, plain and as brotli, with a line for all of them.
pub(super) fn sizes(folder: &Path) -> Result<String> {
    let mut text = String::new();
    let (mut all_plain, mut all_brotli) = (0, 0);
    for file in files_in(folder)?.iter().filter(|file| !file.ends_with(".br") && !file.ends_with(".gz")) {
        let plain = fs::metadata(folder.join(file))?.len();
        let brotli = fs::metadata(folder.join(format!("{file}.br")))?.len();
        (all_plain, all_brotli) = (all_plain + plain, all_brotli + brotli);
        writeln!(text, "{plain:>10} bytes {brotli:>9} brotli  {file}")?;
    }
    writeln!(text, "{all_plain:>10} bytes {all_brotli:>9} brotli  all files")?;
    Ok(text)
}
