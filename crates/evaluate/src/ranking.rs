//! What can be said of a score that is no probability: how it ranks, and what thresholds of it would mean.

use serde::{Deserialize, Serialize};

use super::auroc::{self, Auroc};
use super::cases::Cases;
use super::error::EvaluateError;
use super::thresholds::{ThresholdRow, threshold_row};

/// How a score ranks those with the event above those without it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ranking {
    /// Rows with the event (by the horizon).
    pub events: usize,
    /// Rows known to be without it.
    pub non_events: usize,
    /// Area under the ROC curve; a larger score stands for the event.
    pub auroc: Auroc,
    /// False and true positive rate, one point for each distinct score.
    pub roc: Vec<[f64; 2]>,
    /// What thresholds of the score would mean.
    pub thresholds: Vec<ThresholdRow>,
}

/// Measures scores: the cases' predictions may be any numbers.
///
/// # Errors
/// When only one outcome occurs.
pub fn ranking(name: &str, cases: &Cases, thresholds: &[f64]) -> Result<Ranking, EvaluateError> {
    let sample = cases.sample();
    if !sample.has_both() {
        let problem = format!("{name}: only one outcome occurs; a ranking needs rows with the event and without");
        return Err(EvaluateError::Settings(problem));
    }
    let (events, non_events) = sample.counts();
    Ok(Ranking {
        events,
        non_events,
        auroc: auroc::auroc(&sample),
        roc: auroc::roc_curve(&sample),
        thresholds: thresholds.iter().map(|t| threshold_row(cases, &sample, *t)).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::made_up::MadeUp;
    use super::*;

    /// An area depends on the order alone, so a score on another scale has that of the probability.
    #[test]
    fn a_score_ranks_as_its_probability() {
        let cases = MadeUp::new().yes_or_no();
        let mut scores = cases.clone();
        scores.predictions.iter_mut().for_each(|p| *p = 7.0 * *p - 3.0);
        let (one, other) = (ranking("t", &cases, &[0.5]).unwrap(), ranking("t", &scores, &[0.5]).unwrap());
        assert_eq!((one.auroc, one.roc), (other.auroc, other.roc));
        let flagged = scores.predictions.iter().filter(|s| **s >= 0.5).count() as f64;
        let alerts = other.thresholds[0].alerts_per_1000.value;
        assert!((alerts - flagged / 0.3).abs() < 1e-9, "{alerts} of {flagged}");
    }

    #[test]
    fn one_outcome_is_refused() {
        let mut cases = MadeUp::new().yes_or_no();
        cases.outcomes.fill(true);
        assert!(ranking("t", &cases, &[]).unwrap_err().to_string().contains("only one outcome"));
    }
}
