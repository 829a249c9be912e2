//! The inputs of an output that a reader may move to see what they do, with their limits.

use language::messages;

use super::note::MovableNote;
use super::source::{ActionableSource, Direction};
use super::suppose::possible;
use super::{grid, said};
use crate::bundle::{Bundle, Output};
use crate::notes;

/// As many steps as a slider of an input has at least that the bundle says nothing of.
const STEPS: f64 = 100.0;
/// Limits of numbers that have none: twice the record's value, and at least this.
const LEAST_HIGH: f64 = 10.0;

/// All inputs of the output; those first that can be acted on, else in the bundle's order.
pub(super) fn notes(bundle: &Bundle, output: &Output, row: &[f64]) -> Vec<MovableNote> {
    let action = |at: usize| {
        let name = &bundle.features.inputs().get(at)?.name;
        bundle.actionable.iter().find(|action| action.input == *name)
    };
    let mut at: Vec<usize> = output.inputs.clone();
    at.sort_by_key(|at| (action(*at).is_none(), *at));
    at.into_iter().filter_map(|at| note(bundle, at, action(at), *row.get(at)?)).collect()
}

fn note(bundle: &Bundle, at: usize, action: Option<&ActionableSource>, value: f64) -> Option<MovableNote> {
    let input = bundle.features.inputs().get(at)?;
    let is_number = said::is_number(bundle, at);
    let [low, high] = input.range.unwrap_or_else(|| possible(bundle, input));
    let top = if value.is_finite() { (2.0 * value).max(LEAST_HIGH) } else { LEAST_HIGH };
    let range = is_number.then_some([low.max(-top), if high < f64::MAX { high } else { top }]);
    let step = range.map(|[low, high]| match action {
        Some(action) if action.step_share.is_none() => action.step.unwrap_or(1.0),
        _ => libm::pow(10.0, libm::floor(libm::log10((high - low) / STEPS))),
    });
    Some(MovableNote {
        input: input.name.clone(),
        label: bundle.features.label(input).to_owned(),
        value: notes::input_value(bundle, at, value),
        unit: bundle.features.unit(input),
        options: bundle.features.options(&input.of),
        is_yes_no: bundle.features.is_presence(input),
        range,
        step,
        actionable: action.is_some(),
        how: action.map(|action| how(bundle, at, action, value)),
    })
}

/// How it can be acted on, and within which limits.
fn how(bundle: &Bundle, at: usize, action: &ActionableSource, value: f64) -> String {
    let mut moves: Vec<f64> = grid::of_number(action, value).iter().map(|one| one.value).collect();
    moves.sort_by(f64::total_cmp);
    let limits = match (moves.first(), moves.last(), action.direction) {
        (Some(low), _, Direction::Lower) => messages::change_down_to(&said::with_unit(bundle, at, *low)),
        (_, Some(high), Direction::Raise) => messages::change_up_to(&said::with_unit(bundle, at, *high)),
        (Some(low), Some(high), Direction::Either) => {
            messages::change_from_to(&said::value(bundle, at, *low), &said::with_unit(bundle, at, *high))
        }
        _ => return action.how.clone(),
    };
    format!("{} {limits}", action.how)
}
