//! Every check can speak, at each of its verdicts, and is silent of an ordinary record.

use assess::applicability::joint::distance;
use assess::{CheckKind, GateVerdict, Request, Verdict, assess};
use record::{CodeSystem, Concept, Medication, Record};
use serde_json::json;

use crate::given::{
    AS_OF, born, bundle, bundle_json, bundle_with, check, coded, condition, gate, icd, known_json, on, ordinary,
    procedure, reading, says, source, try_bundle,
};

use CheckKind::{History, Joint, Missingness, Period, Population, Range, Units, Vocabulary};
use GateVerdict::{Caution, NotReported, Refuse, Score};

#[test]
fn an_ordinary_record_is_scored() {
    let found = gate(&bundle(), &ordinary());
    assert_eq!(found.verdict, Score, "{found:?}");
    let verdicts: Vec<_> = found.checks.iter().map(|check| (check.kind, check.verdict)).collect();
    let all = [Population, Vocabulary, Units, History, Range, Joint, Missingness, Period];
    assert_eq!(verdicts, all.map(|kind| (kind, Score)));
    assert!(found.checks.iter().all(|check| check.findings.is_empty() && !check.basis.is_empty()));
}

#[test]
fn what_is_not_known_is_not_reported() {
    let found = gate(&try_bundle(bundle_json(), None).unwrap(), &ordinary());
    assert_eq!(found.verdict, Score);
    for check in &found.checks {
        let expected = if matches!(check.kind, Population | Vocabulary | Units) { Score } else { NotReported };
        assert_eq!(check.verdict, expected, "{check:?}");
        assert!(expected == Score || check.basis.contains("Not reported"));
    }
}

#[test]
fn population() {
    let aged = |year: i16| {
        let mut record = ordinary();
        record.patient.birth_date = born(year);
        record
    };
    says(&bundle(), &aged(1930), Population, Refuse, "Older than 90.");
    says(&bundle(), &aged(1940), Population, Caution, "Few were older than 85.");
    assert_eq!(gate(&bundle(), &aged(1930)).verdict, Refuse);
}

/// Six diagnoses in SNOMED CT, which two of the concepts cannot read.
#[test]
fn a_list_in_another_terminology() {
    let mut record = ordinary();
    for (at, entry) in record.conditions.iter_mut().enumerate() {
        entry.code = coded(CodeSystem::Snomed, &format!("19596700{at}"), None);
    }
    let found = check(&bundle(), &record, Vocabulary);
    assert_eq!(found.verdict, Refuse, "the concepts weigh 0.35: {found:?}");
    assert!(found.findings[0].contains("codes 6 of its 6 diagnoses in SNOMED CT"));
    assert!(found.findings[0].contains("Carpal tunnel syndrome, Aortic stenosis, not rheumatic only in ICD-10"));
    assert_eq!((found.inputs, found.evidence.len()), (vec!["carpal".to_owned(), "stenosis".to_owned()], 6));
    // Fewer entries, or weights that are not known, are no ground to refuse.
    record.conditions.truncate(4);
    says(&bundle(), &record, Vocabulary, Caution, "cannot see them here");
    says(&try_bundle(bundle_json(), None).unwrap(), &record, Vocabulary, Caution, "cannot see them here");
    // A minority is no ground at all.
    record.conditions.extend(["J45", "K21", "M54", "I10", "E78"].map(|code| condition(code, icd(code))));
    says(&bundle(), &record, Vocabulary, Score, "");
}

