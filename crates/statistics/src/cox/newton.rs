//! The log partial likelihood and its maximum by Newton's method, with halved steps; pages 40 to 50.

use super::Ties;
use super::risk_sets::{Order, Sample, sweep};
use crate::design::Design;
use crate::error::Error;
use crate::matrix::{Cholesky, Square, dot};

const MOST_ITERATIONS: usize = 60;

/// The log partial likelihood with its derivatives.
#[derive(Debug, Clone)]
pub(super) struct Likelihood {
    pub(super) log_likelihood: f64,
    pub(super) score: Vec<f64>,
    /// Minus the second derivative.
    pub(super) information: Square,
}

/// Where the iterations ended, on the scale of the standardised columns.
pub(super) struct Maximum {
    pub(super) estimates: Vec<f64>,
    pub(super) at: Likelihood,
    pub(super) at_zero: Likelihood,
    pub(super) iterations: usize,
}

pub(super) fn likelihood(sample: &Sample, order: &Order, ties: Ties, estimates: &[f64]) -> Likelihood {
    let linear_predictor = sample.linear_predictor(estimates);
    let mut out =
        Likelihood { log_likelihood: 0.0, score: vec![0.0; sample.width], information: Square::zeros(sample.width) };
    sweep(sample, order, &linear_predictor, |set| {
        for &row in set.dead {
            let weight = sample.weights[row];
            out.log_likelihood += weight * linear_predictor[row];
            out.score.iter_mut().zip(sample.row(row)).for_each(|(score, x)| *score += weight * x);
        }
        for pass in set.passes(ties) {
            out.log_likelihood -= set.mean_weight * libm::log(pass.hazard);
            out.score.iter_mut().zip(&pass.mean).for_each(|(score, mean)| *score -= set.mean_weight * mean);
            out.information.add(set.mean_weight, &set.covariance(&pass));
        }
    });
    out
}

pub(super) fn maximise(
    sample: &Sample,
    order: &Order,
    ties: Ties,
    penalty: &[f64],
    design: &Design,
) -> Result<Maximum, Error> {
    let penalised = |at: &Likelihood, estimates: &[f64]| {
        at.log_likelihood - 0.5 * estimates.iter().zip(penalty).map(|(b, p)| p * b * b).sum::<f64>()
    };
    let mut estimates = vec![0.0; sample.width];
    let at_zero = likelihood(sample, order, ties, &estimates);
    let mut at = at_zero.clone();
    let mut settled_without_rest = 0;
    for iteration in 1..=MOST_ITERATIONS {
        let step = newton_step(&at, &estimates, penalty).map_err(|column| {
            // At zero every term must show; later a vanished information means that a hazard has.
            if iteration == 1 { design.collinear(column) } else { separation(design, column) }
        })?;
        let (next, next_at) = shorten(&estimates, &step, penalised(&at, &estimates), |b| {
            let at = likelihood(sample, order, ties, b);
            let value = penalised(&at, b);
            (at, value)
        })
        .ok_or(Error::NoConvergence { iterations: iteration })?;
        let (before, now) = (penalised(&at, &estimates), penalised(&next_at, &next));
        let change = (now - before).abs() / (now.abs() + 1e-3);
        let moved: Vec<f64> = next.iter().zip(&estimates).map(|(a, b)| a - b).collect();
        let largest = sample.x.chunks_exact(sample.width).map(|row| dot(row, &moved).abs()).fold(0.0, f64::max);
        (estimates, at) = (next, next_at);
        // A likelihood that no longer grows while its coefficients do has its maximum at infinity.
        settled_without_rest = if change < 1e-6 && largest > 0.3 { settled_without_rest + 1 } else { 0 };
        if settled_without_rest == 3 {
            let most = (0..moved.len()).max_by(|&a, &b| moved[a].abs().total_cmp(&moved[b].abs()));
            return Err(separation(design, most.unwrap_or_default()));
        }
        if change < 1e-11 && largest < 1e-6 {
            return Ok(Maximum { estimates, at, at_zero, iterations: iteration });
        }
    }
    Err(Error::NoConvergence { iterations: MOST_ITERATIONS })
}

fn newton_step(at: &Likelihood, estimates: &[f64], penalty: &[f64]) -> Result<Vec<f64>, usize> {
    let mut information = at.information.clone();
    let mut score = at.score.clone();
    for (j, p) in penalty.iter().enumerate() {
        information[(j, j)] += p;
        score[j] -= p * estimates[j];
    }
    Cholesky::new(&information).map(|factor| factor.solve(&score))
}

/// The step, halved until it does not lose; nothing where no part of it does so.
fn shorten(
    estimates: &[f64],
    step: &[f64],
    before: f64,
    value: impl Fn(&[f64]) -> (Likelihood, f64),
) -> Option<(Vec<f64>, Likelihood)> {
    const MOST_HALVINGS: i32 = 40;
    let mut share = 1.0;
    for _ in 0..MOST_HALVINGS {
        let next: Vec<f64> = estimates.iter().zip(step).map(|(b, s)| b + share * s).collect();
        let (at, now) = value(&next);
        if now.is_finite() && now >= before - 1e-10 * (before.abs() + 1.0) {
            return Some((next, at));
        }
        share *= 0.5;
    }
    None
}

fn separation(design: &Design, column: usize) -> Error {
    Error::Separation { column: design.names()[column].clone() }
}
