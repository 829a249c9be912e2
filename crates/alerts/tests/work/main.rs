//! Work with alerts, over drawn logs and on a real assessment.

#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used, reason = "a test may fail")]

mod decided;
mod file;
mod given;
mod leaving;
mod properties;
