//! Several models of one outcome as one: soft votes and stacks.

use serde::{Deserialize, Serialize};

use crate::Model;
use crate::trees::Forest;

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
