//! The number needed to treat, with limits that pass through infinity where no effect is among what is possible
//! (Altman DG. Confidence intervals for the number needed to treat. BMJ 1998;317:1309-1312).

use language::messages;

use super::note::{NeededToTreat, ValueNote};

/// A number above this says nothing that its size does not.
const MOST: f64 = 10_000.0;

/// What is said of whom.
pub(super) struct Saying<'a> {
    /// The outcome with its horizon, such as "death within 5 years".
    pub(super) outcome: &'a str,
    /// The share that the limits hold, such as 0.95; where absent there are no limits.
    pub(super) level: Option<f64>,
}

/// The number needed to treat of a difference of risks, without less with; `None` where it is 0 or none.
///
/// A number for benefit is rounded up and one for harm down, so that neither looks better than it is.
pub(super) fn needed_to_treat(difference: &ValueNote, saying: &Saying<'_>) -> Option<NeededToTreat> {
    let value = 1.0 / difference.value;
    if !value.is_finite() {
        return None;
    }
    let in_words = InWords { outcome: saying.outcome, patients: whole(difference.value), is_benefit: value > 0.0 };
    let Some(((low, high), level)) = difference.low.zip(difference.high).zip(saying.level) else {
        let in_words = in_words.without_interval();
        return Some(NeededToTreat { value, notation: shown(difference.value), in_words });
    };
    let level = super::words::level(level);
    let (notation, in_words) = if low > 0.0 {
        (between(&shown(high), &shown(low)), in_words.with_interval(&level, &count(high), &count(low)))
    } else if high < 0.0 {
        (between(&shown(low), &shown(high)), in_words.with_interval(&level, &count(low), &count(high)))
    } else {
        (through_none(low, high), in_words.through_none(&level, low, high))
    };
    let notation = messages::assess_needed_notation(&shown(difference.value), &notation);
    Some(NeededToTreat { value, notation, in_words })
}

/// What the sentence is of.
struct InWords<'a> {
    outcome: &'a str,
    patients: f64,
    is_benefit: bool,
}

impl InWords<'_> {
    fn without_interval(&self) -> String {
        let Self { outcome, patients, is_benefit } = *self;
        let said = as_written(patients);
        if is_benefit {
            messages::assess_needed_benefit_not_reported(outcome, patients, &said)
        } else {
            messages::assess_needed_harm_not_reported(outcome, patients, &said)
        }
    }

    fn with_interval(&self, level: &str, few: &str, many: &str) -> String {
        let Self { outcome, patients, is_benefit } = *self;
        let said = as_written(patients);
        if is_benefit {
            messages::assess_needed_benefit_interval(outcome, patients, &said, level, few, many)
        } else {
            messages::assess_needed_harm_interval(outcome, patients, &said, level, few, many)
        }
    }

    /// The interval has a sentence of its own, as an effect is not shown.
    fn through_none(&self, level: &str, low: f64, high: f64) -> String {
        let Self { outcome, patients, is_benefit } = *self;
        let said = as_written(patients);
        let (number, unshown) = if is_benefit {
            (messages::assess_needed_benefit(outcome, patients, &said), messages::assess_needed_unshown_help())
        } else {
            (messages::assess_needed_harm(outcome, patients, &said), messages::assess_needed_unshown_harm())
        };
        let reaches = match (high > 0.0, low < 0.0) {
            (true, true) => messages::assess_needed_reaches_both(level, &count(high), &count(low), unshown),
            (true, false) => messages::assess_needed_reaches_benefit(level, &count(high), unshown),
            (false, true) => messages::assess_needed_reaches_harm(level, &count(low), unshown),
            (false, false) => messages::assess_needed_reaches_none(level, unshown),
        };
        format!("{number} {reaches}")
    }
}

/// Limits on both sides in Altman's notation.
fn through_none(low: f64, high: f64) -> String {
    const NONE: &str = "∞";
    match (high > 0.0, low < 0.0) {
        (true, true) => messages::assess_needed_notation_through(&shown(high), &shown(low)),
        (true, false) => between(&shown(high), NONE),
        (false, true) => between(NONE, &shown(low)),
        (false, false) => NONE.into(),
    }
}

fn between(first: &str, last: &str) -> String {
    messages::assess_needed_notation_range(first, last)
}

/// A number needed to treat for benefit or for harm.
fn shown(difference: f64) -> String {
    let count = count(difference);
    if difference > 0.0 { messages::assess_needed_nntb(&count) } else { messages::assess_needed_nnth(&count) }
}

