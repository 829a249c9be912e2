//! The model IR and its arithmetic: a row of numbers in, margins and a value out.
//!
//! A model sees rows in which NaN is missing; it does not know what a column means or that there are patients.
//! [`ModelSource`] is the IR as importers and training write it, readable and owned; [`Model`] is the same with its
//! trees laid out for arithmetic, owned or borrowed from the program's own data.

pub mod batch;
mod calibration;
mod combination;
mod file;
mod kernel_machine;
mod linear;
mod linear_scores;
mod link;
mod nesting;
mod pairs;
mod pipeline;
mod predictor;
mod sound;
pub mod trees;

pub use calibration::{Calibration, Curve};
pub use combination::{Combination, Part, PartOutput, WidePart};
pub use file::{ModelFile, NamedOutput};
pub use kernel_machine::{Kernel, KernelMachine};
pub use linear::{Linear, Stratified};
pub use linear_scores::LinearScores;
pub use link::{Distribution, Link};
pub use pairs::{coupled, votes};
pub use pipeline::{Norm, Step};

use serde::{Deserialize, Serialize};
use trees::{Forest, TreeEnsemble, TreeError};

/// The version of the IR: raised with any change that an older program would misread.
pub const IR_VERSION: u32 = 1;

/// A model with the link from its margins to the value it gives. `T` is the form of its trees.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Model<T = Forest> {
    /// How a row becomes margins.
    pub predictor: Predictor<T>,
    /// Which of the margins the value is of.
    #[serde(default)]
    pub margin: u32,
    /// How the margin becomes a risk, a dose or a score.
    pub link: Link,
    /// What makes a probability of the value mean what it says.
    #[serde(default)]
    pub calibration: Option<Calibration>,
}

/// A model as it is written in files.
pub type ModelSource = Model<TreeEnsemble>;

/// The families of model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", bound(deserialize = "T: Deserialize<'de>", serialize = "T: Serialize"))]
pub enum Predictor<T = Forest> {
    /// A linear predictor for each stratum: published equations.
    Linear(Stratified),
    /// A linear predictor for each margin: trained linear models.
    Scores(LinearScores),
    /// Decision trees.
    Trees(T),
    /// A support vector machine.
    Kernel(KernelMachine),
    /// Steps that change the row, and the predictor that sees it.
    Pipeline(Vec<Step>, #[serde(deserialize_with = "nesting::bounded")] Box<Predictor<T>>),
    /// Models whose values are averaged or are another model's columns.
    Combination(#[serde(deserialize_with = "nesting::bounded")] Box<Combination<T>>),
}

/// A model's result before the link: log-odds, log-hazard or whatever scale its terms add up on.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
pub struct Margin(pub f64);

impl Model {
    /// The margin of a row that the value is of; NaN where it is missing.
    #[must_use]
    pub fn margin_from_row(&self, row: &[f64]) -> Margin {
        match &self.predictor {
            Predictor::Linear(linear) => linear.margin_from_row(row),
            predictor => Margin(predictor.margins_from_row(row).get(self.margin as usize).copied().unwrap_or(f64::NAN)),
        }
    }

    /// The value of a row.
    #[must_use]
    pub fn value_from_row(&self, row: &[f64]) -> f64 {
        match &self.predictor {
            Predictor::Linear(linear) => self.value_from_margin(linear.margin_from_row(row)),
            predictor => self.value_from_margins(&predictor.margins_from_row(row)),
        }
    }

    /// The value of all margins of a row.
    #[must_use]
    pub fn value_from_margins(&self, margins: &[f64]) -> f64 {
        calibrated(self.calibration.as_ref(), self.link, margins, self.margin)
    }

    /// The value of a margin. Under `softmax`, which needs all margins, use [`Model::value_from_margins`].
    #[must_use]
    pub fn value_from_margin(&self, margin: Margin) -> f64 {
        let value = self.link.value_from_margin(margin);
        self.calibration.as_ref().map_or(value, |calibration| calibration.calibrated(margin.0, value))
    }

    /// The columns that can reach the margin, ascending, each once.
    #[must_use]
    pub fn columns(&self) -> Vec<usize> {
        self.predictor.columns()
    }
}

/// The value of one of several margins.
fn calibrated(calibration: Option<&Calibration>, link: Link, margins: &[f64], of: u32) -> f64 {
    let value = link.value_from_margins(margins, of as usize);
    let margin = margins.get(of as usize).copied().unwrap_or(f64::NAN);
    calibration.map_or(value, |calibration| calibration.calibrated(margin, value))
}

impl ModelSource {
    /// Checks every part and lays the trees out for arithmetic.
    ///
    /// # Errors
    /// Says what is wrong with which part.
    pub fn compile(self) -> Result<Model, TreeError> {
        Ok(Model {
            predictor: self.predictor.compile()?,
            margin: self.margin,
            link: self.link,
            calibration: self.calibration,
        })
    }
}
