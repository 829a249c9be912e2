//! The model file, whole, with progress where it takes a while.

use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use indicatif::{ProgressBar, ProgressStyle};
use sha2::{Digest, Sha256};

/// Larger files would not fit the 32-bit memory of a browser either.
const MOST_BYTES: u64 = 2 << 30;
const LONG_BYTES: usize = 16 << 20;

pub(super) fn whole(path: &Path) -> Result<Vec<u8>> {
    let shown = || path.display().to_string();
    let file = File::open(path).with_context(shown)?;
    let about = file.metadata().with_context(shown)?;
    if about.is_dir() {
        bail!("{}: this is a folder; give the model file in it", path.display());
    }
    at_most(file, about.len(), MOST_BYTES).with_context(shown)
}

/// Reads to the end, whatever size the file says that it has.
fn at_most(source: impl Read, stated: u64, most: u64) -> Result<Vec<u8>> {
    let refuse =
        || format!("larger than {most} bytes, which no model that runs in a browser is; train fewer or smaller trees");
    if stated > most {
        bail!(refuse());
    }
    let bar = bar(usize::try_from(stated)?, "reading {bar:40} {bytes}/{total_bytes} {bytes_per_sec}");
    let mut bytes = Vec::with_capacity(usize::try_from(stated)?);
    bar.wrap_read(source.take(most + 1)).read_to_end(&mut bytes)?;
    bar.finish_and_clear();
    if bytes.len() as u64 > most {
        bail!(refuse());
    }
    Ok(bytes)
}

/// Runs something long, and shows that it runs.
pub(super) fn while_waiting<T>(what: &'static str, bytes: usize, work: impl FnOnce() -> T) -> T {
    let spinner = bar(bytes, "{msg} {spinner} {elapsed}");
    spinner.set_message(what);
    spinner.enable_steady_tick(Duration::from_millis(100));
    let done = work();
    spinner.finish_and_clear();
    done
}

fn bar(bytes: usize, template: &str) -> ProgressBar {
    if bytes < LONG_BYTES || !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(bytes as u64);
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar
}

pub(super) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_too_large_is_refused() {
        assert_eq!(at_most(&b"abcd"[..], 4, 4).unwrap(), b"abcd");
        assert!(at_most(&b""[..], 5, 4).unwrap_err().to_string().starts_with("larger than 4 bytes"));
        // A device states no size, and a file can grow while it is read.
        assert!(at_most(&b"abcde"[..], 0, 4).unwrap_err().to_string().starts_with("larger than 4 bytes"));
    }

    /// The example of FIPS 180-2, appendix B.1.
    #[test]
    fn the_digest_is_sha_256() {
        assert_eq!(sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