/// As many patients, as a whole number.
fn whole(difference: f64) -> f64 {
    let number = 1.0 / difference.abs();
    // 1/0.04 is 25.000000000000004 in floating point and must not become 26.
    let nearest = libm::round(number);
    let whole = if (number - nearest).abs() < 1e-9 * nearest {
        nearest
    } else if difference > 0.0 {
        libm::ceil(number)
    } else {
        libm::floor(number)
    };
    whole.max(1.0)
}

fn count(difference: f64) -> String {
    as_written(whole(difference))
}

/// A whole number of patients.
fn as_written(patients: f64) -> String {
    if patients > MOST { messages::assess_needed_most(MOST) } else { thousands(patients) }
}

/// In groups from four digits on, as in the notation's paper.
fn thousands(number: f64) -> String {
    let digits = format!("{number:.0}");
    match digits.len() {
        4.. => {
            let (thousands, rest) = digits.split_at(digits.len() - 3);
            format!("{thousands}{}{rest}", messages::group_sign())
        }
        _ => digits,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(value: f64, limits: Option<(f64, f64)>) -> NeededToTreat {
        let (low, high) = limits.unzip();
        let saying = Saying { outcome: "death within 5 years", level: limits.map(|_| 0.95) };
        needed_to_treat(&ValueNote { value, low, high }, &saying).unwrap()
    }

    #[test]
    fn limits_on_the_side_of_benefit_change_places() {
        // 1/0.1 = 10, 1/0.2 = 5, 1/0.03 = 33.3, rounded up to 34.
        let note = of(0.1, Some((0.03, 0.2)));
        assert_eq!(note.notation, "NNTB 10 (NNTB 5 to NNTB 34)");
        assert_eq!(
            note.in_words,
            "For one to be spared death within 5 years, about 10 such patients have to be treated (95 % interval: 5 to 34)."
        );
        assert!((note.value - 10.0).abs() < 1e-12);
    }

    /// The example of the title's kind in Altman's paper: limits on both sides pass through infinity, not through 0.
    #[test]
    fn limits_on_both_sides_pass_through_infinity() {
        // 1/0.05 = 20; 1/(1/12) = 12; 1/0.025 = 40.
        let note = of(0.05, Some((-0.025, 1.0 / 12.0)));
        assert_eq!(note.notation, "NNTB 20 (NNTB 12 to ∞ to NNTH 40)");
        assert!(
            note.in_words.ends_with(
                "The 95 % interval reaches from one spared for every 12 treated, through no effect at all to one more for \
                 every 40 treated: that the treatment helps a patient like this is not shown."
            ),
            "{}",
            note.in_words
        );
    }

    #[test]
    fn a_limit_of_no_effect_is_infinity() {
        assert_eq!(of(0.05, Some((0.0, 0.1))).notation, "NNTB 20 (NNTB 10 to ∞)");
        let harm = of(-0.05, Some((-0.1, 0.0)));
        assert_eq!(harm.notation, "NNTH 20 (∞ to NNTH 10)");
        assert!(harm.in_words.contains("from no effect at all to one more for every 10 treated"), "{}", harm.in_words);
        assert!(harm.in_words.contains("that the treatment harms"), "{}", harm.in_words);
    }

    #[test]
    fn harm_is_rounded_down_and_named() {
        // 1/0.03 = 33.3, 1/0.07 = 14.3, 1/0.02 = 50.
        let note = of(-0.03, Some((-0.07, -0.02)));
        assert_eq!(note.notation, "NNTH 33 (NNTH 14 to NNTH 50)");
        assert!(
            note.in_words
                .starts_with("There is about one more case of death within 5 years when 33 such patients are treated")
        );
        assert!(note.value < 0.0);
    }

    #[test]
    fn without_an_interval_it_says_so_and_without_a_difference_there_is_none() {
        let note = of(0.5, None);
        assert_eq!(note.notation, "NNTB 2");
        assert!(note.in_words.ends_with("; an interval is not reported."));
        let saying = Saying { outcome: "death", level: None };
        assert!(needed_to_treat(&ValueNote { value: 0.0, low: None, high: None }, &saying).is_none());
        assert!(needed_to_treat(&ValueNote { value: f64::NAN, low: None, high: None }, &saying).is_none());
    }

    #[test]
    fn whole_numbers_stay_and_large_ones_are_told_as_such() {
        assert_eq!(of(0.04, None).notation, "NNTB 25");
        assert_eq!(
            of(1.0, None).in_words.split(',').nth(1),
            Some(" about 1 such patient has to be treated; an interval is not reported.")
        );
        assert_eq!(of(0.000_5, None).notation, "NNTB 2,000");
        assert_eq!(of(1e-9, None).notation, "NNTB more than 10,000");
    }
}
