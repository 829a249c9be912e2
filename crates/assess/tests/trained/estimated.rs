//! More inputs than can be enumerated, in models whose columns have no parts of their own.

use assess::source::TrainedSource;
use assess::{ComparedWith, ExplainedBy, InputValue, OutputAssessment};
use model::trees::Missing;
use model::{Kernel, KernelMachine, Predictor};
use serde_json::json;

use crate::given::{
    adds_up, ensemble, file, laboratory_json, leaf, output, part, patient, split, tree, with_cohort, without_golden,
};

const INPUTS: usize = 16;

fn names() -> Vec<String> {
    (0..INPUTS).map(|at| format!("lab_{at}")).collect()
}

fn model(predictor: Predictor<model::trees::TreeEnsemble>) -> TrainedSource {
    file(&names().iter().map(String::as_str).collect::<Vec<_>>(), predictor)
}

fn machine() -> KernelMachine {
    let mut next = model::trees::testing::Sequence(3);
    let vectors = (0..3 * INPUTS).map(|_| 1.0 + next.number()).collect();
    let coefficients = vec![2.0, -1.0, 1.5];
    KernelMachine {
        kernel: Kernel::Rbf { gamma: 0.03 },
        columns: INPUTS as u32,
        vectors,
        coefficients,
        intercept: 0.25,
    }
}

fn own() -> Vec<f64> {
    (0..INPUTS).map(|at| 0.5 + 0.2 * at as f64).collect()
}

/// All 2¹⁶ coalitions, by the definition; the values of the inputs and that of nobody.
fn exact(reference: &[f64]) -> Vec<f64> {
    let (machine, own) = (machine(), own());
    let mixed = |s: usize| -> Vec<f64> {
        (0..INPUTS).map(|at| if s >> at & 1 == 1 { own[at] } else { reference[at] }).collect()
    };
    let values: Vec<f64> = (0..1 << INPUTS).map(|s| machine.decision(&mixed(s))).collect();
    let factorial = |n: usize| (1..=n).map(|i| i as f64).product::<f64>();
    let of = |player: usize| {
        let without = (0..values.len()).filter(|s| s >> player & 1 == 0);
        without
            .map(|s| {
                let size = s.count_ones() as usize;
                let weight = factorial(size) * factorial(INPUTS - size - 1) / factorial(INPUTS);
                weight * (values[s | 1 << player] - values[s])
            })
            .sum::<f64>()
    };
    (0..INPUTS).map(of).chain([values[0]]).collect()
}

fn record() -> record::Record {
    let (names, own) = (names(), own());
    patient(None, &names.iter().map(String::as_str).zip(own).collect::<Vec<_>>())
}

fn written() -> serde_json::Value {
    let mut written = laboratory_json(INPUTS);
    written["instances_are_public"] = "made up for this test".into();
    written
}

/// Every estimate lies within four of the standard errors that it states, on both scales.
fn holds_what_it_states(found: &OutputAssessment, expected: &[f64]) {
    let estimate = found.estimate.unwrap();
    assert!(estimate.standard_error > 0.0 && estimate.evaluations > 900, "{estimate:?}");
    let slope = (found.value.unwrap() - found.reference_value.unwrap())
        / (found.margin.unwrap() - found.reference_margin.unwrap());
    for (at, expected) in expected[..INPUTS].iter().enumerate() {
        let part = part(found, &format!("lab_{at}"));
        let error = part.standard_error.unwrap();
        assert!((part.contribution - expected).abs() <= 4.0 * error + 1e-12, "{at}: {part:?}, expected {expected}");
        assert!(error <= estimate.standard_error);
        assert!((part.standard_error_to_value.unwrap() - error * slope.abs()).abs() < 1e-9);
    }
    // A hundredth of what is explained is what sampling goes on for.
    let whole = (found.margin.unwrap() - expected[INPUTS]).abs();
    assert!(estimate.standard_error <= 0.0101 * whole, "{estimate:?} of {whole}");
    adds_up(found);
}

