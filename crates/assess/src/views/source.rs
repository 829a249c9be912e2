//! Doses and treatments, in `bundle.json`.

use serde::{Deserialize, Serialize};

/// How a dose is given and changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DoseSource {
    /// The output that is the dose.
    pub output: String,
    /// The steps in which it can be given, in the output's unit.
    #[serde(default)]
    pub rounded_to: Option<f64>,
    /// Days for which the dose is, such as 7.
    #[serde(default)]
    pub per_days: Option<f64>,
    /// The doses that were studied: outside them the model refuses.
    #[serde(default)]
    pub studied: Option<[f64; 2]>,
    /// The largest change in one step, as a share of the present dose.
    #[serde(default)]
    pub largest_step: Option<LargestStep>,
    /// The present dose, as an input by name.
    #[serde(default)]
    pub present_dose: Option<String>,
}

/// The largest change of a dose in one step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LargestStep {
    /// As a share of the present dose.
    pub share: f64,
    /// Who says so.
    pub source: String,
}

/// A treatment and the outputs with and without it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TreatmentSource {
    /// The treatment in words.
    pub treatment: String,
    /// The comparisons.
    pub comparisons: Vec<ComparisonSource>,
}

/// Two outputs that differ by the treatment only.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComparisonSource {
    /// The output without the treatment.
    pub without: String,
    /// The output with it.
    pub with: String,
    /// The outcome, in words that follow "the risk of".
    pub outcome: String,
}
