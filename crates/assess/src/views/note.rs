//! What becomes of a patient with and without a treatment, and how much of a drug: plain data, part of the assessment.

use serde::{Deserialize, Serialize};

use crate::assessment::Contribution;

/// The outcome under each arm and the difference.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct TreatmentNote {
    /// The treatment in words.
    pub treatment: String,
    /// The comparisons, one for each horizon.
    pub comparisons: Vec<ArmsNote>,
}

/// One comparison.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct ArmsNote {
    /// Name of the output without the treatment.
    pub without_output: String,
    /// Name of the output with it.
    pub with_output: String,
    /// The outcome in words, without the arm.
    pub outcome: String,
    /// The horizon in years, where there is one.
    pub horizon_years: Option<f64>,
    /// Without, with, and without less with.
    pub without: ValueNote,
    /// With the treatment.
    pub with: ValueNote,
    /// Without less with: what is spared.
    pub difference: ValueNote,
    /// How many such patients are treated for one to be spared; absent for amounts and where the difference is 0.
    pub needed_to_treat: Option<NeededToTreat>,
    /// What makes the difference larger or smaller for this patient, the largest first.
    pub drivers: Vec<Contribution>,
    /// Why there are no drivers, where there are none.
    pub drivers_note: Option<String>,
    /// What the intervals are and what was measured of them, as a sentence.
    pub basis: String,
}

/// A value with its limits, where the bundle has them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct ValueNote {
    /// The value.
    pub value: f64,
    /// Lower limit.
    pub low: Option<f64>,
    /// Upper limit.
    pub high: Option<f64>,
}

/// Number needed to treat.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct NeededToTreat {
    /// Patients treated for one spared; below 0 the treatment harms one for each so many.
    pub value: f64,
    /// The limits as a sentence: where the difference's interval holds 0 they pass through infinity.
    pub in_words: String,
}

/// How much of a drug.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct DoseNote {
    /// The dose by the model.
    pub dose: f64,
    /// The dose in steps in which it can be given.
    pub rounded: Option<f64>,
    /// UCUM unit.
    pub unit: String,
    /// The same a day, in words, where it is by the week.
    pub per_day: Option<String>,
    /// The doses that were studied.
    pub studied: Option<[f64; 2]>,
    /// The largest change in one step, as a sentence with its source.
    pub largest_step: Option<String>,
    /// The present dose, where the reader or the record gives it.
    pub present_dose: Option<f64>,
    /// The next dose towards the model's that the largest step allows.
    pub next_dose: Option<f64>,
    /// The inputs' effects in units of the dose, the largest first.
    pub effects: Vec<Contribution>,
}
