//! A file for each patient.

use std::fs;
use std::path::{Path, PathBuf};

use super::{printed, refusal};

/// A folder of its own for each test, not there at its start.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("score").join(name);
    if path.exists() {
        fs::remove_dir_all(&path).unwrap();
    }
    path
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn names_say_nothing_of_the_patient() {
    let path = folder("each");
    let out = path.to_str().unwrap();
    assert_eq!(printed(&["01", "06", "08"], &["--as", "fhir", "--out", out]), "");
    let expected = ["1", "2", "3"].map(|number| format!("insite-2026-11-22-{number}.fhir.json"));
    assert_eq!(names(&path), expected);
    let texts: Vec<String> = expected.iter().map(|name| fs::read_to_string(path.join(name)).unwrap()).collect();
    for (text, patient) in texts.iter().zip(["sample-01", "sample-06", "sample-08"]) {
        assert_eq!(texts.iter().filter(|other| other.contains(&format!("Patient/{patient}\""))).count(), 1);
        assert!(text.contains(&format!("Patient/{patient}\"")));
    }
    // What is there already is not mixed with what is new.
    assert!(refusal(&["01"], &["--as", "note", "--out", out]).contains("is not empty"));
    assert_eq!(names(&path), expected);
}

#[test]
fn every_form_has_its_ending() {
    for (form, ending) in [("cds-hooks", "cds-hooks.json"), ("csv", "csv"), ("note", "txt")] {
        let path = folder(form);
        printed(&["01", "06"], &["--as", form, "--each", "--out", path.to_str().unwrap()]);
        assert_eq!(names(&path), ["1", "2"].map(|number| format!("insite-2026-11-22-{number}.{ending}")));
    }
}
