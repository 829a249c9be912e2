//! Why an analysis cannot be made, with the place, and what to do about it.

use std::io;

/// What is wrong with the table, the terms or the figures. Lines count from 1, the header's.
///
/// A cell may name a person, so that none stands in a message: the file, the line and the column say where it is.
/// Values of a column are listed only where they are few and common.
///
/// Where a message names a setting of the analysis, it does so as its key; [`Self::naming`] writes it otherwise.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
#[allow(missing_docs, reason = "the fields are what the messages above them name")]
pub enum RegressError {
    /// The file cannot be opened.
    #[error("{path}: {because}")]
    Unread { path: String, because: io::Error },
    /// The file cannot be read as CSV.
    #[error("{path}: {because}")]
    NoCsv { path: String, because: csv::Error },
    /// Text of another encoding.
    #[error("{path}: line {line}: this is not UTF-8; save the table as UTF-8")]
    NotUtf8 { path: String, line: usize },
    /// Not even a header.
    #[error("{path}: the table is empty; its first line must name the columns")]
    Empty { path: String },
    /// Two columns of one name.
    #[error("{path}: line 1: the columns {first} and {second} have the same name; rename one of them")]
    ColumnTwice { path: String, first: usize, second: usize },
    /// A row of another length than the header.
    #[error(
        "{path}: line {line}: {found} cells where the header names {columns}; put a cell that contains a comma into \
         double quotes"
    )]
    Ragged { path: String, line: u64, found: usize, columns: usize },
    /// A header alone.
    #[error("{path}: there is no row below the header")]
    NoRow { path: String },
    /// A column that the table does not have.
    #[error("{path}: there is no column {name:?}; the table has {columns}")]
    NoColumn { path: String, name: String, columns: String },
    /// A column without a value.
    #[error("{path}: the column {name:?} is missing in every row; leave it out")]
    AllMissing { path: String, name: String },
    /// A text where a number must stand.
    #[error(
        "{path}: line {line}: the cell of the column {name:?} is no number; correct it, leave the cell empty where the \
         value is not known, or write factor({name}) for a column of categories"
    )]
    NoNumber { path: String, line: u64, name: String },
    /// What went wrong within a term.
    #[error("in the term {term:?}: {because}")]
    InTerm { term: String, because: Box<RegressError> },
    /// A term that stands twice.
    #[error("the term {term} is given twice")]
    TermTwice { term: String },
    /// A second strata(), cluster(), offset() or weight().
    #[error("{term}: only one term of this kind is possible")]
    KindTwice { term: String },
    /// `)` too many.
    #[error("{text:?}: a parenthesis closes too much")]
    Closes { text: String },
    /// `(` too many.
    #[error("{text:?}: a parenthesis is not closed")]
    NotClosed { text: String },
    /// Nothing between two commas.
    #[error("{text:?}: a term is empty")]
    EmptyTerm { text: String },
    /// A logarithm of 0 or less.
    #[error(
        "{place}: the number in the column {name:?} is not above 0 and has no logarithm; correct it, or leave the cell \
         empty"
    )]
    NoLogarithm { place: String, name: String },
    /// A function that terms do not know.
    #[error("there is no {name}(); there are log, factor, strata, cluster, offset and weight")]
    NoFunction { name: String },
    /// A comparison with a text.
    #[error("{text:?}: {bound:?} is no number")]
    NoBound { text: String, bound: String },
    /// A value that no row has.
    #[error("no row has {wanted:?} in the column {name:?}; it holds {levels}")]
    NoLevel { wanted: String, name: String, levels: String },
    /// A factor that does not vary.
    #[error("the column {name:?} holds a single value; leave it out")]
    OneLevel { name: String },
    /// An event that is neither 0 nor 1.
    #[error(
        "{place}: the cell of the column {name:?} is neither 0 nor 1; say which value counts, as in {name}=VALUE; it holds \
         {levels}"
    )]
    NoFlag { place: String, name: String, levels: String },
    /// Nobody to compare with.
    #[error("{name} leaves fewer than two rows treated or untreated; check how the treatment is coded ({rows})")]
    OneArm { name: String, rows: String },
    /// A setting without which this kind cannot be.
    #[error("{title} regression needs {setting}")]
    Needed { title: &'static str, setting: String },
    /// A setting of another kind.
    #[error("{setting} has no meaning in {title} regression; leave it out")]
    Unused { title: &'static str, setting: String },
    /// A term of another kind.
    #[error("{term}() has no meaning in {title} regression; leave it out")]
    UnusedTerm { title: &'static str, term: &'static str },
    /// A condition that compares nothing.
    #[error("{setting} {condition}: write a comparison, such as etype=2 or age>=18")]
    NoComparison { setting: String, condition: String },
    /// A condition that no row meets.
    #[error("{setting} {condition}: no row is left")]
    NoneMeets { setting: String, condition: String },
    /// Every row lacks something.
    #[error("no row is left to analyse: {reasons}")]
    NoneComplete { reasons: String },
    /// A smaller model with a term of its own.
    #[error("{setting}: the term {term} is not among {terms}, so the models are not nested")]
    NotNested { setting: String, terms: String, term: String },
    /// Competing events of one kind.
    #[error("the column {name:?} tells no two events apart, it holds {levels}; leave {setting} out")]
    OneEvent { name: String, levels: String, setting: String },
    /// A setting that the others leave nothing to do for.
    #[error("{setting} {why}")]
    NoUse { setting: String, why: &'static str },
    /// A time to show a curve at that is none.
    #[error("{setting} holds a value that is no number; give times in the unit of the table")]
    NoTime { setting: String },
    /// A cell whose number no computation takes.
    #[error("{place}: {what} must be {must}; correct or drop the row")]
    OutOfRange { place: String, what: String, must: &'static str },
    /// What the computation says, with the rows it had.
    #[error("{because} ({rows})")]
    Statistics { because: statistics::Error, rows: String },
    /// An expectation that expects nothing.
    #[error("{name}: the expected {figure} {why}")]
    BadExpectation { name: String, figure: String, why: &'static str },
    /// An expectation of what the analysis does not have.
    #[error("{name}: a {figure} is expected, but there is none; it has {has}")]
    NoFigure { name: String, figure: String, has: String },
    /// Figures that are not what they are expected to be.
    #[error("{name}: {failures}; look for what changed in the table, the terms or the program")]
    NotHeld { name: String, failures: String },
}

impl RegressError {
    /// The same error with the settings written in another way, such as options of a command.
    #[must_use]
    pub fn naming(self, write: impl Fn(&str) -> String) -> Self {
        match self {
            Self::Needed { title, setting } => Self::Needed { title, setting: write(&setting) },
            Self::Unused { title, setting } => Self::Unused { title, setting: write(&setting) },
            Self::NoComparison { setting, condition } => Self::NoComparison { setting: write(&setting), condition },
            Self::NoneMeets { setting, condition } => Self::NoneMeets { setting: write(&setting), condition },
            Self::NotNested { setting, terms, term } => {
                Self::NotNested { setting: write(&setting), terms: write(&terms), term }
            }
            Self::OneEvent { name, levels, setting } => Self::OneEvent { name, levels, setting: write(&setting) },
            Self::NoUse { setting, why } => Self::NoUse { setting: write(&setting), why },
            Self::NoTime { setting } => Self::NoTime { setting: write(&setting) },
            other => other,
        }
    }

    /// Says in which term this went wrong.
    pub(crate) fn within(self, term: &str) -> Self {
        Self::InTerm { term: term.into(), because: Box::new(self) }
    }
}
