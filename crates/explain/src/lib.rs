//! Explanations of any function of a patient's inputs: what each input contributes, and what missing ones leave open.
//!
//! One algorithm a file. They see numbers and functions; they know no alert policy, no words and no page.

mod interval;
mod shapley;

pub use interval::{Open, Spread, spread};
pub use shapley::{MAX_INPUTS, shapley};
