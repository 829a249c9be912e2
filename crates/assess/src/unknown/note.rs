//! What missing inputs leave open and which test would tell most, for a reader: plain data, part of the assessment.

use serde::{Deserialize, Serialize};

use crate::bundle::source::Tier;

/// The result averaged over what is not known, and what knowing each of it would tell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct UnknownNote {
    /// What the bundle does about missing inputs.
    pub policy: MissingPolicy,
    /// The mean over the reference cohort given what is known; absent where the bundle has no cohort, or hardly anyone in
    /// it is like the patient.
    pub mean: Option<f64>,
    /// The value below which a twentieth of the cohort lies.
    pub low: Option<f64>,
    /// The value above which a twentieth of the cohort lies.
    pub high: Option<f64>,
    /// Which tiers are possible over what is not known: of the cohort at least one in a hundred; without a cohort those
    /// between the limits. The quietest first.
    pub tiers: Vec<Tier>,
    /// What knowing each input would do, the most telling first.
    pub tests: Vec<TestNote>,
    /// Whether what each test would tell was found for every value that it may have: each one that the cohort has, or, without
    /// a cohort, all combinations as of the interval's own `is_exact`. Where false, there were too many: values of the cohort
    /// were put in groups of about equal shares, each with its middle value, or a coarser grid was tried, and `tests` are
    /// estimates. True where there are no tests.
    pub is_exact: bool,
    /// Over whom was averaged and how, as a sentence.
    pub basis: String,
}

/// What a bundle does about missing inputs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum MissingPolicy {
    /// The model was trained with missing values and answers without them.
    Handled,
    /// The value is the mean over the reference cohort given what is known.
    Marginalised,
    /// No value, but the range of it over plausible values.
    #[default]
    Bounded,
    /// Neither value nor range.
    Refused,
}

/// What knowing one input would do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct TestNote {
    /// Name of the input.
    pub input: String,
    /// Words for a reader.
    pub label: String,
    /// The width of the range that is left on average.
    pub width_when_known: f64,
    /// The width now.
    pub width_now: f64,
    /// The part of the width that goes on average, from 0 to 1; of an amount whose limits are too far apart to tell
    /// anything the part of its orders of magnitude.
    pub narrows: f64,
    /// The chance that the tier becomes another one, where there is a cohort to tell.
    pub tier_changes: Option<f64>,
    /// What it would tell, as a sentence.
    pub in_words: String,
}
