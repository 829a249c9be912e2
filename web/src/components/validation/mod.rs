//! Parts of the screen that checks a model on a site's patients, one per file.

mod amounts_plot;
pub(crate) mod axes;
mod burden;
mod calibration_plot;
mod column_select;
mod decision_plot;
pub(crate) mod figures;
mod files_step;
mod group_table;
mod made_file;
mod mapping;
mod model_step;
mod outcome_step;
mod patients;
mod recalibration;
mod results;
mod roc_plot;
mod run_step;
mod shared_report;
mod subgroup_tables;
mod threshold_table;
mod warnings;

// The list of patients draws alike.
pub(crate) use axes::{Axes, Plot, end_of, px};
pub(crate) use column_select::ColumnSelect;
pub(crate) use files_step::FilesStep;
pub(crate) use mapping::Mapping;
pub(crate) use model_step::ModelStep;
pub(crate) use outcome_step::OutcomeStep;
pub(crate) use results::CheckResults;
pub(crate) use run_step::RunStep;
