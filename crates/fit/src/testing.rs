//! Simulated tables for this crate's tests.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

use crate::candidate::{Candidate, Learner, Value, Values};
use crate::data::{Data, Outcome, Survival};

/// Numbers from 0 to 1 that are the same every time.
pub(crate) fn numbers(seed: u64) -> impl FnMut() -> f64 {
    let mut source = ChaCha8Rng::seed_from_u64(seed);
    move || (source.next_u64() >> 11) as f64 / f64::from(1 << 26) / f64::from(1 << 27)
}

/// Normal numbers (Box and Muller).
pub(crate) fn normals(seed: u64) -> impl FnMut() -> f64 {
    let mut next = numbers(seed);
    move || {
        let (u, v) = (1.0 - next(), next());
        libm::sqrt(-2.0 * libm::log(u)) * libm::cos(2.0 * std::f64::consts::PI * v)
    }
}

/// Rows of five columns: 0 and 1 matter linearly, 2 in its square, 3 and 4 are noise.
fn columns(count: usize, seed: u64) -> (Vec<f64>, Vec<f64>) {
    let mut normal = normals(seed);
    let rows: Vec<f64> = (0..count * 5).map(|_| normal()).collect();
    let truth = rows.chunks_exact(5).map(|r| 0.9 * r[0] - 0.6 * r[1] + 0.5 * (r[2] * r[2] - 1.0)).collect();
    (rows, truth)
}

fn table(rows: Vec<f64>, outcome: Outcome) -> Data {
    let columns = ["a", "b", "c", "d", "e"].map(str::to_owned).to_vec();
    Data { columns, rows, outcome, ..Data::default() }
}

/// A binary outcome with log-odds −0.5 + the truth.
pub(crate) fn binary(count: usize, seed: u64) -> Data {
    let (rows, truth) = columns(count, seed);
    let mut next = numbers(seed + 1000);
    let outcome = truth.iter().map(|t| f64::from(u8::from(next() < 1.0 / (1.0 + libm::exp(0.5 - t))))).collect();
    table(rows, Outcome::Binary(outcome))
}

/// A continuous outcome: the truth and noise.
pub(crate) fn continuous(count: usize, seed: u64) -> Data {
    let (rows, truth) = columns(count, seed);
    let mut normal = normals(seed + 1000);
    table(rows, Outcome::Continuous(truth.iter().map(|t| 2.0 + t + 0.5 * normal()).collect()))
}

/// Exponential times with the log hazard of the truth, censored by chance and at 8.
pub(crate) fn survival(count: usize, seed: u64) -> Data {
    let (rows, truth) = columns(count, seed);
    let mut next = numbers(seed + 1000);
    let mut outcome = Survival::default();
    for t in truth {
        let (event, censored) = (-libm::log(1.0 - next()) * 5.0 * libm::exp(-t), (12.0 * next()).clamp(0.01, 8.0));
        outcome.time.push(event.min(censored).max(1e-6));
        outcome.event.push(event <= censored);
    }
    table(rows, Outcome::Survival(outcome))
}

/// The same with a share of the values missing.
pub(crate) fn with_missing(mut data: Data, share: f64, seed: u64) -> Data {
    let mut next = numbers(seed);
    data.rows.iter_mut().filter(|_| next() < share).for_each(|value| *value = f64::NAN);
    data
}

/// A candidate with a grid of numbers.
pub(crate) fn candidate(learner: Learner, grid: &[(&str, &[f64])]) -> Candidate {
    Candidate {
        name: learner.name().into(),
        learner,
        columns: vec![],
        missing: Default::default(),
        calibration: Default::default(),
        class_weight: Default::default(),
        monotone: Default::default(),
        grid: grid
            .iter()
            .map(|(name, v)| ((*name).to_owned(), Values::Many(v.iter().map(|v| Value::Number(*v)).collect())))
            .collect(),
    }
}
