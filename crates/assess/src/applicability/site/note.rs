//! What the gate found of many records of one site: plain data.

use serde::{Deserialize, Serialize};

use crate::applicability::note::{GateCheck, GateVerdict};

/// Whether a model should be believed at a site.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct SiteApplicability {
    /// Name of the model.
    pub model: String,
    /// The gravest verdict of the checks; `NotReported` with too few patients.
    pub verdict: GateVerdict,
    /// Records that were looked at.
    pub records: u32,
    /// Those of patients for whom the model was made, and whom it would answer: only they are counted.
    pub patients: u32,
    /// Every check in a fixed order.
    pub checks: Vec<GateCheck>,
    /// Each concept that carries weight, expected against seen.
    pub concepts: Vec<SiteConcept>,
    /// Each input, expected against seen.
    pub inputs: Vec<SiteInput>,
}

/// How often a concept stands in the site's records.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct SiteConcept {
    /// Its name.
    pub concept: String,
    /// Words for a reader.
    pub label: String,
    /// Its part in the model, from 0 to 1.
    pub weight: f64,
    /// Share of the training patients with an entry of it.
    pub expected: f64,
    /// Share of the site's patients with an entry of it.
    pub seen: f64,
    /// The probability of a share as far off by chance: exact, two-sided, multiplied by the number of concepts.
    pub chance: f64,
    /// What follows.
    pub verdict: GateVerdict,
}

/// How an input is filled at the site.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct SiteInput {
    /// Its name.
    pub input: String,
    /// Words for a reader.
    pub label: String,
    /// Share of the training patients without a value.
    pub expected_missing: Option<f64>,
    /// Share of the site's patients without a value.
    pub missing: f64,
    /// Of the values that are there, the share below the middle 95 in 100 of the training data.
    pub below: Option<f64>,
    /// The share above it.
    pub above: Option<f64>,
}
