//! How much a model flatters itself on the rows that made it: Harrell's bootstrap (Harrell, Lee and Mark, Stat Med
//! 1996;15:361). Intervals by location shift (Noma et al., Stat Med 2021;40:5691).

use serde::{Deserialize, Serialize};

use super::bootstrap::{drawn_groups, percentile, rows_of_groups};
use super::interval::{Estimate, Interval};
use super::parallel::in_parallel;
use super::resampling::Resampling;

/// Apparent measures and what is left of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OptimismTable {
    /// One measure a row.
    pub measures: Vec<OptimismRow>,
    /// Bootstrap samples that the whole fitting was repeated in.
    pub replicates: usize,
    /// Of them, those in which nothing could be fitted or measured.
    pub left_out: usize,
    /// The seed.
    pub seed: u64,
}

/// One measure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OptimismRow {
    /// Its name.
    pub measure: String,
    /// In the rows that the model was fitted to.
    pub apparent: f64,
    /// Mean over the replicates: in the sample fitted to, less in all rows.
    pub optimism: f64,
    /// The Monte Carlo error of that mean.
    pub optimism_error: f64,
    /// Apparent less optimism; the interval is that of the replicates' apparent values, moved by the optimism.
    pub corrected: Estimate,
}

/// Fits to every bootstrap sample as `fit` does to all rows, and measures each fit there and in all rows.
///
/// `fit` has the rows (some several times) and must do everything that depends on data: selection, imputation, tuning.
/// `measure` gives a value for each of `names`. None where all rows together cannot be fitted and measured.
pub fn optimism<F>(
    names: &[&str],
    how: &Resampling<'_>,
    fit: impl Fn(&[usize]) -> Option<F> + Sync,
    measure: impl Fn(&F, &[usize]) -> Option<Vec<f64>> + Sync,
    progress: &(dyn Fn(usize) + Sync),
) -> Option<OptimismTable> {
    let all: Vec<usize> = (0..how.rows).collect();
    let whole = |values: Option<Vec<f64>>| values.filter(|v| v.len() == names.len());
    let apparent = whole(measure(&fit(&all)?, &all))?;
    let groups = rows_of_groups(how.rows, how.groups);
    let one = |replicate| {
        let drawn = drawn_groups(how.seed, replicate, &groups);
        let fitted = fit(&drawn)?;
        Some((whole(measure(&fitted, &drawn))?, whole(measure(&fitted, &all))?))
    };
    let found = in_parallel(how.replicates, how.threads, one, progress);
    let pairs: Vec<&(Vec<f64>, Vec<f64>)> = found.iter().flatten().collect();
    let row = |place: usize, name: &str| {
        let differences: Vec<f64> = pairs.iter().map(|(there, in_all)| there[place] - in_all[place]).collect();
        let count = differences.len() as f64;
        let optimism = differences.iter().sum::<f64>() / count;
        let squares: f64 = differences.iter().map(|d| (d - optimism) * (d - optimism)).sum();
        let moved = |i: Interval| Interval { low: i.low - optimism, high: i.high - optimism };
        OptimismRow {
            measure: name.to_owned(),
            apparent: apparent[place],
            optimism,
            optimism_error: (squares / (count - 1.0) / count).sqrt(),
            corrected: Estimate {
                value: apparent[place] - optimism,
                interval: percentile(pairs.iter().map(|(there, _)| Some(there[place]))).map(moved),
            },
        }
    };
    (pairs.len() > 1).then(|| OptimismTable {
        measures: names.iter().enumerate().map(|(place, name)| row(place, name)).collect(),
        replicates: how.replicates,
        left_out: how.replicates - pairs.len(),
        seed: how.seed,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 25 numbers whose mean is 4.76.
    fn numbers() -> Vec<f64> {
        (0..25_u32).map(|i| f64::from((i * 7 + 3) % 11)).collect()
    }

    fn run(replicates: usize, threads: usize) -> OptimismTable {
        let numbers = numbers();
        let mean = |rows: &[usize]| rows.iter().map(|&r| numbers[r]).sum::<f64>() / rows.len() as f64;
        let error = |fitted: &f64, rows: &[usize]| {
            let squares: f64 = rows.iter().map(|&r| (numbers[r] - fitted) * (numbers[r] - fitted)).sum();
            Some(vec![squares / rows.len() as f64])
        };
        let how = Resampling { rows: 25, groups: None, replicates, seed: 5, threads };
        optimism(&["mean squared error"], &how, |rows| Some(mean(rows)), error, &|_| ()).unwrap()
    }

    /// A mean fitted to n resampled rows: its squared error there is s²(1 − 1/n) on average, in all rows s²(1 + 1/n).
    #[test]
    fn the_optimism_of_a_mean_is_what_theory_says() {
        let numbers = numbers();
        let mean = numbers.iter().sum::<f64>() / 25.0;
        let variance = numbers.iter().map(|v| (v - mean) * (v - mean)).sum::<f64>() / 25.0;
        let found = run(20_000, 2);
        let row = &found.measures[0];
        assert!((row.apparent - variance).abs() < 1e-12);
        assert!((row.optimism + 2.0 * variance / 25.0).abs() < 4.0 * row.optimism_error, "{row:?} {variance}");
        assert!(row.optimism_error < 0.02 && row.corrected.value == row.apparent - row.optimism);
        let interval = row.corrected.interval.unwrap();
        assert!(interval.low < row.corrected.value && row.corrected.value < interval.high);
    }

    #[test]
    fn threads_change_nothing() {
        assert_eq!(run(60, 1), run(60, 4));
    }

    #[test]
    fn replicates_without_a_fit_are_counted() {
        let how = Resampling { rows: 6, groups: Some(&[0, 0, 1, 1, 2, 2]), replicates: 50, seed: 1, threads: 2 };
        // A fit needs rows of all three groups.
        let fit = |rows: &[usize]| (0..3).all(|g| rows.iter().any(|r| r / 2 == g)).then_some(());
        let found = optimism(&["rows"], &how, fit, |(), rows| Some(vec![rows.len() as f64]), &|_| ()).unwrap();
        assert!(found.left_out > 20 && found.left_out < 50, "7 of 9 draws miss a group: {}", found.left_out);
        assert_eq!(found.measures[0].optimism, 0.0);
        assert!(optimism(&["x"], &how, |_| None::<()>, |(), _| Some(vec![1.0]), &|_| ()).is_none());
    }
}
