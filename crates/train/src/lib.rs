//! A recipe: one file that says how a model is made, and the steps that make it, each leaving files for the next.
//!
//! [`train`] runs all of them: ETL, cohort, features, fit, evaluate, publish. A step whose settings and inputs are those of
//! an earlier run is not done again. The same recipe and data give the same bytes, whatever the number of threads.

mod applicability;
mod check;
mod competing;
mod error;
mod evaluate_step;
mod facts;
mod file;
mod fit_step;
mod performance;
mod prevalence;
mod publish_step;
mod ranges;
mod rows;
mod run;
mod treatment;

pub use competing::CompetingEvents;
pub use error::RecipeError;
pub use evaluate_step::{Amounts, EvaluateSection, EvaluationReport, Judged, NegativeControl, evaluate};
pub use file::Recipe;
pub use fit_step::{EffectSummary, FitCandidate, FitReport, FitSection, fit};
pub use publish_step::publish;
pub use rows::{Rows, Task};
pub use run::{Options, Step, cohort, features, train};
pub use treatment::TreatmentSection;
