//! What makes no sense, and what would be written over.

use std::fs;
use std::path::PathBuf;

use simulate::{Form, Settings, simulate};

use crate::fresh;

#[track_caller]
fn check(settings: &Settings, says: &str) {
    let message = simulate(settings, &|_, _| {}).unwrap_err().to_string();
    assert!(message.contains(says), "{message}");
}

fn settings(out: PathBuf) -> Settings {
    Settings { persons: 10, form: Form::OmopCsv, out, seed: 1, threads: 1, prevalence: 0.01 }
}

#[test]
fn settings_that_make_no_sense_are_named() {
    let good = settings(fresh("refused"));
    check(&Settings { persons: 0, ..good.clone() }, "--persons is 0");
    check(&Settings { prevalence: 0.0, ..good.clone() }, "--prevalence is 0");
    check(&Settings { prevalence: f64::NAN, ..good.clone() }, "--prevalence is NaN");
    check(&Settings { out: PathBuf::from("/"), ..good.clone() }, "--out");
    assert!(!good.out.exists());
}

#[test]
fn nothing_is_written_over_and_nothing_half_written_is_left() {
    let out = fresh("kept");
    fs::create_dir_all(&out).unwrap();
    fs::write(out.join("mine.txt"), "mine").unwrap();
    check(&settings(out.clone()), "is not empty");
    assert_eq!(fs::read_to_string(out.join("mine.txt")).unwrap(), "mine");
    // What a stopped run left beside an empty folder is replaced.
    fs::remove_file(out.join("mine.txt")).unwrap();
    let partial = out.with_file_name("population-kept.partial");
    fs::create_dir_all(&partial).unwrap();
    fs::write(partial.join("person.csv"), "half").unwrap();
    simulate(&settings(out.clone()), &|_, _| {}).unwrap();
    assert!(!partial.exists());
    assert!(out.join("truth.json").exists() && out.join("person.csv").exists());
    fs::remove_dir_all(out).unwrap();
}
