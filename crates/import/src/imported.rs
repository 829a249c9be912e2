//! What every importer gives.

use model::trees::TreeEnsemble;
use model::{Calibration, Link, Predictor};

/// A trained model as the IR holds it, with the names that its file gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// The library and version that wrote the file, as far as it says so: `XGBoost 3.4.1`.
    pub written_by: String,
    /// The names of the columns, in the predictor's order; `None` where the file names none.
    pub columns: Option<Vec<String>>,
    /// How many columns a row has.
    pub column_count: usize,
    /// How a row becomes margins.
    pub predictor: Predictor<TreeEnsemble>,
    /// What the model gives: one number, or one for each class.
    pub outputs: Vec<Output>,
    /// Whether the file stores training rows (support vectors are patients).
    pub stores_instances: bool,
    /// What a reader should know, as sentences: what was folded, what the file leaves open.
    pub notes: Vec<String>,
}

/// One number that a model gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Output {
    /// The class's label, or `value`.
    pub name: String,
    /// The margin that it is of.
    pub margin: u32,
    /// From margin to value.
    pub link: Link,
    /// A calibration that the file holds.
    pub calibration: Option<Calibration>,
}
