//! The classical statistics of an epidemiologist: regression tables, survival curves, tests, balance, power.
//!
//! Numbers in, numbers out: nothing here reads a file, knows a patient or draws at random. Every formula names its
//! source, and every result is compared with another program's in `tests/`.

mod coefficient;
mod design;
mod distribution;
mod error;
mod matrix;

pub mod balance;
pub mod cox;
pub mod glm;
pub mod multiplicity;
pub mod power;
pub mod survival;

pub use coefficient::{Coefficient, Test};
pub use design::Design;
pub use error::Error;
pub use matrix::Square;
