//! Comparable pairs of survival times, counted in n log n by a Fenwick tree over the ranks of the predictions.

use super::cases::{Cases, FollowUp};
use super::order;

/// Weights by rank, with sums over the lower ranks.
struct Ranks {
    tree: Vec<f64>,
}

impl Ranks {
    fn add(&mut self, rank: usize, weight: f64) {
        let mut at = rank + 1;
        while at < self.tree.len() {
            self.tree[at] += weight;
            at += at & at.wrapping_neg();
        }
    }

    fn below(&self, rank: usize) -> f64 {
        let mut at = rank;
        let mut sum = 0.0;
        while at > 0 {
            sum += self.tree[at];
            at -= at & at.wrapping_neg();
        }
        sum
    }
}

/// The share of pairs in which the one with the earlier event was predicted higher; a tied prediction counts half.
///
/// A pair is comparable when one had the event and the other was observed longer, or was censored at that very time.
/// `weight_of_event` is what a pair counts by its earlier event's time; 0 leaves it out. None without such a pair.
pub(crate) fn concordance(cases: &Cases, follow_up: &FollowUp, weight_of_event: impl Fn(f64) -> f64) -> Option<f64> {
    let mut levels = cases.predictions.clone();
    levels.sort_by(f64::total_cmp);
    levels.dedup();
    let rank = |row: usize| levels.partition_point(|p| *p < cases.predictions[row]);
    let order = order::descending(&follow_up.times);
    let mut longer = Ranks { tree: vec![0.0; levels.len() + 1] };
    let (mut total, mut concordant, mut comparable) = (0.0, 0.0, 0.0);
    for together in order.chunk_by(|&a, &b| follow_up.times[a] == follow_up.times[b]) {
        let has_event = |row: &&usize| follow_up.events[**row];
        for &row in together.iter().filter(|r| !has_event(r)) {
            longer.add(rank(row), cases.weights[row]);
            total += cases.weights[row];
        }
        for &row in together.iter().filter(has_event) {
            let weight = cases.weights[row] * weight_of_event(follow_up.times[row]);
            if weight > 0.0 {
                let place = rank(row);
                let lower = longer.below(place);
                let same = longer.below(place + 1) - lower;
                concordant += weight * (lower + same / 2.0);
                comparable += weight * total;
            }
        }
        for &row in together.iter().filter(has_event) {
            longer.add(rank(row), cases.weights[row]);
            total += cases.weights[row];
        }
    }
    (comparable > 0.0).then(|| concordant / comparable)
}
