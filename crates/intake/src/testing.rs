//! Helpers for this crate's tests: small records, opened.

use record::{Problem, Record};

use crate::{Input, Opened, open};

/// A patient whom most tests are about.
pub(crate) const PATIENT: &str = r#"{"resourceType":"Patient","id":"p","birthDate":"1960-05-01","gender":"female","name":[{"family":"Ó Súilleabháin"}]}"#;

/// Opens texts as one file each.
pub(crate) fn open_texts(texts: &[&str]) -> Opened {
    let inputs: Vec<Input<'_>> = texts.iter().map(|t| Input { name: "x.json", bytes: t.as_bytes() }).collect();
    open(&inputs, &mut |_| {})
}

/// A Bundle of resources.
pub(crate) fn bundle(resources: &[&str]) -> String {
    let entries: Vec<String> = resources.iter().map(|r| format!("{{\"resource\":{r}}}")).collect();
    format!("{{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[{}]}}", entries.join(","))
}

/// Opens the patient together with one resource of `kind`, whose fields are given without the braces.
#[track_caller]
pub(crate) fn open_with(kind: &str, fields: &str) -> (Record, Vec<Problem>) {
    let resource = format!(r#"{{"resourceType":"{kind}","id":"x","subject":{{"reference":"Patient/p"}},{fields}}}"#);
    let mut opened = open_texts(&[&bundle(&[PATIENT, &resource])]);
    assert_eq!(opened.records.len(), 1, "{:?}", opened.problems);
    (opened.records.remove(0), opened.problems)
}

/// The codes of problems, in order.
pub(crate) fn codes(problems: &[Problem]) -> Vec<&str> {
    problems.iter().map(|p| p.code.as_ref()).collect()
}
