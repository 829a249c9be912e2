//! `uncertainty.json`: how sure a model's numbers are, as measured on patients that it was not made of.

use std::collections::BTreeMap;

use model::Link;
use serde::{Deserialize, Serialize};

/// The whole file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UncertaintySource {
    /// By output, or by `equation/output` where equations differ in it. An output that is not named has nothing reported.
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

/// Models refitted to bootstrap samples of the patients: linear predictors over common columns.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RefitsSource {
    /// How they came about and what was not measured, as a sentence.
    pub source: String,
    /// What coefficients are multiplied by.
    pub columns: Vec<RefitColumn>,
    /// How each output is read from a refit.
    pub outputs: BTreeMap<String, RefitOutput>,
    /// The refits.
    pub models: Vec<Refit>,
}

/// A column of the refits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RefitColumn {
    /// Name of the bundle's term that fills it; 1 where absent, as of the treatment itself.
    #[serde(default)]
    pub term: Option<String>,
    /// Whether it counts only in outputs with the treatment.
    #[serde(default)]
    pub treated: bool,
}

/// How an output is read from a refit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum RefitOutput {
    /// The link's value of constant + Σ coefficient · column.
    Value {
        /// Which of the refit's constants.
        constant: u32,
        /// Whether columns of the treatment count.
        #[serde(default)]
        treated: bool,
        /// From margin to value. Under `cloglog` the constant holds the logarithm of the cumulative baseline hazard.
        link: Link,
    },
    /// Scale times the first output less the second, refit by refit.
    Difference {
        /// The two outputs.
        of: [String; 2],
        /// 100 for patients in 100.
        scale: f64,
    },
}

/// One refitted model. Numbers of f32 are enough: a refit differs from the next in the second digit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refit {
    /// Constants of the outputs, one for each horizon.
    pub constants: Vec<f32>,
    /// A coefficient for each column.
    pub coefficients: Vec<f32>,
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
