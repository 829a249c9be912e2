//! The public research tables, fetched and verified, so that the tests that compare with R's figures on them run.

use std::env::{self, consts::EXE_SUFFIX};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::test::Report;
use crate::{progress, workspace};

const TITLE: &str = "public research tables, verified";
/// The variable in which tests look for the folder; where it is set, a table that is missing fails them.
pub(crate) const VARIABLE: &str = "INSITE_TABLES";
/// What `insite fetch-data` obtains R's packages with.
const APT: &str = "apt-get";

/// The folder of the tables, as a step of the report; `None` where they cannot be had on this system, or the step failed.
pub(crate) fn fetched(root: &Path, report: &mut Report) -> Option<PathBuf> {
    if !is_on_path(APT, env::var_os("PATH").as_deref()) {
        println!("- {TITLE}: left out, for there is no {APT} here; tests on these tables compare nothing");
        return None;
    }
    report.value(TITLE, || fetch(root))
}

fn fetch(root: &Path) -> Result<PathBuf> {
    let mut build = workspace::cargo(root);
    progress::require("building `insite`", build.args(["build", "--locked", "--package", "cli"]))?;
    let target = workspace::target(root);
    let folder = target.join("insite/data");
    let mut fetch = Command::new(target.join("debug").join(format!("insite{EXE_SUFFIX}")));
    progress::require("fetching the public tables", fetch.arg("fetch-data").arg("--to").arg(&folder))?;
    Ok(folder)
}

/// Whether one of the folders of `PATH` holds the program.
fn is_on_path(program: &str, path: Option<&OsStr>) -> bool {
    path.is_some_and(|path| env::split_paths(path).any(|folder| folder.join(program).is_file()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_looked_for_in_every_folder_of_the_path() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let path = env::join_paths([here.join("src"), here.to_owned()]).unwrap();
        assert!(is_on_path("Cargo.toml", Some(&path)) && is_on_path("main.rs", Some(&path)));
        // A folder is no program.
        assert!(!is_on_path("src", Some(&path)) && !is_on_path("no-such-program", Some(&path)));
        assert!(!is_on_path("main.rs", None));
    }
}
