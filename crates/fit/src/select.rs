//! Honest comparison of candidates: nested cross-validation, on training rows alone.
//!
//! Outer folds measure; inner folds choose each candidate's hyper-parameters and calibrate it, from the outer fold's own
//! training part. In the end the same inner folds over all training rows choose and calibrate, and all training rows
//! train, the final model. Varma and Simon, BMC Bioinformatics 2006;7:91.

mod jobs;
mod result;
mod single;

pub(crate) use result::mean_and_error;
pub use result::{CandidateResult, PointResult, Predictions, Selection};
pub(crate) use single::tuned;

use serde::{Deserialize, Serialize};

use crate::candidate::Candidate;
use crate::data::Outcome;
use crate::error::Error;
use crate::folds::Split;
use crate::metric::Metric;
use crate::parameters::Point;
use crate::training::{FinalModel, Training};

/// How candidates are compared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// Folds that measure; at least 2.
    pub outer_folds: usize,
    /// Folds that choose hyper-parameters and calibrate; at least 2.
    pub inner_folds: usize,
    /// How rows are held out, in outer and inner folds.
    pub split: Split,
    /// Of folds and of learners that draw.
    pub seed: u64,
    /// How many fits run beside each other; the result is the same for any.
    pub threads: usize,
    /// What is measured; by the outcome where it is not given.
    pub metric: Option<Metric>,
    /// The time by which the risk is asked for, in the unit of the times; survival outcomes need it.
    pub horizon: Option<f64>,
    /// Further times for which held-out predictions give the risk, too.
    pub further_horizons: Vec<f64>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            outer_folds: 5,
            inner_folds: 5,
            split: Split::default(),
            seed: 1,
            threads: 1,
            metric: None,
            horizon: None,
            further_horizons: vec![],
        }
    }
}

/// Compares candidates and trains the final model of each. `progress` is told how many fits of how many are done, anew
/// for each of the up to three stages.
///
/// # Errors
/// Settings or candidates that do not fit the data, and a learner that fails on all training rows or an outer fold. A
/// point of a grid that fails on an inner fold is out of the comparison, and its result says why.
pub fn select(
    training: &Training,
    candidates: &[Candidate],
    settings: &Settings,
    progress: &(dyn Fn(u64, u64) + Sync),
) -> Result<Selection, Error> {
    let setting = |what: &str| Err(Error::Setting { what: what.into() });
    let outcome = &training.data().outcome;
    let metric = settings.metric.unwrap_or_else(|| Metric::default_for(outcome));
    metric.check(outcome)?;
    match (outcome, settings.horizon) {
        (Outcome::Survival(_), Some(horizon)) if horizon > 0.0 && horizon.is_finite() => {}
        (Outcome::Survival(_), _) => {
            return setting("a survival outcome needs a horizon above 0: the time by which the risk is asked for");
        }
        (_, Some(_)) => return setting("a horizon is for survival outcomes: leave it out"),
        (_, None) => {}
    }
    if candidates.is_empty() {
        return setting("there is no candidate: name at least one [[fit.candidates]]");
    }
    let mut names: Vec<&str> = candidates.iter().map(|candidate| candidate.name.as_str()).collect();
    names.sort_unstable();
    if let Some(pair) = names.windows(2).find(|pair| pair[0] == pair[1]) {
        return setting(&format!("two candidates are called {}: rename one", pair[0]));
    }
    jobs::run(training, candidates, settings, metric, progress)
}

/// Trains one candidate at one point of its grid on all training rows, without comparison or calibration: for a model
/// whose form was fixed beforehand.
///
/// # Errors
/// As [`select`].
pub fn train(
    training: &Training,
    candidate: &Candidate,
    point: &Point,
    settings: &Settings,
) -> Result<FinalModel, Error> {
    single::train(training, candidate, point, settings)
}

#[cfg(test)]
mod tests;
