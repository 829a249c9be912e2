//! Explanations by all coalitions of inputs, for models of few inputs.

use explain::shapley;
use features::FeatureValue;

use super::{Explained, reference_row};
use crate::assess;
use crate::bundle::{Bundle, Equation, Method, Output};
use crate::columns::Columns;
use crate::explained::ExplainedBy;
use crate::notes;
use crate::scorer::Scorer;

/// Exact Shapley values of every output of the equation that is explained so and wanted, on the scale of the margin and
/// on that of the value; `None` for the others.
pub(crate) fn enumerated(
    bundle: &Bundle,
    equation: &Equation,
    values: &[FeatureValue],
    which: assess::Explained<'_>,
) -> Vec<Option<Explained>> {
    let is_enumerated = |output: &&Output| output.explained_by == Method::Enumeration && which.holds(output);
    let outputs: Vec<(&Output, Scorer<'_>)> =
        equation.outputs.iter().filter(is_enumerated).map(|output| (output, bundle.scorer(output))).collect();
    let patient: Vec<f64> = values.iter().map(|v| v.value).collect();
    let used = outputs.iter().flat_map(|(output, _)| output.inputs.iter().copied());
    let reference = reference_row(bundle, used, &patient);
    let count = outputs.len();
    let mut columns = Columns::new(&equation.terms, &reference);
    let found = shapley(&patient, &reference, 2 * count, |row, out| {
        let columns = columns.of(row);
        for (at, (_, scorer)) in outputs.iter().enumerate() {
            (out[at], out[count + at]) = scorer.margin_and_value(columns);
        }
    });
    let Some(found) = found else { return vec![] };
    let (own_columns, reference_columns) = (equation.columns(&patient), equation.columns(&reference));
    let explain = |(at, (output, scorer)): (usize, &(&Output, Scorer<'_>))| {
        let (reference_margin, reference_value) = scorer.margin_and_value(&reference_columns);
        let contribution = |input: &usize| {
            let (to_margin, to_value) = (found[at][*input], found[count + at][*input]);
            notes::contribution(bundle, *input, &values[*input], reference[*input], to_margin, to_value)
        };
        Explained {
            margin: scorer.margin_and_value(&own_columns).0,
            reference_margin,
            reference_value,
            contributions: super::sorted(output.inputs.iter().map(contribution).collect()),
            by: ExplainedBy::Coalitions,
            estimate: None,
        }
    };
    let mut explained = outputs.iter().enumerate().map(explain);
    // Back among all outputs of the equation.
    equation.outputs.iter().map(|output| is_enumerated(&output).then(|| explained.next()).flatten()).collect()
}
