//! Why a check cannot begin: what, and what to do. Never a cell's content, which may name somebody.

use thiserror::Error;

/// Nothing was measured.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ValidateError {
    /// No such output.
    #[error("{model} gives no output {output}; it gives {present}")]
    Output {
        /// The model.
        model: String,
        /// What was asked for.
        output: String,
        /// What there is.
        present: String,
    },
    /// The files do not go together.
    #[error("{0}")]
    Files(String),
    /// The table has no such column.
    #[error("there is no column {column} in the table; there are: {present}")]
    Column {
        /// The name asked for.
        column: String,
        /// The names that exist.
        present: String,
    },
    /// No such input.
    #[error("{model} has no input {input}")]
    Input {
        /// The model.
        model: String,
        /// What was asked for.
        input: String,
    },
    /// A unit that the input does not have.
    #[error("input {input}: {problem}")]
    Unit {
        /// The input.
        input: String,
        /// What is wrong.
        problem: String,
    },
    /// What is the same for everybody is none of the input's values.
    #[error("input {input}: the value for everybody is not one that can be read; write {expected}")]
    Always {
        /// The input.
        input: String,
        /// What can be read.
        expected: String,
    },
    /// Settings that do not go together.
    #[error("{0}")]
    Settings(String),
    /// An overlay cannot be made.
    #[error("{0}")]
    Overlay(String),
}
