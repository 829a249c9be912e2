//! Views of results that are doses, or outcomes with and without a treatment.

pub mod note;
pub mod source;
