//! What the pairs that a bundle chose do together, in the game in which the output is explained.

use features::FeatureValue;
use features::expression::Expression;
use model::Predictor;

use super::parts::cohort_of_columns;
use crate::bundle::{Bundle, Equation, Output, Pair, Side};
use crate::explained::InteractionNote;

/// The interaction values of the output's pairs, in the bundle's order.
pub(crate) fn interactions(
    bundle: &Bundle,
    equation: &Equation,
    output: &Output,
    values: &[FeatureValue],
) -> Vec<InteractionNote> {
    let pairs = bundle.pairs.iter().filter(|pair| pair.is_of(output, bundle.trained.as_ref()));
    let note = |pair: &Pair| {
        let [one, other] = &pair.sides;
        Some(InteractionNote {
            pair: [one.name.clone(), other.name.clone()],
            labels: [one.label.clone(), other.label.clone()],
            interaction: together(bundle, equation, output, values, pair)?,
        })
    };
    pairs.filter_map(note).collect()
}

/// The sum over every column of the one with every column of the other.
fn together(
    bundle: &Bundle,
    equation: &Equation,
    output: &Output,
    values: &[FeatureValue],
    pair: &Pair,
) -> Option<f64> {
    let scorer = bundle.scorer(output);
    let Predictor::Trees(forest) = scorer.predictor()? else { return None };
    let patient: Vec<f64> = values.iter().map(|v| v.value).collect();
    let (columns, width, margin) = (equation.columns(&patient), forest.layout().columns, scorer.of());
    let row = columns.get(..width)?;
    let cohort = match &bundle.cohort {
        Some(cohort) => Some(cohort_of_columns(equation, &cohort.rows_of_inputs(&patient)?, width)?),
        None => None,
    };
    let of_pair = |pair: [usize; 2]| match &cohort {
        Some(cohort) => explain::interventional_interaction(forest, cohort, row, margin, pair).ok()?,
        None => explain::interaction(forest, row, margin, pair),
    };
    let [of_one, of_other] = pair.sides.each_ref().map(|side| columns_of(side, &equation.terms[..width]));
    let pairs = of_one.iter().flat_map(|one| of_other.iter().map(|other| [*one, *other]));
    pairs.map(of_pair).sum()
}

fn columns_of(side: &Side, terms: &[Expression]) -> Vec<usize> {
    let is_of = |term: &Expression| term.reads().iter().any(|input| side.inputs.contains(input));
    terms.iter().enumerate().filter(|(_, term)| is_of(term)).map(|(column, _)| column).collect()
}