#[test]
fn codes_that_nobody_can_read() {
    let own = |at: usize| coded(CodeSystem::Other("urn:own".into()), &format!("K{at}"), None);
    let with = |count: usize| {
        let mut record = ordinary();
        record.conditions.extend((0..count).map(|at| condition(&format!("Condition/own-{at}"), own(at))));
        record
    };
    // Half of them, and still read by no one: 0.01 are expected. Half of the list also speaks no language of the model.
    says(&bundle(), &with(2), Vocabulary, Score, "");
    let found = check(&bundle(), &with(5), Vocabulary);
    assert_eq!(found.verdict, Caution);
    assert!(found.findings[0].contains("5 of 11 diagnoses in this record carry no code that can be read"));
    assert_eq!(found.evidence.len(), 5);
    let found = check(&bundle(), &with(30), Vocabulary);
    assert_eq!(found.verdict, Refuse, "{found:?}");
    // Where as many were so in the training data, nothing is said but what the concepts cannot read.
    let used_to_it = bundle_with("/unreadable/conditions", json!(0.5));
    says(&used_to_it, &with(5), Vocabulary, Score, "");
    // A drug is known by its words.
    let mut record = ordinary();
    let named = |at: usize, words: Option<&str>| Medication {
        code: Concept { codings: vec![], text: words.map(str::to_owned) },
        start: on("2024-01-01"),
        source: source(&format!("Medication/{at}")),
        ..Medication::default()
    };
    record.medications = (0..6).map(|at| named(at, Some("Aspirin 100 mg"))).collect();
    says(&bundle(), &record, Vocabulary, Score, "");
    record.medications = (0..6).map(|at| named(at, None)).collect();
    says(&bundle(), &record, Vocabulary, Caution, "6 of 6 drugs");
}

#[test]
fn what_everybody_had() {
    let mut record = ordinary();
    record.observations.remove(0);
    let usual = |seen: f64, patients: u32| {
        let mut known = known_json();
        known["concepts"]["creatinine"]["seen"] = json!(seen);
        known["patients"] = json!(patients);
        known["concepts"]["creatinine"]["weight"] = json!(0.25);
        known["concepts"]["failing"]["weight"] = json!(0.15);
        try_bundle(bundle_json(), Some(known)).unwrap()
    };
    says(&usual(0.98, 20_000), &record, Vocabulary, Score, "");
    says(&usual(0.995, 20_000), &record, Vocabulary, Caution, "no entry of Creatinine in serum or blood");
    says(&usual(1.0, 20_000), &record, Vocabulary, Refuse, "no entry of Creatinine in serum or blood");
    // A hundred who all had it say little of the next.
    says(&usual(1.0, 100), &record, Vocabulary, Score, "");
}

#[test]
fn near_misses() {
    let with = |code: Concept| {
        let mut record = ordinary();
        record.conditions.push(condition("Condition/x", code));
        record
    };
    let own = |words: &str| coded(CodeSystem::Other("urn:own".into()), "K17", Some(words));
    let found = check(&bundle(), &with(own("Carpal tunnel syndrome")), Vocabulary);
    assert_eq!(found.verdict, Refuse, "it weighs 0.3: {found:?}");
    assert_eq!(
        found.findings[0],
        "An entry called like “Carpal tunnel syndrome” has the code K17, which the model does not know: it counts as not there."
    );
    assert_eq!((&found.evidence[..], &found.inputs[..]), (&["Condition/x".to_owned()][..], &["carpal".to_owned()][..]));
    says(&bundle(), &with(own("Carpal tunnel syndrome, left")), Vocabulary, Caution, "Carpal tunnel syndrome");
    // ICD-10 has a code for everything: exactly the same words under another are a mapping, other words another illness.
    let icd_named = |code: &str, words: &str| coded(CodeSystem::Icd10Cm, code, Some(words));
    says(&bundle(), &with(icd_named("M79.6", "Carpal tunnel syndrome")), Vocabulary, Refuse, "ICD-10 M79.6");
    says(&bundle(), &with(icd_named("M79.6", "Acute heart failure")), Vocabulary, Score, "");
    says(
        &bundle(),
        &with(coded(CodeSystem::Snomed, "195967001", Some("Acute heart failure"))),
        Vocabulary,
        Caution,
        "Heart failure",
    );
    for other in ["Family history of heart failure", "No heart failure"] {
        says(&bundle(), &with(own(other)), Vocabulary, Score, "");
    }
    // Words alone, as well; and where the model finds it all the same there is nothing to say.
    let words = Concept { codings: vec![], text: Some("Heart failure".into()) };
    says(&bundle(), &with(words), Vocabulary, Refuse, "has no code that the model knows");
    let mut both = with(own("Heart failure"));
    both.conditions.push(condition("Condition/y", icd("I50.9")));
    says(&bundle(), &both, Vocabulary, Score, "");
    let mut done = ordinary();
    done.procedures.push(procedure("Procedure/2", coded(CodeSystem::Cpt, "64721", Some("Carpal tunnel release"))));
    says(&bundle(), &done, Vocabulary, Caution, "Carpal tunnel release");
    let mut tested = ordinary();
    tested.observations[0].code = coded(CodeSystem::Other("urn:own".into()), "CREA1", Some("Serum creatinine"));
    says(&bundle(), &tested, Vocabulary, Caution, "“Creatinine in serum or blood” has the code CREA1");
}

