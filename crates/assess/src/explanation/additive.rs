//! Explanations whose parts are column by column: trees by their training weights, linear models by their weights.
//!
//! They hold for any number of inputs. A column's part belongs to the one input that its term reads.

use features::FeatureValue;
use features::expression::Expression;
use model::Predictor;

use super::value_scale::value_parts;
use super::{Explained, reference_row};
use crate::bundle::{Bundle, Equation, Method, Output};
use crate::notes;

/// Rounding of a model that adds in f32, over a thousand trees; anything more would be an explanation of another number.
const ROUNDING: f64 = 1e-3;

/// What each input adds to a margin, and where the margin starts.
pub(super) struct Parts {
    pub(super) base: f64,
    pub(super) by_input: Vec<f64>,
}

/// One output, explained column by column.
pub(crate) fn additive(
    bundle: &Bundle,
    equation: &Equation,
    output: &Output,
    values: &[FeatureValue],
) -> Option<Explained> {
    let scorer = bundle.scorer(output);
    let predictor = scorer.predictor()?;
    let patient: Vec<f64> = values.iter().map(|v| v.value).collect();
    let (columns, of) = (equation.columns(&patient), scorer.of());
    let margins = scorer.margins(&columns);
    // The average of the training data has no values of its own.
    let reference = match output.explained_by {
        Method::Trees => vec![f64::NAN; patient.len()],
        Method::Linear | Method::Enumeration => reference_row(bundle, output.inputs.iter().copied(), &patient),
    };
    let reference_columns = equation.columns(&reference);
    let parts_of = |margin: usize| {
        let by_column = match predictor {
            Predictor::Trees(forest) => explain::tree_shap::contributions(forest, &columns, margin)?,
            Predictor::Scores(scores) => explain::linear_scores(scores, &columns, margin, &reference_columns),
            _ => return None,
        };
        by_input(&equation.terms, by_column, *margins.get(margin)?, patient.len())
    };
    let needed = if scorer.needs_all_margins() { 0..margins.len() } else { of..of + 1 };
    let parts: Vec<Option<Parts>> = (0..margins.len()).map(|m| needed.contains(&m).then(|| parts_of(m))?).collect();
    if !needed.clone().all(|margin| parts.get(margin).is_some_and(Option::is_some)) {
        return None;
    }
    let base: Vec<f64> = parts.iter().map(|parts| parts.as_ref().map_or(f64::NAN, |p| p.base)).collect();
    let to_value = value_parts(&scorer, &parts, &base, &margins)?;
    let own = parts.get(of)?.as_ref()?;
    let contribution =
        |at: &usize| notes::contribution(bundle, *at, &values[*at], reference[*at], own.by_input[*at], to_value[*at]);
    Some(Explained {
        margin: *margins.get(of)?,
        reference_margin: own.base,
        reference_value: scorer.value_from_margins(&base),
        contributions: super::sorted(output.inputs.iter().map(contribution).collect()),
    })
}

/// Parts of columns summed into inputs. `by_column` ends with the base value.
///
/// The model may have added in f32, the parts are exact: the base is moved by that rounding, so that base and parts
/// add up to the margin that the model gives.
fn by_input(terms: &[Expression], mut by_column: Vec<f64>, margin: f64, inputs: usize) -> Option<Parts> {
    let stated = by_column.pop()?;
    let mut by_input = vec![0.0; inputs];
    for (term, part) in terms.iter().zip(&by_column) {
        by_input[*term.reads().first()?] += part;
    }
    let base = margin - by_input.iter().sum::<f64>();
    let size = 1.0 + stated.abs() + by_column.iter().map(|part| part.abs()).sum::<f64>();
    // A comparison that NaN does not pass either.
    ((base - stated).abs() <= ROUNDING * size).then_some(Parts { base, by_input })
}
