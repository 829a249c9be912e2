//! The value of one input for one patient: a number, how sure it is, and the chart entries behind it.

use record::{Moment, Source};
use serde::{Deserialize, Serialize};

/// How an input's value came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Found in the chart and usable.
    Present,
    /// Not usable in the chart, and entered by hand; or computed from something that was.
    ByHand,
    /// Found nowhere, and taken as no because the record carries the list on which it would stand.
    NotRecorded,
    /// Found nowhere.
    Missing,
    /// Found, but older than the input's lookback.
    Stale,
    /// Found, but not possible in a living patient.
    Implausible,
    /// Found, but in a unit that is absent, unknown or of another kind.
    UnitUnknown,
    /// Not the record's: supposed by a reader who asks what would be.
    Supposed,
}

/// What the value could be instead, given what the chart leaves open.
#[derive(Debug, Clone, PartialEq)]
pub enum CouldBe {
    /// Only what it is.
    Known,
    /// Anything between two numbers, in the input's unit.
    Between(f64, f64),
    /// Any of these.
    OneOf(Vec<f64>),
    /// Nothing is known that could bound it.
    Unbounded,
}

/// A chart entry behind a value.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// Where the entry stands.
    pub source: Source,
    /// What the entry is, in its own words.
    pub what: String,
    /// Its value as written, empty where the entry itself is the fact.
    pub value: String,
    /// Its unit as written.
    pub unit: Option<String>,
    /// When it was true.
    pub time: Option<Moment>,
    /// Why it is not simply usable, where it is not.
    pub remark: Option<String>,
}

/// The value of one input for one patient.
#[derive(Debug, Clone, PartialEq)]
pub struct FeatureValue {
    /// The number that the model sees; NaN where there is none.
    pub value: f64,
    /// How it came about.
    pub status: Status,
    /// What else it could be.
    pub could_be: CouldBe,
    /// The entries behind it, the deciding one first.
    pub evidence: Vec<Evidence>,
    /// Reasons for caution, as sentences.
    pub cautions: Vec<String>,
    /// What else a reader should know, as sentences.
    pub notes: Vec<String>,
}

impl FeatureValue {
    /// A value that is there and beyond doubt.
    #[must_use]
    pub fn present(value: f64, evidence: Vec<Evidence>) -> Self {
        Self { value, status: Status::Present, could_be: CouldBe::Known, evidence, cautions: vec![], notes: vec![] }
    }

    /// No usable value, for the reason that `status` names.
    #[must_use]
    pub fn absent(status: Status, could_be: CouldBe) -> Self {
        Self { value: f64::NAN, status, could_be, evidence: vec![], cautions: vec![], notes: vec![] }
    }

    /// Whether there is no usable number.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.value.is_nan()
    }
}
