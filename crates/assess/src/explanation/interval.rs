//! What the unknown inputs leave open.

use explain::{Open, farther, spread};
use features::expression::{Expression, Variables};
use features::{CouldBe, FeatureValue};
use model::Predictor;
use model::trees::Kind;

use crate::assessment::{Interval, OpenInput};
use crate::bundle::{Bundle, Equation, Output};
use crate::columns::Columns;

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
    let breaks: Vec<Vec<f64>> = positions.iter().map(|at| bends(equation, *at)).collect();
    let with_cuts: Vec<Vec<f64>> = positions
        .iter()
        .zip(&breaks)
        .map(|(at, bends)| [bends.clone(), cuts(bundle, equation, output, *at)].concat())
        .collect();
    let every_point = |fineness: usize, breaks: &[Vec<f64>]| -> Vec<Open> {
        positions
            .iter()
            .zip(breaks)
            .map(|(at, breaks)| match &values[*at].could_be {
                CouldBe::Between(low, high) => {
                    Open::between(*at, *low, *high, fineness, if fineness > 0 { breaks } else { &[] })
                }
                CouldBe::OneOf(options) => Open { at: *at, values: options.clone() },
                CouldBe::Known | CouldBe::Unbounded => Open { at: *at, values: vec![values[*at].value] },
            })
            .collect()
    };
    let points = |fineness: usize, breaks: &[Vec<f64>]| {
        let open = every_point(fineness, breaks);
        (open.iter().map(|o| o.values.len()).product::<usize>() <= MOST_COMBINATIONS).then_some(open)
    };
    // Between two cuts of the trees nothing changes: with all of them nothing is missed.
    let with_all_cuts = FINENESS
        .iter()
        .filter(|fineness| **fineness > 0)
        .find_map(|fineness| points(*fineness, &with_cuts).map(|open| (*fineness, open)));
    let are_steps = with_all_cuts.is_some() && are_steps(bundle, equation, output, &positions, values);
    let without_cuts = || FINENESS.iter().find_map(|fineness| points(*fineness, &breaks).map(|open| (0, open)));
    let (fineness, open) = with_all_cuts.or_else(without_cuts)?;
    let has_limits = positions.iter().any(|at| matches!(values[*at].could_be, CouldBe::Between(..)));
    let is_exact = fineness == FINENESS[0] || are_steps || !has_limits;
    let row: Vec<f64> = values.iter().map(|v| v.value).collect();
    let mut columns = Columns::new(&equation.terms, &row);
    let scorer = bundle.scorer(output);
    let mut value = |row: &[f64]| scorer.value(columns.of(row));
    let found = spread(&row, &open, &mut value)?;
    // Where the grid had to be coarse, an extreme between its points is found from the nearest of them, input by input.
    let fine = every_point(FINENESS[0], &with_cuts);
    let low = found.low.min(farther(&row, &fine, &found.lowest, true, &mut value));
    let high = found.high.max(farther(&row, &fine, &found.highest, false, &mut value));
    let informative = if output.quantity.is_probability() { high - low <= WIDEST } else { high <= low * WIDEST_RATIO };
    // Limits that are orders of magnitude apart are compared by these: by widths alone every input would leave as good as
    // all, for the largest values would drown the rest.
    let is_in_magnitudes = !informative && !output.quantity.is_probability() && low > 0.0;
    let by_part = if is_in_magnitudes { spread(&row, &open, |row| libm::log(value(row))) } else { None };
    let by_part = by_part.as_ref().unwrap_or(&found);
    let narrows = by_part.width_when_known.iter().map(|left| {
        let all = by_part.high - by_part.low;
        if all > 0.0 { (1.0 - left / all).clamp(0.0, 1.0) } else { 0.0 }
    });
    let mut by_width: Vec<OpenInput> = positions
        .iter()
        .zip(found.width_when_known.iter().zip(narrows))
        .map(|(at, (width_when_known, narrows))| OpenInput {
            input: inputs[*at].name.clone(),
            label: bundle.features.label(&inputs[*at]).to_owned(),
            width_when_known: *width_when_known,
            narrows,
        })
        .collect();
    by_width.sort_by(|a, b| {
        let by_width = a.width_when_known.total_cmp(&b.width_when_known);
        b.narrows.total_cmp(&a.narrows).then(by_width).then(a.input.cmp(&b.input))
    });
    Some(Interval { low, high, informative, is_exact, open: by_width })
}

/// Where terms that read an input may bend.
fn bends(equation: &Equation, at: usize) -> Vec<f64> {
    equation.terms.iter().filter(|t| t.reads().contains(&at)).flat_map(Expression::numbers).collect()
}

/// Whether the output changes in steps along every open number: trees read it as it is and nothing else reads it, so that
/// nothing changes between two of their cuts.
fn are_steps(
    bundle: &Bundle,
    equation: &Equation,
    output: &Output,
    positions: &[usize],
    values: &[FeatureValue],
) -> bool {
    let is_number = |at: &&usize| matches!(values[**at].could_be, CouldBe::Between(..));
    let is_only_itself = |at: &usize| {
        let itself = itself(bundle, *at);
        equation.terms.iter().filter(|term| term.reads().contains(at)).all(|term| Some(term) == itself.as_ref())
    };
    matches!(bundle.scorer(output).predictor(), Some(Predictor::Trees(_)))
        && positions.iter().filter(is_number).all(is_only_itself)
}

/// The term that is an input as it is.
fn itself(bundle: &Bundle, at: usize) -> Option<Expression> {
    let names = bundle.features.variables();
    names.get(at).and_then(|(name, _)| Expression::parse(name, &Variables { names: &names }).ok())
}

/// Where trees split an input that is a column as it is.
fn cuts(bundle: &Bundle, equation: &Equation, output: &Output, at: usize) -> Vec<f64> {
    let Some(Predictor::Trees(forest)) = bundle.scorer(output).predictor() else {
        return vec![];
    };
    let itself = itself(bundle, at);
    let is_itself = |column: u32| equation.terms.get(column as usize) == itself.as_ref();
    let layout = forest.layout();
    let slots = layout.slots.iter().zip(&layout.thresholds);
    slots
        .filter(|(slot, _)| slot.kind == Kind::Number && is_itself(slot.column))
        .flat_map(|(_, cuts)| cuts.iter().copied())
        .collect()
}
