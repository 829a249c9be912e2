//! A trained model as a file: what an import writes beside a bundle, and what the engine loads at run time.

use serde::{Deserialize, Serialize};

use crate::trees::{Forest, TreeEnsemble, TreeError};
use crate::{Calibration, IR_VERSION, Link, Model, Predictor, sound};

/// A trained model with the names of its columns and outputs. `T` is the form of its trees: [`TreeEnsemble`] in
/// `model.json`, [`Forest`] compiled.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "T: Deserialize<'de>", serialize = "T: Serialize"))]
pub struct ModelFile<T = Forest> {
    /// The version of the IR that it is written in.
    pub ir: u32,
    /// The library and version that trained it.
    pub written_by: String,
    /// SHA-256 of the file that it was imported from, in hexadecimal.
    pub source_sha256: String,
    /// The names of the columns, in the predictor's order.
    pub columns: Vec<String>,
    /// How a row becomes margins.
    pub predictor: Predictor<T>,
    /// What the model gives.
    pub outputs: Vec<NamedOutput>,
    /// Whether it holds training rows, such as support vectors.
    pub stores_instances: bool,
    /// What a reader should know, as sentences.
    pub notes: Vec<String>,
}

/// One number that a trained model gives.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedOutput {
    /// The class's label, or `value`.
    pub name: String,
    /// The margin that it is of.
    pub margin: u32,
    /// From margin to value.
    pub link: Link,
    /// What calibrates the value.
    #[serde(default)]
    pub calibration: Option<Calibration>,
}

impl NamedOutput {
    /// Its value, from all margins of a row.
    #[must_use]
    pub fn value_from_margins(&self, margins: &[f64]) -> f64 {
        crate::calibrated(self.calibration.as_ref(), self.link, margins, self.margin)
    }
}

impl<T: Clone> ModelFile<T> {
    /// The model of one output.
    #[must_use]
    pub fn model(&self, output: &str) -> Option<Model<T>> {
        let NamedOutput { margin, link, calibration, .. } = self.outputs.iter().find(|o| o.name == output)?.clone();
        Some(Model { predictor: self.predictor.clone(), margin, link, calibration })
    }
}

impl ModelFile<TreeEnsemble> {
    /// Checks every part and lays the trees out for arithmetic.
    ///
    /// # Errors
    /// Says what is wrong with which part, or that the file is of another version.
    pub fn compile(self) -> Result<ModelFile, TreeError> {
        if self.ir != IR_VERSION {
            let (found, understood) = (self.ir, IR_VERSION);
            return Err(TreeError::Model(format!(
                "is written in version {found} of the IR; this program reads version {understood}"
            )));
        }
        sound::check(&self)?;
        let Self { ir, written_by, source_sha256, columns, predictor, outputs, stores_instances, notes } = self;
        let predictor = predictor.compile()?;
        Ok(ModelFile { ir, written_by, source_sha256, columns, predictor, outputs, stores_instances, notes })
    }
}

impl ModelFile {
    /// A compiled model that was read, once its parts were found to fit each other.
    ///
    /// # Errors
    /// Says which part does not fit, or that the file is of another version.
    pub fn checked(self) -> Result<Self, TreeError> {
        if self.ir != IR_VERSION {
            return Err(TreeError::Model(format!("is of version {} of the IR, not {IR_VERSION}", self.ir)));
        }
        sound::check(&self)?;
        Ok(self)
    }
}
