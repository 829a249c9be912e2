//! Why a cohort or its features cannot be made: what, where, and what to do.

use std::path::PathBuf;

use features::DefinitionError;
use store::StoreError;

/// What can go wrong.
#[derive(Debug, thiserror::Error)]
pub enum CohortError {
    /// A stored file.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A key of the recipe holds what it cannot.
    #[error("{key}: {problem}")]
    Key {
        /// The key, with its section.
        key: String,
        /// What is wrong, and what to do.
        problem: String,
    },
    /// The recipe cannot be read.
    #[error("{file}{place}: {problem}")]
    Recipe {
        /// The file.
        file: String,
        /// `, line 3` where that is known.
        place: String,
        /// What is wrong, and what to do.
        problem: String,
    },
    /// A file of a concept.
    #[error("{}: {problem}", path.display())]
    Concept {
        /// The file or folder.
        path: PathBuf,
        /// What is wrong, and what to do.
        problem: String,
    },
    /// Inputs and concepts that do not fit together.
    #[error("features.inputs: {0}")]
    Features(#[from] DefinitionError),
    /// Nobody is left.
    #[error("{key}: after this rule nobody is left ({before} index dates before it); see the attrition:\n{table}")]
    Nobody {
        /// The key of the rule that took the last one.
        key: String,
        /// How many index dates there were before it.
        before: u64,
        /// The attrition table as text.
        table: String,
    },
    /// The features tell what they must not.
    #[error(
        "the leakage audit refuses these features:\n{0}\nleave them out, move the lead time, or accept one with a reason: `accept = [{{ name = \"…\", reason = \"…\" }}]` under [features]"
    )]
    Leakage(String),
}

impl CohortError {
    /// An error at a key of the recipe.
    pub(crate) fn key(key: impl Into<String>, problem: impl Into<String>) -> Self {
        Self::Key { key: key.into(), problem: problem.into() }
    }
}
