//! Doses and treatments, in `bundle.json`.

use serde::{Deserialize, Serialize};

/// How a dose is given and changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DoseSource {
    /// The output that is the dose.
    pub output: String,
    /// The steps in which it can be given.
    #[serde(default)]
    pub steps: Option<DoseSteps>,
    /// Days for which the dose is, such as 7.
    #[serde(default)]
    pub per_days: Option<f64>,
    /// The doses that were studied: outside them the model refuses.
    #[serde(default)]
    pub studied: Option<StudiedDoses>,
    /// The largest change in one step, as a share of the present dose.
    #[serde(default)]
    pub largest_step: Option<LargestStep>,
    /// The present dose, as an input by name.
    #[serde(default)]
    pub present_dose: Option<String>,
}

/// The steps in which a dose can be given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DoseSteps {
    /// How large one is, in the output's unit.
    pub of: f64,
    /// Why, in words, such as "half a 5 mg tablet".
    pub because: String,
}

/// The doses that were studied.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StudiedDoses {
    /// The smallest and the largest, in the output's unit.
    pub range: [f64; 2],
    /// In whom, as a sentence.
    pub source: String,
}

/// The largest change of a dose in one step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LargestStep {
    /// As a share of the present dose.
    pub share: f64,
    /// Who says so, as a sentence.
    pub source: String,
    /// Whether the source was read for this bundle.
    pub read: bool,
}

/// A treatment and the outputs with and without it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TreatmentSource {
    /// The treatment, in words that follow "with" and "without".
    pub treatment: String,
    /// The comparisons.
    pub comparisons: Vec<ComparisonSource>,
    /// What the trial shows of whether the effect differs between patients, as sentences with the test; where absent, it
    /// is said that nothing is reported.
    #[serde(default)]
    pub heterogeneity: Option<String>,
}

/// Two outputs that differ by the treatment only.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComparisonSource {
    /// The output without the treatment.
    pub without: String,
    /// The output with it.
    pub with: String,
    /// The outcome in words that follow "the risk of", or of an amount "the expected number of".
    pub outcome: String,
}
