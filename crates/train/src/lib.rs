//! What happens to a model before it is a bundle, offline: nothing here is part of the page.
//!
//! One room a step. Each reads what the caller opened and hands back plain values; only the caller writes files.

pub mod evaluate;
