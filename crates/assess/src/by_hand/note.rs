//! What may be entered by hand, as a form needs it: plain data, part of the assessment.

use serde::{Deserialize, Serialize};

/// Something that the record lacks and that may be entered by hand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct HandForm {
    /// How to call it when it is entered; the same for every model that asks for it.
    pub of: String,
    /// Words for a reader.
    pub label: String,
    /// What kind of answer it takes.
    pub kind: HandKind,
}

/// What kind of answer something takes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum HandKind {
    /// A number in any of these units, the models' own first.
    Number(Vec<HandUnit>),
    /// Yes or no.
    YesNo,
    /// One of these.
    Options(Vec<HandOption>),
}

/// A unit and what is possible in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct HandUnit {
    /// UCUM code.
    pub unit: String,
    /// The smallest value that a living patient can have.
    pub low: f64,
    /// The largest.
    pub high: f64,
}

/// One option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
pub struct HandOption {
    /// Its name, as it is entered.
    pub name: String,
    /// Words for a reader.
    pub label: String,
}

impl From<features::HandForm> for HandForm {
    fn from(features::HandForm { of, label, kind }: features::HandForm) -> Self {
        let kind = match kind {
            features::HandKind::YesNo => HandKind::YesNo,
            features::HandKind::Number(units) => {
                let unit = |u: features::HandUnit| HandUnit { unit: u.unit, low: u.low, high: u.high };
                HandKind::Number(units.into_iter().map(unit).collect())
            }
            features::HandKind::Options(options) => {
                HandKind::Options(options.into_iter().map(|(name, label)| HandOption { name, label }).collect())
            }
        };
        Self { of, label, kind }
    }
}
