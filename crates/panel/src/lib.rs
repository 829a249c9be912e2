//! A whole list of patients: bulk exports in, pieces at a time; one row for each patient, model and output out.
//!
//! Each of several workers reads all files and keeps the patients of its own [`Shard`]. A patient's lines are gathered
//! from all files and read by `intake` as one input, so that the list says of a patient what the patient's own page says.
//! What is held at a time is bounded; patients beyond it are read again later, from the places that were remembered.

mod about;
mod answer;
mod columns;
mod compose;
mod cutter;
mod document;
mod loss;
mod medications;
mod panel;
mod people;
mod problems;
mod shard;
mod table;
#[cfg(test)]
mod tests;
mod worklist;

pub use answer::{Answer, Answers, Column, ColumnKind, Listed, Tally};
pub use columns::{DateForm, TableError, TableInput, TableMapping, TablePlan, TableReader, TableRows, plan};
pub use panel::{Found, Panel, PatientInput};
pub use people::{Range, Span};
pub use problems::{PROBLEM_EXAMPLES, PlaceNote, ProblemCount, ProblemKind, merge};
pub use shard::Shard;
pub use table::{Program, csv};
pub use worklist::{AgeLimits, Budget, Filter, Order, Row, Summary, budget, ranked, summary};
