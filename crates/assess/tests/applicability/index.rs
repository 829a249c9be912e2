//! How much of a model hangs on several concepts together: an index weighs once, however many of its items are concerned.

use assess::{Bundle, CheckKind, GateVerdict};
use features::definition::ConceptDefinition;
use record::{CodeSystem, Record};
use serde_json::json;

use crate::given::{
    bundle_json, check, coded, concepts, condition, known_json, ordinary, procedure, says, try_bundle_of,
};

use CheckKind::Vocabulary;
use GateVerdict::{Caution, Refuse};

/// Two items that ICD-10 alone knows make an index, which alone bears weight.
fn with_index(weight: f64) -> Bundle {
    let item = |name: &str, label: &str, code: &str| json!({"name": name, "label": label, "source": "-", "kind": {"presence": {"conditions": {"icd10": [code]}}}});
    let more: Vec<ConceptDefinition> = serde_json::from_value(json!([
        item("ulcer", "Peptic ulcer", "K25"),
        item("palsy", "Hemiplegia", "G81"),
        {"name": "burden", "label": "Burden", "source": "-", "kind": {"index": {"items": [
            {"of": "ulcer", "weight": 1}, {"of": "palsy", "weight": 2}]}}}
    ]))
    .unwrap();
    let mut bundle = bundle_json();
    bundle["inputs"]
        .as_array_mut()
        .unwrap()
        .push(json!({"name": "burden", "of": "burden", "take": "ever", "reference": 0}));
    let equation = &mut bundle["equations"][0];
    equation["terms"].as_array_mut().unwrap().push(json!({"name": "burden", "expression": "burden"}));
    equation["outputs"][0]["predictors"]["all"]["coefficients"]["burden"] = json!(0.1);
    let mut known = known_json();
    let concept = |weight: f64| json!({"seen": 0.1, "weight": weight, "codes": {}});
    for (_, concept) in known["concepts"].as_object_mut().unwrap() {
        concept["weight"] = json!(0.0);
    }
    known["inputs"]["age"]["weight"] = json!(0.0);
    known["concepts"]["burden"] = concept(weight);
    try_bundle_of(bundle, Some(known), &[concepts(), more].concat()).unwrap()
}

fn named(name: &str, system: CodeSystem, words: &str) -> record::Condition {
    condition(&format!("Condition/{name}"), coded(system, "Q1", Some(words)))
}

/// Six diagnoses in SNOMED CT: both items are deaf, and 0.2 is what hangs on them, not 0.4.
#[test]
fn deaf_items_of_an_index_weigh_it_once() {
    let mut record = ordinary();
    record.conditions.iter_mut().for_each(|entry| entry.code = coded(CodeSystem::Snomed, "195967001", None));
    says(&with_index(0.2), &record, Vocabulary, Caution, "cannot see them here");
    says(&with_index(0.3), &record, Vocabulary, Refuse, "cannot see them here");
}

#[test]
fn near_misses_of_items_weigh_an_index_once() {
    let mut record = ordinary();
    let own = || CodeSystem::Other("urn:own".into());
    record.conditions.extend([named("u", own(), "Peptic ulcer"), named("p", own(), "Hemiplegia")]);
    for (weight, verdict) in [(0.2, Caution), (0.3, Refuse)] {
        let found = check(&with_index(weight), &record, Vocabulary);
        assert_eq!((found.verdict, found.findings.len()), (verdict, 2), "{found:?}");
    }
}

/// The problem list is one of 0.2, though two concepts that stand on it belong to the index.
#[test]
fn unreadable_entries_of_a_list_weigh_an_index_once() {
    let mut record = ordinary();
    let own = |at: usize| coded(CodeSystem::Other("urn:own".into()), &format!("K{at}"), None);
    record.conditions.extend((0..30).map(|at| condition(&format!("Condition/own-{at}"), own(at))));
    // The same codes make the items deaf: what only the list's share can refuse is said of the list.
    for (weight, verdict) in [(0.2, Caution), (0.3, Refuse)] {
        assert_eq!(check(&with_index(weight), &record, Vocabulary).verdict, verdict);
    }
}

/// A concept that stands on two lists, and is nearly named on both, has one weight.
#[test]
fn a_concept_of_two_lists_weighs_once() {
    let mut all = concepts();
    let release = json!({"name": "release", "label": "Carpal tunnel release", "source": "-", "kind": {"presence": {
        "conditions": {"icd10": ["Z98.8"]}, "procedures": {"icd10pcs": ["01N5"]}}}});
    *all.iter_mut().find(|concept| concept.name == "release").unwrap() = serde_json::from_value(release).unwrap();
    let of = |weight: f64| {
        let mut known = known_json();
        known["concepts"]["release"]["weight"] = json!(weight);
        known["concepts"]["carpal"]["weight"] = json!(0.0);
        try_bundle_of(bundle_json(), Some(known), &all).unwrap()
    };
    let own = || CodeSystem::Other("urn:own".into());
    let mut record: Record = ordinary();
    record.conditions.push(named("x", own(), "Carpal tunnel release"));
    record.procedures.push(procedure("Procedure/x", coded(own(), "Q1", Some("Carpal tunnel release"))));
    for (weight, verdict) in [(0.15, Caution), (0.3, Refuse)] {
        let found = check(&of(weight), &record, Vocabulary);
        assert_eq!((found.verdict, found.findings.len()), (verdict, 2), "{found:?}");
    }
}
