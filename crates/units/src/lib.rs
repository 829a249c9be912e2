//! Units as laboratories write them, and conversion between them.
//!
//! UCUM arithmetic comes from a library. What the library cannot know stands here: the spellings that real files use,
//! that an amount of substance is not a bare number, molar masses per analyte, and the master equation of HbA1c.

mod convert;
mod reading;
mod spelling;
mod unit;

pub use convert::{Analyte, ConversionError, convert};
pub use unit::Unit;
