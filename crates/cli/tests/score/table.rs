//! CSV: the lines of JSON as rows, several patients in one table.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{lines, printed, refusal};

fn rows(samples: &[&str], arguments: &[&str]) -> Vec<BTreeMap<String, String>> {
    let text = printed(samples, &[&["--as", "csv"], arguments].concat());
    csv::Reader::from_reader(text.as_bytes()).deserialize().map(Result::unwrap).collect()
}

#[test]
fn several_patients_are_one_table_with_the_numbers_of_the_lines() {
    let samples = ["01", "06", "19"];
    let (rows, lines) = (rows(&samples, &[]), lines(&samples, &[]));
    assert_eq!(rows.len(), lines.len());
    for (row, line) in rows.iter().zip(&lines) {
        for name in ["patient", "model", "output", "as_of", "verdict", "unit", "input_sha256"] {
            assert_eq!(row[name], line[name].as_str().unwrap(), "{name}");
        }
        assert_eq!(row["value"].parse::<f64>().ok(), line["value"].as_f64());
        assert_eq!(
            row["interval_is_exact"],
            line["interval"]["is_exact"].as_bool().map_or(String::new(), |is| is.to_string())
        );
        assert_eq!(row["model_sha256"].len(), 64);
        assert!(row["banner"].contains("not for clinical use"));
    }
    // Files read one by one make the same table, but for the digest of what was read together.
    let each = printed(&samples, &["--as", "csv", "--each"]);
    assert_eq!(each.lines().filter(|line| line.starts_with("patient,model")).count(), 1);
    assert_eq!(csv::Reader::from_reader(each.as_bytes()).records().count(), rows.len());
}

#[test]
fn the_other_forms_are_of_one_patient() {
    for form in ["fhir", "cds-hooks", "note"] {
        let said = refusal(&["01", "06"], &["--as", form]);
        assert!(said.contains("--patient") && said.contains("--out DIR") && said.contains("sample-06"), "{said}");
        let said = refusal(&["01", "06"], &["--as", form, "--each"]);
        assert!(said.contains("--out DIR"), "{said}");
        let one = printed(&["01", "06"], &["--as", form, "--patient", "sample-06"]);
        // A card names no patient: whose it is follows from what was asked.
        assert!(one.contains("warfarin-iwpc") && !one.contains("sample-01"), "{one}");
    }
}

/// Limits that a reader should not rely on stand behind a warning in words, never in a cell of their own.
#[test]
fn limits_that_held_too_rarely_stand_in_no_cell() {
    let samples = ["09", "16", "17", "18", "19", "20", "21", "22"];
    let (rows, lines) = (rows(&samples, &[]), lines(&samples, &[]));
    let (mut rare, mut held) = (0, 0);
    for (row, line) in rows.iter().zip(&lines) {
        let uncertainty = &line["uncertainty"];
        let limits = [&row["uncertainty_low"], &row["uncertainty_high"]];
        match uncertainty["held_rarely"].as_bool() {
            Some(true) => {
                rare += 1;
                assert!(limits.iter().all(|limit| limit.is_empty()) && row["uncertainty_held_rarely"] == "true");
                assert!(row["uncertainty_in_words"].starts_with("Do not rely on the range"), "{row:?}");
            }
            Some(false) if uncertainty["low"].is_number() => {
                held += 1;
                let low: Option<f64> = limits[0].parse().ok();
                assert_eq!(low, uncertainty["low"].as_f64());
            }
            _ => assert!(limits.iter().all(|limit| limit.is_empty())),
        }
    }
    assert!(rare > 0 && held > 0, "{rare} and {held} ranges were looked at");
}

/// A range that was not tried in every combination is at least so wide, and says so.
#[test]
fn a_range_that_is_not_exact_is_at_least_so_wide() {
    let (mut exact, mut coarse) = (0, 0);
    for begins in ["03", "05", "12", "13", "16", "17"] {
        let note = printed(&[begins], &["--as", "note"]);
        for line in lines(&[begins], &[]).iter().filter(|line| line["shown"] == true) {
            let interval = &line["interval"];
            if interval["informative"] == Value::Bool(true) {
                let is_exact = interval["is_exact"] == true;
                *(if is_exact { &mut exact } else { &mut coarse }) += 1;
                let lead =
                    if is_exact { "what the record leaves open: " } else { "what the record leaves open: at least " };
                assert!(note.contains(lead), "{begins}: {note}");
            }
        }
    }
    assert!(exact > 0, "{exact} exact ranges, {coarse} coarse ones");
}
