//! What missing inputs leave open, over the reference cohort, and which test would tell most.

pub mod note;
