//! `applicability.json`: what a model's training data, or its paper, know of the records that it holds for.
//!
//! Everything may be absent: what a source does not report is not invented, and the gate says so. Figures are sums over
//! at least ten patients, rounded; no row of anyone's.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The whole file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApplicabilitySource {
    /// Where the figures come from, as a sentence.
    pub source: String,
    /// On how many patients the model was made.
    #[serde(default)]
    pub patients: Option<u32>,
    /// The first and last year that the data are from.
    #[serde(default)]
    pub years: Option<[i16; 2]>,
    /// How far back records reached.
    #[serde(default)]
    pub history: Option<HistorySource>,
    /// What is known of inputs, by name.
    #[serde(default)]
    pub inputs: BTreeMap<String, InputKnowledge>,
    /// What is known of concepts, by name.
    #[serde(default)]
    pub concepts: BTreeMap<String, ConceptKnowledge>,
    /// Entries whose code no program can read, as shares of the entries of their kind.
    #[serde(default)]
    pub unreadable: Option<UnreadableSource>,
    /// All inputs together.
    #[serde(default)]
    pub joint: Option<JointSource>,
    /// How many of the inputs of the equation are missing: the share of patients with at least so many missing, from 0 on.
    #[serde(default)]
    pub missing_at_least: Vec<f64>,
}

/// How far back records reached, in days before the index date.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HistorySource {
    /// One patient in twenty had less.
    pub p05_days: f64,
    /// Half had less.
    pub median_days: f64,
}

/// What is known of an input.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InputKnowledge {
    /// Share of patients without a value.
    #[serde(default)]
    pub missing: Option<f64>,
    /// How values are distributed.
    #[serde(default)]
    pub distribution: Option<Distribution>,
    /// The input's part in the model: shares of the mean absolute contribution; together 1.
    #[serde(default)]
    pub weight: Option<f64>,
}

/// How values are distributed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Distribution {
    /// Quantiles at evenly spaced shares from 0.025 to 0.975.
    Quantiles(Vec<f64>),
    /// Share of yes.
    Yes(f64),
    /// Shares of options by name.
    Options(BTreeMap<String, f64>),
    /// Mean and standard deviation, as papers report them.
    MeanSd([f64; 2]),
}

/// What is known of a concept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConceptKnowledge {
    /// Share of patients with at least one entry of it.
    pub seen: f64,
    /// The codes that stood in the data with the share of its entries each, as `icd10cm|I50.9`.
    #[serde(default)]
    pub codes: BTreeMap<String, f64>,
    /// Its part in the model, as of inputs.
    pub weight: f64,
}

/// Shares of entries that no program can read.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnreadableSource {
    /// Of conditions.
    pub conditions: f64,
    /// Of drugs.
    pub medications: f64,
    /// Of measurements.
    pub observations: f64,
    /// Of procedures.
    pub procedures: f64,
}

/// The shares of held-out patients that [`JointSource::tail`] is at.
pub const TAIL_SHARES: [f64; 8] = [0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5];

/// The shares at which a table of so many quantiles stands: evenly spaced from 0.025 to 0.975.
#[must_use]
pub fn shares_of_quantiles(count: usize) -> Vec<f64> {
    let steps = count.saturating_sub(1).max(1) as f64;
    (0..count).map(|at| 0.025 + 0.95 * at as f64 / steps).collect()
}

/// All inputs together: numbers as normal scores of their quantiles, yes/no and options as 0 and 1, standardised. A record's
/// distance is the Mahalanobis distance over what it has; its rank among held-out patients is the score.
/// [`columns`](super::columns) and [`joint`](super::joint) say it in numbers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JointSource {
    /// Names of inputs; an option of an answer as `input=option`.
    pub columns: Vec<String>,
    /// Correlations of the columns, row by row.
    pub correlation: Vec<Vec<f64>>,
    /// Upper-tail probabilities of held-out patients' distances by the chi-squared distribution, at the ranks
    /// `false_alarm` names and below: ascending quantiles at shares 0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5.
    pub tail: [f64; 8],
    /// How many held-out patients these are of.
    pub held_out: u32,
    /// Shares of held-out patients, of others than `tail` is of, whom the gate would caution and refuse.
    pub false_alarm: FalseAlarm,
}

/// How often the joint check speaks although nothing is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FalseAlarm {
    /// The share that caution aims at.
    pub caution_aim: f64,
    /// The share that was found.
    pub caution: f64,
    /// The share that refusal aims at.
    pub refuse_aim: f64,
    /// The share that was found.
    pub refuse: f64,
    /// On how many patients.
    pub patients: u32,
}
