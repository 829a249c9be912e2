//! A bundle with a published equation over a handful of inputs, what its training data know, and patients.

use assess::applicability::of_record;
use assess::source::applicability::ApplicabilitySource;
use assess::source::{BundleParts, BundleSource, GoldenSource};
use assess::{Applicability, Bundle, BundleError, CheckKind, GateCheck, GateVerdict};
use features::definition::ConceptDefinition;
use jiff::civil::Date;
use record::{
    CodeSystem, Coding, Concept, Condition, Medication, Moment, Observation, PartialDate, Patient, Procedure, Quantity,
    Record, Sex, Source, Value,
};
use serde_json::{Value as Json, json};

pub(crate) const AS_OF: Date = jiff::civil::date(2026, 11, 22);

/// Four presences, of which two know ICD-10 alone, a procedure, creatinine and a drug.
pub(crate) fn concepts() -> Vec<ConceptDefinition> {
    let presence = |name: &str, label: &str, kind: Json| json!({"name": name, "label": label, "source": "-", "kind": {"presence": kind}});
    let all = json!([
        presence("failing", "Heart failure", json!({"conditions": {"icd10": ["I50"], "snomed": ["84114007"]}})),
        presence("carpal", "Carpal tunnel syndrome", json!({"conditions": {"icd10": ["G56.0"]}})),
        presence("stenosis", "Aortic stenosis, not rheumatic", json!({"conditions": {"icd10": ["I35.0"]}})),
        presence("release", "Carpal tunnel release", json!({"procedures": {"icd10pcs": ["01N5"]}})),
        presence("diuretic", "Diuretic", json!({"drugs": [{"name": "furosemide", "rxnorm": ["4603"]}]})),
        {"name": "creatinine", "label": "Creatinine in serum or blood", "source": "-", "kind": {"quantity": {
            "unit": "mg/dL", "plausible": [0.1, 30], "analyte": {"molar_grams_per_mole": 113.1222},
            "sources": [{"observed": {"codes": {"loinc": ["2160-0", "14682-9"]}}}]}}},
        {"name": "sodium", "label": "Sodium", "source": "-", "kind": {"quantity": {
            "unit": "mmol/L", "plausible": [80, 200], "sources": [{"observed": {"codes": {"loinc": ["2951-2"]}}}]}}}
    ]);
    serde_json::from_value(all).unwrap()
}

pub(crate) fn bundle_json() -> Json {
    let presence = |name: &str| json!({"name": name, "of": name, "take": "ever", "reference": 0});
    let inputs = json!([
        {"name": "age", "of": "age", "reference": 60},
        {"name": "sex", "of": "sex", "reference": "own"},
        presence("failing"), presence("carpal"), presence("stenosis"), presence("release"), presence("diuretic"),
        {"name": "creatinine", "of": "creatinine", "optional": true, "lookback_days": 365, "reference": 1},
        {"name": "sodium", "of": "sodium", "optional": true, "reference": 140}
    ]);
    let names = ["age", "failing", "carpal", "stenosis", "release", "diuretic"];
    let terms: Vec<Json> = names
        .iter()
        .map(|name| json!({"name": name, "expression": name}))
        .chain([
            json!({"name": "sex", "expression": "sex == 'male'"}),
            json!({"name": "creatinine", "expression": "if(known(creatinine), creatinine, 1)"}),
            json!({"name": "sodium", "expression": "if(known(sodium), sodium, 140)"}),
        ])
        .collect();
    let coefficients: serde_json::Map<String, Json> = names
        .iter()
        .copied()
        .chain(["sex", "creatinine", "sodium"])
        .map(|name| (name.to_owned(), json!(0.01)))
        .collect();
    json!({
        "schema": 1, "id": "demo", "version": "1.0.0", "title": "Demo", "summary": "Demo.", "field": "test", "task": "risk",
        "citation": {"text": "none", "doi": "none", "where": "none", "read": true},
        "population": {"text": "Adults up to 90.", "refuse": [{"when": "age > 90", "because": "Older than 90."}],
                       "caution": [{"when": "age > 85", "because": "Few were older than 85."}]},
        "reference_patient": "Someone.",
        "inputs": inputs,
        "equations": [{"id": "all", "label": "All", "terms": terms, "outputs": [
            {"id": "risk", "label": "Risk", "short": "Risk", "unit": "1", "link": {"logit": {}},
             "predictors": {"all": {"intercept": -3, "coefficients": coefficients}}}]}]
    })
}

/// What is known of 20,000 training patients.
pub(crate) fn known_json() -> Json {
    let concept = |seen: f64, weight: f64| json!({"seen": seen, "weight": weight, "codes": {}});
    json!({
        "source": "Invented for this test.",
        "patients": 20_000, "years": [2015, 2020],
        "history": {"p05_days": 365, "median_days": 3000},
        "inputs": {
            "age": {"missing": 0, "weight": 0.1, "distribution": {"quantiles": [30, 45, 60, 70, 85]}},
            "sex": {"missing": 0, "weight": 0.05, "distribution": {"options": {"female": 0.5, "male": 0.5}}},
            "failing": {"missing": 0, "distribution": {"yes": 0.3}},
            "stenosis": {"missing": 0, "distribution": {"yes": 0.005}},
            "creatinine": {"missing": 0.02, "distribution": {"quantiles": [0.5, 0.7, 0.9, 1.1, 1.5]}},
            "sodium": {"missing": 0.5, "distribution": {"mean_sd": [140, 3]}}
        },
        "concepts": {
            "failing": concept(0.3, 0.3), "carpal": concept(0.2, 0.3), "stenosis": concept(0.005, 0.05),
            "release": concept(0.05, 0.05), "diuretic": concept(0.25, 0.05), "creatinine": concept(0.98, 0.1)
        },
        "unreadable": {"conditions": 0.01, "medications": 0, "observations": 0.02, "procedures": 0},
        "joint": {
            "columns": ["age", "sex=male", "failing", "creatinine"],
            "correlation": [[1, 0, 0.3, 0.5], [0, 1, 0, 0.3], [0.3, 0, 1, 0.3], [0.5, 0.3, 0.3, 1]],
            "tail": [0.0001, 0.001, 0.005, 0.015, 0.04, 0.09, 0.24, 0.5], "held_out": 5000,
            "false_alarm": {"caution_aim": 0.05, "caution": 0.048, "refuse_aim": 0.005, "refuse": 0.006, "patients": 5000}
        },
        "missing_at_least": [1, 0.5, 0.01, 0.001]
    })
}

