//! The applicability gate: every check can speak, what is wrong in the file is refused, and what must not matter does not.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod checks;
mod given;
mod index;
mod properties;
mod published;
mod refused;
mod sites;
