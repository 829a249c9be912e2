//! Whether ranges of probabilities hold what they should: in groups of patients by prediction, the observed risk beside
//! the mean range.

use serde::{Deserialize, Serialize};

use super::cases::Cases;
use super::interval::{Estimate, Share};
use super::observed_risk::observed_risk;

/// A group has at least so many patients, and there are at most so many groups.
const FEWEST: usize = 20;
const MOST_GROUPS: usize = 10;

/// Groups of patients with their mean ranges and what became of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RangeCoverage {
    /// The lowest predictions first.
    pub groups: Vec<RangeGroup>,
    /// Everybody together.
    pub overall: RangeGroup,
}

/// Patients with similar predictions.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct RangeGroup {
    /// How many.
    pub patients: usize,
    /// Mean prediction.
    pub predicted: f64,
    /// Mean lower limit.
    pub low: f64,
    /// Mean upper limit.
    pub high: f64,
    /// The observed risk (by the horizon: one less Kaplan and Meier's survival).
    pub observed: Estimate,
}

impl RangeGroup {
    /// Whether the observed risk lies within the mean range, which nothing widens.
    #[must_use]
    pub fn is_inside(&self) -> bool {
        (self.low..=self.high).contains(&self.observed.value)
    }

    /// Whether the observed risk is within the mean range or no further from it than its 95 % interval.
    #[must_use]
    pub fn is_near(&self) -> bool {
        self.is_inside() || self.observed.interval.is_some_and(|i| i.low <= self.high && i.high >= self.low)
    }
}

impl RangeCoverage {
    /// Groups whose observed risk lies within the range.
    #[must_use]
    pub fn inside(&self) -> usize {
        self.groups.iter().filter(|group| group.is_inside()).count()
    }

    /// Groups whose observed risk is within the range or no further from it than chance allows.
    #[must_use]
    pub fn near(&self) -> usize {
        self.groups.iter().filter(|group| group.is_near()).count()
    }
}

/// Ranges, `[low, high]` a case, held against what became of the cases. Equal predictions are never parted. `None` of
/// fewer than two groups' cases.
#[must_use]
pub fn range_coverage(cases: &Cases, ranges: &[[f64; 2]]) -> Option<RangeCoverage> {
    let mut order: Vec<usize> = (0..cases.len()).filter(|row| cases.weights[*row] > 0.0).collect();
    let count = (order.len() / FEWEST).min(MOST_GROUPS);
    if count < 2 {
        return None;
    }
    order.sort_by(|&a, &b| cases.predictions[a].total_cmp(&cases.predictions[b]).then(a.cmp(&b)));
    let mut groups = Vec::new();
    let mut rest = order.as_slice();
    for left in (1..=count).rev() {
        if rest.is_empty() {
            break;
        }
        let mut end = rest.len().div_ceil(left);
        while end < rest.len() && cases.predictions[rest[end]] == cases.predictions[rest[end - 1]] {
            end += 1;
        }
        let (these, others) = rest.split_at(end);
        groups.push(group(cases, ranges, these)?);
        rest = others;
    }
    Some(RangeCoverage { groups, overall: group(cases, ranges, &order)? })
}

fn group(cases: &Cases, ranges: &[[f64; 2]], rows: &[usize]) -> Option<RangeGroup> {
    let total: f64 = rows.iter().map(|row| cases.weights[*row]).sum();
    let mean = |of: &dyn Fn(usize) -> f64| rows.iter().map(|row| cases.weights[*row] * of(*row)).sum::<f64>() / total;
    let own = cases.rows(rows);
    let mut observed = observed_risk(&own)?;
    if observed.interval.is_none() {
        // Greenwood's error knows nothing of a group without an event: Wilson's interval of those who were followed.
        let mut share = Share::default();
        own.sample().iter().for_each(|(_, happened, _)| share.add(1.0, happened));
        observed.interval = Estimate::wilson(share).and_then(|estimate| estimate.interval);
    }
    Some(RangeGroup {
        patients: rows.len(),
        predicted: mean(&|row| cases.predictions[row]),
        low: mean(&|row| ranges[row][0]),
        high: mean(&|row| ranges[row][1]),
        observed,
    })
}

#[cfg(test)]
mod tests {
    use super::super::made_up::MadeUp;
    use super::*;

    /// By hand: four groups of 20 with 2, 5, 9 and 18 events, against ranges around the prediction.
    #[test]
    fn observed_shares_are_held_against_the_mean_range() {
        let (predictions, events): (Vec<f64>, Vec<bool>) = [(0.1, 2), (0.2, 5), (0.5, 9), (0.6, 18)]
            .iter()
            .flat_map(|(p, count)| (0..20).map(move |i| (*p + f64::from(i) * 1e-4, i < *count)))
            .unzip();
        let ranges: Vec<[f64; 2]> = predictions.iter().map(|p| [p - 0.05, p + 0.05]).collect();
        let cases = Cases { predictions, outcomes: events, weights: vec![1.0; 80], follow_up: None };
        let found = range_coverage(&cases, &ranges).unwrap();
        let observed: Vec<f64> = found.groups.iter().map(|g| g.observed.value).collect();
        assert_eq!(observed, [0.1, 0.25, 0.45, 0.9]);
        let inside: Vec<bool> = found.groups.iter().map(RangeGroup::is_inside).collect();
        // 0.25 lies within 0.15095 to 0.25095, 0.45 below 0.45095, 0.9 far above 0.65.
        assert_eq!(inside, [true, true, false, false]);
        assert_eq!((found.inside(), found.near()), (2, 3));
        assert_eq!((found.overall.patients, found.overall.observed.value), (80, 34.0 / 80.0));
    }

    /// Nobody of two groups of 20 has the event: Wilson's interval reaches to 0.1611 (Newcombe's table I).
    #[test]
    fn a_group_without_an_event_still_has_an_interval() {
        use super::super::cases::FollowUp;
        let times = vec![9.0; 40];
        let follow_up = FollowUp { times, events: vec![false; 40], horizon: 5.0 };
        let predictions = (0..40).map(|i| f64::from(i) / 100.0).collect();
        let cases =
            Cases { predictions, outcomes: vec![false; 40], weights: vec![1.0; 40], follow_up: Some(follow_up) };
        let found = range_coverage(&cases, &vec![[0.15, 0.2]; 40]).unwrap();
        assert_eq!((found.inside(), found.near()), (0, 2));
        assert!((found.groups[0].observed.interval.unwrap().high - 0.1611).abs() < 5e-5);
        assert_eq!(range_coverage(&cases, &vec![[0.17, 0.2]; 40]).unwrap().near(), 0);
    }

    #[test]
    fn the_whole_range_holds_everything_and_an_empty_one_nothing() {
        let cases = MadeUp::new().survival();
        let wide = range_coverage(&cases, &vec![[0.0, 1.0]; 300]).unwrap();
        assert_eq!((wide.groups.len(), wide.inside()), (10, 10));
        let narrow = range_coverage(&cases, &vec![[1.5, 1.5]; 300]).unwrap();
        assert_eq!((narrow.inside(), narrow.near()), (0, 0));
        assert!(range_coverage(&cases.rows(&(0..39).collect::<Vec<_>>()), &vec![[0.0, 1.0]; 39]).is_none());
    }
}
