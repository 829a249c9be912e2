//! What more data would bring: a measure of fits to growing random parts of the training rows.

use serde::{Deserialize, Serialize};

use super::bootstrap::{rows_of_groups, shuffled};
use super::parallel::in_parallel;
use super::resampling::Resampling;

/// What the ends of spreads are where fits are repeated.
const REPEATS: &str = "the lowest and highest of the repeats";

/// One measure by the number of training rows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LearningCurve {
    /// The measure.
    pub metric: String,
    /// In what the fits are judged, such as `held-out folds`.
    pub judged_in: String,
    /// What `low` and `high` of the spreads are, such as `the lowest and highest of the repeats`.
    pub spread: String,
    /// One size each, ascending.
    pub points: Vec<LearningPoint>,
}

/// One size.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LearningPoint {
    /// Training rows, on average over the repeats.
    pub rows: usize,
    /// Fits that could be measured.
    pub repeats: usize,
    /// In the rows fitted to, where that was measured.
    pub training: Option<Spread>,
    /// In the rows held out.
    pub validation: Spread,
}

/// A mean and the lowest and highest of the repeats.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Spread {
    /// The mean.
    pub mean: f64,
    /// The lowest.
    pub low: f64,
    /// The highest.
    pub high: f64,
}

impl Spread {
    /// None of no values.
    #[must_use]
    pub fn of(values: &[f64]) -> Option<Self> {
        let low = values.iter().copied().reduce(f64::min)?;
        let high = values.iter().copied().reduce(f64::max)?;
        Some(Self { mean: values.iter().sum::<f64>() / values.len() as f64, low, high })
    }
}

/// Fits to parts of the rows: in each repeat the parts grow, so that a larger one holds the smaller.
///
/// `shares` are parts of the groups (from 0, excluded, to 1). `fit` has the rows fitted to; `measure` has a fit and
/// those rows, or None for the rows held out, which only the caller knows: the test set is not among them.
pub fn learning_curve<F>(
    [metric, judged_in]: [&str; 2],
    shares: &[f64],
    how: &Resampling<'_>,
    fit: impl Fn(&[usize]) -> Option<F> + Sync,
    measure: impl Fn(&F, Option<&[usize]>) -> Option<f64> + Sync,
    progress: &(dyn Fn(usize) + Sync),
) -> LearningCurve {
    let groups = rows_of_groups(how.rows, how.groups);
    let mut shares: Vec<f64> = shares.iter().copied().filter(|s| *s > 0.0 && *s <= 1.0).collect();
    shares.sort_by(f64::total_cmp);
    shares.dedup();
    let one = |piece: usize| {
        let (share, repeat) = (shares[piece / how.replicates], piece % how.replicates);
        let count = ((share * groups.len() as f64).round() as usize).clamp(1, groups.len().max(1));
        let order = shuffled(how.seed, repeat, groups.len());
        let mut rows: Vec<usize> = order.iter().take(count).flat_map(|g| groups[*g].iter().copied()).collect();
        rows.sort_unstable();
        let fitted = fit(&rows)?;
        Some((rows.len(), measure(&fitted, Some(&rows))?, measure(&fitted, None)?))
    };
    let found = in_parallel(shares.len() * how.replicates, how.threads, one, progress);
    let point = |fits: &[Option<(usize, f64, f64)>]| {
        let fits: Vec<&(usize, f64, f64)> = fits.iter().flatten().collect();
        let [training, validation] = [|f: &(usize, f64, f64)| f.1, |f: &(usize, f64, f64)| f.2]
            .map(|value| Spread::of(&fits.iter().map(|f| value(f)).collect::<Vec<_>>()));
        let rows = fits.iter().map(|f| f.0).sum::<usize>() / fits.len().max(1);
        Some(LearningPoint { rows, repeats: fits.len(), training: Some(training?), validation: validation? })
    };
    let points = found.chunks(how.replicates.max(1)).filter_map(point).collect();
    LearningCurve { metric: metric.to_owned(), judged_in: judged_in.to_owned(), spread: REPEATS.to_owned(), points }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The largest number among k of 0..40 drawn without replacement is (k · 41) / (k + 1) − 1 on average.
    #[test]
    fn a_maximum_grows_as_theory_says() {
        let how = Resampling { rows: 40, groups: None, replicates: 4000, seed: 3, threads: 2 };
        let fit = |rows: &[usize]| rows.iter().max().copied();
        let measure = |fitted: &usize, rows: Option<&[usize]>| Some(rows.map_or(*fitted as f64, |r| r.len() as f64));
        let curve = learning_curve(["largest", "theory"], &[1.0, 0.1, 0.5], &how, fit, measure, &|_| ());
        assert_eq!(curve.points.iter().map(|p| p.rows).collect::<Vec<_>>(), [4, 20, 40]);
        for point in &curve.points {
            let k = point.rows as f64;
            assert_eq!((point.training.unwrap().mean, point.repeats), (k, 4000));
            assert!((point.validation.mean - (k * 41.0 / (k + 1.0) - 1.0)).abs() < 0.4, "{point:?}");
        }
        assert_eq!(curve.points[2].validation, Spread { mean: 39.0, low: 39.0, high: 39.0 });
    }

    #[test]
    fn sizes_without_a_fit_are_left_out_and_groups_stay_together() {
        let groups: Vec<usize> = (0..20).map(|row| row / 2).collect();
        let how = Resampling { rows: 20, groups: Some(&groups), replicates: 5, seed: 3, threads: 3 };
        let fit = |rows: &[usize]| {
            assert!(rows.chunks(2).all(|pair| pair[0] / 2 == pair[1] / 2), "both rows of a group: {rows:?}");
            (rows.len() > 4).then_some(())
        };
        let curve = learning_curve(["m", "v"], &[0.1, 0.5], &how, fit, |(), _| Some(1.0), &|_| ());
        assert_eq!(curve.points.iter().map(|p| p.rows).collect::<Vec<_>>(), [10]);
    }
}
