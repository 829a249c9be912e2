//! How sure a number is, for a reader: plain data, part of the assessment.

use serde::{Deserialize, Serialize};

use crate::bundle::source::Tier;

/// How sure a number is by what was measured of the model, apart from what is missing in the record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct UncertaintyNote {
    /// How the range was found.
    pub method: UncertaintyMethod,
    /// Lower limit on the scale of the value; absent where nothing is reported.
    pub low: Option<f64>,
    /// Upper limit.
    pub high: Option<f64>,
    /// What the range means and what was measured of it, as a sentence; where nothing is reported, that.
    pub in_words: String,
    /// Whether ranges like this held so rarely that the range is not to be relied on: the words say so first, and no picture
    /// and no short line shows its limits.
    pub held_rarely: bool,
    /// How often ranges like this held what they should, where it was measured.
    pub coverage: Option<CoverageNote>,
    /// The tiers at both limits, where they differ from each other or from the result's own: the range straddles a threshold.
    pub tiers: Option<[Tier; 2]>,
}

/// How a range was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum UncertaintyMethod {
    /// The pair of probabilities of an inductive Venn–Abers predictor.
    VennAbers,
    /// A split-conformal interval for a single patient's outcome.
    Conformal,
    /// The middle share of the values of models refitted to bootstrap samples.
    Refits,
    /// The source of the model gives nothing.
    NotReported,
}

/// What was measured of ranges like this.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct CoverageNote {
    /// The share that was aimed at, from 0 to 1.
    pub wanted: f64,
    /// The share that was found.
    pub found: f64,
    /// On how many patients.
    pub patients: u32,
    /// On whom and in which sense, as a sentence.
    pub how: String,
}

/// What other models of the same outcome say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct DisagreementNote {
    /// Smallest value among them and this one.
    pub low: f64,
    /// Largest value.
    pub high: f64,
    /// Each other model with its value.
    pub others: Vec<OtherValue>,
    /// The disagreement as a sentence.
    pub in_words: String,
}

/// Another model's value of the same output.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct OtherValue {
    /// Name of the model, or of the part of a model that combines several.
    pub model: String,
    /// Words for a reader.
    pub title: String,
    /// Its value.
    pub value: f64,
}
