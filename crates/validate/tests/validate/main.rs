//! Checks of shipped models on made-up patients, from files to overlays.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

mod made_up;
mod overlay;
mod records;
mod shared;
mod table;
