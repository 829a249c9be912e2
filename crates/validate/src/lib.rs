//! A model checked on a site's own patients: rows or records with outcomes in, measures, warnings and an overlay out.
//!
//! The measures are those of the crate `evaluate`; what stands here is how patients and outcomes are read, who is left
//! out and why, what a sample is too small for, and what may leave the site. It knows no files, no clock, no threads and
//! no page: the browser's worker and the command line call the same functions.

mod amounts;
mod cell;
mod charts;
mod coverage;
mod digest;
mod error;
mod gathered;
mod guess;
mod input;
mod measure;
mod outcome;
mod overlay;
mod page;
mod recalibrations;
mod report;
mod request;
mod shared;
pub mod small_counts;
mod subgroups;
mod table;
mod tally;
mod warnings;

// Lists of patients read the same tables.
pub use cell::{is_empty, is_initial_of_sex, number, yes_or_no};
pub use error::ValidateError;
pub use guess::{Guess, Plan, PlanInput, guess, parted, plan};
pub use input::{DataFile, DataForm, DataNote, FileKind, FileNote, header, look};
pub use measure::{Validation, validate};
pub use overlay::{OverlayRequest, overlay};
pub use page::html;
pub use report::{
    AmountNote, BurdenNote, CalibrationNote, CoverageFound, DecisionNote, ExcludedNote, ExclusionReason, Figure,
    GroupNote, LimitsNote, OutcomeKind, RecalibrationKind, RecalibrationNote, RowCounts, SubgroupNote,
    SubgroupTableNote, ThresholdNote, ValidationReport, WarningNote,
};
pub use request::{InputChoice, OutcomeChoice, TimeUnit, ValidationRequest};
pub use shared::{shared_csv, shared_json};
