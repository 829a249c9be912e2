//! Why a bundle cannot be made.

use features::DefinitionError;
use features::expression::ExpressionError;

/// Why a bundle cannot be made: always what, and where in the file.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum BundleError {
    /// Written for another version of the format.
    #[error("schema {found} is not understood; this program reads schema {understood}")]
    Schema {
        /// The file's.
        found: u32,
        /// This program's.
        understood: u32,
    },
    /// An input does not fit its concept.
    #[error(transparent)]
    Definition(#[from] DefinitionError),
    /// An expression is wrong.
    #[error("{place}: `{text}` {error}")]
    Expression {
        /// Which expression.
        place: String,
        /// As written.
        text: String,
        /// What is wrong.
        error: ExpressionError,
    },
    /// A name refers to nothing, or twice to something.
    #[error("{place}: {what}")]
    Name {
        /// Where.
        place: String,
        /// What is wrong.
        what: String,
    },
    /// A number is not one that can stand there.
    #[error("{place}: {value} is not a usable number")]
    Number {
        /// Where.
        place: String,
        /// The number.
        value: f64,
    },
    /// More inputs than can be explained exactly.
    #[error("output `{output}` depends on {count} inputs; exact explanation holds for at most {most}")]
    TooManyInputs {
        /// The output.
        output: String,
        /// How many.
        count: usize,
        /// How many there may be.
        most: usize,
    },
}
