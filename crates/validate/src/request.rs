//! What is asked of a check.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Which output is checked, and what of the files is what.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(default, deny_unknown_fields)]
pub struct ValidationRequest {
    /// The model.
    pub model: String,
    /// The output.
    pub output: String,
    /// Of a table: where the inputs are, by input. An input that is not named is not in the table.
    pub inputs: BTreeMap<String, InputChoice>,
    /// What happened.
    pub outcome: OutcomeChoice,
    /// By when an event counts, in years; the output's own horizon where absent.
    pub horizon_years: Option<f64>,
    /// The column that says who a row is; with records, the patients' identifiers.
    pub subject: Option<String>,
    /// With records: the column of the day for which each record is read.
    pub as_of_column: Option<String>,
    /// With records: the day for all whose row states none, `YYYY-MM-DD`.
    pub as_of: Option<String>,
    /// Columns of groups to look at by themselves, beside sex and age.
    pub subgroups: Vec<String>,
    /// Thresholds to show.
    pub thresholds: Vec<f64>,
    /// Alerts per 1,000 patients that can be answered.
    pub budget_per_1000: Option<f64>,
}

/// Where an input is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum InputChoice {
    /// In a column.
    Column {
        /// Its name.
        column: String,
        /// Its unit; the input's own where absent.
        #[serde(default)]
        unit: Option<String>,
    },
    /// The same for everybody in the table, as a cell would say it.
    Always {
        /// The value.
        value: String,
    },
}

/// What happened to the patients, and in which columns it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum OutcomeChoice {
    /// Whether the event happened (by the horizon).
    Event {
        /// Its column: 0 and 1, no and yes, false and true.
        column: String,
    },
    /// When it happened, or until when it had not.
    EventByTime {
        /// The column of times.
        time: String,
        /// The column that says whether the event ended the time.
        event: String,
        /// The unit of the times.
        unit: TimeUnit,
    },
    /// What was measured instead of predicted.
    Amount {
        /// Its column.
        column: String,
        /// Its unit; the output's own where absent.
        #[serde(default)]
        unit: Option<String>,
    },
}

impl Default for OutcomeChoice {
    fn default() -> Self {
        Self::Event { column: "outcome".into() }
    }
}

/// In what times are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TimeUnit {
    /// Days; 365.25 are a year.
    Days,
    /// Months; 12 are a year.
    Months,
    /// Years.
    Years,
}

impl TimeUnit {
    /// How many of them are a year.
    #[must_use]
    pub fn per_year(self) -> f64 {
        match self {
            Self::Days => 365.25,
            Self::Months => 12.0,
            Self::Years => 1.0,
        }
    }
}
