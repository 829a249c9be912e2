use jiff::civil::Date;
use record::{
    CodeSystem, Coding, Concept, Moment, Observation, PartialDate, Patient, Quantity, Record, Sex, Source, Value,
};

use super::{BY_HAND, Entered, HandError, HandKind, HandValue};
use crate::definition::{ConceptDefinition, InputDefinition};
use crate::set::FeatureSet;
use crate::value::{CouldBe, FeatureValue, Status};

const CONCEPTS: &str = r#"[
    {"name": "creatinine", "label": "Creatinine", "source": "test", "kind": {"quantity": {"unit": "mg/dL",
        "analyte": {"molar_grams_per_mole": 113.1222}, "plausible": [0.1, 30], "sources": [{"observed": {"codes": {"loinc": ["2160-0"]}}}]}}},
    {"name": "egfr", "label": "eGFR", "source": "test", "kind": {"quantity": {"unit": "mL/min/{1.73_m2}", "plausible": [1, 250], "sources": [
        {"observed": {"codes": {"loinc": ["98979-8"]}}},
        {"derived": {"expression": "if(sex == 'female', 80, 100) / creatinine - age / 10", "note": "By creatinine, age and sex."}}]}}},
    {"name": "smoking", "label": "Smoking", "source": "test", "kind": {"answer": {"codes": {"loinc": ["72166-2"]}, "options": [
        {"name": "never", "label": "never smoked", "means": ["never"]}, {"name": "current", "label": "smokes now", "means": ["current"]}]}}},
    {"name": "diabetes", "label": "Diabetes", "source": "test", "kind": {"presence": {"conditions": {"icd10": ["E11"]}}}},
    {"name": "cancer", "label": "Cancer", "source": "test", "kind": {"presence": {"conditions": {"icd10": ["C"]}}}},
    {"name": "burden", "label": "Burden", "source": "test", "kind": {"index": {"items": [
        {"of": "diabetes", "weight": 1}, {"of": "cancer", "weight": 2}]}}},
    {"name": "hba1c", "label": "HbA1c", "source": "test", "kind": {"quantity": {"unit": "%", "analyte": "hba1c", "plausible": [2, 25], "sources": []}}}
]"#;

const INPUTS: &str = r#"[
    {"name": "age", "of": "age_completed", "reference": 50}, {"name": "sex", "of": "sex", "reference": "own"},
    {"name": "creatinine", "of": "creatinine", "lookback_days": 365, "reference": 1}, {"name": "egfr", "of": "egfr", "reference": 90},
    {"name": "smoking", "of": "smoking", "reference": "never"}, {"name": "diabetes", "of": "diabetes", "take": "now", "reference": 0},
    {"name": "days", "of": "diabetes", "take": "days_since_first", "reference": 0},
    {"name": "entries", "of": "diabetes", "take": "count", "reference": 0},
    {"name": "burden", "of": "burden", "take": "ever", "reference": 0}, {"name": "hba1c", "of": "hba1c", "reference": 5}
]"#;

const AS_OF: &str = "2026-07-01";

fn set() -> FeatureSet {
    let inputs: Vec<InputDefinition> = serde_json::from_str(INPUTS).unwrap();
    let concepts: Vec<ConceptDefinition> = serde_json::from_str(CONCEPTS).unwrap();
    FeatureSet::new(inputs, &concepts).unwrap()
}

fn entered(of: &str, value: Entered<'_>, unit: Option<&str>) -> HandValue {
    set().enter(of, value, unit).unwrap().unwrap()
}

fn number(of: &str, value: f64) -> HandValue {
    entered(of, Entered::Number(value), None)
}

fn found(record: &Record, by_hand: &[HandValue], input: &str) -> FeatureValue {
    let set = set();
    let as_of: Date = AS_OF.parse().unwrap();
    set.row_by_hand(record, as_of, &[], by_hand).swap_remove(set.position(input).unwrap())
}

fn laboratory(loinc: &str, value: f64, unit: &str, day: &str) -> Observation {
    let coding = Coding { system: CodeSystem::Loinc, code: loinc.into(), display: None };
    Observation {
        source: Source { name: format!("Observation/{loinc}"), ..Source::default() },
        code: Concept { codings: vec![coding], text: None },
        value: Value::Quantity(Quantity { value, comparator: None, unit: Some(unit.into()) }),
        time: Moment::parse(day),
        ..Observation::default()
    }
}

