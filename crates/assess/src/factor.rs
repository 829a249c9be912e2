//! An explanation line by line: inputs of one clinical concept are one line, every other input is its own.

use std::cmp::Ordering;

use crate::assessment::{Contribution, OutputAssessment};
use crate::explained::GroupContribution;

/// One line of an explanation.
#[derive(Debug, Clone, PartialEq)]
pub struct Factor {
    /// Name of the input or of the group.
    pub name: String,
    /// Words for a reader.
    pub label: String,
    /// Whether it is a group, even of one.
    pub is_group: bool,
    /// The inputs, the largest first; one where it is no group.
    pub members: Vec<Contribution>,
    /// On the scale of the margin.
    pub contribution: f64,
    /// On the scale of the value.
    pub contribution_to_value: f64,
    /// The standard error on the scale of the margin, where it is estimated.
    pub standard_error: Option<f64>,
    /// The standard error on the scale of the value, where it is estimated.
    pub standard_error_to_value: Option<f64>,
}

impl OutputAssessment {
    /// The explanation line by line, the largest first. The lines sum to what the contributions sum to.
    #[must_use]
    pub fn factors(&self) -> Vec<Factor> {
        factors(&self.contributions, &self.groups)
    }
}

impl Factor {
    /// The input that it is, where it is no group.
    #[must_use]
    pub fn alone(&self) -> Option<&Contribution> {
        self.members.first().filter(|_| !self.is_group)
    }
}

pub(crate) fn factors(contributions: &[Contribution], groups: &[GroupContribution]) -> Vec<Factor> {
    let grouped = groups.iter().map(|group| Factor {
        name: group.group.clone(),
        label: group.label.clone(),
        is_group: true,
        members: contributions.iter().filter(|c| group.inputs.contains(&c.input)).cloned().collect(),
        contribution: group.contribution,
        contribution_to_value: group.contribution_to_value,
        standard_error: group.standard_error,
        standard_error_to_value: group.standard_error_to_value,
    });
    let is_alone = |c: &&Contribution| !groups.iter().any(|group| group.inputs.contains(&c.input));
    let alone = contributions.iter().filter(is_alone).map(|c| Factor {
        name: c.input.clone(),
        label: c.label.clone(),
        is_group: false,
        members: vec![c.clone()],
        contribution: c.contribution,
        contribution_to_value: c.contribution_to_value,
        standard_error: c.standard_error,
        standard_error_to_value: c.standard_error_to_value,
    });
    let mut factors: Vec<Factor> = grouped.chain(alone).collect();
    let by_size = |a: &Factor, b: &Factor| -> Ordering {
        b.contribution.abs().total_cmp(&a.contribution.abs()).then(a.name.cmp(&b.name))
    };
    factors.sort_by(by_size);
    factors
}
