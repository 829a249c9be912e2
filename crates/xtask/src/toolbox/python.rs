//! Python with the libraries that the benchmark compares with: a virtual environment of its own.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use super::{on_path, tools_folder};
use crate::progress;

/// The oldest minor version of Python 3 that the peers' wheels are made for.
const OLDEST_MINOR: u32 = 12;
const NAMES: &[&str] = &["python3.12", "python3.13", "python3.14", "python3"];
/// So many characters of a list's hash tell one environment from another.
const HASH: usize = 12;

/// The Python of an environment with exactly what `requirements` lists, which is installed if it is not there.
///
/// # Errors
/// When there is no fitting Python, or its libraries cannot be installed.
pub(crate) fn ensure_python(requirements: &Path, why: &str) -> Result<PathBuf> {
    let list = fs::read(requirements).with_context(|| format!("{} cannot be read", requirements.display()))?;
    let hash: String = Sha256::digest(&list).iter().map(|byte| format!("{byte:02x}")).collect();
    let folder = tools_folder()?.join(format!("python-peers-{}", &hash[..HASH]));
    let python = folder.join("bin/python");
    let complete = folder.join("complete");
    if complete.is_file() {
        return Ok(python);
    }
    let Some(system) = find() else {
        bail!("{why}: they need Python 3.{OLDEST_MINOR} or later with venv: install it so that `python3` is it");
    };
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let title = format!("making an environment for Python's libraries: {why}");
    progress::require(&title, Command::new(system).args(["-m", "venv"]).arg(&folder))?;
    let mut install = Command::new(&python);
    install.args(["-m", "pip", "install", "--no-deps", "--only-binary", ":all:", "--disable-pip-version-check"]);
    install.arg("--requirement").arg(requirements);
    progress::require(&format!("installing Python's libraries, pinned: {why}"), &mut install)?;
    fs::write(complete, list)?;
    Ok(python)
}

/// The first Python that is new enough: on `PATH`, then among pyenv's.
fn find() -> Option<PathBuf> {
    let named = NAMES.iter().filter_map(|name| on_path(&[name]));
    named.chain(of_pyenv()).find(|python| is_new_enough(python))
}

fn of_pyenv() -> Vec<PathBuf> {
    let home = env::var_os("PYENV_ROOT").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".pyenv")));
    let Some(versions) = home.and_then(|home| fs::read_dir(home.join("versions")).ok()) else { return Vec::new() };
    let mut found: Vec<PathBuf> = versions.flatten().map(|version| version.path().join("bin/python3")).collect();
    found.sort();
    found
}

/// Whether this program runs, is new enough and can make environments. A shim of pyenv may be there and not run.
fn is_new_enough(python: &Path) -> bool {
    let question = "import sys, venv, ensurepip; print(*sys.version_info[:2])";
    let output = Command::new(python).args(["-c", question]).output();
    output.is_ok_and(|output| output.status.success() && fits(&String::from_utf8_lossy(&output.stdout)))
}

fn fits(version: &str) -> bool {
    let mut parts = version.split_whitespace().map_while(|part| part.parse::<u32>().ok());
    parts.next() == Some(3) && parts.next().is_some_and(|minor| minor >= OLDEST_MINOR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_new_enough_python_fits() {
        assert!(fits("3 12\n") && fits("3 14"));
        assert!(!fits("3 11") && !fits("2 13") && !fits("") && !fits("no such version"));
    }
}
