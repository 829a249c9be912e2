//! What inputs take of a concept: each kind of taking, on one small chart.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use features::definition::{ConceptDefinition, InputDefinition};
use features::{CouldBe, FeatureSet, FeatureValue, Status};
use jiff::civil::{Date, date};
use record::{
    CodeSystem, Coding, Comparator, Component, Concept, Moment, Observation, Quantity, Record, Source, Standing, Value,
};

const AS_OF: Date = date(2026, 11, 22);

fn concepts() -> Vec<ConceptDefinition> {
    let text = r#"[
      {"name": "creatinine", "label": "Creatinine", "source": "test", "kind": {"quantity": {
        "unit": "mg/dL", "analyte": {"molar_grams_per_mole": 113.1222}, "plausible": [0.1, 30],
        "sources": [{"observed": {"codes": {"loinc": ["2160-0"]}}}]}}},
      {"name": "doubled", "label": "Doubled", "source": "test", "kind": {"quantity": {
        "unit": "mg/dL", "plausible": [0.1, 30],
        "sources": [{"derived": {"expression": "creatinine * 2", "note": "twice"}},
                    {"observed": {"codes": {"loinc": ["1-1"]}, "caution": "second best"}}]}}}
    ]"#;
    serde_json::from_str(text).unwrap()
}

/// Values of creatinine with their dates, as `(date, value, unit)`.
fn record(values: &[(&str, f64, &str)]) -> Record {
    let observation = |(index, (date, value, unit)): (usize, &(&str, f64, &str))| Observation {
        code: loinc("2160-0"),
        value: Value::Quantity(Quantity { value: *value, comparator: None, unit: Some((*unit).into()) }),
        time: Moment::parse(date),
        source: Source { name: format!("Observation/{index}"), ..Source::default() },
        ..Observation::default()
    };
    Record { observations: values.iter().enumerate().map(observation).collect(), ..Record::default() }
}

fn loinc(code: &str) -> Concept {
    Concept { codings: vec![Coding { system: CodeSystem::Loinc, code: code.into(), display: None }], text: None }
}

