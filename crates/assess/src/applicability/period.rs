//! The time from which the training data are.
//!
//! Their age is the same for every patient of the model, so it never changes a verdict: a caution that always speaks is
//! soon read by nobody. It is said in words where medicine has had time to change.

use super::finding::{Asked, Finding, Part};
use super::note::GateVerdict;

/// From so many years on it is said that treatment may have changed.
const NOTABLE_YEARS: i16 = 15;
/// From so many years on it is said that the data are of another time.
const LONG_YEARS: i16 = 25;

pub(super) fn check(asked: &Asked<'_>) -> Part {
    let Some((source, [first, last])) = asked.source.and_then(|source| Some((source, source.years?))) else {
        return Part::not_reported("The source does not say from which years its patients are.");
    };
    let years = if first == last { first.to_string() } else { format!("{first} to {last}") };
    let basis = format!("The patients are of {years}. {}", source.source);
    let since = asked.as_of.year() - last;
    let says = if since >= LONG_YEARS {
        format!(
            "The model was made from patients of {years}, {since} years ago: diagnosis and treatment were different then."
        )
    } else if since >= NOTABLE_YEARS {
        format!("The model was made from patients of {years}: treatment may have changed since.")
    } else if asked.as_of.year() < first {
        format!("The model was made from patients of {years}; this record is read for {}, before that.", asked.as_of)
    } else {
        return Part::of(vec![], basis);
    };
    Part::of(vec![Finding::new(GateVerdict::Score, says)], basis)
}
