//! How good predictions are, from a table of predictions and outcomes: one measure a file.
//!
//! With follow-up times the question is the risk by a horizon. Those censored before it are represented by others
//! (inverse probability of censoring weights), so every measure is the one of a weighted yes-or-no outcome.

mod auprc;
mod auroc;
mod bootstrap;
mod brier;
mod budget;
mod calibration;
mod calibration_curve;
mod cases;
mod censoring;
mod comparison;
mod decision;
mod error;
mod evaluation;
mod harrell;
mod interval;
mod logistic;
#[cfg(test)]
mod made_up;
mod pairs;
mod recalibration;
mod report;
mod subgroup;
mod summary;
mod table;
mod thresholds;
mod uno;

pub use auroc::Auroc;
pub use bootstrap::Bootstrap;
pub use budget::Budget;
pub use calibration::Calibration;
pub use calibration_curve::{Bin, CalibrationCurve, CurvePoint};
pub use cases::{Cases, FollowUp};
pub use comparison::Comparison;
pub use decision::DecisionPoint;
pub use error::EvaluateError;
pub use evaluation::{Evaluation, Settings, evaluate};
pub use interval::{Estimate, Interval};
pub use recalibration::Recalibrated;
pub use report::html;
pub use subgroup::{Subgroup, SubgroupTable};
pub use summary::text;
pub use table::{Columns, LeftOut, Rows, Table, read};
pub use thresholds::ThresholdRow;
