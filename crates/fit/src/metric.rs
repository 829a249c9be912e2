//! How well held-out rows are predicted: the number by which models are chosen. The full evaluation is another's.

use serde::{Deserialize, Serialize};
use statistics::cox::{Ranking, concordance};

use crate::data::{Data, Outcome};
use crate::error::Error;

/// What is measured on held-out rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Metric {
    /// Area under the ROC curve; binary.
    Auroc,
    /// Mean negative log-likelihood; binary.
    LogLoss,
    /// Mean squared error of the probability; binary.
    Brier,
    /// Root of the mean squared error; continuous.
    Rmse,
    /// Harrell's C; survival.
    Concordance,
}

impl Metric {
    /// What an outcome is measured by where nothing else is asked for.
    #[must_use]
    pub fn default_for(outcome: &Outcome) -> Self {
        match outcome {
            Outcome::Binary(_) => Self::Auroc,
            Outcome::Continuous(_) => Self::Rmse,
            Outcome::Survival(_) => Self::Concordance,
        }
    }

    /// Whether a larger number is better.
    #[must_use]
    pub fn larger_is_better(self) -> bool {
        matches!(self, Self::Auroc | Self::Concordance)
    }

    /// Checks that the outcome can be measured so.
    ///
    /// # Errors
    /// Names those that can.
    pub fn check(self, outcome: &Outcome) -> Result<(), Error> {
        let fits = match outcome {
            Outcome::Binary(_) => matches!(self, Self::Auroc | Self::LogLoss | Self::Brier),
            Outcome::Continuous(_) => self == Self::Rmse,
            Outcome::Survival(_) => self == Self::Concordance,
        };
        let names = match outcome {
            Outcome::Binary(_) => "auroc, log_loss or brier",
            Outcome::Continuous(_) => "rmse",
            Outcome::Survival(_) => "concordance",
        };
        if fits { Ok(()) } else { Err(Error::Setting { what: format!("this outcome is measured by {names}") }) }
    }

    /// Measures values (probabilities, amounts, or whatever orders risks) of a table's rows; NaN where it cannot be
    /// measured, as where all outcomes are the same.
    #[must_use]
    pub fn of(self, data: &Data, values: &[f64]) -> f64 {
        let weights = data.all_weights();
        match (&data.outcome, self) {
            (Outcome::Binary(y), Self::Auroc) => auroc(y, values, &weights),
            (Outcome::Binary(y), Self::LogLoss) => mean(&weights, |row| {
                // A certain miss costs as much as the smallest probability that a double holds beside 1.
                let p = values[row].clamp(1e-15, 1.0 - 1e-15);
                -(y[row] * libm::log(p) + (1.0 - y[row]) * libm::log1p(-p))
            }),
            (Outcome::Binary(y), Self::Brier) => mean(&weights, |row| (values[row] - y[row]) * (values[row] - y[row])),
            (Outcome::Continuous(y), Self::Rmse) => {
                libm::sqrt(mean(&weights, |row| (values[row] - y[row]) * (values[row] - y[row])))
            }
            (Outcome::Survival(s), Self::Concordance) => {
                let optional = |values: &[f64]| (!values.is_empty()).then(|| values.to_vec());
                let entry = optional(&s.entry);
                let ranking = Ranking {
                    entry: entry.as_deref(),
                    exit: &s.time,
                    event: &s.event,
                    strata: (!s.strata.is_empty()).then_some(s.strata.as_slice()),
                    weights: Some(&weights),
                    clusters: None,
                };
                concordance(&ranking, values).map_or(f64::NAN, |c| c.c)
            }
            _ => f64::NAN,
        }
    }
}

fn mean(weights: &[f64], of: impl Fn(usize) -> f64) -> f64 {
    let total: f64 = weights.iter().sum();
    weights.iter().enumerate().map(|(row, weight)| weight * of(row)).sum::<f64>() / total
}

/// Pairs in which the row with the outcome has the larger value, ties as half, over all pairs; weighted.
pub(crate) fn auroc(y: &[f64], values: &[f64], weights: &[f64]) -> f64 {
    if values.iter().any(|value| value.is_nan()) {
        return f64::NAN;
    }
    let mut order: Vec<usize> = (0..y.len()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    let (mut others_below, mut won) = (0.0, 0.0);
    for tied in order.chunk_by(|a, b| values[*a] == values[*b]) {
        let sum = |class: f64| tied.iter().filter(|row| y[**row] == class).map(|row| weights[*row]).sum::<f64>();
        let (events, others) = (sum(1.0), sum(0.0));
        won += events * (others_below + 0.5 * others);
        others_below += others;
    }
    let events: f64 = y.iter().zip(weights).filter(|(y, _)| **y == 1.0).map(|(_, w)| w).sum();
    won / (events * others_below)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Survival;

    fn binary(y: &[f64], weights: &[f64]) -> Data {
        let rows = vec![0.0; y.len()];
        let outcome = Outcome::Binary(y.to_vec());
        Data { columns: vec!["a".into()], rows, outcome, weights: weights.to_vec(), ..Data::default() }
    }

    /// By hand: of the 2 × 3 weighted pairs.
    #[test]
    fn auroc_counts_pairs() {
        let (y, values) = ([1.0, 0.0, 1.0, 0.0, 0.0], [0.9, 0.1, 0.4, 0.4, 0.6]);
        assert!((Metric::Auroc.of(&binary(&y, &[]), &values) - 4.5 / 6.0).abs() < 1e-15);
        let weights = [1.0, 2.0, 1.0, 1.0, 1.0];
        assert!((Metric::Auroc.of(&binary(&y, &weights), &values) - 6.5 / 8.0).abs() < 1e-15);
        assert!(Metric::Auroc.of(&binary(&[1.0, 1.0], &[]), &[0.1, 0.2]).is_nan());
    }

    /// By hand.
    #[test]
    fn losses_are_weighted_means() {
        let data = binary(&[1.0, 0.0], &[3.0, 1.0]);
        let values = [0.5, 0.5];
        assert!((Metric::Brier.of(&data, &values) - 0.25).abs() < 1e-15);
        assert!((Metric::LogLoss.of(&data, &values) - std::f64::consts::LN_2).abs() < 1e-15);
        let amounts = Data { outcome: Outcome::Continuous(vec![1.0, 2.0]), ..data };
        assert!((Metric::Rmse.of(&amounts, &[3.0, 2.0]) - libm::sqrt(3.0)).abs() < 1e-15);
        assert!(Metric::Rmse.check(&binary(&[0.0], &[]).outcome).unwrap_err().to_string().contains("auroc"));
    }

    /// By hand: the censored row is comparable with the first event only.
    #[test]
    fn concordance_counts_comparable_pairs() {
        let survival = Survival { time: vec![1.0, 2.0, 3.0], event: vec![true, false, true], ..Survival::default() };
        let data = Data { outcome: Outcome::Survival(survival), ..binary(&[0.0; 3], &[]) };
        assert_eq!(Metric::Concordance.of(&data, &[3.0, 5.0, 1.0]), 0.5);
    }
}
