//! What an alert from a threshold on would mean: who is found, who is flagged, how often.

use serde::{Deserialize, Serialize};

use super::cases::{Cases, Sample};
use super::interval::{Estimate, Share};

/// One threshold. A share of nobody is absent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ThresholdRow {
    /// An alert is shown where the prediction is at least this.
    pub threshold: f64,
    /// Alerts per 1,000 people of the table.
    pub alerts_per_1000: Estimate,
    /// Those with the event who are flagged.
    pub sensitivity: Option<Estimate>,
    /// Those without it who are not.
    pub specificity: Option<Estimate>,
    /// The flagged who have the event (PPV).
    pub positive_predictive_value: Option<Estimate>,
    /// The others who do not.
    pub negative_predictive_value: Option<Estimate>,
}

/// One row. Alerts are counted among everybody, also those whose outcome was not seen.
pub(crate) fn threshold_row(cases: &Cases, sample: &Sample, threshold: f64) -> ThresholdRow {
    let [mut flagged, mut hit, mut spared, mut right, mut right_not] = [Share::default(); 5];
    for (prediction, weight) in cases.predictions.iter().zip(&cases.weights) {
        flagged.add(*weight, *prediction >= threshold);
    }
    for (prediction, happened, weight) in sample.iter() {
        let is_flagged = prediction >= threshold;
        if happened { &mut hit } else { &mut spared }.add(weight, is_flagged == happened);
        if is_flagged { &mut right } else { &mut right_not }.add(weight, is_flagged == happened);
    }
    let per_1000 = |mut estimate: Estimate| {
        estimate.value *= 1000.0;
        if let Some(interval) = &mut estimate.interval {
            interval.low *= 1000.0;
            interval.high *= 1000.0;
        }
        estimate
    };
    ThresholdRow {
        threshold,
        alerts_per_1000: Estimate::wilson(flagged).map_or(Estimate { value: 0.0, interval: None }, per_1000),
        sensitivity: Estimate::wilson(hit),
        specificity: Estimate::wilson(spared),
        positive_predictive_value: Estimate::wilson(right),
        negative_predictive_value: Estimate::wilson(right_not),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: of 8 people 3 are flagged, 2 of them with the event; 3 have it.
    #[test]
    fn shares_by_hand() {
        let cases = Cases {
            predictions: vec![0.1, 0.1, 0.2, 0.2, 0.3, 0.5, 0.6, 0.9],
            outcomes: vec![false, false, false, false, true, false, true, true],
            weights: vec![1.0; 8],
            follow_up: None,
        };
        let row = threshold_row(&cases, &cases.sample(), 0.5);
        let value = |e: Option<Estimate>| e.unwrap().value;
        assert_eq!(row.alerts_per_1000.value, 375.0);
        assert_eq!(value(row.sensitivity), 2.0 / 3.0);
        assert_eq!(value(row.specificity), 4.0 / 5.0);
        assert_eq!(value(row.positive_predictive_value), 2.0 / 3.0);
        assert_eq!(value(row.negative_predictive_value), 4.0 / 5.0);
        assert_eq!(threshold_row(&cases, &cases.sample(), 0.95).positive_predictive_value, None);
    }
}