fn take(record: &Record, of: &str, take: &str, lookback_days: i32) -> FeatureValue {
    let input =
        format!(r#"{{"name": "x", "of": "{of}", "take": "{take}", "lookback_days": {lookback_days}, "reference": 1}}"#);
    let input: InputDefinition = serde_json::from_str(&input).unwrap();
    FeatureSet::new(vec![input], &concepts()).unwrap().row(record, AS_OF, &[]).remove(0)
}

fn three() -> Record {
    record(&[
        ("2026-01-01", 1.0, "mg/dL"),
        ("2026-11-12", 2.0, "mg/dL"),
        ("2026-07-01", 88.4, "umol/L"),
        ("2020-01-01", 9.0, "mg/dL"),
    ])
}

#[test]
fn takes_over_the_window() {
    let check = |what: &str, expected: f64| {
        let value = take(&three(), "creatinine", what, 365).value;
        assert!((value - expected).abs() < 1e-5, "{what}: {value}, expected {expected}");
    };
    check("latest", 2.0);
    check("first", 1.0);
    check("min", 1.0);
    check("max", 2.0);
    check("mean", 4.0 / 3.0);
    check("count", 3.0);
    check("days_since", 10.0);
}

#[test]
fn slope_is_least_squares_per_year() {
    // 1.0 at day 0, 1.0 at day 181, 2.0 at day 315: by hand, sum of (x − mean)(y − mean) over sum of (x − mean)².
    let (x, y) = ([0.0, 181.0, 315.0], [1.0, 1.0, 2.0]);
    let mean = |v: [f64; 3]| v.iter().sum::<f64>() / 3.0;
    let over: f64 = x.iter().zip(y).map(|(a, b)| (a - mean(x)) * (b - mean(y))).sum();
    let under: f64 = x.iter().map(|a| (a - mean(x)) * (a - mean(x))).sum();
    let value = take(&three(), "creatinine", "slope", 365).value;
    assert!((value - over / under * 365.25).abs() < 1e-5, "{value}");
    assert!(take(&record(&[("2026-01-01", 1.0, "mg/dL")]), "creatinine", "slope", 365).is_missing());
}

#[test]
fn an_empty_window_has_a_count_of_none_and_nothing_else() {
    let old = record(&[("2020-01-01", 9.0, "mg/dL")]);
    let count = take(&old, "creatinine", "count", 365);
    assert_eq!((count.value, count.status), (0.0, Status::NotRecorded));
    for what in ["first", "min", "max", "mean", "slope", "days_since"] {
        assert!(take(&old, "creatinine", what, 365).is_missing(), "{what}");
    }
    let stale = take(&old, "creatinine", "latest", 365);
    assert_eq!((stale.value, stale.status), (9.0, Status::Stale));
    assert!(stale.cautions[0].contains("2020-01-01"), "{:?}", stale.cautions);
}

#[test]
fn what_lies_after_the_as_of_date_does_not_count() {
    let later = record(&[("2026-11-22T23:59:00-08:00", 1.0, "mg/dL"), ("2026-11-23", 2.0, "mg/dL")]);
    assert_eq!(take(&later, "creatinine", "latest", 365).value, 1.0);
}

#[test]
fn the_order_of_entries_never_reaches_a_result() {
    let same_time = [("2026-11-12", 2.0, "mg/dL"), ("2026-11-12", 3.0, "mg/dL")];
    let reversed = [same_time[1], same_time[0]];
    let (one, two) =
        (take(&record(&same_time), "creatinine", "latest", 365), take(&record(&reversed), "creatinine", "latest", 365));
    assert_eq!((one.value, two.value), (3.0, 3.0));
    assert!(one.cautions.iter().any(|c| c.contains("same time")));
}

#[test]
fn an_unusable_newest_value_is_passed_over_and_said() {
    for (value, unit, status, words) in [
        (500.0, "mg/dL", Status::Implausible, "not possible"),
        (1.0, "furlong", Status::UnitUnknown, "not used"),
        (1.0, "", Status::UnitUnknown, "without a unit"),
    ] {
        let alone = take(&record(&[("2026-11-12", value, unit)]), "creatinine", "latest", 365);
        assert!(alone.is_missing() && alone.status == status && alone.cautions[0].contains(words), "{alone:?}");
        let newer =
            take(&record(&[("2026-11-12", value, unit), ("2026-10-01", 1.5, "mg/dL")]), "creatinine", "latest", 365);
        assert_eq!((newer.value, newer.status), (1.5, Status::Present));
        assert!(newer.cautions[0].contains(words) && newer.evidence.len() == 2);
    }
}

#[test]
fn a_limit_is_used_with_caution_and_its_limits_are_known() {
    let mut below = record(&[("2026-11-12", 0.5, "mg/dL")]);
    below.observations[0].value =
        Value::Quantity(Quantity { value: 0.5, comparator: Some(Comparator::Less), unit: Some("mg/dL".into()) });
    let value = take(&below, "creatinine", "latest", 365);
    assert_eq!((value.value, value.could_be), (0.5, CouldBe::Between(0.1, 0.5)));
    assert!(value.cautions[0].contains("<0.5 mg/dL"));
    let derived = take(&below, "doubled", "latest", 365);
    assert_eq!((derived.value, derived.could_be), (1.0, CouldBe::Between(0.2, 1.0)));
}

#[test]
fn components_count_and_excluded_entries_do_not() {
    let mut panel = record(&[("2026-11-12", 7.0, "mg/dL")]);
    panel.observations[0].standing = Standing::Excluded("entered-in-error".into());
    assert!(take(&panel, "creatinine", "latest", 365).is_missing());
    let value = Value::Quantity(Quantity { value: 1.2, comparator: None, unit: Some("mg/dL".into()) });
    let component = Component { code: loinc("2160-0"), value };
    let time = Moment::parse("2026-11-12");
    panel.observations.push(Observation {
        code: loinc("9-9"),
        components: vec![component],
        time,
        ..Observation::default()
    });
    assert_eq!(take(&panel, "creatinine", "latest", 365).value, 1.2);
}

#[test]
fn sources_are_tried_in_order() {
    let mut chart = record(&[("2026-11-12", 2.0, "mg/dL")]);
    let second = Observation { code: loinc("1-1"), ..chart.observations[0].clone() };
    chart.observations.push(second);
    let first = take(&chart, "doubled", "latest", 365);
    assert_eq!((first.value, first.notes), (4.0, vec!["twice".to_owned()]));
    chart.observations.remove(0);
    let fallback = take(&chart, "doubled", "latest", 365);
    assert_eq!((fallback.value, fallback.cautions), (2.0, vec!["second best".to_owned()]));
    // A stale value from the first source stands behind a current one from the second, and before none at all.
    chart.observations.push(record(&[("2019-01-01", 1.0, "mg/dL")]).observations.remove(0));
    assert_eq!(take(&chart, "doubled", "latest", 365).value, 2.0);
    chart.observations.remove(0);
    assert_eq!(take(&chart, "doubled", "latest", 365).status, Status::Stale);
}

#[test]
fn definitions_that_do_not_fit_are_refused() {
    let check = |input: &str, words: &str| {
        let error = FeatureSet::new(vec![serde_json::from_str(input).unwrap()], &concepts()).unwrap_err().to_string();
        assert!(error.contains(words), "{error}");
    };
    check(r#"{"name": "x", "of": "nothing", "reference": 1}"#, "`nothing`");
    check(r#"{"name": "x", "of": "creatinine", "unit": "umol/L", "reference": 1}"#, "expects umol/L");
    check(r#"{"name": "x", "of": "creatinine", "take": "ever", "reference": 1}"#, "Ever");
    let circular = concepts().into_iter().map(|mut c| {
        let text = serde_json::to_string(&c).unwrap().replace("creatinine * 2", "doubled * 2");
        c = serde_json::from_str(&text).unwrap();
        c
    });
    let input = serde_json::from_str(r#"{"name": "x", "of": "doubled", "reference": 1}"#).unwrap();
    assert!(FeatureSet::new(vec![input], &circular.collect::<Vec<_>>()).unwrap_err().to_string().contains("itself"));
}
