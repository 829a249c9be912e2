//! Which inputs of an output are not known, and what they may be.

use features::{CouldBe, FeatureValue};

use crate::bundle::{Bundle, Output};

/// An input that is not known.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Open {
    /// Position in the row.
    pub(super) at: usize,
    /// The model does not answer without it.
    pub(super) is_needed: bool,
    /// What the chart leaves room for, where it says.
    limits: Option<(f64, f64)>,
}

impl Open {
    /// A value as the chart leaves room for it: one outside the limits becomes the nearer of them.
    pub(super) fn within(&self, value: f64) -> f64 {
        match self.limits {
            Some((low, high)) => value.max(low).min(high),
            None => value,
        }
    }
}

/// The inputs of an output that are missing, or are a no that is not sure.
pub(super) fn open(bundle: &Bundle, output: &Output, values: &[FeatureValue]) -> Vec<Open> {
    let inputs =
        output.inputs.iter().filter_map(|at| Some((*at, bundle.features.inputs().get(*at)?, values.get(*at)?)));
    inputs
        .filter_map(|(at, input, value)| match &value.could_be {
            _ if !value.is_missing() && !matches!(value.could_be, CouldBe::OneOf(_)) => None,
            CouldBe::Between(low, high) => Some(Open { at, is_needed: !input.optional, limits: Some((*low, *high)) }),
            _ => Some(Open { at, is_needed: value.is_missing() && !input.optional, limits: None }),
        })
        .collect()
}
