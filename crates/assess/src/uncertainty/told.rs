//! Ranges in words that a clinician can act on.

use super::source::{CoverageSource, OutputUncertainty};
use crate::assessment::Quantity;
use crate::bundle::{Output, source::Tier};
use crate::words;

/// What is said where a bundle says nothing.
pub(super) const NOT_REPORTED: &str = "How sure this number is for a single patient is not reported.";

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
        format!("{tenths}")
    }
}

/// Two limits: `12 to 31 in 100 people like this patient`, `3 to 41 mg a week`.
pub(crate) fn limits(quantity: Quantity, unit: &str, [low, high]: [f64; 2]) -> String {
    let (low, high) = (shown(quantity, low), shown(quantity, high));
    let range = if low == high { low } else { format!("{low} to {high}") };
    match (quantity.is_probability(), unit) {
        (true, _) => format!("{range} in 100 people like this patient"),
        (false, "1") => range,
        (false, code) => format!("{range} {}", words::unit(code)),
    }
}

/// What a range means, from whom it is and what was measured of it.
pub(super) fn range(how: &OutputUncertainty, refits: Option<(usize, &str)>, output: &Output, at: [f64; 2]) -> String {
    let limits = limits(output.quantity, &output.unit, at);
    let percent = |level: f64| words::number(100.0 * level);
    let (meaning, source, coverage) = match how {
        OutputUncertainty::VennAbers(from) => (
            format!("Held against what became of {} patients, this number stands for {limits}.", from.patients),
            from.source.as_str(),
            from.coverage.as_ref(),
        ),
        OutputUncertainty::Conformal(from) => (
            format!(
                "The outcome of a single patient: of 100 such patients about {} are expected between {}.",
                percent(from.level),
                limits.replacen(" to ", " and ", 1)
            ),
            from.source.as_str(),
            from.coverage.as_ref(),
        ),
        OutputUncertainty::Refits(used) => {
            let (count, source) = refits.unwrap_or((0, ""));
            let meaning = format!(
                "With other patients to learn from, the number could have been {limits} (the middle {} % of {count} models).",
                percent(used.level)
            );
            (meaning, source, used.coverage.as_ref())
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
    let of = match how {
        OutputUncertainty::VennAbers(_) => "of the groups of patients",
        OutputUncertainty::Conformal(_) => "of the patients",
        OutputUncertainty::Refits(_) | OutputUncertainty::NotReported(_) => "of the repetitions",
    };
    let percent = |share: f64| libm::round(100.0 * share);
    format!(
        "Do not rely on the range of this number: measured on {} patients, ranges like it held in {} % {of}, where {} % were \
         aimed at.",
        measured.patients,
        percent(measured.found),
        percent(measured.wanted)
    )
}

/// What a reader should know where the tier depends on where in its range the number truly lies.
pub(super) fn straddles([low, high]: [Tier; 2], own: Tier) -> String {
    if low == high {
        return format!(
            "The range of this number lies wholly under another heading than the number: “{}” instead of “{}”.",
            name(low),
            name(own)
        );
    }
    format!(
        "The range of this number reaches over a threshold: at its lower end it would be “{}”, at its upper end “{}”.",
        name(low),
        name(high)
    )
}

/// What a reader should know where the value is not within its calibrated range.
pub(super) fn is_outside(output: &Output, value: f64, at: [f64; 2]) -> String {
    let limits = limits(output.quantity, &output.unit, at);
    format!(
        "The model's own number ({}) lies outside the range that was found for patients with such a number ({limits}): \
         where they differ, the range is what was seen.",
        shown(output.quantity, value)
    )
}

/// The same by less than a tenth, at the end of what is said of the range.
pub(super) fn is_just_outside(output: &Output, value: f64) -> String {
    format!(" The model's own number, {}, lies just outside.", shown(output.quantity, value))
}

/// How a tier is called.
pub(crate) fn name(tier: Tier) -> &'static str {
    match tier {
        Tier::Interrupt => "Act now",
        Tier::Banner => "Needs attention",
        Tier::Passive => "For information",
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
