//! Why a value is what it is, and what the unknown inputs leave open.

mod additive;
mod enumeration;
mod grouped;
mod interval;
mod pairs;
mod parts;
mod value_scale;

use features::definition::Reference;

use crate::assessment::Contribution;
use crate::bundle::{Bundle, Method, Output};
use crate::explained::{ComparedWith, EstimateNote, ExplainedBy};

pub(crate) use additive::additive;
pub(crate) use enumeration::enumerated;
pub(crate) use grouped::grouped;
pub(crate) use interval::interval;
pub(crate) use pairs::interactions;

/// One output, explained.
#[derive(Clone)]
pub(crate) struct Explained {
    pub(crate) margin: f64,
    pub(crate) reference_margin: f64,
    pub(crate) reference_value: f64,
    pub(crate) contributions: Vec<Contribution>,
    pub(crate) by: ExplainedBy,
    pub(crate) estimate: Option<EstimateNote>,
}

/// Against what an output's contributions are counted.
pub(crate) fn compared_with(bundle: &Bundle, output: &Output) -> ComparedWith {
    match (output.explained_by, &bundle.cohort) {
        (Method::Cohort, Some(cohort)) => ComparedWith::ReferenceCohort(cohort.note()),
        (Method::Trees, _) => ComparedWith::TrainingAverage,
        _ => ComparedWith::ReferencePatient,
    }
}

/// The largest contribution first.
pub(crate) fn sorted(mut contributions: Vec<Contribution>) -> Vec<Contribution> {
    contributions.sort_by(|a, b| b.contribution.abs().total_cmp(&a.contribution.abs()).then(a.input.cmp(&b.input)));
    contributions
}

/// The patient with the reference patient's values of the inputs that are used.
pub(crate) fn reference_row(bundle: &Bundle, used: impl Iterator<Item = usize>, patient: &[f64]) -> Vec<f64> {
    let mut reference = patient.to_vec();
    used.for_each(|at| reference[at] = reference_value(bundle, at, patient[at]));
    reference
}

/// The reference patient's value of an input.
fn reference_value(bundle: &Bundle, at: usize, own: f64) -> f64 {
    let Some(input) = bundle.features.inputs().get(at) else {
        return own;
    };
    match &input.reference {
        Reference::Number(value) => *value,
        Reference::Word(word) => match word.as_str() {
            "own" => own,
            "missing" => f64::NAN,
            option => {
                let options = bundle.features.options(&input.of);
                options.iter().position(|(name, _)| name == option).map_or(own, |index| index as f64)
            }
        },
    }
}
