//! What came out of a comparison.

use serde::{Deserialize, Serialize};

use crate::candidate::Learner;
use crate::metric::Metric;
use crate::parameters::Point;
use crate::training::FinalModel;

/// All candidates, in the order in which they were given. Written without models and predictions, which are files of
/// their own.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Selection {
    /// What was measured.
    pub metric: Metric,
    /// A result for each candidate.
    pub candidates: Vec<CandidateResult>,
    /// Which of them has the best mean over the outer folds; the first of equals.
    pub best: usize,
}

/// One candidate.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CandidateResult {
    /// Its name.
    pub name: String,
    /// Its learner.
    pub learner: Learner,
    /// The metric in each outer fold; NaN where a fold has one class only.
    pub folds: Vec<f64>,
    /// The mean of the folds that could be measured: the honest estimate.
    pub mean: f64,
    /// Of that mean: the folds' standard deviation over the root of their number. Folds share training rows, so that it
    /// is somewhat too small (Bengio and Grandvalet, JMLR 2004;5:1089).
    pub standard_error: f64,
    /// The metric of all held-out predictions together.
    pub pooled: f64,
    /// Which point each outer fold's inner folds chose.
    pub chosen_in_folds: Vec<Point>,
    /// The grid as the inner folds over all training rows saw it; empty where there was nothing to choose.
    pub grid: Vec<PointResult>,
    /// The point of the final model.
    pub chosen: Point,
    /// Predictions of rows by models that did not see them.
    #[serde(skip)]
    pub held_out: Predictions,
    /// The final model.
    #[serde(skip)]
    pub model: FinalModel,
}

/// A point of a grid.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PointResult {
    /// The point.
    pub point: Point,
    /// The mean of the metric over the inner folds; `None` where a fit failed.
    pub mean: Option<f64>,
    /// Of that mean.
    pub standard_error: Option<f64>,
    /// Why a fit failed.
    pub failure: Option<String>,
}

/// Held-out predictions, a number a training row; NaN for rows that no outer fold holds out.
#[derive(Debug, Clone, PartialEq)]
pub struct Predictions {
    /// Calibrated values: probabilities, amounts, risks by the horizon.
    pub values: Vec<f64>,
    /// Margins.
    pub margins: Vec<f64>,
    /// Risks by each further horizon; NaN also where a fold's training rows tell nothing of it.
    pub further: Vec<Vec<f64>>,
    /// The outer fold that held the row out, from 0.
    pub folds: Vec<Option<u32>>,
}

impl Selection {
    /// The final models, which open sealed rows.
    #[must_use]
    pub fn into_final_models(self) -> Vec<FinalModel> {
        self.candidates.into_iter().map(|candidate| candidate.model).collect()
    }
}

/// Mean and standard error of the numbers that are there.
pub(crate) fn mean_and_error(values: &[f64]) -> (f64, f64) {
    let there: Vec<f64> = values.iter().copied().filter(|value| value.is_finite()).collect();
    let count = there.len() as f64;
    let mean = there.iter().sum::<f64>() / count;
    let variance = there.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / (count - 1.0);
    (mean, libm::sqrt(variance / count))
}
