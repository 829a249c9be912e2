//! Obtains a Debian package with the system's own programs and unpacks it into a folder; nothing is installed.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::tables::Package;

/// Where R's packages stand in one of Debian.
const LIBRARY: &str = "usr/lib/R/library";

/// A folder that is removed when it goes out of scope, whatever happened.
pub(super) struct Scratch(PathBuf);

impl Scratch {
    /// Makes the folder, empty.
    pub(super) fn new(path: PathBuf) -> Result<Self> {
        if path.exists() {
            fs::remove_dir_all(&path).with_context(|| path.display().to_string())?;
        }
        fs::create_dir_all(&path).with_context(|| format!("{}: the folder cannot be made", path.display()))?;
        Ok(Self(path))
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be removed is in nobody's way: the next run empties it.
        _ = fs::remove_dir_all(&self.0);
    }
}

/// Obtains the package with `apt-get download` and unpacks it; the folder of R's packages in it.
///
/// # Errors
/// When a program is missing or fails, with what it said.
pub(super) fn library(package: &Package, scratch: &Path) -> Result<PathBuf> {
    let name = package.debian;
    let folder = scratch.join(name);
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    if let Err(first) = call("apt-get", &["download", name], &folder) {
        // Fresh machines have no list of packages; only root may obtain it.
        if first.is::<io::Error>() || call("apt-get", &["update"], &folder).is_err() {
            return Err(first).with_context(|| without(package));
        }
        call("apt-get", &["download", name], &folder).with_context(|| without(package))?;
    }
    let deb = deb_in(&folder).with_context(|| format!("apt-get download {name}: it succeeded, but left no package"))?;
    unpack(&deb, &folder.join("unpacked"))
}

/// Unpacks a package that is there already; the folder of R's packages in it.
pub(super) fn unpack(deb: &Path, to: &Path) -> Result<PathBuf> {
    let (deb, to) = (deb.display().to_string(), to.display().to_string());
    call("dpkg-deb", &["--extract", &deb, &to], Path::new(".")).with_context(|| format!("{deb} cannot be unpacked"))?;
    Ok(Path::new(&to).join(LIBRARY))
}

/// What to do where apt cannot help.
fn without(package: &Package) -> String {
    let Package { name, debian, version, .. } = package;
    format!(
        "the Debian package {debian} cannot be obtained; run `apt-get update` as root and repeat, or where R is \
         installed with its package {name} (pinned at version {version}) give the folder that holds it with --library, \
         such as /usr/lib/R/library"
    )
}

fn deb_in(folder: &Path) -> Option<PathBuf> {
    let entries = fs::read_dir(folder).ok()?;
    entries.flatten().map(|entry| entry.path()).find(|path| path.extension().is_some_and(|e| e == "deb"))
}

fn call(program: &str, arguments: &[&str], folder: &Path) -> Result<()> {
    let mut command = Command::new(program);
    // Messages in English, no questions.
    command.args(arguments).current_dir(folder).env("LC_ALL", "C").env("DEBIAN_FRONTEND", "noninteractive");
    let done = command.output().with_context(|| format!("`{program}` cannot be started"))?;
    if !done.status.success() {
        let said = String::from_utf8_lossy(&done.stderr);
        let said =
            said.lines().find(|line| line.starts_with("E:")).or(said.lines().last()).unwrap_or("it said nothing");
        bail!("{program} {}: {said}", arguments.join(" "));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scratch_folder_starts_empty_and_goes_away() {
        let path = std::env::temp_dir().join(format!("insite-scratch-{}", std::process::id()));
        fs::create_dir_all(path.join("left over")).unwrap();
        let scratch = Scratch::new(path.clone()).unwrap();
        assert_eq!(fs::read_dir(scratch.path()).unwrap().count(), 0);
        drop(scratch);
        assert!(!path.exists());
    }

    #[test]
    fn a_failing_program_says_why() {
        let said = call("sh", &["-c", "echo first >&2; echo E: no such package >&2; exit 100"], Path::new("."));
        assert!(said.unwrap_err().to_string().ends_with("E: no such package"));
        assert!(call("no-such-program-of-ours", &[], Path::new(".")).is_err());
    }
}
