//! What a reader did with an alert, as it stands in the log.

use assess::{Quantity, Tier};
use export::OverrideReason;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::PatientKey;
use crate::date;

/// Which alert: of whom, by which model, of which of its outputs.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AlertId {
    /// The patient, by a digest that only this file's salt makes.
    pub patient: PatientKey,
    /// Name of the model.
    pub model: String,
    /// Name of the output.
    pub output: String,
}

/// One thing that was done with an alert, and how it stood then.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The alert.
    pub alert: AlertId,
    /// What was done.
    pub did: Did,
    /// The day for which the record was read; rules count from it.
    #[serde(with = "date::day")]
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub as_of: Date,
    /// When it was done.
    #[serde(with = "date::moment")]
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date-time")))]
    pub at: Timestamp,
    /// Version of the model.
    pub model_version: String,
    /// How loudly it spoke.
    pub tier: Tier,
    /// What the number is.
    pub quantity: Quantity,
    /// The number, in the output's unit.
    pub value: f64,
    /// The `uuid` of the CDS Hooks card of the result, by which feedback names it.
    pub card: String,
}

/// What can be done with an alert.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Did {
    /// Taken note of.
    Acknowledged,
    /// Put off.
    Snoozed {
        /// The first day on which it speaks again.
        #[serde(with = "date::day")]
        #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
        until: Date,
    },
    /// Not followed.
    Overridden {
        /// Why.
        #[cfg_attr(feature = "schema", schemars(with = "String", extend("enum" = REASONS)))]
        reason: OverrideReason,
        /// The reader's own words, which may name the patient.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        comment: Option<String>,
    },
    /// Asked to speak again.
    ShownAgain,
    /// Put on the worklist.
    Listed {
        /// By what the reader knows the patient again, which may be the name.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<String>,
    },
    /// Taken off the worklist.
    Unlisted,
}

/// The codes of the reasons for overriding.
#[cfg(feature = "schema")]
const REASONS: [&str; 8] = [
    "already-done",
    "known-and-followed",
    "not-this-patient",
    "record-is-wrong",
    "patient-declined",
    "harm-outweighs-benefit",
    "later",
    "other-judgement",
];

impl Did {
    /// A stable name for tables.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Acknowledged => "acknowledged",
            Self::Snoozed { .. } => "snoozed",
            Self::Overridden { .. } => "overridden",
            Self::ShownAgain => "shown again",
            Self::Listed { .. } => "put on the worklist",
            Self::Unlisted => "taken off the worklist",
        }
    }
}

/// That an alert stood out on a day, so that the budget counts it and the tally knows how many there were.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Spoken {
    /// The alert.
    pub alert: AlertId,
    /// The day for which the record was read.
    #[serde(with = "date::day")]
    #[cfg_attr(feature = "schema", schemars(with = "String", extend("format" = "date")))]
    pub day: Date,
    /// How loudly it spoke.
    pub tier: Tier,
}

#[cfg(all(test, feature = "schema"))]
mod tests {
    use super::*;

    #[test]
    fn the_schema_names_every_reason() {
        assert_eq!(REASONS, OverrideReason::ALL.map(OverrideReason::code));
    }
}