#[test]
fn a_kernel_machine_of_many_inputs_is_estimated_with_its_error() {
    let bundle = without_golden(written(), model(Predictor::Kernel(machine()))).unwrap();
    let found = output(&bundle, &record());
    assert_eq!(found.compared_with, ComparedWith::ReferencePatient);
    assert_eq!(found.explained_by, Some(ExplainedBy::Sampling));
    assert_eq!(part(&found, "lab_3").reference, InputValue::Number(1.0));
    holds_what_it_states(&found, &exact(&[1.0; INPUTS]));
    assert_eq!(found, output(&bundle, &record()), "it repeats to the bit");
    assert!(bundle.note().explanation[0].contains("a sample of the coalitions"));
}

#[test]
fn so_is_one_against_a_cohort() {
    let rows = [(1.0, [1.0; INPUTS]), (3.0, [2.0; INPUTS])];
    let written_rows: Vec<_> = rows.iter().map(|(w, row)| json!({"weight": w, "values": row.to_vec()})).collect();
    let cohort = json!({"kind": "synthetic", "source": "made up", "columns": names(), "rows": written_rows});
    let bundle = with_cohort(written(), Some(model(Predictor::Kernel(machine()))), cohort).unwrap();
    let found = output(&bundle, &record());
    assert_eq!(found.explained_by, Some(ExplainedBy::Sampling));
    let (one, other) = (exact(&[1.0; INPUTS]), exact(&[2.0; INPUTS]));
    let expected: Vec<f64> = one.iter().zip(&other).map(|(one, other)| 0.25 * one + 0.75 * other).collect();
    let estimate = found.estimate.unwrap();
    for (at, expected) in expected[..INPUTS].iter().enumerate() {
        let part = part(&found, &format!("lab_{at}"));
        let error = part.standard_error.unwrap();
        assert!(error > 0.0 && (part.contribution - expected).abs() <= 4.0 * error, "{at}: {part:?}, {expected}");
    }
    assert!((found.reference_margin.unwrap() - expected[INPUTS]).abs() <= 4.0 * estimate.standard_error);
    adds_up(&found);
}

/// A group's error is at most the sum of its members'.
#[test]
fn a_group_of_estimates_states_the_most_that_its_error_can_be() {
    let mut written = written();
    written["groups"] = json!([{"name": "first", "label": "First", "inputs": ["lab_0", "lab_1"]}]);
    let bundle = without_golden(written, model(Predictor::Kernel(machine()))).unwrap();
    let found = output(&bundle, &record());
    let of = |name: &str| part(&found, name).clone();
    let (one, other) = (of("lab_0"), of("lab_1"));
    let sum = one.standard_error.unwrap() + other.standard_error.unwrap();
    assert!((found.groups[0].standard_error.unwrap() - sum).abs() < 1e-15);
    assert!((found.groups[0].contribution - (one.contribution + other.contribution)).abs() < 1e-15);
}

/// Trees without training weights need no estimate: they are sent down against the reference patient.
#[test]
fn trees_without_training_weights_of_many_inputs_are_exact() {
    let stump = |at: u32| {
        let nodes = vec![split(at, 2.0, Missing::Left, 1, 2, 0.0), leaf(-1.0, 0.0), leaf(f64::from(at), 0.0)];
        tree(0, nodes)
    };
    let trees = (0..INPUTS as u32).map(stump).collect();
    let forest = model(Predictor::Trees(ensemble(INPUTS as u32, vec![0.0], trees)));
    let found = output(&without_golden(laboratory_json(INPUTS), forest).unwrap(), &record());
    assert_eq!(found.explained_by, Some(ExplainedBy::InterventionalTrees));
    assert_eq!((found.compared_with, found.estimate), (ComparedWith::ReferencePatient, None));
    for (at, own) in own().into_iter().enumerate() {
        let expected = if own >= 2.0 { at as f64 + 1.0 } else { 0.0 };
        assert!((part(&found, &format!("lab_{at}")).contribution - expected).abs() < 1e-12);
    }
    assert_eq!(part(&found, "lab_0").reference, InputValue::Number(1.0));
    adds_up(&found);
}
