//! Benchmarks that run in the built page.

use std::ffi::OsStr;
use std::process::Command;

use anyhow::{Result, bail};

use crate::toolbox::{self, Browser, Node};
use crate::{dist, workspace};

/// Builds the page and runs one of the scripts in `tests/browser` on it.
///
/// # Errors
/// When the page cannot be built or the browser not be driven.
pub(super) fn run(script: &str, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Result<()> {
    let root = workspace::root()?;
    let (node, browser) = (Node::ensure()?, Browser::ensure()?);
    dist::build(&root)?;
    toolbox::ensure_journey_packages(&root, &node)?;
    let mut bench = Command::new(&node.program);
    bench.arg(root.join("tests/browser").join(script)).args(arguments).current_dir(&root);
    bench.env("INSITE_CHROMIUM", &browser.chromium).env("INSITE_XTASK", std::env::current_exe()?);
    if !bench.status()?.success() {
        bail!("the benchmark did not come to its end");
    }
    Ok(())
}
