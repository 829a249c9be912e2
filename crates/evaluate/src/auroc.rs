//! Area under the ROC curve with its variance by DeLong, DeLong and Clarke-Pearson (Biometrics 1988;44:837),
//! in n log n by placement values. Weights enter as probability weights: with equal ones it is DeLong's.

use serde::{Deserialize, Serialize};

use super::cases::{Cases, Sample};
use super::interval::{Estimate, number_or_none};

/// The area and what it was computed from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Auroc {
    /// The area, with DeLong's interval.
    #[serde(flatten)]
    pub estimate: Estimate,
    /// DeLong's standard error.
    #[serde(deserialize_with = "number_or_none")]
    pub standard_error: f64,
}

/// For each event the share of others predicted lower, for each other the share of events predicted higher;
/// a tie counts half.
#[derive(Debug)]
pub(crate) struct Placements {
    pub(crate) area: f64,
    shares: Vec<f64>,
}

impl Placements {
    /// Both outcomes must occur.
    pub(crate) fn of(sample: &Sample) -> Self {
        let order = sample.ascending();
        let weight = |row: usize, of: bool| if sample.outcomes[row] == of { sample.weights[row] } else { 0.0 };
        let events: f64 = order.iter().map(|&r| weight(r, true)).sum();
        let others: f64 = order.iter().map(|&r| weight(r, false)).sum();
        let mut shares = vec![0.0; sample.len()];
        let (mut events_below, mut others_below, mut area) = (0.0, 0.0, 0.0);
        for tied in order.chunk_by(|&a, &b| sample.predictions[a] == sample.predictions[b]) {
            let events_here: f64 = tied.iter().map(|&r| weight(r, true)).sum();
            let others_here: f64 = tied.iter().map(|&r| weight(r, false)).sum();
            let lower = (others_below + others_here / 2.0) / others;
            let higher = (events - events_below - events_here / 2.0) / events;
            for &row in tied {
                shares[row] = if sample.outcomes[row] { lower } else { higher };
            }
            area += events_here * lower / events;
            events_below += events_here;
            others_below += others_here;
        }
        Self { area, shares }
    }

    /// The covariance of this area with another of the same rows.
    pub(crate) fn covariance(&self, other: &Self, sample: &Sample) -> f64 {
        [true, false]
            .into_iter()
            .map(|class| {
                let (mut sum, mut total, mut n) = (0.0, 0.0, 0.0);
                for row in (0..sample.len()).filter(|&r| sample.outcomes[r] == class) {
                    let w = sample.weights[row];
                    sum += w * w * (self.shares[row] - self.area) * (other.shares[row] - other.area);
                    total += w;
                    n += 1.0;
                }
                // One row of a class has no variance that could be seen.
                if n > 1.0 { sum / (total * total) * n / (n - 1.0) } else { f64::NAN }
            })
            .sum()
    }
}

/// Only the area; both outcomes must occur.
pub(crate) fn area(sample: &Sample) -> f64 {
    Placements::of(sample).area
}

/// The area with its interval; both outcomes must occur.
pub(crate) fn auroc(sample: &Sample) -> Auroc {
    let placements = Placements::of(sample);
    let standard_error = placements.covariance(&placements, sample).sqrt();
    Auroc { estimate: Estimate::normal_share(placements.area, standard_error), standard_error }
}

impl Cases {
    /// The area under the ROC curve of these rows alone, with DeLong's interval; `None` where only one outcome occurs.
    #[must_use]
    pub fn auroc(&self) -> Option<Auroc> {
        let sample = self.sample();
        sample.has_both().then(|| auroc(&sample))
    }
}

/// False and true positive rate as the threshold falls, from (0, 0) to (1, 1).
pub(crate) fn roc_curve(sample: &Sample) -> Vec<[f64; 2]> {
    let levels = sample.levels_descending();
    let events: f64 = levels.iter().map(|l| l.1).sum();
    let others: f64 = levels.iter().map(|l| l.2).sum();
    let (mut hit, mut false_alarm) = (0.0, 0.0);
    let mut curve = vec![[0.0, 0.0]];
    for (_, e, o) in levels {
        hit += e;
        false_alarm += o;
        curve.push([false_alarm / others, hit / events]);
    }
    curve
}

#[cfg(test)]
mod tests {
    use super::super::made_up::{MadeUp, equals};
    use super::*;

    /// Area: `roc_auc_score` of scikit-learn 1.9. Error: DeLong's formula over all pairs in numpy.
    #[test]
    fn area_and_error_equal_scikit_learn_and_all_pairs() {
        let found = auroc(&MadeUp::new().sample());
        equals(found.estimate.value, 0.744_421_230_440_967_3, 1e-14);
        equals(found.standard_error, 0.028_338_035_484_061_1, 1e-14);
        let Sample { predictions, outcomes, weights } = MadeUp::new().sample();
        let cases = Cases { predictions, outcomes, weights, follow_up: None };
        assert_eq!(cases.auroc(), Some(found));
        assert_eq!(Cases { outcomes: vec![true; cases.outcomes.len()], ..cases }.auroc(), None);
    }

    /// `roc_auc_score` with `sample_weight`.
    #[test]
    fn the_weighted_area_equals_scikit_learn() {
        equals(area(&MadeUp::new().weighted()), 0.736_689_446_916_719_7, 1e-14);
    }

    /// `cumulative_dynamic_auc` of scikit-survival at time 5.
    #[test]
    fn the_area_at_a_horizon_equals_scikit_survival() {
        equals(area(&MadeUp::new().survival().sample()), 0.697_663_968_141_317_1, 1e-12);
    }

    #[test]
    fn all_the_same_is_a_half_and_perfect_is_one() {
        let mut sample = MadeUp::new().sample();
        sample.predictions.fill(0.3);
        assert_eq!(area(&sample), 0.5);
        sample.predictions = sample.outcomes.iter().map(|o| f64::from(u8::from(*o))).collect();
        assert_eq!(area(&sample), 1.0);
        assert_eq!(auroc(&sample).estimate.interval, None, "no spread is no certainty");
    }

    /// The trapezes under the curve are the area.
    #[test]
    fn the_curve_has_the_area() {
        let sample = MadeUp::new().weighted();
        let curve = roc_curve(&sample);
        let under: f64 = curve.windows(2).map(|w| (w[1][0] - w[0][0]) * (w[1][1] + w[0][1]) / 2.0).sum();
        equals(under, area(&sample), 1e-13);
        assert_eq!(curve.last(), Some(&[1.0, 1.0]));
    }
}
