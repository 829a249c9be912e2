//! `insite alerts` from the shell: a work file held against a record, and what leaves of it.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const RECORD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../models/samples/04-man-68-kidney-4-variables.json");
/// A file whose salt is the bytes from 0 to 31, with no entry of anybody yet.
const EMPTY: &str = r#"{"insite_work": 1, "salt": "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f", "rules": {
    "interrupt": {"quiet_days": 1, "rise": {"absolute": 0.01, "relative": 0.1}, "longest_snooze_days": 1},
    "banner": {"quiet_days": 30, "rise": {"absolute": 0.05, "relative": 0.25}, "longest_snooze_days": 14},
    "passive": {"quiet_days": 90, "rise": {"absolute": 0.05, "relative": 0.5}, "longest_snooze_days": 90},
    "budget": {"days": 1, "interrupt": null, "banner": null}}, "log": [LOG], "spoken": []}"#;
/// The HMAC of "sample-04" and "1958-05-23" with that salt, by Python's `hmac`.
const KEY: &str = "3e078323e79f2b1f5de026c86283f2cb55f0e3272a47e784cff5fcd9f15c3cf5";
const FINDING: &str = "The 5-year risk of kidney failure is above 5 %.";

/// An entry about the risk of kidney failure on 20 November 2026.
fn entry(did: &str, value: &str) -> String {
    format!(
        r#"{{"alert": {{"patient": "{KEY}", "model": "kfre-4-international", "output": "kidney_failure_5y"}}, "did": {did},
        "as_of": "2026-11-20", "at": "2026-11-20T10:00:00Z", "model_version": "1.0.0", "tier": "banner",
        "quantity": "risk", "value": {value}, "card": "4e0a3a1e-3d9e-8f4f-9f52-5a44f6b7d0aa"}}"#
    )
}

fn work(name: &str, log: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("alerts-{name}.json"));
    fs::write(&path, EMPTY.replace("LOG", log)).unwrap();
    path
}

fn insite(arguments: &[&str], file: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_insite")).arg("alerts").args(arguments).arg(file).output().unwrap()
}

fn said(work: &Path, as_of: &str) -> String {
    let setting = "kfre_calibration=international";
    let done = insite(&[RECORD, "--as-of", as_of, "--setting", setting, "--work"], work);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

/// The line of the finding, and the one below it.
fn about(text: &str) -> (String, String) {
    let mut lines = text.lines().skip_while(|line| !line.contains(FINDING));
    (lines.next().unwrap().trim().to_owned(), lines.next().unwrap_or_default().trim().to_owned())
}

#[test]
fn an_alert_speaks_until_it_is_answered_and_again_when_it_is_worse() {
    let (line, _) = about(&said(&work("none", ""), "2026-11-22"));
    assert!(line.starts_with("ATTENTION: ") && line.contains("Next: Consider referral"), "{line}");
    assert!(line.contains(" by 2031-11-22, because: "), "{line}");

    let quiet = work("quiet", &entry(r#"{"overridden": {"reason": "known-and-followed"}}"#, "0.99"));
    let (line, why) = about(&said(&quiet, "2026-11-22"));
    assert!(line.starts_with("quiet: "), "{line}");
    assert_eq!(
        why,
        "overridden (known and followed elsewhere) on 2026-11-20; speaks again on 2026-12-20, or when it is worse"
    );
    let (line, why) = about(&said(&quiet, "2026-12-20"));
    assert!(line.starts_with("ATTENTION: ") && why.contains("days of quiet since 2026-11-20 are over"), "{why}");

    let rose = work("rose", &entry(r#"{"snoozed": {"until": "2026-11-30"}}"#, "0.01"));
    let (line, why) = about(&said(&rose, "2026-11-22"));
    assert!(
        line.starts_with("ATTENTION: ") && why == "again: it was 1.0 % when it was answered on 2026-11-20",
        "{why}"
    );

    let listed = work("listed", &entry(r#"{"listed": {"note": "Jane Roe"}}"#, "0.5"));
    let (line, _) = about(&said(&listed, "2026-11-22"));
    assert!(line.ends_with("[on the worklist]") && !line.contains("Roe"), "{line}");
}

#[test]
fn feedback_and_tally_leave_without_words_and_small_counts() {
    let log = entry(r#"{"overridden": {"reason": "patient-declined", "comment": "Jane Roe said no."}}"#, "0.2");
    let file = work("leaving", &log);
    let text = |arguments: &[&str]| String::from_utf8(insite(arguments, &file).stdout).unwrap();
    let feedback = text(&["--feedback"]);
    assert!(feedback.contains("patient-declined") && !feedback.contains("Roe"), "{feedback}");
    assert!(text(&["--with-comments", "--feedback"]).contains("Jane Roe said no."));
    assert_eq!(
        text(&["--tally"]),
        "month,model,output,tier,action,reason,times,patients\n\
         2026-11,kfre-4-international,kidney_failure_5y,banner,overridden,patient-declined,fewer than 10,fewer than 10\n"
    );
    assert!(text(&["--json", "--tally"]).contains("\"patients\": \"fewer than 10\""));
}

#[test]
fn a_broken_or_newer_file_is_refused_without_its_words() {
    let refused = |name: &str, from: &str, to: &str| {
        let path = work(name, &entry("\"acknowledged\"", "0.2"));
        fs::write(&path, fs::read_to_string(&path).unwrap().replacen(from, to, 1)).unwrap();
        let done = insite(&["--tally"], &path);
        assert_eq!(done.status.code(), Some(2));
        String::from_utf8(done.stderr).unwrap()
    };
    assert!(refused("newer", "\"insite_work\": 1", "\"insite_work\": 9").contains("is of format 9"));
    let damaged = refused("damaged", "\"acknowledged\"", "\"Jane Roe\"");
    assert!(damaged.contains("is damaged at line ") && !damaged.contains("Roe"), "{damaged}");
    assert!(refused("other", "\"insite_work\"", "\"other\"").contains("is not a work file"));
}
