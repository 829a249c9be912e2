//! Feature definitions and their values: a record and a date in, a row of numbers with evidence out.
//!
//! Features know no model, no file format and no clock: the as-of date is an argument.

mod by_hand;
mod columns;
pub mod definition;
pub mod expression;
mod find;
mod set;
mod value;
mod value_sets;

pub use by_hand::{BY_HAND, Entered, HandError, HandForm, HandKind, HandUnit, HandValue};
pub use columns::{COLUMN_SYSTEM, age_years};
// Cohorts ask charts by the same codes and the same names of drugs.
pub use find::{ConceptEntry, DrugList, MatchedBy, Measured, Trend, TrendPoint, holds, in_other_units, is_same_unit};
pub use set::{DefinitionError, FeatureSet};
pub use value::{CouldBe, Evidence, FeatureValue, Status};
pub use value_sets::{SiteValueSets, ValueSet, add_value_sets};