/// What comes after the day is not there on the day: it neither hides a near miss nor gives a deaf concept its voice.
#[test]
fn what_comes_later_changes_no_earlier_verdict() {
    let mut near = ordinary();
    near.conditions
        .push(condition("Condition/x", coded(CodeSystem::Other("urn:own".into()), "K17", Some("Heart failure"))));
    let mut deaf = ordinary();
    deaf.conditions.iter_mut().for_each(|entry| entry.code = coded(CodeSystem::Snomed, "195967001", None));
    for (record, codes) in [(near, vec!["I50.9"]), (deaf, vec!["G56.0", "I35.0"])] {
        let before = gate(&bundle(), &record);
        assert_eq!(before.verdict, Refuse, "{before:?}");
        for (onset, recorded, is_there) in [
            (on("2026-11-23"), None, false),
            // Begun long ago, and written down later.
            (on("2019-01-01"), on("2027-02-03"), false),
            (on("2026-11-22"), on("2026-11-22"), true),
        ] {
            let mut after = record.clone();
            after.conditions.extend(codes.iter().map(|code| {
                let mut entry = condition(&format!("Condition/{code}-later"), icd(code));
                (entry.onset, entry.recorded) = (onset, recorded);
                entry
            }));
            let found = gate(&bundle(), &after);
            assert_eq!(found == before, !is_there, "{onset:?} {recorded:?}: {found:?}");
        }
    }
}

/// The concept's own words under another code refuse; more words beside them stay a caution.
#[test]
fn an_inexact_near_miss_never_refuses() {
    let own = |words: &str| coded(CodeSystem::Other("urn:own".into()), "K17", Some(words));
    let mut record = ordinary();
    record.conditions.push(condition("Condition/x", own("Carpal tunnel syndrome")));
    record.conditions.push(condition("Condition/y", own("Heart failure, chronic")));
    let found = check(&bundle(), &record, Vocabulary);
    assert_eq!((found.verdict, found.findings.len()), (Refuse, 2), "{found:?}");
    let request = Request { as_of: AS_OF, ..Request::default() };
    let refused = assess(&record, &[], &[&bundle()], &request).models.remove(0).outputs.remove(0);
    assert_eq!((refused.verdict, refused.problems.len()), (Verdict::Refused, 1), "{:?}", refused.problems);
    assert!(refused.problems[0].contains("Carpal tunnel syndrome"));
}

