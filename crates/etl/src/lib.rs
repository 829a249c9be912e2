//! A provider's raw data (OMOP CDM, FHIR bulk export, flat tables) into the event store, nothing lost silently.
//!
//! A reader turns each row or line into entries of the store, or counts why not; [`run`] sorts them by person, drops what
//! stands twice or cannot be (before birth, after death, of nobody), and writes what it found into the report. What came
//! in is what is stored plus what was left out, reason by reason, or the run fails.

mod cells;
mod dates;
mod error;
mod examples;
mod fhir;
mod files;
mod flat;
mod histogram;
mod left_out;
mod nearest;
mod omop;
mod quality;
mod report;
mod report_text;
mod run;
mod settings;
mod settle;
mod sink;
mod tally;

pub use error::EtlError;
pub use flat::mapping::{
    Age, AgeUnit, BirthDate, Code, DateColumn, DateFormat, EntryKind, EntryMapping, FlatSource, IndexDate, Listed,
    Outcome, OutcomeKind, PeriodMapping, Sex, SexColumn, UnitOf, ValueType, When,
};
pub use nearest::nearest;
pub use report::{CodeReport, Example, FileReport, OtherCodes, PartReport, Reason, Report, TableReport};
pub use run::run;
pub use settings::{BadRows, Encoding, FhirSource, Keep, OmopSource, Rules, Settings};
