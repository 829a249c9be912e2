//! Files: old, newer, damaged, changed by hand.

use alerts::{Did, Work, WorkError};
use assess::Tier;

use crate::given::{assessment, day, entry, model, work};

/// Of format 1, as it was first written; it must be read for ever.
const FIRST: &str = include_str!("format-1.json");

#[test]
fn the_first_format_is_read() {
    let work = Work::read(FIRST).unwrap();
    assert_eq!(work.log.len(), 3);
    assert_eq!(work.write().unwrap(), FIRST);
    assert!(Work::read(&format!("\u{feff}{FIRST}")).is_ok());
}

#[test]
fn what_is_no_work_file_is_refused() {
    for text in ["", "no", "{}", "[1]", r#"{"resourceType": "Bundle"}"#, r#"{"insite_work": "1"}"#] {
        assert_eq!(Work::read(text), Err(WorkError::NotWork), "{text}");
    }
    let newer = FIRST.replacen("\"insite_work\": 1", "\"insite_work\": 2", 1).replace("log", "other");
    assert_eq!(Work::read(&newer), Err(WorkError::Newer(2)));
}

/// Each damage with the line where it is; no message holds a text of the file.
#[test]
fn damage_is_told_by_its_place_and_never_quoted() {
    let cut: String = FIRST.chars().take(FIRST.chars().count() - 40).collect();
    assert!(matches!(Work::read(&cut), Err(WorkError::Damaged { .. })));
    let changes = [
        ("\"acknowledged\"", "\"Jane Roe\""),
        ("\"patient-declined\"", "\"Jane Roe\""),
        ("\"banner\": 3", "\"banner\": \"Jane Roe\""),
        ("\"log\"", "\"Jane Roe\": 1, \"log\""),
        ("\"2026-11-26\"", "\"Jane Roe\""),
    ];
    for (from, to) in changes {
        assert!(FIRST.contains(from), "{from}");
        let error = Work::read(&FIRST.replacen(from, to, 1)).unwrap_err();
        assert!(matches!(error, WorkError::Damaged { line: 2.., .. }), "{from}: {error:?}");
        assert!(!error.to_string().contains("Roe"), "{error}");
    }
}

#[test]
fn a_file_changed_by_hand_cannot_silence_an_alert_for_years() {
    let mut long = work();
    let now = assessment(vec![model("a", Tier::Banner, 0.2)]);
    long.record(entry(&now, "a", Did::Acknowledged, day(0))).unwrap();
    for (until, is_right) in [(day(1), true), (day(366), true), (day(367), false), (day(0), false)] {
        long.log[0].did = Did::Snoozed { until };
        let read = Work::read(&long.write().unwrap());
        assert_eq!(read.is_ok(), is_right, "{until}");
        if !is_right {
            assert!(matches!(read, Err(WorkError::Entry { entry: 1, .. })));
        }
    }
    let mut rules = work();
    rules.rules.interrupt.quiet_days = 400;
    assert!(matches!(Work::read(&rules.write().unwrap()), Err(WorkError::Rule { tier: Tier::Interrupt, .. })));
}
