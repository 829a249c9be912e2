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
    /// In which steps; 1 where absent.
    #[serde(default)]
    pub step: Option<f64>,
    /// Options that can be reached, by name; `yes` or `no` for a yes/no.
    #[serde(default)]
    pub to: Vec<String>,
    /// How, as a sentence for a clinician.
    pub how: String,
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
