//! How much worse held-out rows are predicted when a column's values are dealt out anew: permutation importance, by
//! models that saw neither those rows nor the permutation. Breiman 2001; Fisher, Rudin and Dominici, JMLR 2019;20:177.

use serde::{Deserialize, Serialize};

use crate::candidate::Candidate;
use crate::data::Data;
use crate::error::Error;
use crate::folds::folds;
use crate::learner::{self, Context};
use crate::metric::Metric;
use crate::parameters::Point;
use crate::pool;
use crate::random::Chance;
use crate::select::Settings;
use crate::training::{Training, margins_of_rows};

/// One column.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Importance {
    /// Its name.
    pub column: String,
    /// By how much the metric gets worse, in its own unit; about 0 for a column that does not matter.
    pub mean: f64,
    /// Over folds and repetitions.
    pub standard_deviation: f64,
}

/// Importance of the candidate's columns at one point of its grid: a model for each outer fold, in which each column is
/// dealt out anew `repeats` times. Columns come in the order of the table.
///
/// # Errors
/// As [`crate::select`]; a repetition of 0.
pub fn permutation_importance(
    training: &Training,
    candidate: &Candidate,
    point: &Point,
    settings: &Settings,
    repeats: usize,
    progress: &(dyn Fn(u64, u64) + Sync),
) -> Result<Vec<Importance>, Error> {
    if repeats == 0 {
        return Err(Error::Setting { what: "importance needs at least one repetition, better ten".into() });
    }
    let data = candidate.own_columns(training.data())?;
    learner::check(candidate, &data)?;
    let metric = settings.metric.unwrap_or_else(|| Metric::default_for(&data.outcome));
    metric.check(&data.outcome)?;
    let context = Context { seed: settings.seed, horizon: settings.horizon };
    let parts = folds(&data, settings.outer_folds, settings.split, settings.seed)?;
    let losses = pool::run(parts.len(), settings.threads, progress, |fold| {
        let part = &parts[fold];
        let failed = |what| Error::Learner {
            candidate: candidate.name.clone(),
            place: format!("outer fold {}", fold + 1),
            what,
        };
        let fitted = learner::fit(candidate, point, &data.take(&part.train), context).map_err(failed)?;
        let compiled = fitted.predictor.compile()?;
        let mut test = data.take(&part.test);
        let score = |test: &Data| {
            let of = |margins: &Vec<f64>| model::Margin(margins.first().copied().unwrap_or(f64::NAN));
            let values: Vec<f64> = margins_of_rows(&compiled, test)
                .iter()
                .map(|margins| fitted.link.value_from_margin(of(margins)))
                .collect();
            metric.of(test, &values)
        };
        let intact = score(&test);
        let mut of_columns = Vec::new();
        for column in 0..data.width() {
            let kept: Vec<f64> = test.column(column).collect();
            let set = |test: &mut Data, values: &[f64]| {
                let width = test.width();
                test.rows.iter_mut().skip(column).step_by(width).zip(values).for_each(|(to, from)| *to = *from);
            };
            for repeat in 0..repeats {
                let purpose = ((fold * data.width() + column) * repeats + repeat) as u64;
                let mut dealt = kept.clone();
                Chance::new(settings.seed, purpose).shuffle(&mut dealt);
                set(&mut test, &dealt);
                let now = score(&test);
                of_columns.push(if metric.larger_is_better() { intact - now } else { now - intact });
            }
            set(&mut test, &kept);
        }
        Ok(of_columns)
    })?;
    let one = |(column, name): (usize, &String)| {
        let of_fold = |fold: &Vec<f64>| fold[column * repeats..(column + 1) * repeats].to_vec();
        let losses: Vec<f64> = losses.iter().flat_map(of_fold).filter(|loss| loss.is_finite()).collect();
        let count = losses.len() as f64;
        let mean = losses.iter().sum::<f64>() / count;
        let variance = losses.iter().map(|loss| (loss - mean) * (loss - mean)).sum::<f64>() / (count - 1.0);
        Importance { column: name.clone(), mean, standard_deviation: libm::sqrt(variance) }
    };
    Ok(data.columns.iter().enumerate().map(one).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::candidate::Learner;
    use crate::testing::{binary, candidate};

    /// a, b and the square of c matter, d and e do not.
    #[test]
    fn columns_that_matter_are_told_from_noise() {
        let training = Training::new(binary(900, 1)).unwrap();
        let boosted = candidate(Learner::BoostedTrees, &[]);
        let point = candidate(Learner::BoostedTrees, &[("rounds", &[60.0]), ("max_depth", &[3.0])]).points().unwrap();
        let settings = Settings { outer_folds: 3, threads: 2, ..Settings::default() };
        let of = |settings: &Settings| {
            permutation_importance(&training, &boosted, &point[0], settings, 4, &|_, _| {}).unwrap()
        };
        let found = of(&settings);
        assert!(found[0].mean > found[1].mean && found[1].mean > 0.02 && found[2].mean > 0.02, "{found:?}");
        assert!(found[3].mean.abs() < 0.015 && found[4].mean.abs() < 0.015, "{found:?}");
        assert!(found.iter().all(|i| i.standard_deviation > 0.0 && i.standard_deviation < 0.1));
        assert_eq!(found, of(&Settings { threads: 1, ..settings }));
    }
}
