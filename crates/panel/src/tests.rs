//! The whole way: files in pieces, in shards, with little room, give what `intake` and `assess` give of all at once.

use std::collections::BTreeMap;

use assess::{Bundle, Request, Tier, Verdict};
use catalog::Entry;
use intake::Input;
use jiff::civil::date;

use crate::{Column, Panel, ProblemKind, Range, Shard};

/// What is said of a patient, model and output.
type Said = BTreeMap<(String, String, String), (Verdict, Option<f64>, Tier, usize, bool)>;

fn models() -> Vec<Entry> {
    catalog::models().0
}

fn request() -> Request {
    Request { as_of: date(2026, 11, 22), ..Request::default() }
}

/// A bulk export of some people: patients, measurements, conditions and drugs, each in a file.
fn export() -> Vec<(String, bool)> {
    let (mut patients, mut observations, mut conditions, mut drugs, mut medications) =
        (String::new(), String::new(), String::new(), String::new(), String::new());
    for at in 0..12_u32 {
        let sex = if at % 2 == 0 { "female" } else { "male" };
        let year = 1945 + at * 3;
        patients += &format!(
            "{{\"resourceType\":\"Patient\",\"id\":\"p{at}\",\"name\":[{{\"family\":\"Müller{at}\"}}],\
             \"birthDate\":\"{year}-03-05\",\"gender\":\"{sex}\"}}\n"
        );
        for (code, value, unit) in [
            ("2093-3", 200.0 + f64::from(at), "mg/dL"),
            ("2085-9", 50.0, "mg/dL"),
            ("8480-6", 120.0 + f64::from(at), "mm[Hg]"),
            ("38483-4", 0.9 + f64::from(at) / 20.0, "mg/dL"),
            ("1920-8", 30.0, "U/L"),
            ("1742-6", 31.0, "U/L"),
            ("777-3", 210.0, "10*3/uL"),
        ] {
            observations += &format!(
                "{{\"resourceType\":\"Observation\",\"id\":\"o{at}-{code}\",\"status\":\"final\",\"code\":{{\"coding\":\
                 [{{\"system\":\"http://loinc.org\",\"code\":\"{code}\"}}]}},\"subject\":{{\"reference\":\"Patient/p{at}\"}},\
                 \"effectiveDateTime\":\"2026-0{}-02\",\"valueQuantity\":{{\"value\":{value},\"unit\":\"{unit}\",\"system\":\
                 \"http://unitsofmeasure.org\",\"code\":\"{unit}\"}}}}\n",
                at % 9 + 1
            );
        }
        observations += &format!(
            "{{\"resourceType\":\"Observation\",\"id\":\"s{at}\",\"status\":\"final\",\"code\":{{\"coding\":[{{\"system\":\
             \"http://loinc.org\",\"code\":\"72166-2\"}}]}},\"subject\":{{\"reference\":\"Patient/p{at}\"}},\
             \"effectiveDateTime\":\"2026-04-02\",\"valueCodeableConcept\":{{\"coding\":[{{\"system\":\
             \"http://snomed.info/sct\",\"code\":\"266919005\"}}]}}}}\n"
        );
        conditions += &format!(
            "{{\"resourceType\":\"Condition\",\"id\":\"c{at}\",\"clinicalStatus\":{{\"coding\":[{{\"code\":\"active\"}}]}},\
             \"code\":{{\"coding\":[{{\"system\":\"http://snomed.info/sct\",\"code\":\"44054006\"}}]}},\
             \"subject\":{{\"reference\":\"Patient/p{at}\"}}}}\r\n"
        );
        drugs += &format!(
            "{{\"resourceType\":\"MedicationRequest\",\"id\":\"r{at}\",\"status\":\"active\",\"intent\":\"order\",\
             \"medicationReference\":{{\"reference\":\"Medication/m{at}\"}},\"subject\":{{\"reference\":\"Patient/p{at}\"}},\
             \"authoredOn\":\"2026-02-01\"}}\n"
        );
        medications += &format!(
            "{{\"resourceType\":\"Medication\",\"id\":\"m{at}\",\"code\":{{\"coding\":[{{\"system\":\
             \"http://www.nlm.nih.gov/research/umls/rxnorm\",\"code\":\"11289\",\"display\":\"warfarin\"}}]}}}}\n"
        );
    }
    let bundle = r#"{"resourceType":"Bundle","type":"collection","entry":[
        {"fullUrl":"urn:uuid:b1","resource":{"resourceType":"Patient","id":"b1","birthDate":"1960-01-01","gender":"male"}},
        {"resource":{"resourceType":"Observation","id":"x","status":"final","code":{"coding":[{"system":"http://loinc.org",
        "code":"8480-6"}]},"subject":{"reference":"urn:uuid:b1"},"effectiveDateTime":"2026-05-02",
        "valueQuantity":{"value":150,"unit":"mm[Hg]","system":"http://unitsofmeasure.org","code":"mm[Hg]"}}},
        {"fullUrl":"urn:uuid:b2","resource":{"resourceType":"Patient","id":"b2","birthDate":"1970-01-01","gender":"female"}}]}"#;
    [patients, medications, observations, conditions, drugs, bundle.to_owned()]
        .into_iter()
        .enumerate()
        .map(|(at, text)| (text, at < 5))
        .collect()
}

