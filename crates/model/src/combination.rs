//! Several models of one outcome as one: soft votes and stacks.

use serde::{Deserialize, Serialize};

use crate::trees::Forest;
use crate::{Calibration, Link, Model, Predictor};

/// Several models of one row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", bound(deserialize = "T: Deserialize<'de>", serialize = "T: Serialize"))]
pub enum Combination<T = Forest> {
    /// Margin = Σ weight · value of each part; weights add up to 1 for a vote.
    SoftVote(Vec<Part<T>>),
    /// The parts' values, in order and times their weight, are the columns of the last model, whose margins they become;
    /// `passed_through` of the row's own columns follow them.
    Stack {
        /// The models of the row.
        parts: Vec<Part<T>>,
        /// Columns of the row that the last model sees as well.
        passed_through: Vec<u32>,
        /// The model of the parts' values.
        last: Box<Model<T>>,
    },
    /// A stack whose parts give several columns each: all outputs of all parts, in order, are the columns of the last
    /// predictor, whose margins they become; `passed_through` of the row's own columns follow them.
    Wide {
        /// The predictors of the row.
        parts: Vec<WidePart<T>>,
        /// Columns of the row that the last predictor sees as well.
        passed_through: Vec<u32>,
        /// The predictor of the parts' values.
        last: Predictor<T>,
    },
}

/// A model and what its value weighs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "T: Deserialize<'de>", serialize = "T: Serialize"))]
pub struct Part<T = Forest> {
    /// The model.
    pub model: Model<T>,
    /// Its weight.
    pub weight: f64,
}

/// A predictor and which values of it are columns.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(bound(deserialize = "T: Deserialize<'de>", serialize = "T: Serialize"))]
pub struct WidePart<T = Forest> {
    /// The predictor.
    pub predictor: Predictor<T>,
    /// The values, in order.
    pub outputs: Vec<PartOutput>,
}

/// One value of a predictor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PartOutput {
    /// The margin that it is of.
    pub margin: u32,
    /// From margin to value.
    pub link: Link,
    /// What calibrates the value.
    pub calibration: Option<Calibration>,
}
