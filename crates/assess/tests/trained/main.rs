//! Bundles with a trained model, from its file to the assessment. Expected numbers are computed by hand.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod bound;
mod explained;
mod given;
mod instances;
mod packed;
mod wide;
