//! `insite score --as` from end to end, on the sample patients: what other programs get is what the lines of JSON say.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod cards;
mod files;
mod table;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

const DAY: &str = "2026-11-22";

/// The file of a sample patient by the beginning of its name.
fn sample(begins: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models/samples");
    let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    names.into_iter().find(|path| path.file_name().unwrap().to_string_lossy().starts_with(begins)).unwrap()
}

fn run(samples: &[&str], arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_insite"));
    command.arg("score").args(samples.iter().map(|begins| sample(begins)));
    command.args(["--as-of", DAY]).args(arguments).output().unwrap()
}

fn printed(samples: &[&str], arguments: &[&str]) -> String {
    let output = run(samples, arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What is said on standard error of what is refused; nothing is printed then.
fn refusal(samples: &[&str], arguments: &[&str]) -> String {
    let output = run(samples, arguments);
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(2), &b""[..]));
    String::from_utf8(output.stderr).unwrap()
}

fn lines(samples: &[&str], arguments: &[&str]) -> Vec<Value> {
    let text = printed(samples, &[&["--json"], arguments].concat());
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// The resources of one type in the exported bundle of a sample.
fn resources(bundle: &str, kind: &str) -> Vec<Value> {
    let bundle: Value = serde_json::from_str(bundle).unwrap();
    assert_eq!((&bundle["resourceType"], &bundle["type"]), (&"Bundle".into(), &"collection".into()));
    let entries = bundle["entry"].as_array().unwrap().iter().map(|entry| entry["resource"].clone());
    entries.filter(|resource| resource["resourceType"] == kind).collect()
}

#[test]
fn a_bundle_holds_the_numbers_of_the_lines_and_no_other() {
    for begins in ["01", "06", "08", "10", "12", "19"] {
        let bundle = printed(&[begins], &["--as", "fhir"]);
        let (risks, amounts) = (resources(&bundle, "RiskAssessment"), resources(&bundle, "Observation"));
        let shown: Vec<Value> = lines(&[begins], &[]).into_iter().filter(|line| line["shown"] == true).collect();
        assert_eq!(risks.len(), shown.len(), "{begins}");
        for line in &shown {
            let name = format!("{}/{}", line["model"].as_str().unwrap(), line["output"].as_str().unwrap());
            let prediction = |risk: &Value| risk["prediction"][0].clone();
            let risk = risks.iter().find(|risk| prediction(risk)["outcome"]["coding"][0]["code"] == name.as_str());
            let risk = risk.unwrap_or_else(|| panic!("{begins}: no RiskAssessment of {name}"));
            let amount = amounts.iter().find(|amount| amount["code"]["coding"][0]["code"] == name.as_str());
            let percent = &prediction(risk)["probabilityDecimal"];
            match line["value"].as_f64() {
                None => assert!(percent.is_null() && amount.is_none(), "{name}"),
                Some(value) if percent.is_number() => {
                    assert!((percent.as_f64().unwrap() - 100.0 * value).abs() < 1e-9, "{name}");
                    assert!(amount.is_none(), "{name}");
                }
                Some(value) => assert_eq!(amount.unwrap()["valueQuantity"]["value"].as_f64(), Some(value), "{name}"),
            }
            assert_eq!(risk["occurrenceDateTime"], DAY);
            assert_eq!(risk["meta"]["security"][0]["code"], "HTEST", "demonstrations are marked as test data");
        }
    }
}

/// FIB-4 by hand of the sample of the liver: the Observation is derived from the very entries of the chart.
#[test]
fn evidence_is_referred_to_by_the_names_of_the_chart() {
    let bundle = printed(&["08"], &["--as", "fhir", "--model", "fib-4"]);
    let amounts = resources(&bundle, "Observation");
    let derived: Vec<&str> =
        amounts[0]["derivedFrom"].as_array().unwrap().iter().map(|from| from["reference"].as_str().unwrap()).collect();
    assert!(derived.iter().all(|from| from.starts_with("Observation/sample-08-")) && derived.len() >= 3, "{derived:?}");
    let basis = resources(&bundle, "RiskAssessment")[0]["basis"].clone();
    assert!(derived.iter().all(|from| basis.as_array().unwrap().iter().any(|entry| entry["reference"] == *from)));
    let provenance = &resources(&bundle, "Provenance")[0];
    let digests: Vec<&Value> = provenance["entity"].as_array().unwrap().iter().collect();
    let of = |at: usize| digests[at]["what"]["identifier"]["value"].as_str().unwrap().len();
    assert_eq!((of(0), of(1)), (64, 64), "the SHA-256 of the files and of the model");
}

#[test]
fn what_is_entered_by_hand_is_marked_in_every_form() {
    let by_hand = ["--by-hand", "ast=36U/L", "--by-hand", "platelets=200", "--model", "fib-4"];
    for form in ["fhir", "cds-hooks", "note"] {
        let text = printed(&["12"], &[&["--as", form], &by_hand[..]].concat());
        assert!(text.to_lowercase().contains("entered by hand, not from the record"), "{form}: {text}");
        // 47 × 36 / (200 × √41) = 1.3213.
        assert!(text.contains("1.32"), "{form}: {text}");
        let without = printed(&["12"], &["--as", form, "--model", "fib-4"]);
        assert!(!without.contains("by hand") && !without.contains("1.32"), "{form}: {without}");
    }
}

#[test]
fn a_note_says_whose_of_which_day_by_what_and_that_it_is_a_demonstration() {
    let note = printed(&["01"], &["--as", "note"]);
    for said in ["not for clinical use", "Patient: sample-01", "Record as of: 2026-11-22", "Because: ", "SHA-256 "] {
        assert!(note.contains(said), "{said}: {note}");
    }
    // 10-year risk of the line, with one decimal.
    let all = lines(&["01"], &["--model", "prevent"]);
    let line = all.iter().find(|line| line["output"] == "cvd_10y").unwrap();
    let percent = format!("{:.1} %, by 2036-11-22", 100.0 * line["value"].as_f64().unwrap());
    assert!(note.contains(&percent), "{percent}: {note}");
}

/// Refusals that nobody asked for take a line each; one that was asked for is told in full.
#[test]
fn a_note_is_brief_on_models_that_do_not_apply() {
    let note = printed(&["01"], &["--as", "note"]);
    let (whole, refused) = note.split_once("MODELS THAT DO NOT APPLY\n").unwrap();
    assert!(!whole.contains("refused") && whole.contains("prevent 1."), "{whole}");
    let line = refused.lines().find(|line| line.contains("(kfre-4-international 1.")).unwrap();
    assert!(line.starts_with("  - Kidney failure risk") && line.contains("eGFR of 10 to 59"), "{line}");
    let asked = printed(&["01"], &["--as", "note", "--model", "kfre-4-international"]);
    assert!(
        asked.contains("refused: the model does not apply") && !asked.contains("MODELS THAT DO NOT APPLY"),
        "{asked}"
    );
}

#[test]
fn forms_are_alternatives() {
    assert!(refusal(&["01"], &["--as", "fhir", "--json"]).contains("cannot be used with"));
    assert!(refusal(&["01"], &["--out", "somewhere"]).contains("--as"));
    assert!(refusal(&["01"], &["--as", "pdf"]).contains("cds-hooks"));
}
