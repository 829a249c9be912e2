//! The model IR and its arithmetic: a row of numbers in, a margin and a value out.
//!
//! A model sees rows in which NaN is missing; it does not know what a column means or that there are patients.

mod linear;
mod link;

pub use linear::{Linear, Stratified};
pub use link::Link;

use serde::{Deserialize, Serialize};

/// A model with the link from its margin to the value it gives.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Model {
    /// How a row becomes a margin.
    pub predictor: Predictor,
    /// How the margin becomes a risk, a dose or a score.
    pub link: Link,
}

/// The families of model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Predictor {
    /// A linear predictor for each stratum.
    Linear(Stratified),
}

/// A model's result before the link: log-odds, log-hazard or whatever scale its terms add up on.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
pub struct Margin(pub f64);

impl Model {
    /// The margin of a row; NaN where a column with weight is missing.
    #[must_use]
    pub fn margin_from_row(&self, row: &[f64]) -> Margin {
        match &self.predictor {
            Predictor::Linear(linear) => linear.margin_from_row(row),
        }
    }

    /// The value of a margin.
    #[must_use]
    pub fn value_from_margin(&self, margin: Margin) -> f64 {
        self.link.value_from_margin(margin)
    }

    /// The columns that can reach the margin, ascending, each once.
    #[must_use]
    pub fn columns(&self) -> Vec<usize> {
        match &self.predictor {
            Predictor::Linear(linear) => linear.columns(),
        }
    }
}
