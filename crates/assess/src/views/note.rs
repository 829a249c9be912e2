//! What becomes of a patient with and without a treatment, and how much of a drug: plain data, part of the assessment.

use serde::{Deserialize, Serialize};

use crate::assessment::{Contribution, Quantity};
use crate::explained::ComparedWith;

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
    /// The treatment in words.
    pub treatment: String,
    /// The outcome in words, without the arm.
    pub outcome: String,
    /// The horizon in years, where there is one.
    pub horizon_years: Option<f64>,
    /// What the numbers are: a risk, or an amount. A chance of survival is turned into the risk of its loss.
    pub quantity: Quantity,
    /// UCUM unit of the numbers; `1` for risks.
    pub unit: String,
    /// Without the treatment.
    pub without: ValueNote,
    /// With the treatment.
    pub with: ValueNote,
    /// Without less with: what is spared; below 0 there is more of the outcome with the treatment.
    pub difference: ValueNote,
    /// The difference as a sentence.
    pub in_words: String,
    /// How many such patients are treated for one to be spared; absent for amounts and where the difference is 0.
    pub needed_to_treat: Option<NeededToTreat>,
    /// Against what drivers are counted.
    pub compared_with: ComparedWith,
    /// The difference of what is compared with; absent where there are no drivers.
    pub reference_difference: Option<f64>,
    /// What makes the difference larger or smaller for this patient, the largest first: Shapley values of the difference,
    /// on both scales in its unit, which sum to it less that of what is compared with.
    pub drivers: Vec<Contribution>,
    /// Why there are no drivers, where there are none.
    pub drivers_note: Option<String>,
    /// Whether the effect was shown to differ between patients, as sentences.
    pub heterogeneity: String,
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
    /// The number and its limits as Altman writes them: `NNTB 9 (NNTB 5 to ∞ to NNTH 40)`.
    pub notation: String,
    /// The same in plain words: where the difference's interval holds 0, the limits pass through infinity.
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
    /// The steps as a sentence, with why they are so.
    pub steps: Option<String>,
    /// UCUM unit.
    pub unit: String,
    /// The same a day, in words, where it is by the week.
    pub per_day: Option<String>,
    /// The doses that were studied.
    pub studied: Option<[f64; 2]>,
    /// In whom, as a sentence.
    pub studied_in: Option<String>,
    /// The largest change in one step, as a sentence with its source.
    pub largest_step: Option<String>,
    /// The present dose, where the reader or the record gives it.
    pub present_dose: Option<f64>,
    /// The next dose towards the model's that the largest step allows.
    pub next_dose: Option<f64>,
    /// What to make of the present dose, as a sentence; absent where the bundle does not ask for it.
    pub advice: Option<String>,
    /// The inputs' effects in units of the dose, the largest first; they sum to the dose less the reference dose.
    pub effects: Vec<Contribution>,
}
