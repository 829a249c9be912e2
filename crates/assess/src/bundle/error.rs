//! Why a bundle cannot be made.

use explain::CohortError;
use features::DefinitionError;
use features::expression::ExpressionError;
use model::trees::TreeError;

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
    /// The trained model is not sound.
    #[error("model.json: {0}")]
    Trained(#[from] TreeError),
    /// A number is not one that can stand there.
    #[error("{place}: {value} is not a usable number")]
    Number {
        /// Where.
        place: String,
        /// The number.
        value: f64,
    },
    /// Reference rows are no cohort.
    #[error("reference.json: {0}")]
    Cohort(#[from] CohortError),
}
