//! Where the workspace and its parts are, and which versions its lock file names.

use std::env;
use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::progress;

/// The root of the workspace: the folder with the lock file, found from where cargo says that this package is.
///
/// # Errors
/// When neither that place nor the current folder lies inside the workspace.
pub(crate) fn root() -> Result<PathBuf> {
    let start = match env::var_os("CARGO_MANIFEST_DIR") {
        Some(manifest) => PathBuf::from(manifest),
        None => env::current_dir()?,
    };
    let root = start.ancestors().find(|folder| folder.join("Trunk.toml").is_file());
    Ok(root.context("not inside the Insite workspace: run `cargo xtask` in its folder")?.to_owned())
}

/// Where builds go: `CARGO_TARGET_DIR`, otherwise `target/`.
pub(crate) fn target(root: &Path) -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |folder| root.join(folder))
}

/// The cargo that runs this command, by its absolute path, working in `root`.
pub(crate) fn cargo(root: &Path) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    // What cargo set for this very program would make the packages below rebuild for nothing.
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")) {
            command.env_remove(name);
        }
    }
    command
}

/// The `insite` command, built for tests.
///
/// # Errors
/// When it cannot be built.
pub(crate) fn insite(root: &Path) -> Result<PathBuf> {
    let mut build = cargo(root);
    progress::require("building `insite`", build.args(["build", "--locked", "--package", "cli"]))?;
    Ok(target(root).join("debug").join(format!("insite{EXE_SUFFIX}")))
}

/// The version of `package` in Cargo.lock.
///
/// # Errors
/// When the lock file cannot be read or does not hold the package.
pub(crate) fn locked_version(root: &Path, package: &str) -> Result<String> {
    let text = fs::read_to_string(root.join("Cargo.lock")).context("Cargo.lock cannot be read")?;
    version_in_lock(&text, package).with_context(|| format!("Cargo.lock holds no package `{package}`"))
}

fn version_in_lock(text: &str, package: &str) -> Option<String> {
    let lock: toml::Table = text.parse().ok()?;
    let found = lock.get("package")?.as_array()?.iter().find(|entry| {
        let name = entry.get("name").and_then(toml::Value::as_str);
        name == Some(package)
    })?;
    Some(found.get("version")?.as_str()?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_version_from_the_lock_file() {
        let lock = "version = 4\n[[package]]\nname = \"a\"\nversion = \"1.2.3\"\n[[package]]\nname = \"ab\"\nversion = \"9.0.0\"\n";
        assert_eq!(version_in_lock(lock, "ab").as_deref(), Some("9.0.0"));
        assert_eq!(version_in_lock(lock, "b"), None);
    }
}
