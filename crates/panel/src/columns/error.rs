//! Why a table cannot be read at all: what, and what to do. Never a cell's content, which may name somebody.

use language::messages;
use thiserror::Error;

/// Nothing of the table was read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TableError {
    /// The file is no mapping.
    #[error("{}", messages::table_not_a_mapping(.0))]
    NotAMapping(String),
    /// The header cannot be read.
    #[error("{0}")]
    Header(String),
    /// No column says who a row is.
    #[error("{}", messages::table_no_patient_column())]
    NoPatientColumn,
    /// No input of a model is in a column.
    #[error("{}", messages::table_no_input())]
    NoInput,
    /// No model reads such an input.
    #[error("{}", messages::table_unknown_input(.0))]
    Input(String),
    /// A column of numbers without a unit.
    #[error("{}", messages::table_unit_missing(label, units))]
    UnitMissing {
        /// The input, in words.
        label: String,
        /// Units that it may have.
        units: String,
    },
    /// A unit that the input cannot have.
    #[error("{}", messages::table_unit_wrong(label, unit, units))]
    UnitWrong {
        /// The input, in words.
        label: String,
        /// The unit.
        unit: String,
        /// Units that it may have.
        units: String,
    },
    /// What is the same for everybody is none of the input's values.
    #[error("{}", messages::validation_wrong_always(label, expected))]
    Always {
        /// The input, in words.
        label: String,
        /// What can be read.
        expected: String,
    },
}
