//! `insite fetch-data` from end to end, without network: what it lists and what it refuses.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A folder of its own for each test, empty.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fetch_data").join(name);
    if path.exists() {
        fs::remove_dir_all(&path).unwrap();
    }
    fs::create_dir_all(&path).unwrap();
    path
}

fn insite(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_insite"));
    command.arg("fetch-data").args(arguments).current_dir(folder).output().unwrap()
}

#[track_caller]
fn is_refused(folder: &Path, arguments: &[&str], words: &[&str]) {
    let done = insite(folder, arguments);
    let said = String::from_utf8(done.stderr).unwrap();
    assert_eq!(done.status.code(), Some(2), "{said}");
    words.iter().for_each(|words| assert!(said.contains(words), "no {words:?} in {said}"));
}

#[test]
fn lists_tables_with_source_licence_and_hash() {
    let done = insite(&folder("list"), &["--list", "pbc", "epil"]);
    let listed = String::from_utf8(done.stdout).unwrap();
    assert!(done.status.success());
    for words in ["pbc: ", "r-cran-survival", "LGPL", "epil: ", "r-cran-mass", "GPL 2 or 3"] {
        assert!(listed.contains(words), "no {words:?} in {listed}");
    }
    assert_eq!(listed.matches("SHA-256 ").count(), 2, "{listed}");
    assert!(!listed.contains("rotterdam"), "{listed}");
}

#[test]
fn a_table_that_is_not_there_is_named_with_those_that_are() {
    let folder = folder("unknown");
    is_refused(&folder, &["pcb"], &["no table \"pcb\"", "pbc", "rotterdam"]);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0, "nothing is made");
}

#[test]
fn a_library_without_the_package_is_named_and_nothing_is_left() {
    let folder = folder("library");
    is_refused(
        &folder,
        &["pbc", "--library", "nowhere"],
        &["nowhere/survival/data", "the R package survival is not there"],
    );
    assert_eq!(fs::read_dir(folder.join("data")).unwrap().count(), 0, "no table, no part of one, no scratch");
}

#[test]
fn a_package_that_is_damaged_is_named_and_nothing_is_left() {
    let folder = folder("damaged");
    let data = folder.join("library/survival/data");
    fs::create_dir_all(&data).unwrap();
    fs::write(data.join("Rdata.rdx"), "not an index").unwrap();
    fs::write(data.join("Rdata.rdb"), "").unwrap();
    is_refused(&folder, &["pbc", "--library", "library"], &["Rdata.rdx", "not an index of R"]);
    assert_eq!(fs::read_dir(folder.join("data")).unwrap().count(), 0);
}
