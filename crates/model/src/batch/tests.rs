//! Cohorts against single rows, in columns as clinical ones are: far from zero, of very different sizes, with gaps.

use super::*;
use crate::trees::testing::{Sequence, random_ensemble, random_row};
use crate::trees::{Forest, Precision};
use crate::{Kernel, KernelMachine, LinearScores, Norm};

fn check_rows(predictor: &Predictor, rows: &[f32], columns: usize, tolerance: f64) {
    let count = predictor.margin_count();
    let mut batch = Batch::new(predictor.clone(), columns);
    let mut found = vec![0.0; rows.len() / columns * count];
    batch.score_rows(rows, &mut found);
    for (row, found) in rows.chunks_exact(columns).zip(found.chunks_exact(count)) {
        let mut alone = vec![0.0; count];
        batch.score_row(row, &mut alone);
        let bits = |margins: &[f32]| margins.iter().map(|margin| margin.to_bits()).collect::<Vec<_>>();
        assert_eq!(bits(&alone), bits(found), "one row is scored as among others");
        let row: Vec<f64> = row.iter().map(|value| f64::from(*value)).collect();
        for (found, expected) in found.iter().zip(predictor.margins_from_row(&row)) {
            let expected = expected as f32;
            let close = f64::from((found - expected).abs()) <= tolerance * f64::from(expected.abs().max(1.0));
            assert!(close || (found.is_nan() && expected.is_nan()), "{found}, expected {expected}");
        }
    }
}

fn check(predictor: &Predictor, columns: usize, tolerance: f64) {
    let mut next = Sequence(5);
    let rows: Vec<f32> = (0..23).flat_map(|_| random_row(&mut next, columns)).map(|value| value as f32).collect();
    check_rows(predictor, &rows, columns, tolerance);
}

#[test]
fn linear_scores_are_those_of_single_rows() {
    // In f32, the library's own sums, to the bit; in f64 the steps may be folded into the weights.
    for (precision, tolerance) in [(Precision::F32, 0.0), (Precision::F64, 1e-7)] {
        for missing_adds_nothing in [false, true] {
            let weights = vec![vec![0.3, -1.7, 0.01], vec![1e3, 0.5, -2.25]];
            let scores = LinearScores { precision, missing_adds_nothing, intercepts: vec![0.1, -5.0], weights };
            check(&Predictor::Scores(scores.clone()), 3, tolerance);
            let impute = Step::Impute { values: vec![1.0, -2.0, 0.1], marker: None };
            let marked = Step::Impute { values: vec![1.0, -2.0, 0.1], marker: Some(0.0) };
            let scale = Step::Scale { offsets: vec![0.5, 0.0, -1.0], scales: vec![2.0, 0.1, 1.0] };
            let last = Box::new(Predictor::Scores(scores.clone()));
            let nested = Predictor::Pipeline(vec![scale], last.clone());
            check(&Predictor::Pipeline(vec![impute], Box::new(nested.clone())), 3, tolerance);
            check(&Predictor::Pipeline(vec![marked], Box::new(nested)), 3, tolerance);
            // A step that looks at the whole row, and one that is too short.
            check(&Predictor::Pipeline(vec![Step::Normalize(Norm::L2)], last.clone()), 3, tolerance);
            check(&Predictor::Pipeline(vec![Step::Impute { values: vec![1.0], marker: None }], last), 3, tolerance);
        }
    }
}

#[test]
fn a_forest_behind_steps_is_that_of_single_rows_to_the_bit() {
    for precision in [Precision::F32, Precision::F64] {
        let forest = Forest::new(&random_ensemble(4, 3, precision)).unwrap();
        let impute = Step::Impute { values: vec![0.2, -0.3, 0.1], marker: None };
        check(&Predictor::Pipeline(vec![impute], Box::new(Predictor::Trees(forest))), 3, 0.0);
    }
}

const KERNELS: [Kernel; 4] = [
    Kernel::Linear {},
    Kernel::Rbf { gamma: 0.07 },
    Kernel::Polynomial { gamma: 0.1, constant: 0.5, degree: 3 },
    Kernel::Sigmoid { gamma: 0.05, constant: -0.2 },
];

#[test]
fn kernel_machines_agree_with_single_rows() {
    let mut next = Sequence(9);
    let columns = 19;
    let vectors: Vec<f64> = (0..13 * columns).map(|_| next.number()).collect();
    let coefficients: Vec<f64> = (0..13).map(|_| next.number()).collect();
    for kernel in KERNELS {
        let (vectors, coefficients) = (vectors.clone(), coefficients.clone());
        let machine = KernelMachine { kernel, columns: columns as u32, vectors, coefficients, intercept: 0.25 };
        check(&Predictor::Kernel(machine), columns, 1e-7);
    }
}

/// Platelets of 250,000, sodium of 140 and a fraction of 0.01, as they are: nothing is scaled before.
#[test]
fn kernel_machines_agree_on_columns_far_from_zero() {
    let mut next = Sequence(3);
    let sizes = [(250_000.0, 60_000.0), (140.0, 3.0), (0.01, 0.002), (7.4, 0.05)];
    let mut row = || sizes.map(|(mean, spread)| (mean + spread * next.number()) as f32);
    let vectors: Vec<f64> = (0..300).flat_map(|_| row()).map(f64::from).collect();
    let rows: Vec<f32> = (0..50).flat_map(|_| row()).collect();
    let coefficients: Vec<f64> = (0..300).map(|at| if at % 2 == 0 { 1000.0 } else { -1000.0 }).collect();
    for kernel in [Kernel::Linear {}, Kernel::Rbf { gamma: 3e-10 }, Kernel::Rbf { gamma: 0.1 }] {
        let (vectors, coefficients) = (vectors.clone(), coefficients.clone());
        let machine = KernelMachine { kernel, columns: 4, vectors, coefficients, intercept: 0.25 };
        check_rows(&Predictor::Kernel(machine), &rows, 4, 1e-6);
    }
}

/// By hand: (2 − 1) · 2 · 0.5 and (7 − 0) · 0.1 · 10; a missing value adds nothing where the library says so.
#[test]
fn terms_of_linear_scores_are_weights_times_values_after_the_steps() {
    let scores = LinearScores {
        precision: Precision::F64,
        missing_adds_nothing: true,
        intercepts: vec![0.25],
        weights: vec![vec![0.5, 10.0]],
    };
    let scale = Step::Scale { offsets: vec![1.0, 0.0], scales: vec![2.0, 0.1] };
    let mut batch = Batch::new(Predictor::Pipeline(vec![scale], Box::new(Predictor::Scores(scores))), 2);
    let mut terms = [0.0; 6];
    assert!(batch.terms_of_rows(&[2.0, 7.0, f32::NAN, 1.0], &mut terms));
    assert_eq!(terms, [1.0, 7.0, 0.25, 0.0, 1.0, 0.25]);
    let forest = Forest::new(&random_ensemble(4, 3, Precision::F32)).unwrap();
    assert!(!Batch::new(Predictor::Trees(forest), 3).terms_of_rows(&[0.0; 3], &mut terms));
}
