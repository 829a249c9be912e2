//! The sandwich covariance of Lin and Wei, grouped by cluster; Therneau and Grambsch 2000, sections 7.1 and 7.2.
//! Lin and Wei, Journal of the American Statistical Association 1989;84:1074, equation 2.4.

use std::collections::BTreeMap;

use libm::exp;

use super::Ties;
use super::risk_sets::{Order, Sample, sweep};
use crate::matrix::Square;

/// Hazard, and hazard times the columns' means, that has come by a time; times from the last to the first.
#[derive(Default)]
struct Path {
    times: Vec<f64>,
    hazard: Vec<f64>,
    mean: Vec<Vec<f64>>,
}

impl Path {
    /// What came after `entry`, until and with `exit`.
    fn between(&self, entry: f64, exit: f64, width: usize) -> (f64, Vec<f64>) {
        let from = self.times.partition_point(|&time| time > exit);
        let to = self.times.partition_point(|&time| time > entry);
        let (mut hazard, mut mean) = (0.0, vec![0.0; width]);
        // Sums run from the last time to each; their difference is what lies between.
        if to > from {
            hazard = self.hazard[to - 1] - from.checked_sub(1).map_or(0.0, |i| self.hazard[i]);
            for (j, m) in mean.iter_mut().enumerate() {
                *m = self.mean[to - 1][j] - from.checked_sub(1).map_or(0.0, |i| self.mean[i][j]);
            }
        }
        (hazard, mean)
    }
}

/// The score residual of each row: the row's share of the likelihood's slope.
pub(super) fn score_residuals(sample: &Sample, order: &Order, ties: Ties, estimates: &[f64]) -> Vec<Vec<f64>> {
    let width = sample.width;
    let linear_predictor = sample.linear_predictor(estimates);
    let mut residuals = vec![vec![0.0; width]; sample.exit.len()];
    let mut paths: BTreeMap<usize, Path> = BTreeMap::new();
    sweep(sample, order, &linear_predictor, |set| {
        let path = paths.entry(set.stratum).or_default();
        let mut hazard = path.hazard.last().copied().unwrap_or(0.0);
        let mut mean = path.mean.last().cloned().unwrap_or_else(|| vec![0.0; width]);
        for pass in set.passes(ties) {
            let step = set.mean_weight / pass.hazard;
            hazard += step;
            mean.iter_mut().zip(&pass.mean).for_each(|(sum, m)| *sum += step * m);
            for &row in set.dead {
                // The path charges each row the whole step; of the tied ones a part has gone.
                let back = exp(linear_predictor[row]) * pass.gone * step;
                let share = 1.0 / set.dead.len() as f64;
                let x = sample.row(row);
                for (j, residual) in residuals[row].iter_mut().enumerate() {
                    *residual += (share + back) * (x[j] - pass.mean[j]);
                }
            }
        }
        path.times.push(set.time);
        path.hazard.push(hazard);
        path.mean.push(mean);
    });
    for (row, residual) in residuals.iter_mut().enumerate() {
        let Some(path) = paths.get(&sample.strata[row]) else { continue };
        let (hazard, mean) = path.between(sample.entry[row], sample.exit[row], width);
        let relative = exp(linear_predictor[row]);
        for (j, x) in sample.row(row).iter().enumerate() {
            residual[j] -= relative * (x * hazard - mean[j]);
        }
    }
    residuals
}

/// `model * (sum over clusters of their residuals' outer products) * model`.
pub(super) fn covariance(
    sample: &Sample,
    order: &Order,
    ties: Ties,
    estimates: &[f64],
    model: &Square,
    clusters: &[usize],
) -> Square {
    let residuals = score_residuals(sample, order, ties, estimates);
    let mut sums: BTreeMap<usize, Vec<f64>> = BTreeMap::new();
    for ((cluster, residual), weight) in clusters.iter().zip(residuals).zip(&sample.weights) {
        let sum = sums.entry(*cluster).or_insert_with(|| vec![0.0; sample.width]);
        sum.iter_mut().zip(residual).for_each(|(s, r)| *s += weight * r);
    }
    let mut meat = Square::zeros(sample.width);
    sums.values().for_each(|sum| meat.add_outer(1.0, sum));
    meat.between(model)
}
