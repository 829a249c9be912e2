//! Why a statistic cannot be computed, and what to do about it.

/// What is wrong with the data or the question. Rows count from 1.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Error {
    /// Nothing to compute from.
    #[error("no row is left to analyse: look at what was dropped, and why")]
    NoRows,
    /// A model of nothing.
    #[error("the model has no term: name at least one column")]
    NoTerms,
    /// Columns of unequal length.
    #[error("{what} has {found} values where there are {rows} rows: give one for each row")]
    Length {
        /// Which column.
        what: String,
        /// Its length.
        found: usize,
        /// The length of the others.
        rows: usize,
    },
    /// A number that no computation takes.
    #[error("{what} is {value} in row {row}, but must be {must}: correct or drop the row")]
    OutOfRange {
        /// Which column.
        what: String,
        /// Counts from 1.
        row: usize,
        /// What stands there.
        value: f64,
        /// What may stand there.
        must: &'static str,
    },
    /// An argument that is no row's.
    #[error("{what} is {value}, but must be {must}")]
    Argument {
        /// Which argument.
        what: &'static str,
        /// What was given.
        value: f64,
        /// What may be given.
        must: &'static str,
    },
    /// A column without information.
    #[error("column {column} has the same value in every row: leave it out")]
    Constant {
        /// Its name.
        column: String,
    },
    /// A column that the columns before it determine.
    #[error("column {column} is determined by {others}: leave one of them out")]
    Collinear {
        /// Its name.
        column: String,
        /// Those that determine it.
        others: String,
    },
    /// An outcome that does not vary.
    #[error("every outcome is {class}: a model needs rows of both classes; check how the outcome is coded")]
    OneClass {
        /// The only value.
        class: f64,
    },
    /// Nothing happened.
    #[error("there is no event: check how the event is coded")]
    NoEvent,
    /// A maximum at infinity.
    #[error(
        "column {column} (or columns with it) separates the outcomes perfectly, so its coefficient grows without limit: \
         merge rare levels, leave the column out, or use a penalised model"
    )]
    Separation {
        /// The column whose coefficient grows most.
        column: String,
    },
    /// The maximum was not reached.
    #[error("no convergence after {iterations} iterations: look for columns of extreme values, or leave terms out")]
    NoConvergence {
        /// How many were made.
        iterations: usize,
    },
    /// The negative binomial's limit.
    #[error("the counts vary no more than Poisson's, so theta has no finite estimate: use Poisson regression")]
    NoOverdispersion,
    /// Two models of which none is part of the other.
    #[error("the models are not nested: {why}")]
    NotNested {
        /// What does not fit.
        why: String,
    },
    /// Nothing to compare.
    #[error("only one group is at risk when events happen: a comparison needs two")]
    OneGroup,
}