#[test]
fn units_and_loinc() {
    let with = |value: f64, unit: &str| {
        let mut record = ordinary();
        record.observations[0] = reading("Observation/c", "2160-0", value, unit);
        record
    };
    let found = check(&bundle(), &with(88.0, "mg/dL"), Units);
    assert_eq!(found.verdict, Caution);
    assert!(found.findings[0].contains("88 mg/dL is not possible"), "{found:?}");
    assert!(found.findings[1].contains("88 would be a usual value in µmol/L"), "{found:?}");
    assert_eq!(found.evidence, ["Observation/c"]);
    says(&bundle(), &with(0.9, "furlongs"), Units, Caution, "the unit “furlongs” is not understood");
    says(&bundle(), &with(79.56, "umol/L"), Units, Score, "");
    // Possible, but far from the training data, and usual in another unit: 9 mg/L are 0.9 mg/dL.
    let found = check(&bundle(), &with(9.0, "mg/dL"), Units);
    assert!(found.verdict == Caution && found.findings[0].contains("9 would be a usual value in mg/L"), "{found:?}");
    assert_eq!(check(&bundle(), &with(9.0, "mg/dL"), Range).verdict, Caution);
    // An old one behind a newer that is usable changes nothing.
    let mut record = ordinary();
    record.observations.push(reading("Observation/old", "2160-0", 88.0, "mg/dL"));
    record.observations[2].time = on("2026-01-01");
    says(&bundle(), &record, Units, Score, "");
    // Several units for one code are converted, and said.
    record.observations[2] = reading("Observation/old", "2160-0", 88.4, "umol/L");
    record.observations[2].time = on("2026-01-01");
    says(&bundle(), &record, Units, Score, "come in several units");
    // Two of four LOINC codes with a wrong check digit.
    let mut record = ordinary();
    record
        .observations
        .extend([reading("Observation/w", "2160-1", 1.0, "1"), reading("Observation/v", "8480-7", 1.0, "1")]);
    let found = check(&bundle(), &record, Units);
    assert!(found.verdict == Caution && found.findings[0].contains("2 of 4 LOINC codes"), "{found:?}");
    assert_eq!(found.evidence, ["Observation/v", "Observation/w"]);
}

#[test]
fn history() {
    let mut record = ordinary();
    record.conditions.clear();
    record.procedures.clear();
    record.medications.clear();
    let found = check(&bundle(), &record, History);
    assert_eq!(found.verdict, Caution);
    assert!(found.findings[0].contains("reaches back only 21 days"), "{found:?}");
    assert!(found.basis.contains("half less than 8.2 years"));
    record.observations.clear();
    says(&bundle(), &record, History, Caution, "Nothing in this record is dated");
    record.conditions = vec![condition("Condition/1", icd("J45"))];
    record.conditions[0].onset = on("2025-11-21");
    says(&bundle(), &record, History, Score, "");
}

#[test]
fn ranges() {
    let with = |creatinine: f64| {
        let mut record = ordinary();
        record.observations[0] = reading("Observation/c", "2160-0", creatinine, "mg/dL");
        record
    };
    // From 0.5 to 1.5, extended by its width to 2.5.
    says(&bundle(), &with(1.4), Range, Score, "");
    says(&bundle(), &with(2.0), Range, Score, "Creatinine in serum or blood is 2 mg/dL, outside 0.5 to 1.5 mg/dL");
    says(&bundle(), &with(2.6), Range, Caution, "far outside 0.5 to 1.5 mg/dL");
    assert_eq!(check(&bundle(), &with(2.6), Range).evidence, ["Observation/c"]);
    let mut record = ordinary();
    record.conditions.push(condition("Condition/s", icd("I35.0")));
    says(&bundle(), &record, Range, Score, "Aortic stenosis, not rheumatic: rare in the training data");
    let never = bundle_with("/inputs/stenosis/distribution/yes", json!(0.0));
    says(&never, &record, Range, Caution, "hardly anyone in the training data");
    let women_only = {
        let mut known = known_json();
        known["inputs"]["sex"]["distribution"] = json!({"options": {"female": 1.0}});
        known["joint"] = serde_json::Value::Null;
        try_bundle(bundle_json(), Some(known)).unwrap()
    };
    says(&women_only, &ordinary(), Range, Caution, "Sex: male: hardly anyone");
}