fn with_creatinine(value: f64, day: &str) -> Record {
    Record { observations: vec![laboratory("2160-0", value, "mg/dL", day)], ..Record::default() }
}

#[test]
fn a_number_is_converted_and_stands_in_the_evidence_as_it_was_entered() {
    // 1 mg/dL is 88.4 umol/L.
    let hand = entered("creatinine", Entered::Number(106.08), Some("umol/L"));
    let found = found(&Record::default(), &[hand], "creatinine");
    assert!((found.value - 1.2).abs() < 1e-4, "{}", found.value);
    assert_eq!((found.status, &found.could_be), (Status::ByHand, &CouldBe::Known));
    let [evidence] = found.evidence.as_slice() else { panic!("{:?}", found.evidence) };
    assert_eq!((evidence.value.as_str(), evidence.unit.as_deref()), ("106.08", Some("umol/L")));
    assert_eq!(evidence.source.name, format!("{BY_HAND}creatinine"));
    assert_eq!(evidence.time.unwrap().to_string(), AS_OF);
    assert_eq!(found.notes, ["Creatinine: entered by hand, not from the record."]);
}

#[test]
fn what_is_entered_reaches_derived_values() {
    let by_hand = [number("creatinine", 1.25), number("age", 60.5), entered("sex", Entered::Option("female"), None)];
    let found = found(&Record::default(), &by_hand, "egfr");
    // 80 / 1.25 − 60.5 / 10.
    assert!((found.value - 57.95).abs() < 1e-12 && found.status == Status::ByHand, "{found:?}");
    assert_eq!(found.evidence.iter().filter(|e| e.source.name.starts_with(BY_HAND)).count(), 3);
    let partly = found_missing(&by_hand[..2]);
    assert_eq!(partly.status, Status::Missing);
}

fn found_missing(by_hand: &[HandValue]) -> FeatureValue {
    let found = found(&Record::default(), by_hand, "egfr");
    assert!(found.is_missing());
    found
}

#[test]
fn a_usable_value_of_the_chart_is_never_replaced() {
    let hand = [number("creatinine", 1.2)];
    let usable = found(&with_creatinine(0.9, "2026-06-01"), &hand, "creatinine");
    assert_eq!((usable.value, usable.status), (0.9, Status::Present));
    assert!(usable.notes.iter().any(|n| n.contains("1.2 mg/dL was entered by hand, too, and was not used")));
    // A stale, an impossible and an unreadable one leave room, and the reader is told of them.
    for (record, says) in [
        (with_creatinine(0.9, "2020-06-01"), "more than 365 days old"),
        (with_creatinine(900.0, "2026-06-01"), "900 mg/dL is not possible"),
        (
            Record { observations: vec![laboratory("2160-0", 1.0, "mmHg", "2026-06-01")], ..Record::default() },
            "not used",
        ),
    ] {
        let found = found(&record, &hand, "creatinine");
        assert_eq!((found.value, found.status, found.evidence.len()), (1.2, Status::ByHand, 2));
        assert!(found.cautions.is_empty() && found.notes.iter().any(|n| n.contains(says)), "{:?}", found.notes);
    }
}

#[test]
fn an_assumed_no_may_be_answered_and_a_stated_one_not() {
    let yes = [entered("diabetes", Entered::Boolean(true), None)];
    let found_no_list = found(&Record::default(), &yes, "diabetes");
    assert_eq!((found_no_list.value, found_no_list.status), (1.0, Status::ByHand));
    assert!(found_no_list.cautions.is_empty() && found_no_list.notes.len() == 1);
    let no = [entered("diabetes", Entered::Boolean(false), None)];
    let answered = found(&Record::default(), &no, "diabetes");
    assert_eq!((answered.value, answered.could_be), (0.0, CouldBe::Known));
    // How often something was written down is no matter of an answer.
    assert!(found(&Record::default(), &yes, "entries").is_missing());
}

