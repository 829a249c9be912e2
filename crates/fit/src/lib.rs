//! Learners, honest model selection and calibration: matrices in, models of the IR out.
//!
//! The way through: a table becomes [`Training`] and [`Sealed`]; [`select`] compares candidates by nested
//! cross-validation on the training rows alone and gives a [`FinalModel`] for each; only final models open the sealed
//! rows. [`effect`] does the same for treatment effects in randomised data. Nothing here reads a file or a clock.
//!
//! Every predictor that is compared is the compiled IR itself: what cross-validation measured is what is shipped.

pub mod effect;

mod baseline;
mod calibrate;
mod candidate;
mod count_distribution;
mod data;
mod error;
mod folds;
mod horizons;
mod importance;
mod learner;
mod learning_curve;
mod metric;
mod parameters;
mod partial_likelihood;
mod pool;
mod preparation;
mod random;
mod refits;
mod select;
mod simulated;
#[cfg(test)]
mod testing;
mod training;

pub use calibrate::Calibrator;
pub use candidate::{Candidate, ClassWeight, Direction, Learner, MissingValues, Value, Values};
pub use data::{Data, Outcome, Survival};
pub use error::Error;
pub use folds::{Fold, Split, folds};
pub use horizons::with_horizons;
pub use importance::{Importance, permutation_importance};
pub use learning_curve::{CurvePoint, learning_curve};
pub use metric::Metric;
pub use parameters::{Parameter, Point, known_parameters};
pub use refits::{LinearRefit, Refits, refits};
pub use select::{CandidateResult, PointResult, Predictions, Selection, Settings, select, train};
pub use simulated::{Simulation, simulated};
pub use training::{FinalModel, Opened, Sealed, Training};
