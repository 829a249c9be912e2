//! What may leave a site: no small count, no point of a single patient, whatever the table.

use serde_json::Value;
use validate::{shared_csv, shared_json};

use crate::made_up::{check, diabetes, women};

/// Every whole number below a place with one of these names.
fn counts(place: &str, value: &Value, found: &mut Vec<(String, u64)>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, v)| counts(&format!("{place}.{name}"), v, found)),
        Value::Array(items) => items.iter().for_each(|v| counts(place, v, found)),
        Value::Number(number) => {
            let is_count = ["rows", "events", "patients_read", "patients_used", "non_events", "patients", "left_out"];
            if let Some(number) = number.as_u64().filter(|_| is_count.iter().any(|name| place.ends_with(name))) {
                found.push((place.to_owned(), number));
            }
        }
        _ => {}
    }
}

#[test]
fn no_small_count_leaves() {
    for (size, seed, share) in [(40, 1, 0.4), (60, 2, 0.9), (200, 3, 0.3), (2000, 4, 0.02), (2000, 5, 0.3)] {
        let mut request = diabetes();
        request.subgroups = vec!["ward".into()];
        request.budget_per_1000 = Some(50.0);
        let mut text = women(size, seed, |risk| (risk * share * 2.0).min(1.0));
        text.push_str("1,100,70,30,0.5,12,north,0\n1,,70,30,0.5,30,north,0\n");
        let found = check(&request, &text).report;
        let json = shared_json(&found).unwrap();
        let value: Value = serde_json::from_str(&json).unwrap();
        let mut all = vec![];
        counts("", &value, &mut all);
        assert!(all.len() > 3, "{json}");
        assert!(all.iter().all(|(_, count)| *count == 0 || *count >= 10), "{size} {share}: {all:?}");
        assert!(!json.contains("\"lines\"") && !json.contains("sha256") && !json.contains("\"roc\""));
        assert!(shared_csv(&found).unwrap().lines().count() > 20);
    }
}

/// What is left out cannot be computed back: of a threshold, each of the four counts is empty or at least ten.
#[test]
fn thresholds_that_leave_hide_nobody() {
    let mut request = diabetes();
    request.thresholds = (1..20).map(|i| f64::from(i) / 20.0).collect();
    let found = check(&request, &women(300, 6, |risk| risk)).report;
    let value: Value = serde_json::from_str(&shared_json(&found).unwrap()).unwrap();
    let rows = value["thresholds"].as_array().unwrap();
    assert!(!rows.is_empty() && rows.len() < found.thresholds.len());
    let (events, others) = (found.rows.events.unwrap() as f64, found.rows.non_events.unwrap() as f64);
    let mut before = [events, others];
    for row in rows {
        let share = |name: &str| row[name]["value"].as_f64().unwrap();
        let flagged = [share("sensitivity") * events, (1.0 - share("specificity")) * others];
        for (before, flagged) in before.iter().zip(&flagged) {
            let between = before - flagged;
            assert!(!(0.5..=9.5).contains(&between), "{between} between two thresholds: {row}");
        }
        before = flagged;
    }
    assert!(before.iter().all(|flagged| *flagged < 0.5 || *flagged > 9.5), "{before:?} beyond the last");
}

/// A group that is left out does not follow from the whole and the groups that are told.
#[test]
fn what_is_left_out_does_not_follow_from_the_rest() {
    let mut request = diabetes();
    request.subgroups = vec!["ward".into()];
    let mut text = women(400, 8, |risk| risk);
    text.push_str(&"1,100,70,30,0.5,30,east,0\n".repeat(7));
    text.push_str(&"1,100,70,30,0.5,30,west,1\n".repeat(12));
    let found = check(&request, &text).report;
    let value: Value = serde_json::from_str(&shared_json(&found).unwrap()).unwrap();
    let tables = value["subgroups"].as_array().unwrap();
    let ward = tables.iter().find(|t| t[0] == "ward").unwrap()[1].as_array().unwrap();
    let sum = |name: &str| ward.iter().filter_map(|g| g[name].as_u64()).sum::<u64>();
    let rest = found.rows.used as u64 - sum("rows");
    assert!(rest >= 10, "{rest} patients follow: {ward:?}");
    let untold: u64 = found.rows.events.unwrap() as u64 - sum("events");
    assert!(untold == 0 || untold >= 10, "{untold} events follow: {ward:?}");
    let groups = value["calibration_groups"].as_array().unwrap();
    let events: u64 = groups.iter().filter_map(|g| g["events"].as_u64()).sum();
    let untold = found.rows.events.unwrap() as u64 - events;
    assert!(untold == 0 || untold >= 10, "{untold} events follow: {groups:?}");
}

#[test]
fn fewer_than_ten_patients_leave_nothing() {
    let found = check(&diabetes(), &women(9, 6, |risk| risk)).report;
    assert!(shared_json(&found).unwrap_err().to_string().contains("fewer than 10"));
}
