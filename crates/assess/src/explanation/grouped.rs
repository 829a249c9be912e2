//! Inputs of one clinical concept as one: the sum of their contributions, on both scales exactly what its members add up
//! to.

use explain::Groups;

use crate::assessment::Contribution;
use crate::bundle::Bundle;
use crate::explained::GroupContribution;

/// The bundle's groups, the largest first; those none of whose inputs contributes to the output are not there.
pub(crate) fn grouped(bundle: &Bundle, contributions: &[Contribution]) -> Vec<GroupContribution> {
    let is_member = |c: &Contribution, inputs: &[usize]| {
        bundle.features.position(&c.input).is_some_and(|position| inputs.contains(&position))
    };
    let members_of = |inputs: &[usize]| -> Vec<usize> {
        let all = contributions.iter().enumerate();
        all.filter(|(_, c)| is_member(c, inputs)).map(|(at, _)| at).collect()
    };
    let with_members: Vec<_> = bundle
        .groups
        .iter()
        .map(|group| (group, members_of(&group.inputs)))
        .filter(|(_, members)| !members.is_empty())
        .collect();
    let members = with_members.iter().map(|(_, members)| members.clone()).collect();
    let Ok(groups) = Groups::new(contributions.len(), members) else { return vec![] };
    let sums = |of: fn(&Contribution) -> f64| {
        // Groups stand first; behind them every other input, and a base that is not asked for.
        let parts: Vec<f64> = contributions.iter().map(of).chain([0.0]).collect();
        groups.sums(&parts).unwrap_or_default()
    };
    let (to_margin, to_value) = (sums(|c| c.contribution), sums(|c| c.contribution_to_value));
    let errors = |members: &[usize], of: fn(&Contribution) -> Option<f64>| {
        // How the members' errors go together is not known; their sum is the most that it can be.
        members.iter().map(|at| of(&contributions[*at])).sum::<Option<f64>>()
    };
    let note = |(at, (group, members)): (usize, &(&crate::bundle::Group, Vec<usize>))| GroupContribution {
        group: group.name.clone(),
        label: group.label.clone(),
        inputs: members.iter().map(|at| contributions[*at].input.clone()).collect(),
        contribution: to_margin[at],
        contribution_to_value: to_value[at],
        standard_error: errors(members, |c| c.standard_error),
        standard_error_to_value: errors(members, |c| c.standard_error_to_value),
    };
    let mut found: Vec<GroupContribution> = with_members.iter().enumerate().map(note).collect();
    found.sort_by(|a, b| b.contribution.abs().total_cmp(&a.contribution.abs()).then(a.group.cmp(&b.group)));
    found
}
