//! Correcting a sample in which cases are more frequent than in the population.
//!
//! King G, Zeng L. Logistic regression in rare events data. Political Analysis 2001;9:137-163: weights (equation 8) or prior
//! correction of the intercept (equation 7).

use serde::{Deserialize, Serialize};

use super::settings::{Correction, CorrectionSettings, SplitName};
use super::{CohortCounts, Placed};
use crate::error::CohortError;

/// How far a sample's share of cases is from the population's, and what brings it back.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prevalence {
    /// The population's share of cases, π.
    pub population: f64,
    /// The training sample's share.
    pub sample: f64,
    /// Cases among the training rows.
    pub cases: u64,
    /// Controls among them.
    pub controls: u64,
    /// Weight of a case: π over the sample's share.
    pub weight_of_cases: f64,
    /// Weight of a control: 1 − π over 1 − the sample's share.
    pub weight_of_controls: f64,
    /// ln((1 − π)/π · cases/controls): subtracted from the intercept of a logistic model that was fitted without weights.
    pub intercept_offset: f64,
    /// Which of them is applied.
    pub applied: Correction,
}

/// Finds the correction from the training rows and applies weights to all rows that were sampled as they were.
pub(super) fn correct(
    rows: &mut [Placed],
    settings: &CorrectionSettings,
    whole: &CohortCounts,
) -> Result<Prevalence, CohortError> {
    let train = CohortCounts::of(rows.iter().filter(|r| r.split == SplitName::Train).map(|r| &r.row));
    let sampled = if train.rows > 0 { train } else { CohortCounts::of(rows.iter().map(|r| &r.row)) };
    if sampled.cases == 0 || sampled.controls == 0 {
        let problem = "needs cases and controls in the sample, which has only one of them";
        return Err(CohortError::key("sampling.prevalence", problem));
    }
    let (cases, controls) = (sampled.cases as f64, sampled.controls as f64);
    let of_cohort = whole.cases as f64 / (whole.cases + whole.controls) as f64;
    let population = settings.population.unwrap_or(of_cohort);
    if !(population > 0.0 && population < 1.0) {
        let problem = "cannot be taken from the cohort, which has only cases or only controls; state it";
        return Err(CohortError::key("sampling.prevalence.population", problem));
    }
    let sample = cases / (cases + controls);
    let found = Prevalence {
        population,
        sample,
        cases: sampled.cases,
        controls: sampled.controls,
        weight_of_cases: population / sample,
        weight_of_controls: (1.0 - population) / (1.0 - sample),
        intercept_offset: libm::log((1.0 - population) / population * (cases / controls)),
        applied: settings.correct,
    };
    if settings.correct == Correction::Weights {
        // A held-out side that was left as it came needs no weight.
        let is_sampled = |split: SplitName| {
            split == SplitName::Train || rows.iter().any(|r| r.split == split && r.match_set.is_some())
        };
        let sides: Vec<SplitName> =
            [SplitName::Train, SplitName::Test, SplitName::External].into_iter().filter(|s| is_sampled(*s)).collect();
        for row in rows.iter_mut().filter(|row| sides.contains(&row.split)) {
            row.weight *= match row.row.follow.outcome {
                Some(true) => found.weight_of_cases,
                Some(false) => found.weight_of_controls,
                None => 1.0,
            };
        }
    }
    Ok(found)
}
