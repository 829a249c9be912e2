use record::{
    CodeSystem, Coding, Comparator, Condition, Deceased, Encounter, Medication, Moment, Observation, Quantity,
    Standing, Value,
};

use super::*;
use crate::day::date_of;

fn on(day: Day) -> Option<Moment> {
    Some(Moment::on(date_of(day)))
}

fn coded(system: CodeSystem, code: &str) -> record::Concept {
    record::Concept { codings: vec![Coding { system, code: code.into(), display: None }], text: None }
}

fn condition(code: &str, day: Day) -> Condition {
    Condition { code: coded(CodeSystem::Icd10Cm, code), onset: on(day), ..Condition::default() }
}

fn hba1c(value: f64, unit: &str, comparator: Option<Comparator>, day: Day) -> Observation {
    let value = Value::Quantity(Quantity { value, comparator, unit: Some(unit.into()) });
    Observation { code: coded(CodeSystem::Loinc, "4548-4"), value, time: on(day), ..Observation::default() }
}

fn record() -> Record {
    let drug = |text: &str, day| Medication {
        code: record::Concept { codings: vec![], text: Some(text.into()) },
        start: on(day),
        ..Medication::default()
    };
    let visit = |class: &str, day| Encounter { class: Some(class.into()), start: on(day), ..Encounter::default() };
    let mut record = Record {
        conditions: vec![
            condition("E11.9", 50),
            condition("E11.65", 10),
            condition("E11.9", 50),
            condition("I10", 30),
            Condition { standing: Standing::Flagged("provisional".into()), ..condition("E11", 1) },
            Condition { standing: Standing::Negates("refuted".into()), ..condition("E11", 2) },
            Condition { onset: Moment::parse("1970"), ..condition("E11", 0) },
            Condition { code: coded(CodeSystem::Other("urn:x".into()), "a"), ..condition("", 77) },
        ],
        medications: vec![drug("Metformin 500 MG Oral Tablet", 60), drug("Aspirin", 61)],
        observations: vec![
            hba1c(6.4, "%", None, 5),
            hba1c(48.0, "mmol/mol", None, 6),
            hba1c(6.5, "%", None, 7),
            hba1c(9.0, "mg/dL", None, 8),
            hba1c(14.0, "%", Some(Comparator::Greater), 9),
            hba1c(7.0, "%", Some(Comparator::Less), 11),
        ],
        encounters: vec![visit("AMB", 1), visit("emer", 2)],
        ..Record::default()
    };
    record.patient.deceased = Some(Deceased { at: on(99) });
    record
}

fn check(rule: &str, expected: &[Day]) {
    let rule: Rule = toml::from_str(rule).unwrap();
    rule.check("x").unwrap();
    let concepts = Concepts::default();
    assert_eq!(Met::new(&rule, &concepts, "x").unwrap().days(&record()), expected, "{rule:?}");
}

#[test]
fn entries_of_every_kind_are_found_on_their_days() {
    check("condition = { icd10 = ['E11'] }", &[10, 50]);
    check("condition = { icd10 = ['E11'] }\nexcept = { icd10 = ['E1165'] }", &[50]);
    check("condition = {}", &[10, 30, 50, 77]);
    check("condition = {}\nlocal = ['urn:x|a']", &[77]);
    check("condition = {}\nlocal = ['a']", &[77]);
    check("condition = {}\nlocal = ['urn:y|a']", &[]);
    check("medication = [{ name = 'metformin' }]", &[60]);
    check("medication = []", &[60, 61]);
    check("visit = { classes = ['EMER'] }", &[2]);
    check("visit = {}", &[1, 2]);
    check("death = true", &[99]);
}

