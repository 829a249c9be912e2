//! The same bits on every machine: what each family of model computes is hashed, and the hashes stand here. They say
//! nothing of whether a result is right, which other tests do; only that native code, WASI and browsers agree.

use explain::tree_shap::TreeShap;
use model::batch::Batch;
use model::trees::testing::{Sequence, random_ensemble_of, random_row};
use model::trees::{Forest, Precision};
use model::{Kernel, KernelMachine, LinearScores, Link, Predictor, Step};
#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
use wasm_bindgen_test::wasm_bindgen_test;

const COLUMNS: usize = 7;
const ROWS: usize = 150;

/// FNV-1a, 64 bits.
fn hash(bits: impl IntoIterator<Item = u32>) -> u64 {
    let bytes = bits.into_iter().flat_map(u32::to_le_bytes);
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// A missing value has many bit patterns: which one arithmetic gives is the machine's own affair.
fn bits(values: &[f32]) -> impl Iterator<Item = u32> {
    values.iter().map(|value| if value.is_nan() { f32::NAN.to_bits() } else { value.to_bits() })
}

fn rows() -> Vec<f32> {
    let mut next = Sequence(42);
    (0..ROWS).flat_map(|_| random_row(&mut next, COLUMNS)).map(|value| value as f32).collect()
}

/// Of the cohort's margins, the single rows' margins, and the values behind a logistic link.
fn scored(predictor: &Predictor) -> u64 {
    let rows = rows();
    let count = predictor.margin_count();
    let mut batch = Batch::new(predictor.clone(), COLUMNS);
    let mut margins = vec![0.0; ROWS * count];
    batch.score_rows(&rows, &mut margins);
    let single = rows.chunks_exact(COLUMNS).flat_map(|row| {
        let row: Vec<f64> = row.iter().map(|value| f64::from(*value)).collect();
        predictor.margins_from_row(&row)
    });
    let single: Vec<f64> = single.collect();
    let values = single.iter().map(|margin| Link::Logit {}.value_from_margins(&[*margin], 0) as f32);
    let all: Vec<f32> = single.iter().map(|margin| *margin as f32).chain(values).chain(margins).collect();
    hash(bits(&all))
}

fn forest(precision: Precision) -> Forest {
    Forest::new(&random_ensemble_of(7, COLUMNS as u32, precision, 40, 7)).unwrap()
}

fn explained(forest: &Forest) -> u64 {
    let rows = rows();
    let mut shap = TreeShap::new(forest.layout()).unwrap();
    let width = shap.width() * shap.margins();
    let mut all = vec![0.0; ROWS * width];
    shap.explain_rows(&rows, &mut all);
    let mut one = vec![0.0; width];
    for row in rows.chunks_exact(COLUMNS).take(20) {
        shap.explain_row(row, &mut one);
        all.extend_from_slice(&one);
    }
    hash(bits(&all))
}

fn machine(kernel: Kernel) -> Predictor {
    let mut next = Sequence(3);
    let vectors = (0..30 * COLUMNS).map(|_| next.number()).collect();
    let coefficients = (0..30).map(|_| next.number()).collect();
    Predictor::Kernel(KernelMachine { kernel, columns: COLUMNS as u32, vectors, coefficients, intercept: 0.25 })
}

fn scores(precision: Precision) -> Predictor {
    let mut next = Sequence(5);
    let weights = (0..2).map(|_| (0..COLUMNS).map(|_| next.number()).collect()).collect();
    let scores = LinearScores { precision, missing_adds_nothing: false, intercepts: vec![0.1, -0.3], weights };
    let impute = Step::Impute { values: vec![0.3; COLUMNS], marker: None };
    let scale = Step::Scale { offsets: vec![0.1; COLUMNS], scales: vec![1.7; COLUMNS] };
    Predictor::Pipeline(vec![impute, scale], Box::new(Predictor::Scores(scores)))
}

#[cfg_attr(all(target_arch = "wasm32", target_os = "unknown"), wasm_bindgen_test)]
#[cfg_attr(not(all(target_arch = "wasm32", target_os = "unknown")), test)]
fn every_family_gives_the_same_bits_on_every_machine() {
    let found = [
        ("forest, f32", scored(&Predictor::Trees(forest(Precision::F32)))),
        ("forest, f64", scored(&Predictor::Trees(forest(Precision::F64)))),
        ("contributions, f32", explained(&forest(Precision::F32))),
        ("contributions, f64", explained(&forest(Precision::F64))),
        ("linear, f32", scored(&scores(Precision::F32))),
        ("linear, f64", scored(&scores(Precision::F64))),
        ("linear kernel", scored(&machine(Kernel::Linear {}))),
        ("radial kernel", scored(&machine(Kernel::Rbf { gamma: 0.3 }))),
        ("polynomial kernel", scored(&machine(Kernel::Polynomial { gamma: 0.5, constant: 1.0, degree: 3 }))),
        ("sigmoid kernel", scored(&machine(Kernel::Sigmoid { gamma: 0.2, constant: -0.1 }))),
    ];
    let found: Vec<String> = found.iter().map(|(family, hash)| format!("{family}: {hash:016x}")).collect();
    let expected: Vec<&str> = include_str!("bits.txt").lines().collect();
    assert_eq!(found, expected);
}
