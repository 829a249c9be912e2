//! `insite simulate` from the shell.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn simulate(out: &Path, more: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_insite"));
    command.args(["simulate", "--persons", "40", "--seed", "3", "--out"]).arg(out).args(more);
    command.output().unwrap()
}

#[test]
fn it_writes_each_form_once() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("simulate");
    _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for (form, file) in [
        ("omop-csv", "measurement.csv"),
        ("omop-parquet", "measurement.parquet"),
        ("fhir-ndjson", "Observation.ndjson"),
    ] {
        let out = folder.join(form);
        let done = simulate(&out, &["--format", form, "--threads", "2"]);
        let said = String::from_utf8(done.stdout).unwrap();
        assert!(done.status.success() && said.starts_with("40 people with ") && said.contains(form), "{said}");
        assert!(fs::metadata(out.join(file)).unwrap().len() > 1000);
        assert_eq!(fs::read_to_string(out.join("truth.csv")).unwrap().lines().count(), 41);
        let again = simulate(&out, &["--format", form]);
        assert_eq!(again.status.code(), Some(2));
        assert!(String::from_utf8(again.stderr).unwrap().contains("is not empty"));
    }
    let wrong = simulate(&folder.join("wrong"), &["--prevalence", "0.9"]);
    assert!(String::from_utf8(wrong.stderr).unwrap().contains("--prevalence is 0.9"));
    assert!(!folder.join("wrong").exists());
    fs::remove_dir_all(folder).unwrap();
}
