//! Who drives a difference: Shapley values of the difference itself, in its own unit.
//!
//! The game is the difference of two outputs as a function of the inputs, so that an input that raises both alike drives
//! nothing. All coalitions are tried where these are few enough, else an estimate states its error.

use explain::{Cohort, Sampling, sampled_shapley};
use features::FeatureValue;

use crate::assessment::Contribution;
use crate::bundle::{Bundle, Equation, Output};
use crate::columns::Columns;
use crate::explained::ComparedWith;
use crate::explanation::{reference_row, sorted};
use crate::notes;

/// As for a single output: all coalitions within this many evaluations, an estimate beyond.
const MOST_EVALUATIONS: usize = 1 << 17;
/// An estimate ends when no standard error is above this part of the difference to be explained.
const WANTED_ERROR: f64 = 0.01;
/// The same on every machine, so that an estimate repeats to the bit.
const SEED: u64 = 1;

/// What drives a difference.
pub(super) struct Drivers {
    pub(super) reference: f64,
    pub(super) contributions: Vec<Contribution>,
}

/// Against what drivers are counted.
pub(super) fn compared_with(bundle: &Bundle) -> ComparedWith {
    bundle.cohort.as_ref().map_or(ComparedWith::ReferencePatient, |cohort| ComparedWith::ReferenceCohort(cohort.note()))
}

/// The drivers of what `difference` makes of the equation's columns; `None` where no number comes out for some coalition.
pub(super) fn drivers(
    bundle: &Bundle,
    equation: &Equation,
    outputs: [&Output; 2],
    values: &[FeatureValue],
    difference: impl Fn(&[f64]) -> f64,
) -> Option<Drivers> {
    let patient: Vec<f64> = values.iter().map(|v| v.value).collect();
    let mut used: Vec<usize> = outputs.iter().flat_map(|output| output.inputs.iter().copied()).collect();
    used.sort_unstable();
    used.dedup();
    // An average has no values of its own.
    let (rows, reference) = match &bundle.cohort {
        Some(cohort) => (cohort.rows_of_inputs(&patient)?, vec![f64::NAN; patient.len()]),
        None => {
            let reference = reference_row(bundle, used.iter().copied(), &patient);
            (Cohort::synthetic(vec![reference.clone()], vec![1.0]).ok()?, reference)
        }
    };
    let mut columns = Columns::new(&equation.terms, &patient);
    let mut evaluate = |row: &[f64]| difference(columns.of(row));
    let own = evaluate(&patient);
    let mean: f64 = rows.rows().iter().zip(rows.shares()).map(|(row, share)| share * evaluate(row)).sum();
    let sampling = Sampling {
        seed: SEED,
        wanted_error: WANTED_ERROR * (own - mean).abs(),
        // The fewest orders from which an error can be stated, however many inputs there are.
        most_evaluations: MOST_EVALUATIONS.max(128 * patient.len()),
    };
    let mut found = sampled_shapley(&patient, &rows, sampling, evaluate).ok()?;
    let reference_difference = found.values.pop()?;
    if !(reference_difference.is_finite() && found.values.iter().all(|part| part.is_finite())) {
        return None;
    }
    let contribution = |at: &usize| {
        let part = found.values[*at];
        let error = (!found.is_exact).then(|| found.standard_errors[*at]);
        let mut contribution = notes::contribution(bundle, *at, &values[*at], reference[*at], part, part);
        (contribution.standard_error, contribution.standard_error_to_value) = (error, error);
        contribution
    };
    Some(Drivers { reference: reference_difference, contributions: sorted(used.iter().map(contribution).collect()) })
}
