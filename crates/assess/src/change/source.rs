//! What a clinician can act on, in `bundle.json`.

use serde::{Deserialize, Serialize};

/// An input that can be acted on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionableSource {
    /// The input.
    pub input: String,
    /// In which direction.
    pub direction: Direction,
    /// Limits of what can be reached, in the input's unit; of a yes/no or an answer absent.
    #[serde(default)]
    pub range: Option<[f64; 2]>,
    /// In which steps, in the input's unit; 1 where neither this nor `step_share` is there.
    #[serde(default)]
    pub step: Option<f64>,
    /// In which steps, as a share of the record's value: of what varies by factors, such as 0.1.
    #[serde(default)]
    pub step_share: Option<f64>,
    /// How far at most, as a share of the record's value, such as 0.5: no further than to half of it.
    #[serde(default)]
    pub reach_share: Option<f64>,
    /// Options that can be reached, by name; `yes` or `no` for a yes/no.
    #[serde(default)]
    pub to: Vec<String>,
    /// How, as a sentence for a clinician.
    pub how: String,
}

/// A published threshold of an output at which a decision turns.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ThresholdSource {
    /// The output, a probability.
    pub output: String,
    /// The threshold.
    pub value: f64,
    /// Who says so and of what, as a sentence.
    pub source: String,
}

/// In which direction an input can be moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// Downwards only.
    Lower,
    /// Upwards only.
    Raise,
    /// Both ways, or to another option.
    Either,
}
