//! Everybody who was at risk when somebody had an event: one pass over the rows, latest event first.

use libm::exp;

use super::Ties;
use crate::matrix::{Square, dot};

/// The rows, with standardised columns.
#[derive(Debug, Clone)]
pub(super) struct Sample {
    /// Row after row.
    pub(super) x: Vec<f64>,
    pub(super) width: usize,
    pub(super) entry: Vec<f64>,
    pub(super) exit: Vec<f64>,
    pub(super) event: Vec<bool>,
    pub(super) weights: Vec<f64>,
    pub(super) strata: Vec<usize>,
}

impl Sample {
    pub(super) fn row(&self, row: usize) -> &[f64] {
        &self.x[row * self.width..(row + 1) * self.width]
    }

    pub(super) fn linear_predictor(&self, estimates: &[f64]) -> Vec<f64> {
        self.x.chunks_exact(self.width).map(|row| dot(row, estimates)).collect()
    }
}

/// The order in which rows enter and leave the risk sets, stratum by stratum.
#[derive(Debug, Clone)]
pub(super) struct Order {
    strata: Vec<Stratum>,
}

#[derive(Debug, Clone)]
struct Stratum {
    label: usize,
    /// The last first.
    by_exit: Vec<usize>,
    /// The last first.
    by_entry: Vec<usize>,
}

impl Order {
    pub(super) fn new(sample: &Sample) -> Self {
        let mut labels = sample.strata.clone();
        labels.sort_unstable();
        labels.dedup();
        let stratum = |label: usize| {
            let rows: Vec<usize> = (0..sample.exit.len()).filter(|&i| sample.strata[i] == label).collect();
            let latest_first = |times: &[f64]| {
                let mut rows = rows.clone();
                rows.sort_by(|&a, &b| times[b].total_cmp(&times[a]));
                rows
            };
            Stratum { label, by_exit: latest_first(&sample.exit), by_entry: latest_first(&sample.entry) }
        };
        Self { strata: labels.into_iter().map(stratum).collect() }
    }
}

/// Sums over rows of the weighted relative hazard, and of it times the columns and their products.
#[derive(Debug, Clone)]
pub(super) struct Sums {
    pub(super) hazard: f64,
    pub(super) x: Vec<f64>,
    pub(super) squares: Square,
}

impl Sums {
    fn zeros(width: usize) -> Self {
        Self { hazard: 0.0, x: vec![0.0; width], squares: Square::zeros(width) }
    }

    fn add(&mut self, hazard: f64, row: &[f64]) {
        self.hazard += hazard;
        self.x.iter_mut().zip(row).for_each(|(sum, x)| *sum += hazard * x);
        self.squares.add_outer(hazard, row);
    }
}

/// One time with events.
pub(super) struct RiskSet<'a> {
    pub(super) stratum: usize,
    pub(super) time: f64,
    /// The rows that have the event.
    pub(super) dead: &'a [usize],
    /// The mean weight of these rows.
    pub(super) mean_weight: f64,
    all: &'a Sums,
    of_dead: &'a Sums,
}

/// The risk set as one of the tied events sees it.
pub(super) struct Pass {
    /// Of the tied rows' hazard, what has gone.
    pub(super) gone: f64,
    /// What is left of the sum of relative hazards.
    pub(super) hazard: f64,
    /// The columns' means over what is left.
    pub(super) mean: Vec<f64>,
}

impl RiskSet<'_> {
    /// Efron's or Breslow's view, an item for each tied event.
    pub(super) fn passes(&self, ties: Ties) -> impl Iterator<Item = Pass> {
        let count = self.dead.len();
        (0..count).map(move |k| {
            let gone = match ties {
                Ties::Efron => k as f64 / count as f64,
                Ties::Breslow => 0.0,
            };
            let hazard = self.all.hazard - gone * self.of_dead.hazard;
            let mean = self.all.x.iter().zip(&self.of_dead.x).map(|(all, dead)| (all - gone * dead) / hazard).collect();
            Pass { gone, hazard, mean }
        })
    }

    /// The columns' covariance over what a pass has left.
    pub(super) fn covariance(&self, pass: &Pass) -> Square {
        let mut covariance = Square::zeros(pass.mean.len());
        covariance.add(1.0 / pass.hazard, &self.all.squares);
        covariance.add(-pass.gone / pass.hazard, &self.of_dead.squares);
        covariance.add_outer(-1.0, &pass.mean);
        covariance
    }
}

/// Visits each time with events, stratum by stratum, the last first.
pub(super) fn sweep(sample: &Sample, order: &Order, linear_predictor: &[f64], mut visit: impl FnMut(&RiskSet<'_>)) {
    let hazard = |row: usize| sample.weights[row] * exp(linear_predictor[row]);
    for Stratum { label, by_exit, by_entry } in &order.strata {
        let mut all = Sums::zeros(sample.width);
        let (mut entered, mut left, mut next) = (0, 0, 0);
        while let Some(&latest) = by_exit.get(next) {
            let time = sample.exit[latest];
            let tied = by_exit[next..].iter().take_while(|&&row| sample.exit[row] == time).count();
            let dead: Vec<usize> =
                by_exit[next..next + tied].iter().copied().filter(|&row| sample.event[row]).collect();
            next += tied;
            if dead.is_empty() {
                continue;
            }
            while let Some(&row) = by_exit[..next].get(entered) {
                all.add(hazard(row), sample.row(row));
                entered += 1;
            }
            // Going back in time, a row leaves where it entered.
            while let Some(&row) = by_entry.get(left).filter(|&&row| sample.entry[row] >= time) {
                all.add(-hazard(row), sample.row(row));
                left += 1;
                if left == entered {
                    // Nothing but rounding is left.
                    all = Sums::zeros(sample.width);
                }
            }
            let mut of_dead = Sums::zeros(sample.width);
            dead.iter().for_each(|&row| of_dead.add(hazard(row), sample.row(row)));
            let mean_weight = dead.iter().map(|&row| sample.weights[row]).sum::<f64>() / dead.len() as f64;
            visit(&RiskSet { stratum: *label, time, dead: &dead, mean_weight, all: &all, of_dead: &of_dead });
        }
    }
}
