//! How well models of fewer rows predict: whether more data would help.

use serde::{Deserialize, Serialize};

use crate::candidate::Candidate;
use crate::error::Error;
use crate::folds::folds;
use crate::learner::{self, Context};
use crate::metric::Metric;
use crate::parameters::Point;
use crate::pool;
use crate::random::Chance;
use crate::select::Settings;
use crate::select::mean_and_error;
use crate::training::{Training, margins_of_rows};

/// One size.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CurvePoint {
    /// The share of each fold's training persons that was learnt from.
    pub share: f64,
    /// Mean number of rows that was learnt from.
    pub rows: f64,
    /// The metric's mean over the held-out folds.
    pub mean: f64,
    /// Of that mean.
    pub standard_error: f64,
    /// Folds in which so few rows could not be fitted, as where they lack an outcome.
    pub failed: usize,
}

/// The metric of held-out rows by models of these shares (above 0, at most 1) of the other persons, at one point of the
/// grid. The smaller sets are parts of the larger ones.
///
/// # Errors
/// As [`crate::select`]; a share out of range.
pub fn learning_curve(
    training: &Training,
    candidate: &Candidate,
    point: &Point,
    settings: &Settings,
    shares: &[f64],
    progress: &(dyn Fn(u64, u64) + Sync),
) -> Result<Vec<CurvePoint>, Error> {
    if shares.is_empty() || shares.iter().any(|share| !(*share > 0.0 && *share <= 1.0)) {
        return Err(Error::Setting {
            what: "a learning curve needs shares above 0 and at most 1, such as 0.25".into(),
        });
    }
    let data = candidate.own_columns(training.data())?;
    learner::check(candidate, &data)?;
    let metric = settings.metric.unwrap_or_else(|| Metric::default_for(&data.outcome));
    metric.check(&data.outcome)?;
    let context = Context { seed: settings.seed, horizon: settings.horizon };
    let parts = folds(&data, settings.outer_folds, settings.split, settings.seed)?;
    let results = pool::run(shares.len() * parts.len(), settings.threads, progress, |job| {
        let (share, fold) = (shares[job / parts.len()], job % parts.len());
        let mut persons: Vec<u64> = parts[fold].train.iter().map(|row| data.group(*row)).collect();
        persons.sort_unstable();
        persons.dedup();
        Chance::new(settings.seed, fold as u64).shuffle(&mut persons);
        persons.truncate((libm::round(persons.len() as f64 * share) as usize).max(1));
        persons.sort_unstable();
        let is_in = |row: &usize| persons.binary_search(&data.group(*row)).is_ok();
        let rows: Vec<usize> = parts[fold].train.iter().copied().filter(is_in).collect();
        let test = data.take(&parts[fold].test);
        let score = || {
            let fitted = learner::fit(candidate, point, &data.take(&rows), context).ok()?;
            let compiled = fitted.predictor.compile().ok()?;
            let of = |margins: &Vec<f64>| model::Margin(margins.first().copied().unwrap_or(f64::NAN));
            let margins = margins_of_rows(&compiled, &test);
            let values: Vec<f64> = margins.iter().map(|m| fitted.link.value_from_margin(of(m))).collect();
            Some(metric.of(&test, &values))
        };
        Ok((rows.len() as f64, score()))
    })?;
    let one = |(share, folds): (&f64, &[(f64, Option<f64>)])| {
        let scores: Vec<f64> = folds.iter().filter_map(|(_, score)| *score).collect();
        let (mean, standard_error) = mean_and_error(&scores);
        CurvePoint {
            share: *share,
            rows: folds.iter().map(|(rows, _)| rows).sum::<f64>() / folds.len() as f64,
            mean,
            standard_error,
            failed: folds.len() - scores.len(),
        }
    };
    Ok(shares.iter().zip(results.chunks(parts.len())).map(one).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::candidate::Learner;
    use crate::testing::{candidate, continuous};

    #[test]
    fn more_rows_predict_better() {
        let training = Training::new(continuous(900, 1)).unwrap();
        let boosted = candidate(Learner::BoostedTrees, &[]);
        let settings = Settings { outer_folds: 3, threads: 2, ..Settings::default() };
        let point = Point::default();
        let curve = learning_curve(&training, &boosted, &point, &settings, &[0.1, 0.4, 1.0], &|_, _| {}).unwrap();
        assert_eq!(curve.iter().map(|p| p.rows).collect::<Vec<_>>(), [60.0, 240.0, 600.0]);
        assert!(curve[0].mean > curve[1].mean && curve[1].mean > curve[2].mean && curve[2].mean < 0.8, "{curve:?}");
        assert!(learning_curve(&training, &boosted, &point, &settings, &[0.0], &|_, _| {}).is_err());
    }
}
