//! A synthetic population of any size with a known truth, as OMOP CDM or FHIR bulk files.
//!
//! The disease is modelled on wild-type transthyretin amyloidosis, which announces itself years before it is found. Who gets
//! it follows a logistic model with stated coefficients; `truth.json` holds them and `truth.csv` everybody's true risk, so
//! that a recovered model can be held against them. The sizes are made up: this teaches nothing about the disease.
//!
//! Each person is drawn from a stream of random numbers of their own, so that the bytes are the same for any number of
//! threads, and nothing of a person stays in memory once their lines are written.

mod calendar;
mod codes;
mod disease;
mod error;
mod fhir;
mod history;
mod omop;
mod random;
mod run;
mod truth;

pub use error::SimulateError;
pub use run::{Form, Settings, Summary, simulate};
