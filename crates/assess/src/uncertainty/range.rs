//! The range of one number: found, told, and held against the thresholds.

use language::messages;

use super::note::{CoverageNote, UncertaintyMethod, UncertaintyNote};
use super::refits::{middle, refit_values};
use super::source::{CoverageSource, OutputUncertainty};
use super::{conformal, steps, told};
use crate::bundle::source::Tier;
use crate::bundle::{Bundle, Equation, Output};
use crate::population;

/// How sure a number is, and what follows for a reader.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Sure {
    pub(crate) note: UncertaintyNote,
    /// Reasons for caution: ranges like this one held far too rarely, or the number and its range contradict each other.
    pub(crate) cautions: Vec<String>,
    /// What else a reader should know: the range reaches over a threshold.
    pub(crate) remark: Option<String>,
}

/// How sure the value of an output is. `row` are the inputs of the value.
pub(crate) fn sure(bundle: &Bundle, equation: &Equation, output: &Output, row: &[f64], value: f64) -> Sure {
    let file = bundle.uncertainty.as_ref();
    let Some(how) = file.and_then(|file| file.of(&equation.id, &output.id)) else {
        return without_range(messages::assess_range_not_reported().to_owned());
    };
    let found = match how {
        OutputUncertainty::VennAbers(from) => {
            steps::pair(&from.steps, value).map(|at| (UncertaintyMethod::VennAbers, at, from.coverage.as_ref()))
        }
        OutputUncertainty::Conformal(from) => {
            let at = conformal::limits(from, value, output.quantity.is_probability());
            Some((UncertaintyMethod::Conformal, at, from.coverage.as_ref()))
        }
        OutputUncertainty::Refits(used) => refit_values(bundle, equation, output, row)
            .and_then(|values| middle(&values, used.level))
            .map(|at| (UncertaintyMethod::Refits, at, used.coverage.as_ref())),
        OutputUncertainty::NotReported(sentence) => return without_range(sentence.clone()),
    };
    let Some((method, at, coverage)) = found else {
        return without_range(messages::assess_range_not_reported().to_owned());
    };
    let refits = file.and_then(|file| file.refits.as_ref()).map(|refits| (refits.models.len(), refits.source.as_str()));
    let tiers = tiers(bundle, output, row, value, at);
    let own = tier(bundle, output, row, value);
    let outside = outside(output, value, at);
    let unreliable =
        coverage.filter(|coverage| is_far_below(coverage)).map(|coverage| told::held_rarely(how, coverage));
    // Whoever reads the range has read before what it is worth.
    let mut in_words: String = unreliable.iter().map(|said| format!("{said} ")).collect();
    in_words.push_str(&told::range(how, refits, output, at));
    if outside == Some(Outside::Slightly) {
        in_words.push(' ');
        in_words.push_str(&told::is_just_outside(output, value));
    }
    Sure {
        note: UncertaintyNote {
            method,
            low: Some(at[0]),
            high: Some(at[1]),
            in_words,
            held_rarely: unreliable.is_some(),
            coverage: coverage.map(coverage_note),
            tiers,
        },
        cautions: unreliable
            .into_iter()
            .chain((outside == Some(Outside::Far)).then(|| told::is_outside(output, value, at)))
            .collect(),
        remark: tiers.map(|tiers| told::straddles(tiers, own)),
    }
}

fn without_range(in_words: String) -> Sure {
    let (method, low, high) = (UncertaintyMethod::NotReported, None, None);
    let note = UncertaintyNote { method, low, high, in_words, held_rarely: false, coverage: None, tiers: None };
    Sure { note, cautions: vec![], remark: None }
}

pub(super) fn coverage_note(from: &CoverageSource) -> CoverageNote {
    CoverageNote { wanted: from.wanted, found: from.found, patients: from.patients, how: from.how.clone() }
}

/// Whether ranges like this one held so rarely that the range is not to be relied on. Chance alone keeps some groups of
/// patients out of a narrow range, however true it is; more than half of what was aimed at it does not.
fn is_far_below(coverage: &CoverageSource) -> bool {
    const FAR_BELOW: f64 = 0.5;
    coverage.found < coverage.wanted - FAR_BELOW
}

fn tier(bundle: &Bundle, output: &Output, row: &[f64], value: f64) -> Tier {
    population::alert(bundle, output, row, value).map_or(Tier::Passive, |alert| alert.tier)
}

/// The tiers at both limits, where they differ from each other or from the value's own.
fn tiers(bundle: &Bundle, output: &Output, row: &[f64], value: f64, [low, high]: [f64; 2]) -> Option<[Tier; 2]> {
    let at = |value: f64| tier(bundle, output, row, value);
    let (found, own) = ([at(low), at(high)], at(value));
    found.iter().any(|tier| *tier != own).then_some(found)
}

/// How far a value lies outside its range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outside {
    /// A reader sees it, and nothing follows from it.
    Slightly,
    /// By more than a tenth: the number and what was found contradict each other.
    Far,
}

/// How far the value lies outside its range; `None` within it, or where a reader would not see the difference.
fn outside(output: &Output, value: f64, [low, high]: [f64; 2]) -> Option<Outside> {
    const FAR: f64 = 0.1;
    let nearest = value.max(low).min(high);
    if told::shown(output.quantity, value) == told::shown(output.quantity, nearest) {
        return None;
    }
    let is_far = (value - nearest).abs() > FAR * value.abs().max(nearest.abs());
    Some(if is_far { Outside::Far } else { Outside::Slightly })
}
