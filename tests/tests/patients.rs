//! Patients in one input are never mixed: every pair of sample records opened together gives each patient what opening
//! the record alone gives, and every entry that a result rests on is that patient's own.

#![cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::sync::OnceLock;

use assess::{Assessment, Bundle, EntryRef, Request};
use intake::{Input, Opened};
use jiff::civil::date;
use serde_json::Value;
use tests::SAMPLES;

/// A sample: the identifier of its patient and its resources.
struct Sample {
    patient: String,
    resources: Vec<Value>,
}

fn samples() -> Vec<Sample> {
    let records = SAMPLES.iter().filter(|(path, _)| *path != "index.json");
    records
        .map(|(path, text)| {
            let bundle: Value = serde_json::from_str(text).unwrap();
            let entries = bundle["entry"].as_array().unwrap();
            let mut resources: Vec<Value> = entries.iter().map(|entry| entry["resource"].clone()).collect();
            let is_patient = |r: &&Value| r["resourceType"] == "Patient";
            let patient = resources.iter().find(is_patient).and_then(|r| r["id"].as_str());
            let patient = patient.unwrap_or_else(|| panic!("{path}")).to_owned();
            // The addresses of a Bundle's own entries mean nothing outside of it.
            for resource in resources.iter_mut().filter(|r| r.get("subject").is_some()) {
                resource["subject"]["reference"] = format!("Patient/{patient}").into();
            }
            Sample { patient, resources }
        })
        .collect()
}

fn ndjson<'a>(resources: impl IntoIterator<Item = &'a Value>) -> String {
    resources.into_iter().map(|resource| format!("{resource}\n")).collect()
}

fn bundle(resources: &[&Value]) -> String {
    let entries: Vec<Value> = resources.iter().map(|r| serde_json::json!({"resource": r})).collect();
    serde_json::json!({"resourceType": "Bundle", "type": "collection", "entry": entries}).to_string()
}

/// The entries of both, one of each in turn.
fn in_turn<'a>(one: &'a Sample, other: &'a Sample) -> Vec<&'a Value> {
    let longest = one.resources.len().max(other.resources.len());
    (0..longest).flat_map(|at| [one.resources.get(at), other.resources.get(at)]).flatten().collect()
}

fn open(files: &[String]) -> Opened {
    let inputs: Vec<Input<'_>> = files.iter().map(|text| Input { name: "sample", bytes: text.as_bytes() }).collect();
    intake::open(&inputs, &mut |_| ())
}

fn assessed(opened: &Opened, patient: &str) -> Assessment {
    static MODELS: OnceLock<Vec<catalog::Entry>> = OnceLock::new();
    let bundles: Vec<&Bundle> = MODELS.get_or_init(|| catalog::models().0).iter().map(|m| &m.bundle).collect();
    let at = opened.records.iter().position(|record| record.patient.id == patient).unwrap();
    let request = Request { as_of: date(2026, 11, 22), ..Request::default() };
    assess::assess(&opened.records[at], &opened.problems_of(at), &bundles, &request)
}

/// The lines without what is said of the input as a whole.
fn lines(assessment: &Assessment) -> Vec<Value> {
    let own = |line: &assess::ScoreLine<'_>| {
        let mut line = serde_json::to_value(line).unwrap();
        line.as_object_mut().unwrap().retain(|name, _| name != "problems" && name != "input_sha256");
        line
    };
    assess::lines(assessment).iter().map(own).collect()
}

/// Every entry that a model's input rests on.
fn evidence(assessment: &Assessment) -> impl Iterator<Item = &EntryRef> {
    assessment.models.iter().flat_map(|m| &m.inputs).flat_map(|i| &i.evidence).map(|e| &e.entry)
}

/// The entry's own text says whose it is.
fn is_of(entry: &EntryRef, files: &[String], patient: &str) -> bool {
    let text = &files[entry.file as usize][entry.start as usize..entry.end as usize];
    let resource: Value = serde_json::from_str(text).unwrap();
    let resource = resource.get("resource").unwrap_or(&resource);
    match resource["resourceType"].as_str() {
        Some("Patient") => resource["id"] == patient,
        _ => ["subject", "patient"].iter().any(|f| resource[f]["reference"] == format!("Patient/{patient}")),
    }
}

/// Both patients of a pair in these files, held against what each gives alone.
fn holds(pair: [&Sample; 2], alone: [&[Value]; 2], files: &[String], form: &str) {
    let opened = open(files);
    assert_eq!(opened.records.len(), 2, "{form}");
    for (sample, alone) in pair.iter().zip(alone) {
        let assessment = assessed(&opened, &sample.patient);
        let place = format!("{} beside {:?}, {form}", sample.patient, pair.map(|s| &s.patient));
        assert_eq!(lines(&assessment), alone, "{place}");
        for entry in evidence(&assessment) {
            assert!(is_of(entry, files, &sample.patient), "{place}: {}", entry.name);
        }
    }
}

fn every_pair(samples: &[Sample]) {
    let alone: Vec<Vec<Value>> =
        samples.iter().map(|s| lines(&assessed(&open(&[ndjson(&s.resources)]), &s.patient))).collect();
    let mut rests_on_entries = 0;
    for (at, one) in samples.iter().enumerate() {
        let opened = open(&[ndjson(&one.resources)]);
        rests_on_entries += evidence(&assessed(&opened, &one.patient)).count();
        for (beside, other) in samples.iter().enumerate().skip(at + 1) {
            let (pair, alone) = ([one, other], [alone[at].as_slice(), alone[beside].as_slice()]);
            holds(pair, alone, &[ndjson(&one.resources), ndjson(&other.resources)], "in two files");
            if (at + beside) % 2 == 0 {
                holds(pair, alone, &[ndjson(in_turn(other, one))], "line by line in turn");
            } else {
                holds(pair, alone, &[bundle(&in_turn(one, other))], "in one Bundle in turn");
            }
        }
    }
    assert!(rests_on_entries > 100, "results rest on {rests_on_entries} entries");
}

#[test]
fn every_pair_of_samples_gives_what_each_gives_alone() {
    let samples = samples();
    assert!(samples.len() >= 12);
    every_pair(&samples);
}

/// Two sources may call different entries by the same name: the subject decides, not the identifier.
#[test]
fn entries_of_the_same_name_stay_with_their_patients() {
    let mut samples = samples();
    samples.truncate(8);
    for sample in &mut samples {
        for (at, resource) in sample.resources.iter_mut().enumerate() {
            if resource["resourceType"] != "Patient" {
                resource["id"] = format!("entry-{at}").into();
            }
        }
    }
    every_pair(&samples);
}
