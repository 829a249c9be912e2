//! Percentile intervals from resampled rows. Every replicate draws from a stream of its own, so that the same seed
//! gives the same bytes for any number of threads.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};
use serde::Serialize;

use super::interval::{Interval, quantile};

/// How intervals were resampled.
#[derive(Debug, Clone, PartialEq, Serialize)]
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
    let next = AtomicUsize::new(0);
    let done = AtomicUsize::new(0);
    let work = || {
        let mut values = Vec::new();
        let mut drawn = vec![0; rows];
        loop {
            let replicate = next.fetch_add(1, Ordering::Relaxed);
            if replicate >= count {
                return values;
            }
            draw(seed, replicate, &mut drawn);
            values.push((replicate, statistic(&drawn)));
            progress(done.fetch_add(1, Ordering::Relaxed) + 1);
        }
    };
    let mut values = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads.max(1)).map(|_| scope.spawn(work)).collect();
        let mut values = Vec::with_capacity(count);
        for worker in workers {
            match worker.join() {
                Ok(some) => values.extend(some),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        values
    });
    values.sort_by_key(|(replicate, _)| *replicate);
    values.into_iter().map(|(_, value)| value).collect()
}

/// The bias of this way to bound a number is below 2⁻³⁰ for a thousand million rows.
fn draw(seed: u64, replicate: usize, rows: &mut [usize]) {
    let mut source = ChaCha8Rng::seed_from_u64(seed);
    source.set_stream(replicate as u64);
    let count = rows.len() as u128;
    for row in rows {
        *row = ((u128::from(source.next_u64()) * count) >> 64) as usize;
    }
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
    fn few_values_have_no_interval() {
        assert_eq!(percentile((0..39).map(|v| Some(f64::from(v)))), None);
        assert_eq!(percentile((0..100).map(|_| Some(0.5))), None, "certainty would be claimed");
        assert!(percentile((0..100).map(|v| Some(f64::from(v)))).is_some());
    }
}
