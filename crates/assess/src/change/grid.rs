//! The values to which an input that can be acted on may be moved from what the record says.

use explain::{Movable, Move};
use features::{CouldBe, FeatureValue};

use super::check::MOST_STEPS;
use super::source::{ActionableSource, Direction};
use crate::bundle::Bundle;

/// Every actionable input of `used` whose value is known, with the values that it may take.
pub(super) fn movable(bundle: &Bundle, values: &[FeatureValue], used: &[usize]) -> Vec<Movable> {
    let one = |action: &ActionableSource| {
        let at = bundle.features.position(&action.input).filter(|at| used.contains(at))?;
        let value = values.get(at).filter(|value| !value.is_missing() && value.could_be == CouldBe::Known)?;
        let moves = moves(bundle, at, action, value.value);
        (!moves.is_empty()).then_some(Movable { at, moves })
    };
    bundle.actionable.iter().filter_map(one).collect()
}

fn moves(bundle: &Bundle, at: usize, action: &ActionableSource, from: f64) -> Vec<Move> {
    let Some(input) = bundle.features.inputs().get(at) else { return vec![] };
    let options = bundle.features.options(&input.of);
    let index = |name: &String| match name.as_str() {
        _ if !options.is_empty() => options.iter().position(|(option, _)| option == name).map(|index| index as f64),
        "yes" => Some(1.0),
        _ => Some(0.0),
    };
    if !action.to.is_empty() {
        let others = action.to.iter().filter_map(index).filter(|to| *to != from);
        return others.map(|value| Move { value, steps: 1.0 }).collect();
    }
    of_number(action, from)
}

/// The values of a number from the nearest on: whole steps, and last the limit itself where no whole step meets it.
pub(super) fn of_number(action: &ActionableSource, from: f64) -> Vec<Move> {
    let Some([low, high]) = action.range else { return vec![] };
    let step = action.step_share.map_or_else(|| action.step.unwrap_or(1.0), |share| share * from.abs());
    // A value of 0 has no shares.
    if step <= 0.0 || !step.is_finite() {
        return vec![];
    }
    let reach = action.reach_share.map(|share| share * from);
    let down = reach.filter(|reach| *reach < from).map_or(low, |reach| reach.max(low));
    let up = reach.filter(|reach| *reach > from).map_or(high, |reach| reach.min(high));
    let mut moves = Vec::new();
    // A value beyond its limit is moved no further, and never back towards it.
    if action.direction != Direction::Raise && down < from {
        moves.extend(towards(from, down, step, low, high));
    }
    if action.direction != Direction::Lower && up > from {
        moves.extend(towards(from, up, step, low, high));
    }
    // A stable sort: of two equally near, the lower one is first.
    moves.sort_by(|a, b| a.steps.total_cmp(&b.steps));
    moves
}

/// Whole steps from `from` to `limit` that lie from `low` to `high`, then the limit.
fn towards(from: f64, limit: f64, step: f64, low: f64, high: f64) -> Vec<Move> {
    let distance = (limit - from) / step;
    let whole = libm::floor(distance.abs() + 1e-9);
    let at = |steps: f64| rounded(from + step * steps.copysign(distance), step);
    // From outside the range the first steps only lead to it: they are no values that can be reached.
    let first = if (low..=high).contains(&from) { 1.0 } else { libm::ceil(outside(from, low, high) / step).max(1.0) };
    let mut steps = first;
    let mut moves = Vec::new();
    while steps <= whole && moves.len() <= MOST_STEPS {
        moves.push(Move { value: at(steps).clamp(low, high), steps });
        steps += 1.0;
    }
    if distance.abs() - whole > 1e-9 && distance.abs() >= first - 1.0 {
        moves.push(Move { value: limit, steps: distance.abs() });
    }
    moves
}

/// How far a value lies outside a range.
fn outside(value: f64, low: f64, high: f64) -> f64 {
    (value - high).max(low - value).max(0.0)
}

/// Without what binary fractions leave over: 8.4 less three steps of 0.5 is 6.9.
fn rounded(value: f64, step: f64) -> f64 {
    let decimals = libm::pow(10.0, 3.0 - libm::floor(libm::log10(step)));
    libm::round(value * decimals) / decimals
}

#[cfg(test)]
mod tests {
    use super::*;

    fn action(direction: Direction, range: [f64; 2]) -> ActionableSource {
        ActionableSource {
            input: "x".into(),
            direction,
            range: Some(range),
            step: None,
            step_share: None,
            reach_share: None,
            to: vec![],
            how: "somehow".into(),
        }
    }

    fn values(action: &ActionableSource, from: f64) -> Vec<(f64, f64)> {
        of_number(action, from).into_iter().map(|one| (one.value, one.steps)).collect()
    }

    #[test]
    fn steps_lead_to_the_limit_and_no_further() {
        let lower = ActionableSource { step: Some(0.5), ..action(Direction::Lower, [6.5, 15.0]) };
        assert_eq!(values(&lower, 8.4), [(7.9, 1.0), (7.4, 2.0), (6.9, 3.0), (6.5, 3.8000000000000007)]);
        assert_eq!(values(&lower, 6.5), []);
        assert_eq!(values(&lower, 6.0), []);
        let raise = ActionableSource { step: Some(1.0), ..action(Direction::Raise, [10.0, 22.0]) };
        assert_eq!(values(&raise, 20.0), [(21.0, 1.0), (22.0, 2.0)]);
        assert_eq!(values(&raise, 23.0), []);
    }

    #[test]
    fn both_ways_the_nearest_first() {
        let both = ActionableSource { step: Some(2.0), ..action(Direction::Either, [5.0, 12.0]) };
        assert_eq!(values(&both, 9.0), [(7.0, 1.0), (11.0, 1.0), (12.0, 1.5), (5.0, 2.0)]);
    }

    #[test]
    fn shares_are_of_the_records_value() {
        let lower = ActionableSource {
            step_share: Some(0.1),
            reach_share: Some(0.7),
            ..action(Direction::Lower, [30.0, 5000.0])
        };
        assert_eq!(values(&lower, 300.0), [(270.0, 1.0), (240.0, 2.0), (210.0, 3.0)]);
        assert_eq!(values(&lower, 40.0), [(36.0, 1.0), (32.0, 2.0), (30.0, 2.5)]);
        assert_eq!(values(&lower, 0.0), []);
    }

    #[test]
    fn from_outside_the_range_only_values_inside_it_count() {
        let lower = ActionableSource { step: Some(10.0), ..action(Direction::Lower, [120.0, 200.0]) };
        let found = values(&lower, 225.0);
        assert_eq!(found[0], (195.0, 3.0));
        assert_eq!(found.last(), Some(&(120.0, 10.5)));
    }
}
