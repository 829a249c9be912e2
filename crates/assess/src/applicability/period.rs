//! The time from which the training data are.
//!
//! Their age is the same for every patient of the model, so it never changes a verdict: a caution that always speaks is
//! soon read by nobody. It is said in words where medicine has had time to change.

use language::messages;

use super::finding::{Asked, Finding, Part};
use super::note::GateVerdict;

/// From so many years on it is said that treatment may have changed.
const NOTABLE_YEARS: i16 = 15;
/// From so many years on it is said that the data are of another time.
const LONG_YEARS: i16 = 25;

pub(super) fn check(asked: &Asked<'_>) -> Part {
    let Some((source, [first, last])) = asked.source.and_then(|source| Some((source, source.years?))) else {
        return Part::not_reported(messages::gate_period_not_reported());
    };
    let years =
        if first == last { first.to_string() } else { messages::gate_years(&first.to_string(), &last.to_string()) };
    let basis = messages::gate_period_basis(&years, &source.source);
    let since = asked.as_of.year() - last;
    let says = if since >= LONG_YEARS {
        messages::gate_period_long_ago(&years, i32::from(since))
    } else if since >= NOTABLE_YEARS {
        messages::gate_period_ago(&years)
    } else if asked.as_of.year() < first {
        messages::gate_period_before(&years, &asked.as_of.to_string())
    } else {
        return Part::of(vec![], basis);
    };
    Part::of(vec![Finding::new(GateVerdict::Score, says)], basis)
}
