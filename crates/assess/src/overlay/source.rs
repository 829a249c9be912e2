//! `*.overlay.json`: what one site adds to one output of a model, from patients of its own, and where it comes from.

use model::Curve;
use serde::{Deserialize, Serialize};

/// The whole file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Overlay {
    /// Version of this format: 1.
    pub schema: u32,
    /// The model.
    pub model: String,
    /// The version of the bundle that was checked: the overlay holds for no other.
    pub model_version: String,
    /// Of a trained model, the SHA-256 that its `model.json` states as its source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub model_sha256: Option<String>,
    /// The output.
    pub output: String,
    /// How its value is moved.
    pub recalibration: Recalibration,
    /// From which value on the site wants to be told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub threshold: Option<SiteThreshold>,
    /// Where it comes from.
    pub provenance: Provenance,
}

/// How a value is moved. Of a survival it is the risk, one less the survival, that is moved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recalibration {
    /// Not at all: the overlay is about the threshold.
    None,
    /// A new intercept beside a slope of 1.
    Intercept(Line),
    /// A new intercept and a new slope.
    InterceptAndSlope(Line),
    /// A rising curve of the value, straight between its points and flat outside.
    Isotonic(Curve),
}

/// New = intercept + slope × old, on a scale.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// On which scale.
    pub scale: LineScale,
    /// Added.
    pub intercept: f64,
    /// Multiplies; above 0.
    pub slope: f64,
}

/// On which scale a value is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineScale {
    /// The log of the odds of a probability.
    LogOdds,
    /// log(−log(1 − risk)): the log of the cumulative hazard by the horizon.
    ComplementaryLogLog,
    /// The value itself: amounts.
    Identity,
}

/// From which value on a site wants to be told.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SiteThreshold {
    /// The least value, after recalibration; of a survival, the least risk.
    pub at_least: f64,
    /// Alerts per 1,000 patients that the site can answer, where the threshold came from that.
    #[serde(default)]
    pub budget_per_1000: Option<f64>,
    /// Alerts per 1,000 patients that the threshold gave.
    pub alerts_per_1000: f64,
}

/// Where an overlay comes from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provenance {
    /// What the site calls itself.
    pub site: String,
    /// Patients that were used.
    pub patients: usize,
    /// Those with the event, where the outcome is one.
    #[serde(default)]
    pub events: Option<usize>,
    /// When they were seen, in the site's words.
    #[serde(default)]
    pub period: String,
    /// SHA-256 of the files of patients and outcomes, in hexadecimal, one after the other.
    pub data_sha256: Vec<String>,
    /// The day on which it was made, `YYYY-MM-DD`.
    pub created: String,
    /// The program and version that made it.
    pub program: String,
    /// How the figures after recalibration were measured, as a sentence.
    pub how: String,
    /// The model's own values in these patients.
    pub before: Measured,
    /// The recalibrated values, each patient judged by a fit to others; absent where nothing is moved.
    #[serde(default)]
    pub after: Option<Measured>,
}

/// What was measured; a figure that does not apply is absent.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct Measured {
    /// Brier score.
    pub brier: Option<f64>,
    /// Observed over expected events.
    pub observed_to_expected: Option<f64>,
    /// Calibration slope.
    pub slope: Option<f64>,
    /// Integrated calibration index: mean distance of predicted and smoothed observed risk.
    pub ici: Option<f64>,
    /// Of amounts: mean of predicted less observed.
    pub bias: Option<f64>,
    /// Of amounts: root of the mean squared difference.
    pub rmse: Option<f64>,
}
