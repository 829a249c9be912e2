//! Feature definitions and their values: a record and a date in, a row of numbers with evidence out.
//!
//! Features know no model, no file format and no clock: the as-of date is an argument.

pub mod definition;
pub mod expression;
mod find;
mod set;
mod value;
mod value_sets;

// Cohorts ask charts by the same codes and the same names of drugs.
pub use find::{DrugList, MatchedBy, holds};
pub use set::{DefinitionError, FeatureSet};
pub use value::{CouldBe, Evidence, FeatureValue, Status};
pub use value_sets::{SiteValueSets, ValueSet, add_value_sets};
