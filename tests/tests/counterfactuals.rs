//! Counterfactuals of every shipped model over the sample patients: each is scored again, crosses, and keeps to what the
//! bundle says can be reached.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::collections::BTreeMap;

use assess::{
    Bundle, Counterfactual, Counterfactuals, FoundInputs, InputSource, InputValue, ModelAssessment, OutputAssessment,
    Quantity, Request, Verdict,
};
use intake::Input;
use jiff::civil::date;
use record::Record;

fn records() -> Vec<Record> {
    let open = |(name, text): &(&str, &str)| {
        let inputs = [Input { name, bytes: text.as_bytes() }];
        intake::open(&inputs, &mut |_| ()).records
    };
    tests::SAMPLES.iter().flat_map(open).collect()
}

fn request(bundle: &Bundle, what_if: BTreeMap<String, InputSource>) -> Request {
    Request { as_of: date(2026, 11, 22), asked_for: vec![bundle.about.id.clone()], what_if, ..Request::default() }
}

fn source(value: &InputValue) -> InputSource {
    match value {
        InputValue::Boolean(yes) => InputSource::Boolean(*yes),
        InputValue::Number(number) => InputSource::Number(*number),
        InputValue::Option(option) => InputSource::Option(option.clone()),
        InputValue::Missing(()) => panic!("nothing becomes missing"),
    }
}

fn again(found: &FoundInputs, record: &Record, bundle: &Bundle, one: &Counterfactual) -> ModelAssessment {
    let what_if = one.changes.iter().map(|change| (change.input.clone(), source(&change.to))).collect();
    found.what_if(record, bundle, &request(bundle, what_if), None).unwrap()
}

fn crosses(own: &OutputAssessment, changed: &OutputAssessment, threshold: Option<f64>) -> bool {
    let value = changed.value.unwrap();
    match threshold {
        Some(threshold) if own.quantity == Quantity::Survival => own.value.unwrap() < threshold && threshold <= value,
        Some(threshold) => own.value.unwrap() >= threshold && value < threshold,
        None => changed.tier < own.tier,
    }
}

#[test]
fn every_counterfactual_of_every_model_crosses_when_it_is_scored_again() {
    let (models, records) = (catalog::models().0, records());
    let (mut by_model, mut shown) = (BTreeMap::new(), 0);
    for bundle in models.iter().map(|model| &model.bundle) {
        for record in &records {
            let found = FoundInputs::new(record, bundle, &request(bundle, BTreeMap::new()));
            let plain = found.what_if(record, bundle, &request(bundle, BTreeMap::new()), None).unwrap();
            for own in &plain.outputs {
                // The model's own goal, and thresholds of a reader on both sides of the value.
                let near = own.value.filter(|_| own.quantity.is_probability()).map(|v| [v * 0.8, v * 1.2]);
                let asked =
                    [None].into_iter().chain(near.into_iter().flatten().filter(|t| (0.0..1.0).contains(t)).map(Some));
                for threshold in asked {
                    let note = found.counterfactuals(
                        record,
                        bundle,
                        &request(bundle, BTreeMap::new()),
                        &own.output,
                        threshold,
                    );
                    let note: Counterfactuals = note.unwrap();
                    assert_eq!(note.found.is_empty(), note.none_because.is_some(), "{note:?}");
                    if note.found.is_empty() {
                        continue;
                    }
                    assert!(matches!(own.verdict, Verdict::Scored | Verdict::Caution));
                    let mut sets: Vec<Vec<&str>> = vec![];
                    for one in &note.found {
                        let model = again(&found, record, bundle, one);
                        let changed = model.outputs.iter().find(|output| output.output == own.output).unwrap();
                        assert_eq!(changed.value, Some(one.value), "{} {one:?}", bundle.about.id);
                        assert!(crosses(own, changed, note.threshold), "{} {one:?}", bundle.about.id);
                        assert_eq!(model.supposed.len(), one.changes.len());
                        for change in &one.changes {
                            let movable = note.movable.iter().find(|m| m.input == change.input).unwrap();
                            assert!(movable.actionable && movable.value == change.from && change.from != change.to);
                        }
                        let mut set: Vec<&str> = one.changes.iter().map(|change| change.input.as_str()).collect();
                        set.sort_unstable();
                        assert!(!sets.contains(&set), "{set:?} twice");
                        sets.push(set);
                        shown += 1;
                    }
                    assert!(note.found.is_sorted_by(|a, b| a.steps <= b.steps));
                    *by_model.entry(bundle.about.id.clone()).or_insert(0) += note.found.len();
                }
            }
        }
    }
    assert!(shown > 50, "{by_model:?}");
    for model in ["prevent", "prevent-full", "kfre-4-international", "kfre-8-international", "diabetes-now"] {
        assert!(by_model.contains_key(model), "none of {model}: {by_model:?}");
    }
}

#[test]
fn markers_doses_and_models_of_treatments_name_no_way_to_a_better_number() {
    let (models, records) = (catalog::models().0, records());
    let silent =
        ["fib-4", "warfarin-iwpc", "rare-disease-finder-demo", "pbc-mayo", "retinopathy-laser", "colon-adjuvant"];
    for bundle in models.iter().map(|model| &model.bundle).filter(|b| silent.contains(&b.about.id.as_str())) {
        for record in &records {
            for (output, ..) in bundle.outputs() {
                let request = request(bundle, BTreeMap::new());
                let note = assess::counterfactuals(record, bundle, &request, output, None).unwrap();
                assert!(note.found.is_empty() && note.none_because.is_some(), "{} {note:?}", bundle.about.id);
            }
        }
    }
}
