//! Why a check cannot begin: what, and what to do. Never a cell's content, which may name somebody.

use language::messages;
use thiserror::Error;

/// Nothing was measured.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ValidateError {
    /// No such output.
    #[error("{}", messages::validation_no_output(model, output, present))]
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
    #[error("{}", messages::validation_no_column(column, present))]
    Column {
        /// The name asked for.
        column: String,
        /// The names that exist.
        present: String,
    },
    /// No such input.
    #[error("{}", messages::validation_no_input(model, input))]
    Input {
        /// The model.
        model: String,
        /// What was asked for.
        input: String,
    },
    /// A unit that the input does not have.
    #[error("{}", messages::validation_input_problem(input, problem))]
    Unit {
        /// The input.
        input: String,
        /// What is wrong.
        problem: String,
    },
    /// What is the same for everybody is none of the input's values.
    #[error("{}", messages::validation_wrong_always(input, expected))]
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
