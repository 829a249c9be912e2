//! Which inputs are missing: how many of the equation's at once, against how often that was so in the training data.

use language::messages;

use super::finding::{Asked, Finding, Part, in_a_hundred, in_a_thousand, listed};
use super::note::GateVerdict;
use super::source::ApplicabilitySource;

/// Fewer training patients than this missed so many: caution.
const CAUTION_BELOW: f64 = 0.02;
/// No more than this: refusal, where the model would answer all the same.
const REFUSE_BELOW: f64 = 0.001;
/// A share of fewer patients than this is not stated, so that none stated may be as many.
const FEWEST: f64 = 10.0;

/// The share of training patients who missed at least so many of the equation's inputs, at most; `None` where it is not
/// reported. Beyond the table's end fewer than ten did.
pub(crate) fn share_missing(source: &ApplicabilitySource, missing: usize) -> Option<f64> {
    let table = &source.missing_at_least;
    let patients = f64::from(source.patients?).max(1.0);
    (!table.is_empty()).then(|| table.get(missing).copied().unwrap_or(0.0).max((FEWEST / patients).min(1.0)))
}

pub(super) fn check(asked: &Asked<'_>) -> Part {
    let features = &asked.bundle.features;
    let of_equation = asked.equation_inputs();
    let lacks = |at: &&usize| asked.row.get(**at).is_none_or(|value| value.is_nan());
    let missing: Vec<usize> = of_equation.iter().filter(lacks).copied().collect();
    let known = asked.source.and_then(|source| Some((source, share_missing(source, missing.len())?)));
    let Some((source, share)) = known else {
        return Part::not_reported(messages::gate_missing_not_reported());
    };
    let so_many = if share < 0.01 { in_a_thousand(share) } else { in_a_hundred(share) };
    let basis = match missing.len() {
        0 => messages::gate_missing_basis_none(of_equation.len(), &so_many, &source.source),
        lacked => messages::gate_missing_basis(lacked, of_equation.len(), &so_many, &source.source),
    };
    if missing.is_empty() || share >= CAUTION_BELOW {
        return Part::of(vec![], basis);
    }
    // Where the model does not answer anyway, that it would if the inputs were there is the better answer.
    let answers = missing.iter().all(|at| features.inputs().get(*at).is_some_and(|input| input.optional));
    let verdict = match answers {
        false => GateVerdict::Score,
        true if share <= REFUSE_BELOW => GateVerdict::Refuse,
        true => GateVerdict::Caution,
    };
    let names: Vec<String> = missing.iter().filter_map(|at| Some(features.inputs().get(*at)?.name.clone())).collect();
    let labels: Vec<&str> = names.iter().map(|name| asked.label(name)).collect();
    let says = messages::gate_missing_together(&listed(&labels), labels.len());
    Part::of(vec![Finding::new(verdict, says).with_inputs(names)], basis)
}
