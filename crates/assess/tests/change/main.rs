//! What would change a result: counterfactuals against brute force, and what-if.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod checked;
mod found;
mod given;
mod supposed;
