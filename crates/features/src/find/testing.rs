//! Helpers for the tests of finders: small records, and the value of one input in them.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use record::{
    CodeSystem, Coding, Concept, Condition, DrugEvent, Encounter, Medication, Moment, PartialDate, Procedure, Record,
    Source,
};

use crate::definition::ConceptDefinition;
use crate::set::{DefinitionError, FeatureSet};
use crate::value::{CouldBe, FeatureValue};

/// The as-of date of these tests.
pub(crate) const AS_OF: Date = date(2026, 7, 1);

/// A date so many days before the as-of date; negative after it.
pub(crate) fn ago(days: i32) -> Date {
    AS_OF.checked_sub(days.days()).unwrap()
}

pub(crate) fn on(days_ago: i32) -> Option<Moment> {
    Some(Moment::on(ago(days_ago)))
}

/// A date of which only the month is known.
pub(crate) fn in_month(year: i16, month: i8) -> Option<Moment> {
    Some(Moment { date: PartialDate::Month(year, month), second_of_day: None, offset_minutes: None })
}

fn coded(system: CodeSystem, code: &str) -> Concept {
    Concept { codings: vec![Coding { system, code: code.into(), display: None }], text: None }
}

pub(crate) fn source(at: usize) -> Source {
    Source { start: at as u64, end: at as u64 + 1, ..Source::default() }
}

pub(crate) fn condition(icd10: &str, days_ago: i32) -> Condition {
    Condition { code: coded(CodeSystem::Icd10Cm, icd10), onset: on(days_ago), ..Condition::default() }
}

pub(crate) fn procedure(cpt: &str, days_ago: i32) -> Procedure {
    Procedure { code: coded(CodeSystem::Cpt, cpt), performed: on(days_ago), ..Procedure::default() }
}

/// A drug called "statin", dispensed so long ago for so many days.
pub(crate) fn fill(days_ago: i32, days_supply: f64) -> Medication {
    let code = Concept { codings: vec![], text: Some("statin 20 mg".into()) };
    let event = DrugEvent::Dispensed;
    Medication { code, event, start: on(days_ago), days_supply: Some(days_supply), ..Medication::default() }
}

pub(crate) fn visit(class: &str, from_days_ago: i32, to_days_ago: Option<i32>) -> Encounter {
    let end = to_days_ago.and_then(on);
    Encounter { class: Some(class.into()), start: on(from_days_ago), end, ..Encounter::default() }
}

pub(crate) fn fills(fills: &[(i32, f64)]) -> Record {
    let medications = fills.iter().enumerate().map(|(at, (days_ago, days))| {
        let source = source(at);
        Medication { source, ..fill(*days_ago, *days) }
    });
    Record { medications: medications.collect(), ..Record::default() }
}

/// The concepts of these tests.
pub(crate) fn concepts() -> Vec<ConceptDefinition> {
    let concept = |name: &str, kind: &str| {
        let text = format!(r#"{{"name": "{name}", "label": "{name}", "source": "test", "kind": {kind}}}"#);
        serde_json::from_str(&text).unwrap()
    };
    let mut concepts = vec![
        concept("statin", r#"{"presence": {"drugs": [{"name": "statin"}]}}"#),
        concept("asthma", r#"{"presence": {"conditions": {"icd10": ["J45"], "icd9": ["493"]}}}"#),
        concept("stroke", r#"{"presence": {"procedures": {"cpt": ["1"]}, "conditions": {"icd10": ["I63"]}}}"#),
        concept("scan", r#"{"presence": {"procedures": {"cpt": ["7"]}}}"#),
        concept(
            "fall",
            r#"{"presence": {"observations": [{"codes": {"loinc": ["1-8"]}, "yes": ["Y"], "no": ["N"]}]}}"#,
        ),
        concept("mild", r#"{"presence": {"conditions": {"icd10": ["K70.3"]}}}"#),
        concept("grave", r#"{"presence": {"conditions": {"icd10": ["K70.4"]}}}"#),
        concept("weight", r#"{"quantity": {"unit": "kg", "plausible": [1, 500], "sources": []}}"#),
        concept("emergency", r#"{"visits": {"classes": ["EMER"]}}"#),
        concept("stay", r#"{"visits": {"classes": ["IMP"]}}"#),
        concept("visit", r#"{"visits": {}}"#),
        concept("scanned", r#"{"visits": {"classes": ["AMB"], "codes": {"snomed": ["3"]}, "both": true}}"#),
        concept(
            "burden",
            r#"{"index": {"items": [{"of": "asthma", "weight": 1}, {"of": "mild", "weight": 1},
                {"of": "grave", "weight": 3, "supersedes": ["mild"]}]}}"#,
        ),
    ];
    for (name, item) in [
        ("twice", r#"{"of": "mild", "weight": 1}, {"of": "mild", "weight": 1}"#),
        ("of_a_number", r#"{"of": "weight", "weight": 1}"#),
        ("of_itself", r#"{"of": "mild", "weight": 1, "supersedes": ["mild"]}"#),
        ("of_nothing", ""),
    ] {
        concepts.push(concept(name, &format!(r#"{{"index": {{"items": [{item}]}}}}"#)));
    }
    concepts
}

pub(crate) fn set_of(input: &str) -> Result<FeatureSet, DefinitionError> {
    let text = format!(r#"[{{"name": "x", "reference": "missing", {input}}}]"#);
    FeatureSet::new(serde_json::from_str(&text).unwrap(), &concepts())
}

/// The value of one input, given by its fields without the braces.
#[track_caller]
pub(crate) fn value(record: &Record, input: &str) -> FeatureValue {
    set_of(input).unwrap().row(record, AS_OF, &[]).remove(0)
}

/// The number of one input of which nothing is open.
#[track_caller]
pub(crate) fn known(record: &Record, input: &str) -> f64 {
    let value = value(record, input);
    assert_eq!(value.could_be, CouldBe::Known, "{input}");
    value.value
}

/// Numbers that look random and are the same on every machine.
pub(crate) struct Numbers(pub(crate) u64);

impl Numbers {
    /// From 0 to one below `limit`.
    pub(crate) fn below(&mut self, limit: i32) -> i32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i32::try_from((self.0 >> 33) % u64::from(limit.unsigned_abs())).unwrap()
    }
}
