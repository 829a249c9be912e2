//! How long work tells how far it is. The command line draws bars; tests stay quiet.

/// Someone who watches a step.
pub trait Progress: Sync {
    /// A stage begins, of `total` units where that is known.
    fn begin(&self, stage: &str, total: Option<u64>);
    /// `units` more are done.
    fn advance(&self, units: u64);
    /// The stage is over.
    fn end(&self);
}

/// Nobody watches.
#[derive(Debug, Clone, Copy, Default)]
pub struct Quiet;

impl Progress for Quiet {
    fn begin(&self, _: &str, _: Option<u64>) {}
    fn advance(&self, _: u64) {}
    fn end(&self) {}
}
