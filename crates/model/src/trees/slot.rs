//! What trees really compare: a column's value, or what a categorical or zero rule makes of it.

use super::ir::Precision;

/// One value made of a row, which splits compare with thresholds: below goes left.
#[derive(Debug, Clone, PartialEq)]
pub struct Slot {
    /// The column it is made of.
    pub column: u32,
    /// How missing values and zeros are read.
    pub zero: Zero,
    /// What is made of the value.
    pub kind: Kind,
}

/// How missing values and zeros are read before anything else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zero {
    /// As they are.
    AsIs,
    /// A missing value is a zero.
    ForMissing,
    /// A value nearer to zero than 1e-35 is missing.
    IsMissing,
}

/// What is made of a value. Missing stays missing.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// Itself.
    Number,
    /// 0 for a value in the set, 1 for any other.
    OneOf(Vec<u32>),
    /// The same, with −0.5 as category 0.
    OneOfCut(Vec<u32>),
    /// 0 for this number, 1 for any other.
    Equals(f64),
}

/// LightGBM's `kZeroThreshold`, which is a number of C's `float`.
const ZERO: f64 = 1e-35_f32 as f64;

impl Slot {
    /// What splits compare.
    #[must_use]
    pub fn of(&self, value: f64, precision: Precision) -> f64 {
        let value = if precision == Precision::F32 { f64::from(value as f32) } else { value };
        let value = match self.zero {
            Zero::ForMissing if value.is_nan() => 0.0,
            Zero::IsMissing if value.abs() <= ZERO => f64::NAN,
            _ => value,
        };
        let is_in = match &self.kind {
            Kind::Number => return value,
            Kind::Equals(number) => value == *number,
            Kind::OneOf(set) => value >= 0.0 && holds(set, value),
            Kind::OneOfCut(set) => value > -1.0 && holds(set, value),
        };
        match (value.is_nan(), is_in) {
            (true, _) => f64::NAN,
            (_, true) => 0.0,
            (_, false) => 1.0,
        }
    }

    /// Whether the slot is the column's own value.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.zero == Zero::AsIs && self.kind == Kind::Number
    }
}

fn holds(set: &[u32], value: f64) -> bool {
    value < 4_294_967_296.0 && set.binary_search(&(value as u32)).is_ok()
}