#[test]
fn thresholds_hold_in_any_unit_of_the_quantity_and_no_other() {
    let with = |value: &str| {
        format!("observation = {{ loinc = ['4548-4'] }}\nanalyte = 'hba1c'\nunit = '%'\nvalue = '{value}'")
    };
    // 48 mmol/mol are 6.543 %.
    check(&with(">= 6.5"), &[6, 7, 9]);
    check(&with("> 6.5"), &[6, 9]);
    check(&with("<= 6.5"), &[5, 7]);
    check(&with("< 7.5"), &[5, 6, 7, 11]);
    check(&with("== 6.5"), &[7]);
    check("observation = { loinc = ['4548-4'] }", &[5, 6, 7, 8, 9, 11]);
    let bad: Rule = toml::from_str(&with("6.5")).unwrap();
    let concepts = Concepts::default();
    assert!(Met::new(&bad, &concepts, "cohort.outcome").err().unwrap().to_string().starts_with("cohort.outcome.value"));
}

#[test]
fn several_entries_and_combinations_are_met_when_the_last_part_is() {
    let diabetes = "{ condition = { icd10 = ['E11'] } }";
    check("condition = { icd10 = ['E11'] }\nat_least = { n = 2 }", &[50]);
    check("condition = { icd10 = ['E11'] }\nat_least = { n = 2, within_days = 39 }", &[]);
    check("condition = { icd10 = ['E11'] }\nat_least = { n = 2, within_days = 0, distinct_days = false }", &[50]);
    check("condition = { icd10 = ['E11'] }\nat_least = { n = 3, distinct_days = false }", &[50]);
    check("condition = { icd10 = ['E11'] }\nfirst_occurrence = true", &[10]);
    check(&format!("any_of = [{diabetes}, {{ visit = {{}} }}]"), &[1, 2, 10, 50]);
    check(&format!("all_of = [{diabetes}, {{ condition = {{ icd10 = ['I10'] }} }}]"), &[30, 50]);
    check(&format!("within_days = 19\nall_of = [{diabetes}, {{ condition = {{ icd10 = ['I10'] }} }}]"), &[]);
    check("condition = { icd10 = ['E11'] }\nnone_of = [{ condition = { icd10 = ['I10'] } }]", &[10]);
    check(
        "within_days = 5\ncondition = { icd10 = ['E11'] }\nnone_of = [{ condition = { icd10 = ['I10'] } }]",
        &[10, 50],
    );
}

#[test]
fn a_concept_stands_for_its_codes_its_unit_and_its_limits() {
    let folder = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../models/concepts"));
    let concepts = crate::read_concepts(Some(folder), &[]).unwrap();
    let found = |text: &str| -> Result<Vec<Day>, CohortError> {
        let rule: Rule = toml::from_str(text).unwrap();
        let mut record = record();
        // 900 % are no haemoglobin.
        record.observations.push(hba1c(900.0, "%", None, 12));
        Ok(Met::new(&rule, &concepts, "cohort.target")?.days(&record))
    };
    assert_eq!(found("concept = 'hba1c'\nvalue = '>= 6.5'").unwrap(), [6, 7, 9]);
    // 6.5 % are 47.53 mmol/mol.
    assert_eq!(found("concept = 'hba1c'\nvalue = '>= 48'\nunit = 'mmol/mol'").unwrap(), [6, 9]);
    let diabetes = found("concept = 'diabetes'").unwrap();
    assert!(diabetes.contains(&10) && diabetes.contains(&50) && !diabetes.contains(&30), "{diabetes:?}");
    for (text, expected) in [
        (
            "concept = 'diabetis'",
            "cohort.target.concept: there is no concept `diabetis`; the nearest known one is `diabetes`",
        ),
        ("concept = 'diabetes'\nvalue = '> 1'", "`diabetes` is a yes or no"),
        ("concept = 'smoking'\nanswers = ['sometimes']", "`smoking` has no option `sometimes`"),
        ("concept = 'hba1c'\nvalue = '> 1'\nunit = 'furlongs'", "cohort.target.unit: `furlongs` is not understood"),
    ] {
        let error = found(text).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }
}
