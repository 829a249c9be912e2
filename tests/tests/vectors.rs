//! Golden patients once more, now as FHIR records in both kinds of units: from the file's bytes to the published number.

#![cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]

use std::collections::BTreeMap;

use assess::{Bundle, Request, Verdict};
use intake::Input;
use jiff::civil::{Date, date};
use serde_json::Value;
use tests::{GOLDEN, Laboratory, bundle_from_inputs};

const AS_OF: Date = date(2026, 11, 22);

/// Its inputs are days since an onset, which a record of a single day does not have.
const NOT_OF_ONE_DAY: &str = "retinopathy-laser";

#[test]
fn golden_patients_as_fhir_records_give_the_published_values() {
    let (models, _) = catalog::models();
    let mut checked = 0;
    for (path, text) in GOLDEN {
        let golden: Value = serde_json::from_str(text).unwrap();
        let id = path.split('/').next().unwrap();
        if id == NOT_OF_ONE_DAY {
            continue;
        }
        let bundle = &models.iter().find(|m| m.bundle.about.id == id).unwrap().bundle;
        let concepts = bundle.features().inputs().iter().map(|i| (i.name.clone(), i.of.clone())).collect();
        for case in golden["cases"].as_array().unwrap() {
            for laboratory in [Laboratory::Mass, Laboratory::Molar] {
                checked += check(bundle, case, &concepts, laboratory);
            }
        }
    }
    assert!(checked > 300, "only {checked} values were checked");
}

/// Compares every output that is answered; refused ones are outside the population and have no value. Returns how many were compared.
fn check(bundle: &Bundle, case: &Value, concepts: &BTreeMap<String, String>, laboratory: Laboratory) -> usize {
    let inputs: BTreeMap<String, Value> = serde_json::from_value(case["inputs"].clone()).unwrap();
    let record = bundle_from_inputs(&inputs, concepts, AS_OF, laboratory);
    let bytes = serde_json::to_vec(&record).unwrap();
    let opened = intake::open(&[Input { name: "", bytes: &bytes }], &mut |_| ());
    assert_eq!(opened.records.len(), 1, "{:?}", opened.problems);
    let request = Request { as_of: AS_OF, asked_for: vec![bundle.about.id.clone()], ..Request::default() };
    let assessment = assess::assess(&opened.records[0], &opened.problems, &[bundle], &request);
    // A birth date is a day: an age that is not whole is met to half a day. Printed conversion factors have four digits.
    let is_julian = concepts["age"] == "age_julian";
    let age_is_whole = inputs["age"].as_f64().unwrap().fract() == 0.0 && !is_julian;
    let stated = case["relative_tolerance"].as_f64().unwrap();
    let tolerance = match (age_is_whole, laboratory) {
        (true, Laboratory::Mass) => stated.max(1e-9),
        (false, Laboratory::Mass) => stated.max(2e-3),
        (_, Laboratory::Molar) => stated.max(5e-3),
    };
    let place = |output: &str| format!("{} / {} / {output} / {laboratory:?}", bundle.about.id, case["name"]);
    let mut compared = 0;
    for (output, expected) in case["expected"].as_object().unwrap() {
        let found = assessment.models[0]
            .outputs
            .iter()
            .find(|o| o.output == *output)
            .unwrap_or_else(|| panic!("{}", place(output)));
        let expected = expected.as_f64().unwrap();
        if found.verdict == Verdict::Refused {
            assert!(!found.problems.is_empty() && found.value.is_none());
            continue;
        }
        let value = found.value.unwrap_or_else(|| panic!("{}: {:?} {:?}", place(output), found.verdict, found.missing));
        // Far out on a Cox model's tail half a day of age is many per cent of next to nothing.
        let nothing = if age_is_whole && laboratory == Laboratory::Mass { 0.0 } else { 1e-5 };
        assert!(
            (value - expected).abs() <= tolerance * expected.abs() + nothing,
            "{}: {value}, expected {expected}",
            place(output)
        );
        let sum: f64 = found.contributions.iter().map(|c| c.contribution).sum();
        let difference = found.margin.unwrap() - found.reference_margin.unwrap();
        assert!(
            (sum - difference).abs() < 1e-9,
            "{}: contributions sum to {sum}, expected {difference}",
            place(output)
        );
        let parts: f64 = found.contributions.iter().map(|c| c.contribution_to_value).sum();
        assert!(
            (parts - (value - found.reference_value.unwrap())).abs() < 1e-9 * value.abs().max(1.0),
            "{}",
            place(output)
        );
        compared += 1;
    }
    compared
}
