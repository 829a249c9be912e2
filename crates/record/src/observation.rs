//! Observations: a code, a value as the source states it, a time.

use crate::{Concept, Moment, Source, Standing};

/// How a measured number relates to the true one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparator {
    /// `<`
    Less,
    /// `<=`
    LessOrEqual,
    /// `>=`
    GreaterOrEqual,
    /// `>`
    Greater,
}

/// A number with its unit, as written.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// The number; always finite.
    pub value: f64,
    /// Set where the true value is only known to lie to one side.
    pub comparator: Option<Comparator>,
    /// The unit: the UCUM code where the source gives one, else its own words, else `None`.
    pub unit: Option<String>,
}

/// What was observed.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Value {
    /// A number with a unit.
    Quantity(Quantity),
    /// A coded answer.
    Coded(Concept),
    /// A yes or no.
    Boolean(bool),
    /// Free text, which is never read as a number.
    Text(String),
    /// A range, either end of which may be open.
    Range {
        /// Lower end.
        low: Option<Quantity>,
        /// Upper end.
        high: Option<Quantity>,
    },
    /// A ratio.
    Ratio {
        /// Above the line.
        numerator: Quantity,
        /// Below the line.
        denominator: Quantity,
    },
    /// The source says why there is no value.
    Absent(Concept),
    /// A value that is present and cannot be used: the reason, for a reader.
    Unusable(String),
    /// No value, as for a panel that only has components.
    #[default]
    None,
}

/// A part of an observation with its own code, such as the systolic pressure of a blood pressure panel.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Component {
    /// What was observed.
    pub code: Concept,
    /// What was found.
    pub value: Value,
}

/// A measurement or an answer.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Observation {
    /// What was observed.
    pub code: Concept,
    /// What was found.
    pub value: Value,
    /// Its parts.
    pub components: Vec<Component>,
    /// The time it is true for: effective time, else start of the period, else time of issue.
    pub time: Option<Moment>,
    /// The reference range in the source's words.
    pub reference_range: Option<String>,
    /// Whether it counts.
    pub standing: Standing,
    /// Where it stands in the input.
    pub source: Source,
}
