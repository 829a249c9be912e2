//! Iteratively reweighted least squares. McCullagh and Nelder 1989, section 2.5, pages 40 to 43.

use super::{Data, Family};
use crate::design::{Standardised, check_column, weights_or_ones};
use crate::error::Error;
use crate::matrix::{Cholesky, Square, dot};

const MOST_ITERATIONS: usize = 100;

/// Where the iterations ended, on the scale of the given columns, the intercept first.
pub(super) struct Solution {
    pub(super) estimates: Vec<f64>,
    pub(super) covariance: Square,
    pub(super) mean: Vec<f64>,
    pub(super) deviance: f64,
    pub(super) iterations: usize,
}

/// What stays the same from step to step.
struct Problem<'a> {
    family: Family,
    /// The intercept's 1 and the standardised columns, row after row.
    rows: Vec<f64>,
    width: usize,
    outcome: &'a [f64],
    offset: Vec<f64>,
    weights: Vec<f64>,
}

/// Fits the model; `means` are those to begin with, where better ones are known than the outcome's.
pub(super) fn solve(family: Family, data: &Data<'_>, means: Option<&[f64]>) -> Result<Solution, Error> {
    let standardised = data.design.standardised()?;
    let problem = Problem::new(family, data, &standardised)?;
    let mut eta: Vec<f64> = match means {
        Some(means) => means.iter().map(|&mean| family.link(mean)).collect(),
        None => data
            .outcome
            .iter()
            .zip(&problem.weights)
            .map(|(&y, &weight)| family.link(family.first_mean(y, weight)))
            .collect(),
    };
    let mut deviance = f64::INFINITY;
    let mut estimates: Option<Vec<f64>> = None;
    let mut settled_without_rest = 0;
    for iteration in 1..=MOST_ITERATIONS {
        let information = problem.information(&eta);
        let (factor, right) = information.map_err(|failed| Problem::explain(failed, estimates.as_deref(), data))?;
        let mut next = factor.solve(&right);
        problem.shorten(&mut next, estimates.as_deref(), deviance);
        let next_eta = problem.eta(&next);
        let moved = eta.iter().zip(&next_eta).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
        let next_deviance = problem.deviance(&next_eta);
        let change = (deviance - next_deviance).abs() / (next_deviance.abs() + 0.1);
        // A fit that no longer improves while its coefficients still grow has its maximum at infinity.
        settled_without_rest = if change < 1e-8 && moved > 0.1 { settled_without_rest + 1 } else { 0 };
        if settled_without_rest == 2 {
            return Err(separation(data, &next, estimates.as_deref()));
        }
        (eta, deviance, estimates) = (next_eta, next_deviance, Some(next));
        if change < 1e-10 && moved < 1e-6 {
            let (factor, _) = problem.information(&eta).map_err(|j| Problem::explain(j, estimates.as_deref(), data))?;
            let back = standardised.back(true);
            return Ok(Solution {
                estimates: back.times(&estimates.unwrap_or_default()),
                covariance: factor.inverse().between(&back),
                mean: eta.iter().map(|&eta| family.mean(eta)).collect(),
                deviance,
                iterations: iteration,
            });
        }
    }
    Err(Error::NoConvergence { iterations: MOST_ITERATIONS })
}

impl<'a> Problem<'a> {
    fn new(family: Family, data: &Data<'a>, standardised: &Standardised) -> Result<Self, Error> {
        let count = data.design.rows();
        let weights = weights_or_ones(data.weights, count)?;
        let offset = match data.offset {
            None => vec![0.0; count],
            Some(offset) => {
                check_column("the offset", offset, count, "a finite number", f64::is_finite)?;
                offset.to_vec()
            }
        };
        let columns = data.design.width();
        let row =
            |i: usize| std::iter::once(1.0).chain(standardised.values[i * columns..(i + 1) * columns].iter().copied());
        let rows = (0..count).flat_map(row).collect();
        Ok(Self { family, rows, width: columns + 1, outcome: data.outcome, offset, weights })
    }

    fn eta(&self, estimates: &[f64]) -> Vec<f64> {
        let rows = self.rows.chunks_exact(self.width);
        rows.zip(&self.offset).map(|(row, offset)| dot(row, estimates) + offset).collect()
    }

    fn deviance(&self, eta: &[f64]) -> f64 {
        let cells = self.outcome.iter().zip(eta).zip(&self.weights);
        cells.map(|((&y, &eta), weight)| weight * self.family.deviance(y, self.family.mean(eta))).sum()
    }

    /// The expected information, factored, and the right side of the next step's equations.
    fn information(&self, eta: &[f64]) -> Result<(Cholesky, Vec<f64>), usize> {
        let mut information = Square::zeros(self.width);
        let mut right = vec![0.0; self.width];
        for (i, row) in self.rows.chunks_exact(self.width).enumerate() {
            let mean = self.family.mean(eta[i]);
            let slope = self.family.slope(mean);
            if slope <= 0.0 {
                // The mean has reached its bound: the row says nothing more of the coefficients.
                continue;
            }
            let weight = self.weights[i] * slope * slope / self.family.variance(mean);
            let working = eta[i] - self.offset[i] + (self.outcome[i] - mean) / slope;
            information.add_outer(weight, row);
            right.iter_mut().zip(row).for_each(|(r, x)| *r += weight * working * x);
        }
        Cholesky::new(&information).map(|factor| (factor, right))
    }

    /// Halves a step that makes the fit worse.
    fn shorten(&self, next: &mut [f64], before: Option<&[f64]>, deviance: f64) {
        const MOST_HALVINGS: usize = 30;
        let Some(before) = before else { return };
        for _ in 0..MOST_HALVINGS {
            let now = self.deviance(&self.eta(next));
            if now.is_finite() && now <= deviance + 1e-9 * (deviance.abs() + 0.1) {
                break;
            }
            next.iter_mut().zip(before).for_each(|(new, old)| *new = 0.5 * (*new + old));
        }
    }

    /// The columns are independent, so a factor that fails means that weights have vanished.
    fn explain(failed: usize, estimates: Option<&[f64]>, data: &Data<'_>) -> Error {
        match (estimates, failed.checked_sub(1)) {
            (Some(estimates), _) => separation(data, estimates, None),
            (None, Some(column)) => data.design.collinear(column),
            (None, None) => Error::NoConvergence { iterations: 0 },
        }
    }
}

/// Names the column whose coefficient grew most, in standard deviations.
fn separation(data: &Data<'_>, next: &[f64], before: Option<&[f64]>) -> Error {
    let growth = |j: usize| (next[j + 1] - before.map_or(0.0, |before| before[j + 1])).abs();
    let most = (0..data.design.width()).max_by(|&a, &b| growth(a).total_cmp(&growth(b)));
    match most {
        Some(column) => Error::Separation { column: data.design.names()[column].clone() },
        None => Error::NoConvergence { iterations: MOST_ITERATIONS },
    }
}
