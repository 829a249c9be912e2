//! Programs of the system: Node.js, Chromium and its driver, Firefox, pdftotext, pdftoppm, valgrind, through apt when that is possible.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::on_path;
use crate::progress;

/// Node.js, which runs wasm-opt, the tests on WebAssembly and the browser journeys.
pub(crate) struct Node {
    /// The `node` program.
    pub(crate) program: PathBuf,
}

impl Node {
    /// Finds Node.js, or installs it.
    ///
    /// # Errors
    /// When it is missing and cannot be installed, or is older than version 18.
    pub(crate) fn ensure() -> Result<Self> {
        let why = "Node.js runs wasm-opt and the browser journeys";
        let find = || Some((on_path(&["node", "nodejs"])?, on_path(&["npm"])?));
        let (program, _) = ensure(find, &["nodejs", "npm"], why)?;
        let version = Command::new(&program).arg("--version").output()?.stdout;
        let version = String::from_utf8(version)?;
        match major_version(&version) {
            Some(major) if major >= 18 => Ok(Self { program }),
            _ => bail!("Node.js {} is too old: install version 18 or later", version.trim()),
        }
    }

    /// The folder that holds `node`.
    pub(crate) fn folder(&self) -> PathBuf {
        self.program.parent().map(Path::to_owned).unwrap_or_default()
    }

    /// The `npm` program.
    ///
    /// # Errors
    /// When it is not on `PATH`.
    pub(super) fn npm(&self) -> Result<PathBuf> {
        on_path(&["npm"]).context("npm is missing: install it beside Node.js")
    }
}

/// Chromium and its driver.
pub(crate) struct Browser {
    /// The browser.
    pub(crate) chromium: PathBuf,
    /// The WebDriver program of the same version.
    pub(crate) driver: PathBuf,
}

impl Browser {
    /// Finds Chromium and its driver, or installs them.
    ///
    /// # Errors
    /// When they are missing and cannot be installed.
    pub(crate) fn ensure() -> Result<Self> {
        let find = || Some((on_path(&["chromium", "chromium-browser", "google-chrome"])?, on_path(&["chromedriver"])?));
        let why = "Chromium and its driver run the page's tests";
        let (chromium, driver) = ensure(find, &["chromium", "chromium-driver"], why)?;
        Ok(Self { chromium, driver })
    }

    /// The flags of a headless run without traffic of the browser's own.
    pub(crate) fn arguments() -> Vec<&'static str> {
        let quiet = ["--headless=new", "--disable-gpu", "--disable-quic", "--no-first-run"];
        let silent = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
        // Chromium's sandbox does not start for root.
        let rootless = is_root().then_some("--no-sandbox");
        quiet.into_iter().chain(silent).chain(rootless).collect()
    }
}

/// Finds Firefox, in which the journeys run as well, or installs its long-term release.
///
/// # Errors
/// When it is missing and cannot be installed.
pub(crate) fn ensure_firefox() -> Result<PathBuf> {
    ensure(|| on_path(&["firefox-esr", "firefox"]), &["firefox-esr"], "Firefox runs the browser journeys, too")
}

/// Finds valgrind, which counts instructions, or installs it.
///
/// # Errors
/// When it is missing and cannot be installed.
pub(crate) fn ensure_valgrind() -> Result<PathBuf> {
    ensure(|| on_path(&["valgrind"]), &["valgrind"], "valgrind counts the instructions of the kernels")
}

/// Finds pdftotext, which reads what the page prints, or installs it.
///
/// # Errors
/// When it is missing and cannot be installed.
pub(crate) fn ensure_pdftotext() -> Result<PathBuf> {
    ensure(|| on_path(&["pdftotext"]), &["poppler-utils"], "pdftotext reads the sheets that the page prints")
}

/// Finds pdftoppm, which draws what the page prints, or installs it.
///
/// # Errors
/// When it is missing and cannot be installed.
pub(crate) fn ensure_pdftoppm() -> Result<PathBuf> {
    ensure(|| on_path(&["pdftoppm"]), &["poppler-utils"], "pdftoppm draws the sheets that the page prints")
}

/// Whether this process is root, for whom Chromium's sandbox does not start.
fn is_root() -> bool {
    let output = Command::new("id").arg("-u").output();
    output.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn ensure<T>(find: impl Fn() -> Option<T>, packages: &[&str], why: &str) -> Result<T> {
    if let Some(found) = find() {
        return Ok(found);
    }
    let names = packages.join(" ");
    let apt = on_path(&["apt-get"]).filter(|_| Path::new("/etc/debian_version").exists() && is_root());
    let Some(apt) = apt else {
        bail!(
            "{why}, and this machine lacks them: install {names} (on Debian: `sudo apt-get install {names}`), then repeat"
        );
    };
    let update = format!("apt-get update, to install {names}: {why}");
    progress::require(&update, quiet(&apt).arg("update"))?;
    let install = format!("apt-get install {names}: {why}");
    progress::require(&install, quiet(&apt).args(["install", "--yes", "--no-install-recommends"]).args(packages))?;
    find().with_context(|| format!("{names} were installed, but their programs are not on PATH"))
}

fn quiet(apt: &Path) -> Command {
    let mut command = Command::new(apt);
    command.env("DEBIAN_FRONTEND", "noninteractive").env("PATH", env::var_os("PATH").unwrap_or_default());
    command
}

fn major_version(text: &str) -> Option<u32> {
    text.trim().trim_start_matches('v').split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_major_version() {
        assert_eq!(major_version("v20.20.2\n"), Some(20));
        assert_eq!(major_version("not a version"), None);
    }
}
