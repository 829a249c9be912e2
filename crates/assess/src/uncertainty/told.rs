//! Ranges in words that a clinician can act on.

use language::messages;

use super::source::{CoverageSource, OutputUncertainty};
use crate::assessment::Quantity;
use crate::bundle::{Output, source::Tier};
use crate::words;

/// A value as a reader sees it in a range: probabilities among 100 people, amounts with their unit left out.
pub(crate) fn shown(quantity: Quantity, value: f64) -> String {
    if !quantity.is_probability() {
        return words::number(value);
    }
    let percent = value * 100.0;
    if percent >= 9.95 {
        format!("{}", libm::round(percent))
    } else {
        let tenths = libm::round(percent * 10.0) / 10.0;
        language::decimal(&tenths.to_string())
    }
}

/// The same with its unit, where an amount has one.
fn with_unit(quantity: Quantity, unit: &str, value: f64) -> String {
    if quantity.is_probability() { shown(quantity, value) } else { words::with_unit(value, unit) }
}

/// Two limits: `12 to 31 in 100 people like this patient`, `3 to 41 mg a week`.
pub(crate) fn limits(quantity: Quantity, unit: &str, [low, high]: [f64; 2]) -> String {
    let is_one = shown(quantity, low) == shown(quantity, high);
    let (low, high) = (shown(quantity, low), with_unit(quantity, unit, high));
    match (quantity.is_probability(), is_one) {
        (true, true) => messages::assess_limits_risk_one(&high),
        (true, false) => messages::assess_limits_risk(&low, &high),
        (false, true) => high,
        (false, false) => messages::assess_limits_amount(&low, &high),
    }
}

/// Where the outcomes of `level` of single patients are expected.
fn expected(level: f64, output: &Output, at: [f64; 2]) -> String {
    let [low, high] = at.map(|value| shown(output.quantity, value));
    let of = words::number(100.0 * level);
    if low == high {
        messages::assess_range_single_one(&of, &limits(output.quantity, &output.unit, at))
    } else if output.quantity.is_probability() {
        messages::assess_range_single_risk(&of, &low, &high)
    } else {
        messages::assess_range_single_amount(&of, &low, &with_unit(output.quantity, &output.unit, at[1]))
    }
}

/// What a range means, from whom it is and what was measured of it.
pub(super) fn range(how: &OutputUncertainty, refits: Option<(usize, &str)>, output: &Output, at: [f64; 2]) -> String {
    let limits = limits(output.quantity, &output.unit, at);
    let (meaning, source, coverage) = match how {
        OutputUncertainty::VennAbers(from) => {
            (messages::assess_range_venn_abers(from.patients, &limits), from.source.as_str(), from.coverage.as_ref())
        }
        OutputUncertainty::Conformal(from) => {
            (expected(from.level, output, at), from.source.as_str(), from.coverage.as_ref())
        }
        OutputUncertainty::Refits(used) => {
            let (count, source) = refits.unwrap_or((0, ""));
            let share = messages::percent_of(&words::number(100.0 * used.level));
            (messages::assess_range_refits(&limits, &share, count), source, used.coverage.as_ref())
        }
        OutputUncertainty::NotReported(sentence) => return sentence.clone(),
    };
    let how = coverage.map(|CoverageSource { how, .. }| how.as_str());
    [Some(meaning.as_str()), Some(source), how]
        .into_iter()
        .flatten()
        .filter(|s| !s.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// What a reader should know of a range before the range itself, where ranges like it held far less often than they should.
pub(super) fn held_rarely(how: &OutputUncertainty, measured: &CoverageSource) -> String {
    let percent = |share: f64| messages::percent_of(&libm::round(100.0 * share).to_string());
    let (patients, found, wanted) = (measured.patients, percent(measured.found), percent(measured.wanted));
    match how {
        OutputUncertainty::VennAbers(_) => messages::assess_held_rarely_groups(patients, &found, &wanted),
        OutputUncertainty::Conformal(_) => messages::assess_held_rarely_patients(patients, &found, &wanted),
        OutputUncertainty::Refits(_) | OutputUncertainty::NotReported(_) => {
            messages::assess_held_rarely_repetitions(patients, &found, &wanted)
        }
    }
}

/// What a reader should know where the tier depends on where in its range the number truly lies.
pub(super) fn straddles([low, high]: [Tier; 2], own: Tier) -> String {
    if low == high {
        messages::assess_straddles_wholly(name(low), name(own))
    } else {
        messages::assess_straddles_threshold(name(low), name(high))
    }
}

/// What a reader should know where the value is not within its calibrated range.
pub(super) fn is_outside(output: &Output, value: f64, at: [f64; 2]) -> String {
    let limits = limits(output.quantity, &output.unit, at);
    messages::assess_outside_far(&shown(output.quantity, value), &limits)
}

/// The same by less than a tenth, at the end of what is said of the range.
pub(super) fn is_just_outside(output: &Output, value: f64) -> String {
    messages::assess_outside_slightly(&shown(output.quantity, value))
}

/// How a tier is called.
pub(crate) fn name(tier: Tier) -> &'static str {
    match tier {
        Tier::Interrupt => messages::tier_interrupt(),
        Tier::Banner => messages::tier_banner(),
        Tier::Passive => messages::tier_passive(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_told_with_the_digits_that_matter() {
        let risk = |at| limits(Quantity::Risk, "1", at);
        assert_eq!(risk([0.1234, 0.3149]), "12 to 31 in 100 people like this patient");
        assert_eq!(risk([0.0021, 0.0349]), "0.2 to 3.5 in 100 people like this patient");
        assert_eq!(risk([0.2, 0.2]), "20 in 100 people like this patient");
        assert_eq!(limits(Quantity::Amount, "mg/wk", [3.0, 41.26]), "3 to 41.3 mg a week");
        assert_eq!(limits(Quantity::Amount, "1", [-2.5, 4.0]), "−2.5 to 4");
    }
}