fn at_once(files: &[(String, bool)], bundles: &[&Bundle]) -> Said {
    let inputs: Vec<Input<'_>> = files.iter().map(|(text, _)| Input { name: "", bytes: text.as_bytes() }).collect();
    let opened = intake::open(&inputs, &mut |_| ());
    let mut said = Said::new();
    for (at, record) in opened.records.iter().enumerate() {
        let assessment = assess::assess(record, &opened.problems_of(at), bundles, &request());
        for model in &assessment.models {
            for output in &model.outputs {
                let key = (assessment.patient.clone(), model.model.clone(), output.output.clone());
                let missing = if output.verdict == Verdict::Refused { 0 } else { output.missing.len() };
                said.insert(key, (output.verdict, output.value, output.tier, missing, model.offered));
            }
        }
    }
    said
}

/// Scores in `count` shards, each of them given the files in pieces of `piece` bytes, and with so much room.
fn in_shards(
    files: &[(String, bool)],
    bundles: &[&Bundle],
    count: u32,
    piece: usize,
    room: usize,
) -> (Said, Vec<Panel>) {
    let mut panels: Vec<Panel> = (0..count).map(|index| Panel::new(Shard { index, count }, room)).collect();
    for panel in &mut panels {
        for (text, is_lines) in files {
            panel.begin_file(*is_lines);
            for piece in text.as_bytes().chunks(piece) {
                panel.push(piece);
            }
            panel.end_file();
        }
    }
    let mut lost: Vec<u32> = panels.iter().flat_map(Panel::lost_files).collect();
    lost.dedup();
    let mut said = Said::new();
    for panel in &mut panels {
        panel.begin_scoring(&lost);
        loop {
            while panel.score_next(bundles, &request()) {}
            let ranges = panel.wanted();
            if ranges.is_empty() {
                break;
            }
            for Range { file, start, len } in ranges {
                let start_at = usize::try_from(start).unwrap();
                let text = files[file as usize].0.as_bytes();
                panel.put(file, start, &text[start_at..start_at + usize::try_from(len).unwrap()]);
            }
        }
        assert_eq!(panel.found().held_bytes, 0);
        for column in panel.columns().iter().filter(|column| column.kind == crate::ColumnKind::Output) {
            gather(panel, column, &mut said);
        }
    }
    (said, panels)
}

fn gather(panel: &Panel, column: &Column, said: &mut Said) {
    let answers = panel.answers(column);
    assert_eq!(answers.len(), panel.listed().len());
    for (at, listed) in panel.listed().iter().enumerate() {
        let answer = answers.get(at).unwrap();
        let missing = answer.missing.lines().count();
        let key = (listed.id.clone(), column.model.clone(), column.output.clone());
        let before = said.insert(key, (answer.verdict, answer.value, answer.tier, missing, answer.is_offered));
        assert!(before.is_none(), "{} twice", listed.id);
    }
}

/// What is filled in for outputs that a patient's equation does not give is no answer of a model.
fn without_fillers(said: Said, whole: &Said) -> Said {
    let is_filler =
        |value: &(Verdict, Option<f64>, Tier, usize, bool)| *value == (Verdict::Refused, None, Tier::Passive, 0, false);
    said.into_iter().filter(|(key, value)| whole.contains_key(key) || !is_filler(value)).collect()
}

#[track_caller]
fn same(said: Said, whole: &Said) {
    let said = without_fillers(said, whole);
    for (key, value) in whole {
        assert_eq!(said.get(key), Some(value), "{key:?}");
    }
    assert_eq!(said.len(), whole.len());
}

#[test]
fn shards_pieces_and_little_room_change_no_answer() {
    let models = models();
    let bundles: Vec<&Bundle> = models.iter().map(|entry| &entry.bundle).collect();
    let files = export();
    let whole = at_once(&files, &bundles);
    let scored = whole.values().filter(|said| said.1.is_some()).count();
    assert!(scored >= 40, "{scored} numbers are too few to tell anything");
    for (count, piece, room) in [(1, usize::MAX, usize::MAX), (3, 7, usize::MAX), (2, 4096, 3000), (1, 999, 1)] {
        let (said, panels) = in_shards(&files, &bundles, count, piece, room);
        same(said, &whole);
        assert_eq!(panels.iter().map(|panel| panel.found().patients).sum::<usize>(), 14);
        assert!(panels.iter().all(|panel| panel.problems().is_empty()));
    }
}

