//! `uncertainty.json`: how sure a model's numbers are, as measured on patients that it was not made of.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The whole file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UncertaintySource {
    /// By output. An output that is not named has nothing reported.
    pub outputs: BTreeMap<String, OutputUncertainty>,
    /// Refitted models, where outputs take them.
    #[serde(default)]
    pub refits: Option<RefitsSource>,
}

/// How sure one output is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OutputUncertainty {
    /// Inductive Venn–Abers over the value.
    VennAbers(VennAbersSource),
    /// Split conformal around the value.
    Conformal(ConformalSource),
    /// The middle share of the refitted models' values.
    Refits(RefitsUse),
    /// Nothing is reported; the sentence says what the source does report, such as its calibration.
    NotReported(String),
}

/// The two step functions of an inductive Venn–Abers predictor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VennAbersSource {
    /// `[from, p0, p1]`: for values from `from` on, up to the next step. The first stands for all below, too.
    pub steps: Vec<[f64; 3]>,
    /// On how many patients.
    pub patients: u32,
    /// Who they are, as a sentence.
    pub source: String,
    /// What was measured on others.
    #[serde(default)]
    pub coverage: Option<CoverageSource>,
}

/// A split-conformal interval.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConformalSource {
    /// The share of patients whose outcome should lie in the interval.
    pub level: f64,
    /// On which scale residuals were ranked.
    pub scale: ResidualScale,
    /// How far the interval reaches below and above on that scale.
    pub below: f64,
    /// Above.
    pub above: f64,
    /// On how many patients.
    pub patients: u32,
    /// Who they are, as a sentence.
    pub source: String,
    /// What was measured on others.
    #[serde(default)]
    pub coverage: Option<CoverageSource>,
}

/// On which scale residuals are alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ResidualScale {
    /// Differences.
    Absolute,
    /// Differences of square roots.
    SquareRoot,
    /// Ratios, as differences of logarithms of one more.
    Log1p,
}

/// Which share of the refits' values is shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RefitsUse {
    /// The share in the middle, such as 0.95.
    pub level: f64,
    /// What was measured of it; what cannot be measured is said in `source` of the refits.
    #[serde(default)]
    pub coverage: Option<CoverageSource>,
}

/// Models refitted to bootstrap samples: linear ones, over the columns of the model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RefitsSource {
    /// How they came about and what was not measured, as a sentence.
    pub source: String,
    /// Names of the model's columns, or terms, that have coefficients.
    pub columns: Vec<String>,
    /// The refits.
    pub models: Vec<Refit>,
}

/// One refitted model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refit {
    /// The constant.
    pub intercept: f64,
    /// A coefficient for each column.
    pub coefficients: Vec<f64>,
    /// Baseline survival by output, where the link has one.
    #[serde(default)]
    pub baseline_survival: BTreeMap<String, f64>,
}

/// What was measured.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoverageSource {
    /// The share that was aimed at.
    pub wanted: f64,
    /// The share that was found.
    pub found: f64,
    /// On how many patients.
    pub patients: u32,
    /// On whom and in which sense, as a sentence.
    pub how: String,
}