pub(crate) fn try_bundle(bundle: Json, known: Option<Json>) -> Result<Bundle, BundleError> {
    try_bundle_of(bundle, known, &concepts())
}

/// A bundle of other concepts.
pub(crate) fn try_bundle_of(
    bundle: Json,
    known: Option<Json>,
    concepts: &[ConceptDefinition],
) -> Result<Bundle, BundleError> {
    let golden: GoldenSource = serde_json::from_value(json!({"tolerance_note": "-", "cases": []})).unwrap();
    let source: BundleSource = serde_json::from_value(bundle).unwrap();
    let known = known.map(|known| serde_json::from_value::<ApplicabilitySource>(known).unwrap());
    let parts =
        BundleParts { bundle: source, golden, trained: None, cohort: None, applicability: known, uncertainty: None };
    Bundle::from_parts(parts, concepts)
}

pub(crate) fn bundle() -> Bundle {
    try_bundle(bundle_json(), Some(known_json())).unwrap()
}

/// The bundle with one place of its knowledge changed, by JSON pointer.
pub(crate) fn bundle_with(pointer: &str, value: Json) -> Bundle {
    let mut known = known_json();
    *known.pointer_mut(pointer).unwrap() = value;
    try_bundle(bundle_json(), Some(known)).unwrap()
}

pub(crate) fn source(name: &str) -> Source {
    Source { name: name.to_owned(), ..Source::default() }
}

pub(crate) fn coded(system: CodeSystem, code: &str, words: Option<&str>) -> Concept {
    let words = words.map(str::to_owned);
    Concept { codings: vec![Coding { system, code: code.to_owned(), display: words }], text: None }
}

pub(crate) fn on(day: &str) -> Option<Moment> {
    Some(Moment::parse(day).unwrap())
}

pub(crate) fn condition(name: &str, code: Concept) -> Condition {
    Condition { code, onset: on("2020-05-01"), source: source(name), ..Condition::default() }
}

pub(crate) fn procedure(name: &str, code: Concept) -> Procedure {
    Procedure { code, performed: on("2020-06-01"), source: source(name), ..Procedure::default() }
}

pub(crate) fn reading(name: &str, code: &str, value: f64, unit: &str) -> Observation {
    Observation {
        code: coded(CodeSystem::Loinc, code, None),
        value: Value::Quantity(Quantity { value, comparator: None, unit: Some(unit.to_owned()) }),
        time: on("2026-11-01"),
        source: source(name),
        ..Observation::default()
    }
}

pub(crate) fn icd(code: &str) -> Concept {
    coded(CodeSystem::Icd10Cm, code, None)
}

/// The first of March of a year.
pub(crate) fn born(year: i16) -> Option<PartialDate> {
    PartialDate::parse(&format!("{year}-03-01"))
}

/// A man of 60 with a record like those of the training data.
pub(crate) fn ordinary() -> Record {
    Record {
        patient: Patient { birth_date: PartialDate::parse("1966-11-01"), sex: Some(Sex::Male), ..Patient::default() },
        conditions: ["J45.9", "K21.9", "M54.5", "I10", "E78.5", "H52.1"]
            .iter()
            .map(|code| condition(&format!("Condition/{code}"), icd(code)))
            .collect(),
        procedures: vec![procedure("Procedure/1", coded(CodeSystem::Icd10Pcs, "0DJ08ZZ", None))],
        medications: vec![Medication {
            code: coded(CodeSystem::RxNorm, "1191", Some("Aspirin")),
            start: on("2021-02-01"),
            source: source("Medication/a"),
            ..Medication::default()
        }],
        observations: vec![
            reading("Observation/1", "2160-0", 0.9, "mg/dL"),
            reading("Observation/2", "2951-2", 140.0, "mmol/L"),
        ],
        ..Record::default()
    }
}

pub(crate) fn gate(bundle: &Bundle, record: &Record) -> Applicability {
    of_record(record, bundle, AS_OF, false).0
}

pub(crate) fn check(bundle: &Bundle, record: &Record, kind: CheckKind) -> GateCheck {
    gate(bundle, record).checks.into_iter().find(|check| check.kind == kind).unwrap()
}

/// What a check says of a record: its verdict, and its first finding holds these words.
#[track_caller]
pub(crate) fn says(bundle: &Bundle, record: &Record, kind: CheckKind, verdict: GateVerdict, words: &str) {
    let found = check(bundle, record, kind);
    assert_eq!(found.verdict, verdict, "{found:?}");
    assert!(found.findings.first().map_or(words.is_empty(), |said| said.contains(words)), "{found:?}");
    assert!(!found.basis.is_empty());
}
