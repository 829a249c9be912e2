//! One column in a few numbers.

use serde::{Deserialize, Serialize};

/// A term, described. Whatever looks at the outcome looks at training rows with a known outcome only.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermSummary {
    /// Its name.
    pub name: String,
    /// Its expression.
    pub expression: String,
    /// The inputs that it reads.
    pub inputs: Vec<String>,
    /// The unit, of a term that is an input as it is.
    pub unit: Option<String>,
    /// Share of the rows that have no value.
    pub missing_share: f64,
    /// Smallest value.
    pub min: Option<f64>,
    /// Median; of an even number the lower middle one.
    pub median: Option<f64>,
    /// Largest value.
    pub max: Option<f64>,
    /// Mean over rows with the outcome.
    pub mean_with_outcome: Option<f64>,
    /// Mean over rows without it.
    pub mean_without_outcome: Option<f64>,
    /// Share of missing values over rows with the outcome.
    pub missing_share_with_outcome: Option<f64>,
    /// Share of missing values over rows without it.
    pub missing_share_without_outcome: Option<f64>,
    /// How well the value alone tells rows with the outcome from those without: the area under the ROC curve.
    pub auc: Option<f64>,
    /// The last day of any evidence, in days from the index date; never above minus the lead time.
    pub latest_evidence_days: Option<i32>,
}

/// The values of rows with and without the outcome, missing ones as NaN.
pub(crate) struct Sides {
    pub(crate) with: Vec<f64>,
    pub(crate) without: Vec<f64>,
}

impl Sides {
    /// Splits a column by outcome; rows that are not trained on or whose outcome is not known are on neither side.
    pub(crate) fn of(values: &[f64], outcome: &[Option<bool>]) -> Self {
        let side = |wanted: bool| {
            values.iter().zip(outcome).filter(|(_, o)| **o == Some(wanted)).map(|(value, _)| *value).collect()
        };
        Self { with: side(true), without: side(false) }
    }

    /// Area under the ROC curve of the values that are there: the chance that a row with the outcome has the larger value,
    /// ties counted half (Mann and Whitney). `None` where a side has none.
    pub(crate) fn auc(&self) -> Option<f64> {
        let of = |values: &[f64], side: bool| -> Vec<(f64, bool)> {
            values.iter().filter(|v| !v.is_nan()).map(|v| (*v, side)).collect()
        };
        let (with, without) = (of(&self.with, true), of(&self.without, false));
        let pairs = with.len() as f64 * without.len() as f64;
        let mut all: Vec<(f64, bool)> = with.into_iter().chain(without).collect();
        all.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (mut below, mut wins) = (0.0, 0.0);
        for tied in all.chunk_by(|a, b| a.0 == b.0) {
            let cases = tied.iter().filter(|(_, side)| *side).count() as f64;
            let others = tied.len() as f64 - cases;
            wins += cases * (below + others / 2.0);
            below += others;
        }
        (pairs > 0.0).then_some(wins / pairs)
    }

    /// Shares of missing values with and without the outcome.
    pub(crate) fn missing(&self) -> (Option<f64>, Option<f64>) {
        (missing_share(&self.with), missing_share(&self.without))
    }
}

/// The mean of the values that are there.
pub(crate) fn mean(values: &[f64]) -> Option<f64> {
    let (count, sum) = values.iter().filter(|v| !v.is_nan()).fold((0_u64, 0.0), |(n, sum), v| (n + 1, sum + v));
    (count > 0).then(|| sum / count as f64)
}

/// The share of values that are missing.
pub(crate) fn missing_share(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().filter(|v| v.is_nan()).count() as f64 / values.len() as f64)
}

/// The values that are there, ascending.
pub(crate) fn sorted(values: &[f64]) -> Vec<f64> {
    let mut sorted: Vec<f64> = values.iter().copied().filter(|v| !v.is_nan()).collect();
    sorted.sort_by(f64::total_cmp);
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_area_equals_counting_all_pairs() {
        let nan = f64::NAN;
        let sides = Sides { with: vec![3.0, 1.0, 2.0, nan, 3.0], without: vec![2.0, nan, 0.0, 3.0, 1.0, 1.0] };
        let mut wins = 0.0;
        for case in [3.0, 1.0, 2.0, 3.0] {
            for other in [2.0, 0.0, 3.0, 1.0, 1.0] {
                wins += if case > other {
                    1.0
                } else if case == other {
                    0.5
                } else {
                    0.0
                };
            }
        }
        assert_eq!(sides.auc(), Some(wins / 20.0));
        assert_eq!(sides.missing(), (Some(0.2), Some(1.0 / 6.0)));
        assert_eq!(Sides { with: vec![nan], without: vec![1.0] }.auc(), None);
        assert_eq!((mean(&[1.0, nan, 2.0]), mean(&[nan]), sorted(&[2.0, nan, 1.0])), (Some(1.5), None, vec![1.0, 2.0]));
    }
}
