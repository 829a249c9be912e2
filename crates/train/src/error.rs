//! Why a recipe cannot be followed.

use std::path::PathBuf;

/// What is wrong with a recipe or one of its steps, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum RecipeError {
    /// A file that cannot be read or written.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The recipe is no TOML, or says something that nobody understands.
    #[error("{}:{line}: {problem}", path.display())]
    Recipe {
        /// The recipe.
        path: PathBuf,
        /// The line, counted from 1.
        line: usize,
        /// What is wrong.
        problem: String,
    },
    /// A section that a step needs.
    #[error("{}: the section [{name}] is missing, which this step reads", path.display())]
    NoSection {
        /// The recipe.
        path: PathBuf,
        /// The section.
        name: &'static str,
    },
    /// A step that must have run before.
    #[error("{}: is not there; run `insite {step}` first", path.display())]
    NotYet {
        /// The file.
        path: PathBuf,
        /// The step that writes it.
        step: &'static str,
    },
    /// Something that a step's section asks for and cannot have.
    #[error("[{section}] {problem}")]
    Section {
        /// The section.
        section: &'static str,
        /// What is wrong, and what to do.
        problem: String,
    },
    /// A file that is not as a step wrote it.
    #[error("{}: {problem}; run `insite {step}` again", path.display())]
    Changed {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        problem: String,
        /// The step that writes it.
        step: &'static str,
    },
    /// Of the store.
    #[error(transparent)]
    Store(#[from] store::StoreError),
    /// Of the ETL.
    #[error(transparent)]
    Etl(#[from] etl::EtlError),
    /// Of the cohort or its features.
    #[error(transparent)]
    Cohort(#[from] cohort::CohortError),
    /// Of the learners.
    #[error(transparent)]
    Fit(#[from] fit::Error),
    /// Of the evaluation.
    #[error(transparent)]
    Evaluate(#[from] evaluate::EvaluateError),
    /// Of a classical analysis.
    #[error(transparent)]
    Regress(#[from] regress::RegressError),
    /// Of the bundle.
    #[error(transparent)]
    Publish(#[from] publish::PublishError),
}
