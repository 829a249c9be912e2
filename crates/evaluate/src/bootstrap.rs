//! Percentile intervals from resampled rows. Every replicate draws from a stream of its own, so that the same seed
//! gives the same bytes for any number of threads.

use std::collections::BTreeMap;

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};
use serde::{Deserialize, Serialize};

use super::interval::{Interval, quantile};
use super::parallel::in_parallel;

/// How intervals were resampled.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bootstrap {
    /// How many times the rows were drawn anew.
    pub replicates: usize,
    /// The seed.
    pub seed: u64,
    /// Replicates that could not be measured, for they drew only one outcome.
    pub left_out: usize,
}

/// Values of the statistics in each replicate, in the order of the replicates.
pub(crate) fn replicates<T: Send>(
    settings: (usize, u64, usize),
    rows: usize,
    statistic: impl Fn(&[usize]) -> T + Sync,
    progress: &(dyn Fn(usize) + Sync),
) -> Vec<T> {
    let (count, seed, threads) = settings;
    let one = |replicate| {
        let mut drawn = vec![0; rows];
        draw(seed, replicate, &mut drawn);
        statistic(&drawn)
    };
    in_parallel(count, threads, one, progress)
}

/// The bias of this way to bound a number is below 2⁻³⁰ for a thousand million rows.
fn draw(seed: u64, replicate: usize, rows: &mut [usize]) {
    let mut source = stream(seed, replicate);
    let count = rows.len();
    rows.iter_mut().for_each(|row| *row = below(&mut source, count));
}

/// The source of chance of one replicate.
fn stream(seed: u64, replicate: usize) -> ChaCha8Rng {
    let mut source = ChaCha8Rng::seed_from_u64(seed);
    source.set_stream(replicate as u64);
    source
}

fn below(source: &mut ChaCha8Rng, count: usize) -> usize {
    ((u128::from(source.next_u64()) * count as u128) >> 64) as usize
}

/// 0, 1, … `count` − 1 in an order of chance (Fisher and Yates).
pub(crate) fn shuffled(seed: u64, replicate: usize, count: usize) -> Vec<usize> {
    let mut source = stream(seed, replicate);
    let mut order: Vec<usize> = (0..count).collect();
    for last in (1..count).rev() {
        order.swap(last, below(&mut source, last + 1));
    }
    order
}

/// Rows of as many groups as there are, drawn anew; without groups every row is one.
pub(crate) fn drawn_groups(seed: u64, replicate: usize, groups: &[Vec<usize>]) -> Vec<usize> {
    let mut chosen = vec![0; groups.len()];
    draw(seed, replicate, &mut chosen);
    chosen.into_iter().flat_map(|group| groups[group].iter().copied()).collect()
}

/// The rows of each group, groups in the order of their numbers.
pub(crate) fn rows_of_groups(rows: usize, groups: Option<&[usize]>) -> Vec<Vec<usize>> {
    let Some(groups) = groups else { return (0..rows).map(|row| vec![row]).collect() };
    let mut by_group: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    groups.iter().take(rows).enumerate().for_each(|(row, group)| by_group.entry(*group).or_default().push(row));
    by_group.into_values().collect()
}

/// The middle 95 % of the values that there are; none of fewer than 40, or of ones that are all alike.
pub(crate) fn percentile(values: impl Iterator<Item = Option<f64>>) -> Option<Interval> {
    const FEWEST: usize = 40;
    let mut values: Vec<f64> = values.flatten().filter(|v| v.is_finite()).collect();
    values.sort_by(f64::total_cmp);
    let varies = values.first() != values.last();
    (values.len() >= FEWEST && varies)
        .then(|| Interval { low: quantile(&values, 0.025), high: quantile(&values, 0.975) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn threads_change_nothing() {
        let sum = |rows: &[usize]| rows.iter().enumerate().map(|(i, r)| i * r).sum::<usize>();
        let with = |threads| replicates((50, 7, threads), 30, sum, &|_| ());
        let one = with(1);
        assert_eq!(one, with(2));
        assert_eq!(one, with(5));
        assert_ne!(one[0], one[1]);
    }

    /// The mean of n draws has a standard error of s/√n: the interval of the mean is that wide.
    #[test]
    fn the_interval_of_a_mean_is_as_wide_as_theory_says() {
        let mean = |rows: &[usize]| rows.iter().map(|r| *r as f64).sum::<f64>() / rows.len() as f64;
        let values = replicates((4000, 1, 2), 400, mean, &|_| ());
        let interval = percentile(values.into_iter().map(Some)).unwrap();
        // Uniform on 0..400: standard deviation √((400² − 1)/12) = 115.47; 2 · 1.96 · 115.47 / √400 = 22.63.
        let width = interval.high - interval.low;
        assert!((width - 22.63).abs() < 1.0, "{width}");
        assert!(interval.low < 199.5 && 199.5 < interval.high);
    }

    #[test]
    fn a_shuffle_holds_each_once_and_every_order_is_as_likely() {
        let mut counts: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
        for replicate in 0..6000 {
            let order = shuffled(9, replicate, 3);
            assert_eq!(order.iter().sum::<usize>(), 3);
            *counts.entry(order).or_default() += 1;
        }
        // 1,000 of each of six orders, with a standard deviation of 29.
        assert!(counts.len() == 6 && counts.values().all(|n| n.abs_diff(1000) < 120), "{counts:?}");
    }

    #[test]
    fn rows_of_a_group_are_drawn_together() {
        let groups = rows_of_groups(5, Some(&[7, 2, 7, 2, 9]));
        assert_eq!(groups, [vec![1, 3], vec![0, 2], vec![4]]);
        let rows = drawn_groups(1, 0, &groups);
        let count = |row: usize| rows.iter().filter(|r| **r == row).count();
        assert_eq!((count(1), count(0)), (count(3), count(2)));
    }

    #[test]
    fn few_values_have_no_interval() {
        assert_eq!(percentile((0..39).map(|v| Some(f64::from(v)))), None);
        assert_eq!(percentile((0..100).map(|_| Some(0.5))), None, "certainty would be claimed");
        assert!(percentile((0..100).map(|v| Some(f64::from(v)))).is_some());
    }
}
