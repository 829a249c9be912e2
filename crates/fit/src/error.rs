//! Why something cannot be fitted, and what to do about it. Columns, candidates and counts are named, never a value of
//! a row.

use model::trees::TreeError;

/// Nothing was fitted.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Error {
    /// Columns or lengths that do not fit each other.
    #[error("{what} has {found} values where there are {rows} rows: give one for each row")]
    Length {
        /// Which of the data.
        what: &'static str,
        /// Its length.
        found: usize,
        /// The rows.
        rows: usize,
    },
    /// No rows, or too few for the folds.
    #[error("{rows} rows of {groups} persons are too few for {folds} folds: take fewer folds or more data")]
    TooFewRows {
        /// Rows.
        rows: usize,
        /// Groups that stay together.
        groups: usize,
        /// Folds asked for.
        folds: usize,
    },
    /// The outcome has one class.
    #[error("{place}: every outcome is {class}; a model needs rows with and without the outcome: check its definition")]
    OneClass {
        /// Where: the training rows, or a fold.
        place: String,
        /// The only value.
        class: f64,
    },
    /// Nobody has the event.
    #[error("{place}: the outcome never occurs; check its definition, the time at risk, or take fewer folds")]
    NoEvent {
        /// Where: the training rows, or a fold.
        place: String,
    },
    /// A number that no learner takes.
    #[error("{what}, row {row}: must be {must}; correct or drop the row")]
    BadNumber {
        /// Column, outcome, weight or time.
        what: String,
        /// From 1.
        row: usize,
        /// What may stand there.
        must: &'static str,
    },
    /// A column that tells nothing.
    #[error("column {column} has the same value in every training row: leave it out of the candidate's columns")]
    Constant {
        /// Its name.
        column: String,
    },
    /// A column without values.
    #[error("column {column} has no value in any training row: leave it out, or look at how its feature finds entries")]
    AllMissing {
        /// Its name.
        column: String,
    },
    /// Missing values where the learner takes none.
    #[error(
        "candidate {candidate}: column {column} has {count} missing values, and {learner} takes none; set \
         missing = \"median\" or \"median_with_indicator\", or leave the column out"
    )]
    Missing {
        /// The candidate.
        candidate: String,
        /// The column.
        column: String,
        /// How many rows.
        count: usize,
        /// Its learner.
        learner: &'static str,
    },
    /// Something of a candidate that no learner takes.
    #[error("candidate {candidate}: {what}")]
    Candidate {
        /// Its name.
        candidate: String,
        /// What is wrong and what to do.
        what: String,
    },
    /// A setting out of range.
    #[error("{what}")]
    Setting {
        /// What is wrong and what to do.
        what: String,
    },
    /// The learner gave up.
    #[error("candidate {candidate}, {place}: {what}")]
    Learner {
        /// Its name.
        candidate: String,
        /// All training rows, or which fold.
        place: String,
        /// What is wrong and what to do.
        what: String,
    },
    /// A classical model cannot be fitted.
    #[error(transparent)]
    Statistics(#[from] statistics::Error),
    /// The learner's trees are not sound: a defect of the program.
    #[error("the trained model is not sound: {0}")]
    Model(#[from] TreeError),
    /// Threads could not be started.
    #[error("no threads could be started: {0}; try --threads 1")]
    Threads(String),
}

/// The names with the nearest one first: `, did you mean x?` or nothing.
pub(crate) fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let near = known.into_iter().map(|k| (strsim::damerau_levenshtein(name, k), k)).min();
    match near {
        Some((distance, known)) if distance <= 3 && distance < known.len() => format!(", did you mean {known}?"),
        _ => String::new(),
    }
}