#[test]
fn an_index_counts_what_is_answered() {
    let answer = |of: &str, yes: bool| entered(of, Entered::Boolean(yes), None);
    let one = found(&Record::default(), &[answer("cancer", true)], "burden");
    assert_eq!((one.value, one.status, one.could_be), (2.0, Status::ByHand, CouldBe::Between(2.0, 3.0)));
    assert!(found(&Record::default(), &[answer("cancer", false)], "burden").is_missing(), "the other is not known");
    let both = found(&Record::default(), &[answer("cancer", false), answer("diabetes", false)], "burden");
    assert_eq!((both.value, both.status, both.could_be), (0.0, Status::ByHand, CouldBe::Known));
    assert_eq!(found(&Record::default(), &[number("burden", 3.0)], "burden").value, 3.0);
}

#[test]
fn an_age_fills_in_what_a_birth_date_leaves_open_and_overrules_none() {
    let born = |date: &str| Record {
        patient: Patient { birth_date: PartialDate::parse(date), sex: Some(Sex::Male), ..Patient::default() },
        ..Record::default()
    };
    let age = |record: &Record, years: f64| found(record, &[number("age", years)], "age");
    assert_eq!(age(&Record::default(), 65.7).value, 65.0, "completed years");
    assert_eq!(age(&born("1960"), 65.0).value, 65.0);
    let other = age(&born("1960"), 40.0);
    assert!(other.is_missing() && other.notes[0].contains("was not used"), "{:?}", other.notes);
    assert_eq!(age(&born("1980-01-01"), 65.0).value, 46.0);
}

#[test]
fn a_time_since_something_is_entered_as_such() {
    let found =
        found(&Record::default(), &[entered("diabetes.days_since_first", Entered::Number(2.0), Some("a"))], "days");
    assert_eq!((found.value, found.status), (730.5, Status::ByHand));
}

#[test]
fn what_does_not_fit_is_refused_with_what_where_and_what_to_do() {
    let set = set();
    let refused =
        |of: &str, value: Entered<'_>, unit: Option<&str>| set.enter(of, value, unit).unwrap_err().to_string();
    let says = refused("creatinine", Entered::Number(900.0), None);
    assert_eq!(
        says,
        "Creatinine, entered by hand: 900 mg/dL is not possible (expected 0.1 to 30 mg/dL); check the value and its unit"
    );
    assert!(refused("creatinine", Entered::Number(1.0), Some("mm[Hg]")).contains("Choose one of mg/dL, "));
    assert!(refused("creatinine", Entered::Number(f64::NAN), None).contains("is not possible"));
    assert!(refused("smoking", Entered::Option("often"), None).contains("choose one of never, current"));
    let kind = set.enter("diabetes", Entered::Number(1.0), None).unwrap_err();
    assert_eq!(kind, HandError::Kind { label: "Diabetes".into(), expected: "yes or no" });
    assert_eq!(set.enter("albumin", Entered::Number(4.0), None), Ok(None));
}

#[test]
fn forms_name_what_may_be_entered_and_the_units_that_convert() {
    let set = set();
    let names = |input: &str| set.hand_names(&set.inputs()[set.position(input).unwrap()]);
    assert_eq!(names("age"), ["age"]);
    assert_eq!(names("egfr"), ["egfr", "age", "sex", "creatinine"]);
    assert_eq!(names("entries"), Vec::<String>::new());
    assert_eq!(names("days"), ["diabetes.days_since_first"]);
    let units = |input: &str| match set.hand_form(input).unwrap().kind {
        HandKind::Number(units) => units,
        other => panic!("{other:?}"),
    };
    let creatinine: Vec<String> = units("creatinine").iter().map(|u| u.unit.clone()).collect();
    assert_eq!(creatinine[0], "mg/dL");
    assert!(creatinine.contains(&"umol/L".into()) && !creatinine.contains(&"mm[Hg]".into()), "{creatinine:?}");
    // 2 % lies below what the master equation can give.
    let ifcc = units("hba1c").into_iter().find(|u| u.unit == "mmol/mol").unwrap();
    assert!(ifcc.low == 0.0 && (ifcc.high - 249.76).abs() < 0.01, "{ifcc:?}");
}
