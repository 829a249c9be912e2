//! Records and a table of outcomes give what the same numbers in a table give, and nobody is lost on the way.

use std::fmt::Write;

use validate::{DataFile, ExclusionReason, InputChoice, OutcomeChoice, ValidationReport, ValidationRequest, validate};

use crate::made_up::{Numbers, bundle, column};

const AS_OF: &str = "2026-06-01";

/// LOINC codes of AST, ALT and platelets.
const CODES: [(&str, &str, &str); 3] =
    [("1920-8", "AST", "U/L"), ("1742-6", "ALT", "U/L"), ("777-3", "PLT", "10*3/uL")];

struct People {
    ndjson: String,
    table: String,
    outcomes: String,
}

/// Born on 1 January, so that the age on a day of June is whole years and some.
fn people(count: usize) -> People {
    let mut numbers = Numbers::new(11);
    let mut all = People {
        ndjson: String::new(),
        table: "age,ast,alt,platelets,outcome\n".into(),
        outcomes: "patient_id,outcome,as_of\n".into(),
    };
    for i in 0..count {
        let mut next = |low: f64, high: f64| (low + (high - low) * numbers.next()).round();
        let (age, values) = (next(40.0, 60.0), [next(15.0, 90.0), next(15.0, 90.0), next(90.0, 400.0)]);
        let outcome = u8::from(next(0.0, 1.0) > 0.5);
        writeln!(
            all.ndjson,
            r#"{{"resourceType":"Patient","id":"p{i}","gender":"female","birthDate":"{}-06-01"}}"#,
            2026.0 - age
        )
        .unwrap();
        for ((code, name, unit), value) in CODES.iter().zip(values) {
            writeln!(
                all.ndjson,
                r#"{{"resourceType":"Observation","id":"o{i}-{code}","status":"final","subject":{{"reference":"Patient/p{i}"}},"code":{{"coding":[{{"system":"http://loinc.org","code":"{code}","display":"{name}"}}]}},"effectiveDateTime":"2026-05-01","valueQuantity":{{"value":{value},"unit":"{unit}","system":"http://unitsofmeasure.org","code":"{unit}"}}}}"#
            )
            .unwrap();
        }
        let [ast, alt, platelets] = values;
        writeln!(all.table, "{age},{ast},{alt},{platelets},{outcome}").unwrap();
        writeln!(all.outcomes, "Patient/p{i},{outcome},{AS_OF}").unwrap();
    }
    all
}

fn file(text: &str) -> DataFile<'_> {
    DataFile { name: "", bytes: text.as_bytes() }
}

fn request() -> ValidationRequest {
    let model = bundle("fib-4");
    ValidationRequest {
        model: "fib-4".into(),
        output: model.outputs()[0].0.into(),
        outcome: OutcomeChoice::Event { column: "outcome".into() },
        subject: Some("patient_id".into()),
        as_of_column: Some("as_of".into()),
        ..ValidationRequest::default()
    }
}

fn report(request: &ValidationRequest, files: &[DataFile<'_>]) -> ValidationReport {
    validate(&bundle("fib-4"), request, files, &mut |_| ()).unwrap().report
}

#[test]
fn records_give_what_their_numbers_give() {
    let people = people(60);
    let by_record = report(&request(), &[file(&people.outcomes), file(&people.ndjson)]);
    let names = bundle("fib-4").features().inputs().iter().map(|i| i.name.clone()).collect::<Vec<_>>();
    let columns = ["age", "ast", "alt", "platelets"].map(column);
    let inputs = names.iter().cloned().zip(columns).collect::<std::collections::BTreeMap<String, InputChoice>>();
    assert_eq!(names[..4], ["age", "ast", "alt", "platelets"].map(String::from), "the test is of these inputs");
    let by_table = report(&ValidationRequest { inputs, subject: None, ..request() }, &[file(&people.table)]);
    assert_eq!((by_record.rows, by_record.auroc), (by_table.rows, by_table.auroc), "{:?}", by_record.excluded);
    assert_eq!(by_record.burden, by_table.burden);
    assert_eq!(by_record.rows.used, 60);
}

#[test]
fn who_cannot_be_joined_is_counted() {
    let people = people(20);
    let mut outcomes = people.outcomes.replace("Patient/p3,", "Patient/p99,");
    outcomes.push_str(&format!("p5,1,{AS_OF}\np6,0,soon\n,1,{AS_OF}\n"));
    let found = report(&request(), &[file(&people.ndjson), file(&outcomes)]);
    let count =
        |reason: ExclusionReason| found.excluded.iter().filter(|e| e.reason == reason).map(|e| e.rows).sum::<usize>();
    // p3 has no outcome; p99 and the row without a name have no record; p5 stands there twice, and neither row counts.
    assert_eq!(count(ExclusionReason::NoOutcome), 1);
    assert_eq!(count(ExclusionReason::NoRecord), 2);
    assert_eq!(count(ExclusionReason::SeveralOutcomes), 2);
    assert_eq!(count(ExclusionReason::Unreadable), 1);
    assert_eq!(found.rows.used, 18);
    assert_eq!(found.rows.read, found.rows.used + found.excluded.iter().map(|e| e.rows).sum::<usize>());
    let text = serde_json::to_string(&found).unwrap();
    assert!(!text.contains("p99") && !text.contains("p5"), "no identifier stands in the report");
}

#[test]
fn a_record_without_a_day_is_not_read_as_of_any() {
    let people = people(12);
    let without = ValidationRequest { as_of_column: None, ..request() };
    let files = [file(&people.ndjson), file(&people.outcomes)];
    let found = report(&without, &files);
    assert_eq!((found.rows.used, found.excluded[0].reason), (0, ExclusionReason::NoDay));
    let given = ValidationRequest { as_of: Some(AS_OF.into()), ..without };
    assert_eq!(report(&given, &files).rows.used, 12);
}
