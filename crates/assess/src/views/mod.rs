//! Views of results that are doses, or outcomes with and without a treatment.

pub(crate) mod check;
pub(crate) mod dose;
mod drivers;
mod needed;
pub mod note;
pub mod source;
pub(crate) mod treatment;
mod words;
