//! Whether a model should be believed for a record: held against what its training data, or its paper, know.

pub mod note;
pub mod source;
