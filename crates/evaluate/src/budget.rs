//! From the number of alerts that a service can answer to the threshold that gives no more.

use serde::{Deserialize, Serialize};

use super::cases::{Cases, Sample};
use super::order;
use super::thresholds::{ThresholdRow, threshold_row};

/// The lowest threshold within a budget.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Budget {
    /// Alerts per 1,000 people that can be answered.
    pub alerts_per_1000: f64,
    /// What the lowest threshold within it gives; none where even the highest prediction is shared by too many.
    pub row: Option<ThresholdRow>,
}

/// The lowest threshold within each of these budgets, in their order: how the burden of alerts goes with the threshold.
#[must_use]
pub fn burden(cases: &Cases, alerts_per_1000: &[f64]) -> Vec<Budget> {
    let (levels, sample) = (levels(cases), cases.sample());
    alerts_per_1000.iter().map(|alerts| within(cases, &sample, &levels, *alerts)).collect()
}

/// Equal predictions cannot be told apart, so the budget may not be used up.
pub(crate) fn budget(cases: &Cases, sample: &Sample, alerts_per_1000: f64) -> Budget {
    within(cases, sample, &levels(cases), alerts_per_1000)
}

/// Each distinct prediction, descending, with the alerts per 1,000 that it gives as a threshold.
fn levels(cases: &Cases) -> Vec<(f64, f64)> {
    let order = order::descending(&cases.predictions);
    let total: f64 = cases.weights.iter().sum();
    let mut flagged = 0.0;
    let level = |tied: &[usize]| {
        flagged += tied.iter().map(|&r| cases.weights[r]).sum::<f64>();
        (cases.predictions[tied[0]], flagged * 1000.0 / total)
    };
    order.chunk_by(|&a, &b| cases.predictions[a] == cases.predictions[b]).map(level).collect()
}

fn within(cases: &Cases, sample: &Sample, levels: &[(f64, f64)], alerts_per_1000: f64) -> Budget {
    let count = levels.partition_point(|(_, alerts)| *alerts <= alerts_per_1000 * (1.0 + 1e-12));
    let threshold = count.checked_sub(1).map(|at| levels[at].0);
    Budget { alerts_per_1000, row: threshold.map(|t| threshold_row(cases, sample, t)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(predictions: &[f64], alerts_per_1000: f64) -> Option<f64> {
        let n = predictions.len();
        let outcomes = (0..n).map(|i| i % 2 == 0).collect();
        let cases = Cases { predictions: predictions.to_vec(), outcomes, weights: vec![1.0; n], follow_up: None };
        budget(&cases, &cases.sample(), alerts_per_1000).row.map(|r| r.threshold)
    }

    #[test]
    fn ties_are_flagged_together_or_not_at_all() {
        let predictions = [0.9, 0.7, 0.7, 0.7, 0.1];
        assert_eq!(with(&predictions, 1000.0), Some(0.1));
        assert_eq!(with(&predictions, 800.0), Some(0.7));
        assert_eq!(with(&predictions, 799.0), Some(0.9));
        assert_eq!(with(&predictions, 199.0), None);
    }

    #[test]
    fn several_budgets_are_those_one_by_one() {
        let predictions = vec![0.9, 0.7, 0.7, 0.7, 0.1, 0.3, 0.3];
        let cases = Cases { predictions, outcomes: vec![true; 7], weights: vec![1.0; 7], follow_up: None };
        let budgets = [1000.0, 10.0, 600.0, 150.0];
        let one = |alerts: &f64| budget(&cases, &cases.sample(), *alerts);
        assert_eq!(burden(&cases, &budgets), budgets.iter().map(one).collect::<Vec<_>>());
    }
}
