//! From the number of alerts that a service can answer to the threshold that gives no more.

use serde::{Deserialize, Serialize};

use super::cases::{Cases, Sample};
use super::thresholds::{ThresholdRow, threshold_row};

/// The lowest threshold within a budget.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Budget {
    /// Alerts per 1,000 people that can be answered.
    pub alerts_per_1000: f64,
    /// What the lowest threshold within it gives; none where even the highest prediction is shared by too many.
    pub row: Option<ThresholdRow>,
}

/// Equal predictions cannot be told apart, so the budget may not be used up.
pub(crate) fn budget(cases: &Cases, sample: &Sample, alerts_per_1000: f64) -> Budget {
    let mut order: Vec<usize> = (0..cases.len()).collect();
    order.sort_by(|&a, &b| cases.predictions[b].total_cmp(&cases.predictions[a]));
    let total: f64 = cases.weights.iter().sum();
    let (mut flagged, mut threshold) = (0.0, None);
    for tied in order.chunk_by(|&a, &b| cases.predictions[a] == cases.predictions[b]) {
        flagged += tied.iter().map(|&r| cases.weights[r]).sum::<f64>();
        if flagged * 1000.0 > alerts_per_1000 * total * (1.0 + 1e-12) {
            break;
        }
        threshold = Some(cases.predictions[tied[0]]);
    }
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
}
