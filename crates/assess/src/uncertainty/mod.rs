//! How sure a number is by what was measured of its model.

mod checked;
mod conformal;
pub(crate) mod disagreement;
pub mod note;
mod range;
pub(crate) mod refits;
pub mod source;
mod steps;
mod told;

pub(crate) use checked::Uncertainty;
pub(crate) use range::{Sure, sure};
