//! Bundles with a trained model, from its file to the assessment. Expected numbers are computed by hand.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod bound;
mod cohort;
mod estimated;
mod explained;
mod given;
mod grid;
mod grouped;
mod instances;
mod packed;
mod uncertain;
mod wide;
