//! Which entries make a record, on records written for it.

use record::Severity;

use crate::testing::{PATIENT, bundle, codes, open_texts};

fn result(id: &str, subject: &str) -> String {
    format!(r#"{{"resourceType":"Observation","id":"{id}","subject":{{"reference":"{subject}"}},"valueInteger":1}}"#)
}

fn entry(full_url: &str, resource: &str) -> String {
    format!(r#"{{"fullUrl":"{full_url}","resource":{resource}}}"#)
}

fn of_entries(entries: &[String]) -> String {
    format!(r#"{{"resourceType":"Bundle","type":"searchset","entry":[{}]}}"#, entries.join(","))
}

#[test]
fn references_of_every_form_find_their_patient() {
    const URN: &str = "urn:uuid:0b6b1c5e-0000-4000-8000-000000000001";
    let with_identifier =
        PATIENT.replace("\"id\":\"p\"", r#""id":"p","identifier":[{"system":"http://s","value":"7"}]"#);
    let by_identifier =
        result("o", "").replace(r#""reference":"""#, r#""identifier":{"system":"http://s","value":"7"}"#);
    let without_id = PATIENT.replace("\"id\":\"p\",", "");
    for (patient, observation) in [
        (
            entry("https://a.org/fhir/Patient/p", PATIENT),
            entry("https://a.org/fhir/Observation/o", &result("o", "Patient/p")),
        ),
        (entry("https://a.org/fhir/Patient/p", PATIENT), entry("", &result("o", "http://a.org/fhir/Patient/p"))),
        (entry("", PATIENT), entry("", &result("o", "https://a.org/fhir/Patient/p/_history/3"))),
        (entry(URN, &without_id), entry("", &result("o", URN))),
        (entry("", &PATIENT.replace("\"p\"", &format!("\"{}\"", &URN[9..]))), entry("", &result("o", URN))),
        (entry("http://x.org/people?7", PATIENT), entry("", &result("o", "http://x.org/people?7"))),
        (entry("", &with_identifier), entry("", &by_identifier)),
        (entry("", &with_identifier), entry("", &result("o", "Patient?identifier=http://s|7"))),
        (entry("", PATIENT), entry("", &result("o", "p"))),
    ] {
        for text in
            [of_entries(&[patient.clone(), observation.clone()]), of_entries(&[observation.clone(), patient.clone()])]
        {
            let opened = open_texts(&[&text]);
            assert_eq!(opened.records.len(), 1, "{text}");
            assert_eq!(opened.records[0].observations.len(), 1, "{text}");
            assert_eq!(opened.problems, [], "{text}");
        }
    }
    let opened = open_texts(&[&of_entries(&[entry(URN, &without_id)])]);
    assert_eq!(opened.records[0].patient.id, URN[9..]);
}

#[test]
fn patients_are_never_mixed() {
    let other = PATIENT.replace("\"p\"", "\"q\"").replace("female", "male");
    let text =
        bundle(&[PATIENT, &result("1", "Patient/q"), &other, &result("2", "Patient/p"), &result("3", "Patient/q")]);
    let opened = open_texts(&[&text]);
    let summary: Vec<(&str, usize)> =
        opened.records.iter().map(|r| (r.patient.id.as_str(), r.observations.len())).collect();
    assert_eq!(summary, [("p", 1), ("q", 2)]);
    assert_eq!(opened.problems, []);
    // The same id on another server is another patient.
    let text = of_entries(&[
        entry("http://a.org/Patient/p", PATIENT),
        entry("http://b.org/Observation/1", &result("1", "Patient/p")),
    ]);
    let opened = open_texts(&[&text]);
    assert_eq!(opened.records.iter().map(|r| r.observations.len()).collect::<Vec<_>>(), [0, 1]);
    assert_eq!(codes(&opened.problems), ["patient-missing"]);
}

#[test]
fn entries_without_a_patient_resource_get_their_own_record() {
    let text = bundle(&[&result("1", "Patient/x"), &result("2", "Patient/x"), &result("3", "Patient/y")]);
    let opened = open_texts(&[&text]);
    let summary: Vec<(&str, usize)> =
        opened.records.iter().map(|r| (r.patient.id.as_str(), r.observations.len())).collect();
    assert_eq!(summary, [("x", 2), ("y", 1)]);
    assert_eq!(codes(&opened.problems), ["patient-missing", "patient-missing"]);
    assert!(opened.records.iter().all(|r| r.patient.birth_date.is_none() && r.patient.sex.is_none()));
}

#[test]
fn entries_without_a_subject_are_nobodys() {
    for (subject, code) in [
        ("", "no-subject"),
        (r#""subject":{"display":"Somebody"},"#, "no-subject"),
        (r#""subject":{"reference":"see note"},"#, "no-subject"),
        (r#""subject":{"reference":"Group/g"},"#, "subject-not-patient"),
    ] {
        let text =
            bundle(&[PATIENT, &format!(r#"{{"resourceType":"Condition","id":"c",{subject}"code":{{"text":"x"}}}}"#)]);
        let opened = open_texts(&[&text]);
        assert!(opened.records[0].conditions.is_empty(), "{subject}");
        assert_eq!(codes(&opened.problems), [code], "{subject}");
        assert!(!opened.problems[0].message.contains("Somebody"));
    }
}

#[test]
fn a_patient_who_contradicts_themself_is_not_scored() {
    let changes = [("1960-05-01", "1961-05-01"), ("female", "male"), ("Ó Súilleabháin", "Ní Shúilleabháin")];
    for (from, to) in changes {
        let text = bundle(&[PATIENT, &result("1", "Patient/p"), &PATIENT.replace(from, to)]);
        let opened = open_texts(&[&text]);
        assert!(opened.records.is_empty(), "{to}");
        assert_eq!(codes(&opened.problems)[0], "patient-conflict");
        assert!(!opened.problems[0].message.contains(to));
    }
    // Another patient in the same input is not concerned.
    let other = PATIENT.replace("\"p\"", "\"q\"");
    let opened = open_texts(&[PATIENT, &PATIENT.replace("female", "male"), &other]);
    assert_eq!(opened.records.iter().map(|r| r.patient.id.as_str()).collect::<Vec<_>>(), ["q"]);
}

#[test]
fn repeated_entries_count_once() {
    let a = result("a", "Patient/p");
    let opened = open_texts(&[&bundle(&[PATIENT, &a]), &bundle(&[&a.replace("\":", "\" : "), PATIENT])]);
    assert_eq!(opened.records.len(), 1);
    assert_eq!(opened.records[0].observations.len(), 1);
    assert_eq!(codes(&opened.problems), ["duplicate-entry", "duplicate-entry"]);
    assert_eq!(opened.counts.duplicates, 2);
    let nameless = a.replace("\"id\":\"a\",", "");
    let opened = open_texts(&[&bundle(&[PATIENT, &nameless, &nameless])]);
    assert_eq!(opened.records[0].observations.len(), 1);
}

#[test]
fn of_several_versions_the_newest_counts() {
    let version = |day: u32, value: u32| {
        result("a", "Patient/p")
            .replace("\"id\"", &format!(r#""meta":{{"lastUpdated":"2024-01-{day:02}T00:00:00Z"}},"id""#))
            .replace("\"valueInteger\":1", &format!("\"valueInteger\":{value}"))
    };
    for order in [[1, 2, 3], [3, 2, 1], [2, 3, 1]] {
        let versions: Vec<String> = order.iter().map(|d| version(*d, *d)).collect();
        let mut resources = vec![PATIENT];
        resources.extend(versions.iter().map(String::as_str));
        let record = open_texts(&[&bundle(&resources)]).records.remove(0);
        let counting: Vec<_> = record.observations.iter().filter(|o| !o.standing.is_excluded()).collect();
        assert_eq!(counting.len(), 1, "{order:?}");
        let value = &counting[0].value;
        assert!(matches!(value, record::Value::Quantity(q) if q.value == 3.0), "{order:?}: {value:?}");
    }
}

#[test]
fn versions_that_nothing_orders_all_count_whichever_comes_first() {
    let a = result("a", "Patient/p");
    let b = a.replace("\":1", "\":2");
    let dated = |day: u32| {
        let meta = format!(r#""meta":{{"lastUpdated":"2024-01-{day:02}T00:00:00Z"}},"id""#);
        a.replace("\"id\"", &meta).replace("\":1", &format!("\":1{day}"))
    };
    let counting = |resources: &[&str]| {
        let mut all = vec![PATIENT];
        all.extend(resources);
        let opened = open_texts(&[&bundle(&all)]);
        let mut values: Vec<String> = opened.records[0]
            .observations
            .iter()
            .filter(|o| !o.standing.is_excluded())
            .map(|o| format!("{:?}", o.value))
            .collect();
        values.sort();
        let differs = opened.problems.iter().find(|p| p.code == "duplicate-differs");
        assert_eq!(differs.map(|p| p.severity), Some(Severity::Warning));
        values
    };
    assert_eq!(counting(&[&a, &b]).len(), 2);
    assert_eq!(counting(&[&a, &b]), counting(&[&b, &a]));
    // The same content a second time is still one entry.
    assert_eq!(counting(&[&a, &b, &b, &a]), counting(&[&b, &a]));
    let (old, new) = (dated(1), dated(2));
    let expected = counting(&[&a, &old, &new]);
    assert_eq!(expected.len(), 2);
    for order in [[&old, &a, &new], [&new, &old, &a], [&new, &a, &old], [&old, &new, &a], [&a, &new, &old]] {
        assert_eq!(counting(&order.map(String::as_str)), expected, "{order:?}");
    }
}

#[test]
fn entries_of_other_types_and_drugs_that_differ_are_all_kept() {
    let condition = r#"{"resourceType":"Condition","id":"c","subject":{"reference":"Patient/p"},"code":{"text":"x"}}"#;
    let opened = open_texts(&[&bundle(&[PATIENT, condition, &condition.replace("\"x\"", "\"y\"")])]);
    assert!(opened.records[0].conditions.iter().all(|c| !c.standing.is_excluded()));
    assert_eq!(opened.records[0].conditions.len(), 2);
    let drug =
        r#"{"resourceType":"Medication","id":"m","code":{"coding":[{"system":"http://www.whocc.no/atc","code":"A"}]}}"#;
    let other = drug.replace("\"A\"", "\"B\"");
    let order = r#"{"resourceType":"MedicationRequest","id":"o","subject":{"reference":"Patient/p"},
        "medicationReference":{"reference":"Medication/m"}}"#;
    for drugs in [[drug, &other], [&other, drug]] {
        let opened = open_texts(&[&bundle(&[PATIENT, drugs[0], drugs[1], order])]);
        let code = &opened.records[0].medications[0].code;
        assert!(["A", "B"].iter().all(|c| code.codings.iter().any(|coding| coding.code == *c)), "{code:?}");
        assert_eq!(codes(&opened.problems), ["duplicate-differs"]);
    }
}

#[test]
fn problems_are_those_of_their_patient() {
    let other = PATIENT.replace("\"p\"", "\"q\"");
    let bad = |id: &str, subject: &str| result(id, subject).replace("\":1", "\":\"1\"");
    let texts = [
        bad("1", "Patient/p"),
        bad("2", "Patient/q"),
        result("3", "Group/g"),
        result("4", "Patient/unknown"),
        PATIENT.replace("\"p\"", "\"w\""),
        PATIENT.replace("\"p\"", "\"w\"").replace("female", "male"),
        bad("5", "Patient/w"),
        other.replace("1960-05-01", "soon").replace("\"q\"", "\"z\""),
    ];
    let mut resources = vec![PATIENT, &other];
    resources.extend(texts.iter().map(String::as_str));
    let opened = open_texts(&[&bundle(&resources)]);
    let ids: Vec<&str> = opened.records.iter().map(|r| r.patient.id.as_str()).collect();
    assert_eq!(ids, ["p", "q", "unknown", "z"]);
    let of = |index: usize| {
        let problems = opened.problems_of(index);
        let places: Vec<String> =
            problems.iter().filter_map(|p| p.source.as_ref().map(|s| format!("{} {}", p.code, s.name))).collect();
        assert!(problems.iter().all(|p| opened.problems.contains(p)));
        places
    };
    let of_all = "subject-not-patient Observation/3";
    assert_eq!(of(0), [of_all, "value-unusable Observation/1"]);
    assert_eq!(of(1), [of_all, "value-unusable Observation/2"]);
    assert_eq!(of(2), [of_all, "patient-missing Observation/4"]);
    assert_eq!(of(3), [of_all, "birth-date-invalid Patient/z"]);
    assert!(opened.problems.iter().any(|p| p.code == "patient-conflict"));
}

#[test]
fn entries_about_things_are_nobodys_and_it_is_said() {
    const URN: &str = "urn:uuid:0b6b1c5e-0000-4000-8000-000000000009";
    let device = entry(URN, r#"{"resourceType":"Device","id":"d"}"#);
    let typed = result("a", URN).replace("\"reference\"", "\"type\":\"Device\",\"reference\"");
    let contained = result("a", "#g").replace("\"id\"", r#""contained":[{"resourceType":"Group","id":"g"}],"id""#);
    for entries in [
        vec![entry("", &result("a", "Group/1"))],
        vec![entry("", &result("a", "https://a.org/Device/1"))],
        vec![entry("", &result("a", URN)), device.clone()],
        vec![device, entry("", &result("a", URN))],
        vec![entry("", &typed)],
        vec![entry("", &contained)],
    ] {
        let mut all = vec![entry("", PATIENT)];
        all.extend(entries);
        let opened = open_texts(&[&of_entries(&all)]);
        assert_eq!(codes(&opened.problems), ["subject-not-patient"], "{all:?}");
        assert_eq!(opened.problems[0].severity, Severity::Warning);
        assert!(opened.records.len() == 1 && opened.records[0].observations.is_empty());
    }
}

#[test]
fn an_id_that_fhir_does_not_allow_stands_in_no_message() {
    for id in ["Anna Murphy", "anna_murphy", "é", &"x".repeat(65)] {
        let bad = result(id, "Patient/p").replace("\":1", "\":\"1\"");
        let opened = open_texts(&[&bundle(&[PATIENT, &bad, &bad.replace("\":\"1\"", "\":\"2\"")])]);
        let names: Vec<&str> = opened.records[0].observations.iter().map(|o| o.source.name.as_str()).collect();
        assert_eq!(names, ["Observation (entry 2)", "Observation (entry 3)"]);
        assert_eq!(codes(&opened.problems), ["value-unusable", "duplicate-differs", "value-unusable"]);
        assert!(opened.problems.iter().all(|p| !p.message.contains(id)), "{id}");
    }
    let allowed = result("a-1.B", "Patient/p");
    assert_eq!(
        open_texts(&[&bundle(&[PATIENT, &allowed])]).records[0].observations[0].source.name,
        "Observation/a-1.B"
    );
    // It still tells which entry was deleted.
    let deleted = of_entries(&[
        entry("", PATIENT),
        entry("", &result("a_1", "Patient/p")),
        r#"{"request":{"method":"DELETE","url":"Observation/a_1"}}"#.to_owned(),
    ]);
    assert!(open_texts(&[&deleted]).records[0].observations[0].standing.is_excluded());
    // Nor does a type that FHIR does not have, even where the entry is broken.
    for kind in ["AnnaMurphy", "Anna Murphy"] {
        let broken = result("a", "Patient/p").replace("Observation", kind).replace(":1}", ":NaN}");
        let problems = open_texts(&[&bundle(&[PATIENT, &broken])]).problems;
        assert!(!problems.is_empty() && problems.iter().all(|p| !p.message.contains("Anna")), "{problems:?}");
        let opened = open_texts(&[&bundle(&[PATIENT]).replace("collection", kind)]);
        assert_eq!(opened.formats, ["FHIR JSON, Bundle"]);
    }
}

#[test]
fn a_shared_file_that_breaks_off_leaves_every_record_open() {
    let other = PATIENT.replace("\"p\"", "\"q\"");
    let conditions = r#"{"resourceType":"Condition","id":"c","subject":{"reference":"Patient/p"}}"#;
    let opened = open_texts(&[&format!("{PATIENT}\n{other}\n"), &format!("{conditions}\n{}", &conditions[..40])]);
    assert!(opened.records.iter().all(|r| r.incomplete));
    // A file with its own patient concerns that patient alone.
    let whole = bundle(&[PATIENT]);
    let opened = open_texts(&[&whole[..whole.len() - 1], &other]);
    assert_eq!(opened.records.iter().map(|r| r.incomplete).collect::<Vec<_>>(), [true, false]);
}
