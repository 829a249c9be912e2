//! What is wrong in `applicability.json` is refused when the bundle is made, with its place.

use serde_json::{Value, json};

use crate::given::{bundle_json, known_json, try_bundle};

#[track_caller]
fn refused(pointer: &str, value: Value, place: &str, what: &str) {
    let mut known = known_json();
    match known.pointer_mut(pointer) {
        Some(there) => *there = value,
        None => {
            let (parent, name) = pointer.rsplit_once('/').unwrap();
            known.pointer_mut(parent).unwrap()[name] = value;
        }
    }
    let error = try_bundle(bundle_json(), Some(known)).unwrap_err().to_string();
    let expected = format!("applicability.json: {place}");
    assert!(error.starts_with(&expected) && error.contains(what), "{error}");
}

#[test]
fn every_mistake_has_its_place() {
    assert!(try_bundle(bundle_json(), Some(known_json())).is_ok());
    refused("/source", json!(" "), "source", "says nothing");
    refused("/years", json!([2020, 2015]), "years", "comes after");
    refused("/history", json!({"p05_days": 400, "median_days": 300}), "history", "no more than");
    refused("/inputs/weight", json!({}), "inputs, `weight`", "no such input");
    refused("/inputs/age/missing", json!(1.2), "inputs, `age`, missing", "1.2 is no share");
    refused("/inputs/age/weight", json!(0.99), "inputs, weight", "more than 1");
    refused("/inputs/age/distribution", json!({"yes": 0.5}), "inputs, `age`", "no yes or no");
    refused("/inputs/age/distribution", json!({"quantiles": [1, 3, 2]}), "inputs, `age`", "never fall");
    refused("/inputs/age/distribution", json!({"mean_sd": [60, 0]}), "inputs, `age`", "above 0");
    refused("/inputs/failing/distribution", json!({"mean_sd": [0, 1]}), "inputs, `failing`", "no number");
    refused("/inputs/sex/distribution", json!({"options": {"man": 0.5}}), "inputs, `sex`", "no option `man`");
    refused(
        "/inputs/sex/distribution",
        json!({"options": {"male": 0.9, "female": 0.2}}),
        "inputs, `sex`",
        "more than 1",
    );
    refused("/concepts/gout", json!({"seen": 0.1, "weight": 0.1}), "concepts, `gout`", "reads such a concept");
    refused("/concepts/carpal/seen", json!(-0.1), "concepts, `carpal`, seen", "no share");
    refused("/concepts/carpal/codes", json!({"G56.0": 1}), "concepts, `carpal`", "system|code");
    refused("/concepts/carpal/codes", json!({"icd10cm|G56.0": 2}), "concepts, `carpal`, codes", "no share");
    refused("/concepts/carpal/weight", json!(0.9), "concepts, weight", "more than 1");
    refused("/unreadable/procedures", json!(7), "unreadable, procedures", "no share");
    refused("/missing_at_least", json!([0.9, 0.1]), "missing_at_least", "begin with 1");
    refused("/missing_at_least", json!([1, 0.1, 0.2]), "missing_at_least", "never rise");
}

#[test]
fn a_correlation_must_be_one() {
    refused("/joint/columns/0", json!("weight"), "joint, columns, `weight`", "no such input");
    refused("/joint/columns/0", json!("failing"), "joint, columns, `failing`", "twice");
    refused("/joint/columns/0", json!("carpal"), "joint, columns, `carpal`", "no distribution");
    refused("/joint/columns/1", json!("sex"), "joint, columns, `sex`", "input=option");
    refused("/inputs/failing/distribution/yes", json!(0), "joint, columns, `failing`", "without any spread");
    refused("/joint/correlation", json!([[1]]), "joint, correlation", "not square");
    refused("/joint/correlation/0/1", json!(0.4), "joint, correlation", "cannot stand");
    refused("/joint/correlation/0/0", json!(0.9), "joint, correlation", "cannot stand");
    let same = json!([[1, 0, 1, 0], [0, 1, 0, 0], [1, 0, 1, 0], [0, 0, 0, 1]]);
    refused("/joint/correlation", same, "joint, correlation", "not positive definite");
    refused("/joint/tail/7", json!(0.01), "joint, tail", "never falls");
    refused("/joint/tail/0", json!(-1), "joint, tail", "no share");
    refused("/joint/false_alarm/refuse_aim", json!(0.2), "joint, false_alarm", "no more than");
    refused("/joint/false_alarm/refuse_aim", json!(0), "joint, false_alarm", "above 0");
}
