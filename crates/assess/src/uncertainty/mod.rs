//! How sure a number is by what was measured of its model.

pub mod note;
pub mod source;
