//! Adding leaves up in the ensemble's own precision.

use super::super::ir::{Aggregation, Precision};
use super::super::layout::Layout;

/// A precision.
pub(super) trait Sum:
    Copy + Default + std::ops::AddAssign + std::ops::Add<Output = Self> + std::ops::Div<Output = Self>
{
    fn from_f64(value: f64) -> Self;
    fn to_f32(self) -> f32;
}

impl Sum for f32 {
    fn from_f64(value: f64) -> Self {
        value as Self
    }
    fn to_f32(self) -> f32 {
        self
    }
}

impl Sum for f64 {
    fn from_f64(value: f64) -> Self {
        value
    }
    fn to_f32(self) -> f32 {
        self as f32
    }
}

/// What the sums of one forest start from and end with.
#[derive(Debug, Clone)]
pub(super) struct Ends {
    base: Vec<f64>,
    divisors: Vec<f64>,
    from_base: bool,
}

impl Ends {
    pub(super) fn new(layout: &Layout) -> Self {
        let divisors = (0..layout.base.len()).map(|at| layout.divisor(at)).collect();
        // In f32 a boosted sum starts at the base, as XGBoost adds it.
        let from_base = layout.aggregation == Aggregation::Sum && layout.precision == Precision::F32;
        Self { base: layout.base.clone(), divisors, from_base }
    }

    /// Where the sum of a margin starts.
    pub(super) fn start<S: Sum>(&self, margin: usize) -> S {
        if self.from_base { S::from_f64(self.base[margin]) } else { S::default() }
    }

    /// The margin that a sum comes to.
    pub(super) fn end<S: Sum>(&self, margin: usize, sum: S) -> f32 {
        if self.from_base {
            return sum.to_f32();
        }
        (S::from_f64(self.base[margin]) + sum / S::from_f64(self.divisors[margin])).to_f32()
    }
}