#[test]
fn a_border_at_every_byte_changes_nothing() {
    let models = models();
    let bundle = models.iter().find(|entry| entry.bundle.about.id == "fib-4").unwrap();
    let bundles = [&bundle.bundle];
    let all: Vec<(String, bool)> = export();
    let files: Vec<(String, bool)> = all[..4]
        .iter()
        .map(|(text, is_lines)| (text.lines().take(7).collect::<Vec<_>>().join("\n"), *is_lines))
        .collect();
    let whole = at_once(&files, &bundles);
    let longest = files.iter().map(|(text, _)| text.len()).max().unwrap();
    for piece in (1..40).chain([longest / 2, longest - 1, longest]) {
        same(in_shards(&files, &bundles, 1, piece, usize::MAX).0, &whole);
    }
    for at in 0..longest {
        let mut panel = Panel::new(Shard::ALL, usize::MAX);
        for (text, is_lines) in &files {
            panel.begin_file(*is_lines);
            let bytes = text.as_bytes();
            let (one, other) = bytes.split_at(at.min(bytes.len()));
            panel.push(one);
            panel.push(other);
            panel.end_file();
        }
        assert_eq!((panel.found().patients, panel.found().entries), (7, 21), "at {at}");
        assert!(panel.problems().is_empty(), "at {at}");
    }
}

#[test]
fn damaged_lines_are_said_and_cost_the_same_as_in_a_record() {
    let models = models();
    let bundles: Vec<&Bundle> = models.iter().map(|entry| &entry.bundle).collect();
    for damaged in [
        "{\"resourceType\":\"Condition\",\"id\":\"broken\",\"subject\":{\"reference\":\"Patient/p3\"},\"code\":{\n",
        "{\"resourceType\":\"Condition\",\"id\":\"broken\",\n",
        "{\"resourceType\":\"Observation\",\"id\":\"broken\",\"value\":NaN,\n",
    ] {
        let mut files = export();
        let middle = files[3].0.find('\n').unwrap() + 1;
        files[3].0.insert_str(middle, damaged);
        files[2].0.push_str("{\"resourceType\":\"Observation\",\"subject\":{\"reference\":\"Group/1\"}}\n{\"a\":1}\n");
        let whole = at_once(&files, &bundles);
        let (said, panels) = in_shards(&files, &bundles, 3, 100, usize::MAX);
        same(said, &whole);
        let mut problems = vec![];
        panels.iter().for_each(|panel| crate::merge(&mut problems, panel.problems()));
        let found: Vec<_> = problems.iter().map(|p| (p.kind, p.count, p.first[0].file, p.first[0].line)).collect();
        assert_eq!(
            found,
            [(ProblemKind::LineBroken, 1, 3, 2), (ProblemKind::NotFhir, 1, 2, 98), (ProblemKind::NotPatient, 1, 2, 97)]
        );
    }
}

#[test]
fn a_patient_is_opened_from_the_places_alone_as_scored() {
    let models = models();
    let bundles: Vec<&Bundle> = models.iter().map(|entry| &entry.bundle).collect();
    let files = export();
    let whole = at_once(&files, &bundles);
    let (_, panels) = in_shards(&files, &bundles, 1, 4096, 3000);
    for listed in panels[0].listed() {
        let input = serde_json::to_value(panels[0].patient_input(listed.person)).unwrap();
        let mut contents: Vec<(String, bool)> = vec![];
        let mut entries = String::new();
        for part_of_file in input.as_array().unwrap() {
            let text = &files[usize::try_from(part_of_file["file"].as_u64().unwrap()).unwrap()].0;
            let mut content = String::new();
            for part in part_of_file["parts"].as_array().unwrap() {
                let place = |name: &str| usize::try_from(part[name].as_u64().unwrap()).unwrap();
                match part.as_str() {
                    Some(words) => content += words,
                    None => {
                        let read = &text[place("start")..place("start") + place("len")];
                        entries += read;
                        content += read;
                    }
                }
            }
            contents.push((content, true));
        }
        if let Some(drugs) = panels[0].drugs(entries.as_bytes()) {
            contents.push((String::from_utf8(drugs).unwrap(), false));
        }
        let said = at_once(&contents, &bundles);
        let expected: Said = whole.iter().filter(|(key, _)| key.0 == listed.id).map(|(k, v)| (k.clone(), *v)).collect();
        assert!(said == expected, "{}", listed.id);
    }
}
