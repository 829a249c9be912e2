//! Why a value is what it is, and what the unknown inputs leave open.

use explain::{Open, shapley, spread};
use features::definition::Reference;
use features::{CouldBe, FeatureValue};

use crate::assessment::{Contribution, Interval, OpenInput};
use crate::bundle::{Bundle, Equation, Output};
use crate::columns::Columns;
use crate::{notes, words};

/// One output, explained against the reference patient.
#[derive(Clone)]
pub(crate) struct Explained {
    pub(crate) margin: f64,
    pub(crate) reference_margin: f64,
    pub(crate) reference_value: f64,
    pub(crate) contributions: Vec<Contribution>,
}

/// Exact Shapley values of every output of the equation, on the scale of the margin and on that of the value.
pub(crate) fn contributions(bundle: &Bundle, equation: &Equation, values: &[FeatureValue]) -> Vec<Explained> {
    let patient: Vec<f64> = values.iter().map(|v| v.value).collect();
    let mut reference = patient.clone();
    let mut used: Vec<usize> = equation.outputs.iter().flat_map(|o| o.inputs.iter().copied()).collect();
    used.sort_unstable();
    used.dedup();
    for at in &used {
        reference[*at] = reference_value(bundle, *at, patient[*at]);
    }
    let count = equation.outputs.len();
    let mut columns = Columns::new(&equation.terms, &reference);
    let found = shapley(&patient, &reference, 2 * count, |row, out| {
        let columns = columns.of(row);
        for (at, output) in equation.outputs.iter().enumerate() {
            let margin = output.model.margin_from_row(columns);
            out[at] = margin.0;
            out[count + at] = output.model.value_from_margin(margin);
        }
    });
    let Some(found) = found else { return vec![] };
    let (own_columns, reference_columns) = (equation.columns(&patient), equation.columns(&reference));
    let explain = |(at, output): (usize, &Output)| {
        let reference_margin = output.model.margin_from_row(&reference_columns);
        let mut contributions: Vec<Contribution> = output
            .inputs
            .iter()
            .map(|input| {
                notes::contribution(
                    bundle,
                    *input,
                    &values[*input],
                    reference[*input],
                    found[at][*input],
                    found[count + at][*input],
                )
            })
            .collect();
        contributions.sort_by(|a, b| b.contribution.abs().total_cmp(&a.contribution.abs()).then(a.input.cmp(&b.input)));
        Explained {
            margin: output.model.margin_from_row(&own_columns).0,
            reference_margin: reference_margin.0,
            reference_value: output.model.value_from_margin(reference_margin),
            contributions,
        }
    };
    equation.outputs.iter().enumerate().map(explain).collect()
}

/// The reference patient's value of an input.
fn reference_value(bundle: &Bundle, at: usize, own: f64) -> f64 {
    let Some(input) = bundle.features.inputs().get(at) else { return own };
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

/// Points tried between the limits of an open input, from fine to only the limits, as their number grows.
const FINENESS: [usize; 5] = [9, 5, 3, 1, 0];
const MOST_COMBINATIONS: usize = 6_000;
/// A probability within wider limits than these could be anything.
const WIDEST: f64 = 0.9;
/// So could an amount whose limits are this many times apart.
const WIDEST_RATIO: f64 = 20.0;

/// The interval of an output over its open inputs; `None` where nothing is open or something cannot be bounded.
pub(crate) fn interval(
    bundle: &Bundle,
    equation: &Equation,
    output: &Output,
    values: &[FeatureValue],
) -> Option<Interval> {
    let inputs = bundle.features.inputs();
    // A missing input that the model has a term for is answered, not open.
    let is_open =
        |at: &usize| values[*at].could_be != CouldBe::Known && !(inputs[*at].optional && values[*at].is_missing());
    let positions: Vec<usize> = output.inputs.iter().copied().filter(is_open).collect();
    if positions.is_empty() || positions.iter().any(|at| values[*at].could_be == CouldBe::Unbounded) {
        return None;
    }
    let breaks: Vec<Vec<f64>> = positions
        .iter()
        .map(|at| {
            equation
                .terms
                .iter()
                .filter(|t| t.reads().contains(at))
                .flat_map(features::expression::Expression::numbers)
                .collect()
        })
        .collect();
    let open = FINENESS.iter().find_map(|fineness| {
        let open: Vec<Open> = positions
            .iter()
            .zip(&breaks)
            .map(|(at, breaks)| match &values[*at].could_be {
                CouldBe::Between(low, high) => {
                    Open::between(*at, *low, *high, *fineness, if *fineness > 0 { breaks } else { &[] })
                }
                CouldBe::OneOf(options) => Open { at: *at, values: options.clone() },
                CouldBe::Known | CouldBe::Unbounded => Open { at: *at, values: vec![values[*at].value] },
            })
            .collect();
        (open.iter().map(|o| o.values.len()).product::<usize>() <= MOST_COMBINATIONS).then_some(open)
    })?;
    let row: Vec<f64> = values.iter().map(|v| v.value).collect();
    let mut columns = Columns::new(&equation.terms, &row);
    let found =
        spread(&row, &open, |row| output.model.value_from_margin(output.model.margin_from_row(columns.of(row))))?;
    let mut by_width: Vec<OpenInput> = positions
        .iter()
        .zip(found.width_when_known)
        .map(|(at, width_when_known)| OpenInput {
            input: inputs[*at].name.clone(),
            label: bundle.features.label(&inputs[*at]).to_owned(),
            width_when_known,
        })
        .collect();
    by_width.sort_by(|a, b| a.width_when_known.total_cmp(&b.width_when_known).then(a.input.cmp(&b.input)));
    let (low, high) = (found.low, found.high);
    let informative =
        if words::quantity(output).is_probability() { high - low <= WIDEST } else { high <= low * WIDEST_RATIO };
    Some(Interval { low, high, informative, open: by_width })
}
