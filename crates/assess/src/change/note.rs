//! What would change a result, for a reader: plain data.

use serde::{Deserialize, Serialize};

use crate::assessment::InputValue;
use crate::bundle::source::Tier;

/// Changes of few actionable inputs with which the result would stand in another tier, or past the decision threshold.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Counterfactual {
    /// The changes, the largest first.
    pub changes: Vec<ChangeNote>,
    /// The value with them, scored again by the model itself.
    pub value: f64,
    /// The tier with them, by the alert that the result then calls for.
    pub tier: Tier,
    /// How far it is from the record: the sum of each change in steps of its input.
    pub steps: f64,
    /// All of it as a sentence.
    pub in_words: String,
}

/// One input changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct ChangeNote {
    /// Name of the input.
    pub input: String,
    /// Words for a reader.
    pub label: String,
    /// As the record has it.
    pub from: InputValue,
    /// As it would be.
    pub to: InputValue,
    /// Both in words, with the unit: `156 mmHg` and `128 mmHg`.
    pub in_words: [String; 2],
    /// UCUM unit, where there is one.
    pub unit: Option<String>,
}

/// What counterfactuals were asked for and found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Counterfactuals {
    /// Name of the model.
    pub model: String,
    /// Name of the output.
    pub output: String,
    /// What they are to reach, as a sentence; what would be reached, where there are none.
    pub goal: String,
    /// The threshold that they are to cross, where they do not go by the tier.
    pub threshold: Option<f64>,
    /// Who says that a decision turns at the threshold; absent where the reader named it.
    pub threshold_source: Option<String>,
    /// Those found, the nearest first; empty where nothing that can be acted on would do it.
    pub found: Vec<Counterfactual>,
    /// Why there are none, where there are none.
    pub none_because: Option<String>,
    /// What was searched and how far, as a sentence.
    pub searched: String,
    /// What a counterfactual does not say, as a sentence.
    pub caveat: String,
    /// Inputs of the output that may be moved, those first that can be acted on.
    pub movable: Vec<MovableNote>,
}

/// An input that may be moved in a what-if.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct MovableNote {
    /// Name of the input.
    pub input: String,
    /// Words for a reader.
    pub label: String,
    /// As the record has it.
    pub value: InputValue,
    /// UCUM unit, where there is one.
    pub unit: Option<String>,
    /// Options by name and words, where it is one of several.
    pub options: Vec<(String, String)>,
    /// Whether it is a yes/no.
    pub is_yes_no: bool,
    /// Limits of a number, for a slider: those in which the model holds, else in which a living patient can be.
    pub range: Option<[f64; 2]>,
    /// The step of a number.
    pub step: Option<f64>,
    /// Whether a clinician can act on it; others may be moved to see what they do, too.
    pub actionable: bool,
    /// How it can be acted on, as a sentence.
    pub how: Option<String>,
}
