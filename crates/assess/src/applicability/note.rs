//! What the gate found, for a reader: plain data, part of the assessment.

use serde::{Deserialize, Serialize};

/// Whether a model should be believed for this record, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct Applicability {
    /// The gravest verdict of the checks.
    pub verdict: GateVerdict,
    /// Every check in a fixed order, those that passed and those that could not be made, too.
    pub checks: Vec<GateCheck>,
}

/// What follows from a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum GateVerdict {
    /// The source of the model says nothing to hold the record against.
    NotReported,
    /// Nothing speaks against the model.
    Score,
    /// The result is to be read with caution.
    Caution,
    /// The model must not answer.
    Refuse,
}

/// What is held against what the model knows of its own data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum CheckKind {
    /// The population's rules.
    Population,
    /// Code systems, and the concepts expected and seen.
    Vocabulary,
    /// Units of measure and codes of measurements.
    Units,
    /// How far back the record reaches.
    History,
    /// Each input against the range of the training data.
    Range,
    /// All inputs together against the training data.
    Joint,
    /// Which inputs are missing.
    Missingness,
    /// The time from which the training data are.
    Period,
}

/// One check.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct GateCheck {
    /// What was held against what.
    pub kind: CheckKind,
    /// What follows.
    pub verdict: GateVerdict,
    /// What was found, as sentences for a clinician.
    pub findings: Vec<String>,
    /// What it was held against, with figures and where they come from.
    pub basis: String,
    /// Names of the inputs concerned.
    pub inputs: Vec<String>,
    /// Names of the chart entries concerned.
    pub evidence: Vec<String>,
}
