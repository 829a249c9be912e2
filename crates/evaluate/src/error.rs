//! Why a table cannot be evaluated: what, where, and what to do. Never a cell's content, which may name somebody.

use thiserror::Error;

/// Nothing was evaluated.
#[derive(Debug, Error)]
pub enum EvaluateError {
    /// The file has no such column.
    #[error(
        "{file}, line 1: there is no column {column}{nearest}; give the right name with --{option}, there are: {present}"
    )]
    MissingColumn {
        /// The file.
        file: String,
        /// The name asked for.
        column: String,
        /// The option that asked for it.
        option: &'static str,
        /// `, did you mean …?` or nothing.
        nearest: String,
        /// The names that exist.
        present: String,
    },
    /// Two columns have one name.
    #[error("{file}, line 1: two columns are called {column}; rename one")]
    RepeatedColumn {
        /// The file.
        file: String,
        /// The name.
        column: String,
    },
    /// A row has more or fewer fields than the header.
    #[error(
        "{file}, line {line}: {found} fields where the header has {expected}; look for a comma that is not quoted, or a cut line"
    )]
    Ragged {
        /// The file.
        file: String,
        /// Its line, from 1.
        line: u64,
        /// Fields of the row.
        found: usize,
        /// Fields of the header.
        expected: usize,
    },
    /// A cell is not what its column holds.
    #[error("{file}, line {line}, column {column}: {problem}")]
    Cell {
        /// The file.
        file: String,
        /// Its line, from 1.
        line: u64,
        /// The column.
        column: String,
        /// What is wrong and what to do.
        problem: &'static str,
    },
    /// The file could not be read as CSV.
    #[error("{file}: {problem}")]
    Unreadable {
        /// The file.
        file: String,
        /// What is wrong and what to do.
        problem: String,
    },
    /// The rows are good, but nothing can be measured on them.
    #[error("{file}, column {column}: {problem}")]
    Nothing {
        /// The file.
        file: String,
        /// The column it is about.
        column: String,
        /// What is wrong and what to do.
        problem: String,
    },
    /// The options do not go together.
    #[error("{0}")]
    Settings(String),
}