/// A young man whose creatinine is at the upper end of the range: each value is usual, both together are not.
#[test]
fn all_inputs_together() {
    let with = |year: i16, creatinine: f64| {
        let mut record = ordinary();
        record.patient.birth_date = born(year);
        record.observations[0] = reading("Observation/c", "2160-0", creatinine, "mg/dL");
        record
    };
    let (bundle, known) = (bundle(), serde_json::from_value(known_json()).unwrap());
    let tail = |record: &Record| {
        let row: Vec<f64> = bundle.features().row(record, AS_OF, &[]).iter().map(|value| value.value).collect();
        let known: &assess::source::applicability::ApplicabilitySource = &known;
        distance(known, known.joint.as_ref().unwrap(), bundle.features(), &row).unwrap()
    };
    let (young, younger) = (with(1995, 1.5), with(1996, 1.75));
    let (found, farther) = (tail(&young), tail(&younger));
    assert!(found.tail < 0.04 && found.tail > 0.001 && farther.tail < 0.001, "{found:?} {farther:?}");
    assert!((found.parts.iter().map(|(_, part)| part).sum::<f64>() - found.squared).abs() < 1e-9);
    says(&bundle, &young, Joint, Caution, "Most unusual: Creatinine in serum or blood, Age.");
    says(&bundle, &younger, Joint, Refuse, "Almost no patient like this one");
    let check = check(&bundle, &young, Joint);
    assert!(check.basis.contains("cautioned 48 in 1,000 and refused 6 in 1,000"), "{}", check.basis);
    assert_eq!(check.inputs, ["creatinine", "age"]);
    // Whom a search looks for is unusual.
    let mut search = bundle_json();
    search["task"] = json!("detection");
    let search = try_bundle(search, Some(known_json())).unwrap();
    says(&search, &younger, Joint, Caution, "Almost no patient like this one");
    // With so few held-out patients a refusal cannot be justified.
    says(&bundle_with("/joint/held_out", json!(100)), &younger, Joint, Caution, "Few patients like this one");
}

#[test]
fn missing_inputs() {
    let mut record = ordinary();
    record.observations.pop();
    says(&bundle(), &record, Missingness, Score, "");
    record.observations.clear();
    says(&bundle(), &record, Missingness, Caution, "Creatinine in serum or blood, Sodium are missing together");
    // So rare a pattern is refused, where the model would answer it.
    says(&bundle_with("/missing_at_least/2", json!(0.001)), &record, Missingness, Refuse, "missing together");
    // Without the date of birth it would not answer: that it lacks an input is the better answer.
    record.patient.birth_date = None;
    says(&bundle(), &record, Missingness, Score, "missing together");
    // Ten of a hundred patients may stand behind a share that is stated as none.
    says(&bundle_with("/patients", json!(100)), &record, Missingness, Score, "");
}

#[test]
fn the_age_of_the_data_is_said_and_changes_nothing() {
    let of = |years: [i16; 2]| bundle_with("/years", json!(years));
    says(&of([2001, 2005]), &ordinary(), Period, Score, "2001 to 2005: treatment may have changed since.");
    says(&of([1974, 1984]), &ordinary(), Period, Score, "42 years ago");
    says(&of([2030, 2031]), &ordinary(), Period, Score, "before that");
    says(&of([2015, 2026]), &ordinary(), Period, Score, "");
}

#[test]
fn outputs_take_over_what_the_gate_says() {
    let bundle = bundle();
    let one = |record: &Record| {
        let request = Request { as_of: AS_OF, ..Request::default() };
        assess(record, &[], &[&bundle], &request).models.remove(0)
    };
    let scored = one(&ordinary());
    assert_eq!((scored.verdict, scored.applicability.verdict), (Verdict::Scored, Score), "{scored:?}");
    let mut record = ordinary();
    record.observations[0] = reading("Observation/c", "2160-0", 9.0, "mg/dL");
    let cautious = one(&record);
    assert_eq!(cautious.verdict, Verdict::Refused, "all together it is like nobody");
    record.observations[0] = reading("Observation/c", "2160-0", 0.9, "furlongs");
    let cautious = one(&record);
    let said = &cautious.outputs[0].problems;
    assert_eq!(cautious.verdict, Verdict::Caution);
    let about = said.iter().filter(|sentence| sentence.contains("furlongs")).count();
    assert_eq!(about, 1, "once, not by the input and by the gate: {said:?}");
    record.conditions.iter_mut().for_each(|entry| entry.code = coded(CodeSystem::Snomed, "195967001", None));
    let refused = one(&record);
    assert_eq!((refused.verdict, refused.outputs[0].value), (Verdict::Refused, None));
    assert!(refused.outputs[0].problems[0].contains("SNOMED CT"), "{:?}", refused.outputs[0].problems);
}
