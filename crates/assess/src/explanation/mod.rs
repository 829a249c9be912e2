//! Why a value is what it is, and what the unknown inputs leave open.

mod additive;
mod enumeration;
mod interval;
mod value_scale;

use features::definition::Reference;

use crate::assessment::{ComparedWith, Contribution};
use crate::bundle::{Bundle, Method, Output};

pub(crate) use additive::additive;
pub(crate) use enumeration::enumerated;
pub(crate) use interval::interval;

/// One output, explained.
#[derive(Clone)]
pub(crate) struct Explained {
    pub(crate) margin: f64,
    pub(crate) reference_margin: f64,
    pub(crate) reference_value: f64,
    pub(crate) contributions: Vec<Contribution>,
}

/// Against what an output's contributions are counted.
pub(crate) fn compared_with(output: &Output) -> ComparedWith {
    match output.explained_by {
        Method::Enumeration | Method::Linear => ComparedWith::ReferencePatient,
        Method::Trees => ComparedWith::TrainingAverage,
    }
}

/// The largest contribution first.
fn sorted(mut contributions: Vec<Contribution>) -> Vec<Contribution> {
    contributions.sort_by(|a, b| b.contribution.abs().total_cmp(&a.contribution.abs()).then(a.input.cmp(&b.input)));
    contributions
}

/// The patient with the reference patient's values of the inputs that are used.
fn reference_row(bundle: &Bundle, used: impl Iterator<Item = usize>, patient: &[f64]) -> Vec<f64> {
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
