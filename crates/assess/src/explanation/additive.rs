//! Explanations margin by margin, for any number of inputs and against whatever is compared with; the parts of the margin
//! are then carried over to the value.

use explain::Cohort;
use features::FeatureValue;

use super::parts::{Against, Parts, Question};
use super::value_scale::value_parts;
use super::{Explained, reference_row};
use crate::bundle::{Bundle, Equation, Method, Output};
use crate::explained::EstimateNote;
use crate::notes;

/// One output, explained margin by margin.
pub(crate) fn additive(
    bundle: &Bundle,
    equation: &Equation,
    output: &Output,
    values: &[FeatureValue],
) -> Option<Explained> {
    let scorer = bundle.scorer(output);
    let patient: Vec<f64> = values.iter().map(|v| v.value).collect();
    let of = scorer.of();
    let margins = scorer.margins(&equation.columns(&patient));
    // An average has no values of its own.
    let mut reference = vec![f64::NAN; patient.len()];
    let against = match (output.explained_by, &bundle.cohort) {
        (Method::Cohort, Some(cohort)) => Against::Rows(cohort.rows_of_inputs(&patient)?),
        (Method::ManyInputs, _) => {
            reference = reference_row(bundle, output.inputs.iter().copied(), &patient);
            Against::Rows(Cohort::synthetic(vec![reference.clone()], vec![1.0]).ok()?)
        }
        _ => Against::TrainingData,
    };
    let question = Question { equation, scorer, predictor: scorer.predictor()?, patient: &patient, against };
    let needed = if scorer.needs_all_margins() { 0..margins.len() } else { of..of + 1 };
    let parts: Vec<Option<Parts>> = margins
        .iter()
        .enumerate()
        .map(|(at, margin)| needed.contains(&at).then(|| question.parts(at, *margin))?)
        .collect();
    if !needed.clone().all(|margin| parts.get(margin).is_some_and(Option::is_some)) {
        return None;
    }
    let base: Vec<f64> = parts.iter().map(|parts| parts.as_ref().map_or(f64::NAN, |p| p.base)).collect();
    let (to_value, value_errors) = value_parts(&scorer, &parts, &base, &margins)?;
    let own = parts.get(of)?.as_ref()?;
    let contribution = |at: &usize| {
        let (to_margin, to_value) = (own.by_input[*at], to_value[*at]);
        let mut contribution = notes::contribution(bundle, *at, &values[*at], reference[*at], to_margin, to_value);
        contribution.standard_error = own.errors.get(*at).copied();
        contribution.standard_error_to_value = value_errors.get(*at).copied();
        contribution
    };
    let largest = |errors: &[f64]| errors.iter().copied().fold(0.0, f64::max);
    let evaluations = parts.iter().flatten().map(|parts| parts.evaluations).sum::<usize>();
    let estimate = (!value_errors.is_empty()).then(|| EstimateNote {
        standard_error: largest(&own.errors),
        standard_error_to_value: largest(&value_errors),
        evaluations: u32::try_from(evaluations).unwrap_or(u32::MAX),
    });
    Some(Explained {
        margin: *margins.get(of)?,
        reference_margin: own.base,
        reference_value: scorer.value_from_margins(&base),
        contributions: super::sorted(output.inputs.iter().map(contribution).collect()),
        by: own.by,
        estimate,
    })
}
