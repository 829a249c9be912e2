//! A table of patients as a list: a row for each patient (and day), columns that a mapping names.
//!
//! Rows become lines of FHIR on their way in, entry by entry, so that all that follows is one: shards, places that are read
//! again, and what a patient's own page says. An entry says of which row it is and keeps the table's own unit; what a cell
//! does not hold is in no entry.

mod days;
mod error;
mod lines;
mod mapping;
mod plan;
mod reader;
mod rows;
mod scan;
#[cfg(test)]
mod tests;

pub use days::DateForm;
pub use error::TableError;
pub use mapping::TableMapping;
pub use plan::{TableInput, TablePlan, plan};
pub use reader::TableReader;
pub use rows::TableRows;
