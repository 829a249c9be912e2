//! Outcomes with and without a treatment, and doses.

use assess::{ArmsNote, ComparedWith, Quantity, UncertaintyMethod, ValueNote};

pub(crate) const TREATMENT_WITHOUT: &str = "Without";
pub(crate) const TREATMENT_WITH: &str = "With";
pub(crate) const TREATMENT_DIFFERENCE: &str = "The difference";
pub(crate) const TREATMENT_NO_EFFECT: &str = "no effect";
pub(crate) const TREATMENT_DIFFERENCE_TITLE: &str = "The difference and its interval";
pub(crate) const TREATMENT_NEEDED: &str = "Number needed to treat";
pub(crate) const TREATMENT_NOTATION: &str =
    "NNTB: patients treated for one to benefit. NNTH: patients treated for one to be harmed. ∞: no effect.";
pub(crate) const TREATMENT_DRIVERS: &str = "What makes the difference larger or smaller";
pub(crate) const TREATMENT_GROUPS: &str = "These are averages of groups in a trial, carried over to a patient with such \
     inputs. They are not measured in this patient, and what an input does to the difference is no cause.";
pub(crate) const TREATMENT_LARGER: &str = "larger";
pub(crate) const TREATMENT_SMALLER: &str = "smaller";
pub(crate) const TREATMENT_ALIKE: &str = "No input moves the difference.";
pub(crate) const DOSE_HEADING: &str = "The dose";
pub(crate) const DOSE_NOT_AN_ORDER: &str = "A starting estimate, not an order: measurements in this patient decide.";
pub(crate) const DOSE_SCALE_TITLE: &str = "The dose among those that were studied";
pub(crate) const DOSE_STEPS_HEADING: &str = "From the present dose";
pub(crate) const DOSE_EFFECTS: &str = "What each input does to the dose";
pub(crate) const DOSE_EFFECT: &str = "Effect";
pub(crate) const DOSE_NO_EFFECTS: &str = "No input moves the dose.";
pub(crate) const DOSE_KEY_MODEL: &str = "● dose by the model";
pub(crate) const DOSE_KEY_RANGE: &str = "▒ range for a single patient";
pub(crate) const DOSE_KEY_PRESENT: &str = "│ present dose";

/// Heading of the view.
pub(crate) fn treatment_heading(treatment: &str) -> String {
    format!("Without and with {treatment}")
}

/// Heading of one comparison among several.
pub(crate) fn treatment_comparison(outcome: &str, horizon: &str) -> String {
    let mut letters = format!("{outcome}{horizon}").chars().collect::<Vec<char>>();
    if let Some(first) = letters.first_mut() {
        *first = first.to_ascii_uppercase();
    }
    letters.into_iter().collect()
}

/// A horizon as it follows an outcome: months where it is no whole number of years.
pub(crate) fn treatment_horizon(years: Option<f64>) -> String {
    let Some(years) = years else { return String::new() };
    let is_whole = |number: f64| (number - number.round()).abs() < 1e-9;
    let (count, unit) =
        if !is_whole(years) && is_whole(years * 12.0) { (years * 12.0, "month") } else { (years, "year") };
    let plural = if (count - 1.0).abs() < 1e-9 { "" } else { "s" };
    format!(" within {count:.0} {unit}{plural}")
}

/// The figure of a difference, and the words behind it.
pub(crate) fn treatment_figure(arms: &ArmsNote) -> (String, String) {
    let fewer = arms.difference.value >= 0.0;
    let size = arms.difference.value.abs();
    match arms.quantity {
        Quantity::Amount => {
            let words = if fewer { "fewer expected" } else { "more expected" };
            (assess::number_in_words(size), words.into())
        }
        _ => {
            let words = if fewer { "in 100 spared" } else { "more in 100" };
            (format!("{:.1}", size * 100.0), words.into())
        }
    }
}

/// Whether the interval of the difference reaches no effect, or there is none: for the card.
pub(crate) fn treatment_sure(difference: &ValueNote) -> &'static str {
    match difference.low.zip(difference.high) {
        None => "How sure the difference is, is not reported.",
        Some((low, high)) if low <= 0.0 && high >= 0.0 => "That the treatment makes a difference is not shown.",
        Some(_) => "",
    }
}

/// Under a picture of a hundred: how many of them have the outcome.
pub(crate) fn treatment_arm(arm: &str, count: usize, outcome: &str) -> String {
    format!("{arm}: {count} of 100 – {outcome}")
}

/// Under the picture with the treatment: what the striped figures are.
pub(crate) fn treatment_between(count: usize, spared: bool) -> String {
    match (count, spared) {
        (0, _) => "The counts are the same when rounded to whole people.".into(),
        (count, true) => format!("{count} dashed: spared by the treatment."),
        (count, false) => format!("{count} dashed: more with the treatment."),
    }
}

/// A limit of the difference on its line.
pub(crate) fn treatment_limit(quantity: Quantity, difference: f64) -> String {
    let (size, unit) = match quantity {
        Quantity::Amount => (assess::number_in_words(difference.abs()), ""),
        _ => (format!("{:.1}", difference.abs() * 100.0), " in 100"),
    };
    let direction = if difference < 0.0 { "more" } else { "fewer" };
    format!("{size}{unit} {direction}")
}

/// The line of the difference in words.
pub(crate) fn treatment_line(quantity: Quantity, difference: &ValueNote) -> String {
    let say = |value: f64| treatment_limit(quantity, value);
    match difference.low.zip(difference.high) {
        Some((low, high)) => {
            let holds = if low <= 0.0 && high >= 0.0 { "; no effect lies within the interval" } else { "" };
            format!("{}, interval from {} to {}{holds}", say(difference.value), say(low), say(high))
        }
        None => format!("{}, without an interval", say(difference.value)),
    }
}

/// How far an input moves a difference.
pub(crate) fn treatment_change(quantity: Quantity, change: f64) -> String {
    let sign = if change < 0.0 { "−" } else { "+" };
    match quantity {
        Quantity::Amount => format!("{sign}{}", assess::number_in_words(change.abs())),
        _ => format!("{sign}{:.1} in 100", change.abs() * 100.0),
    }
}

/// From what the drivers lead to what.
pub(crate) fn treatment_from_to(with: ComparedWith, quantity: Quantity, reference: f64, own: f64) -> String {
    let (say, compared) = (|value| treatment_limit(quantity, value), super::compared_with(with));
    format!("{compared}: {}. This patient: {}. The changes add up to what lies between.", say(reference), say(own))
}

/// Above the large figure of a dose.
pub(crate) fn dose_by_model(exact: &str, is_rounded: bool) -> String {
    if is_rounded { format!("Rounded; the model gives {exact}.") } else { "As the model gives it.".into() }
}

/// Where a single patient's dose may lie; the sentence behind it stands with the result.
pub(crate) fn dose_range(method: UncertaintyMethod, limits: Option<&str>) -> String {
    match (method, limits) {
        (UncertaintyMethod::Conformal, Some(limits)) => format!("The right dose for a single patient: {limits}."),
        (_, Some(limits)) => format!("With other patients to learn from it could have been {limits}."),
        (_, None) => "How far the right dose for a single patient lies from it is not reported.".into(),
    }
}

/// The studied doses.
pub(crate) fn dose_studied(range: &str) -> String {
    format!("Doses {range} were studied; outside them the model gives none.")
}

/// The scale in words.
pub(crate) fn dose_scale(dose: &str, studied: Option<&str>, limits: Option<&str>, present: Option<&str>) -> String {
    let parts = [
        Some(format!("{dose} by the model")),
        limits.map(|limits| format!("{limits} for a single patient")),
        studied.map(|studied| format!("{studied} were studied")),
        present.map(|present| format!("{present} at present")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// The next dose as a heading of its advice.
pub(crate) fn dose_next(present: &str, next: &str) -> String {
    format!("{present} → {next}")
}

/// From what the effects lead to what.
pub(crate) fn dose_from_to(with: ComparedWith, reference: &str, own: &str) -> String {
    format!(
        "{}: {reference}. This patient: {own}. The effects add up to what lies between.",
        super::compared_with(with)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_say_fewer_or_more() {
        let value = |value, low, high| ValueNote { value, low, high };
        assert_eq!(
            treatment_line(Quantity::Risk, &value(0.131, Some(0.06), Some(0.195))),
            "13.1 in 100 fewer, interval from 6.0 in 100 fewer to 19.5 in 100 fewer"
        );
        let crossing = treatment_line(Quantity::Amount, &value(5.5, Some(-0.5), Some(11.0)));
        assert_eq!(crossing, "5.5 fewer, interval from 0.5 more to 11 fewer; no effect lies within the interval");
        assert_eq!(treatment_line(Quantity::Risk, &value(-0.02, None, None)), "2.0 in 100 more, without an interval");
        assert_eq!(treatment_change(Quantity::Risk, -0.0123), "−1.2 in 100");
    }

    #[test]
    fn the_card_says_when_nothing_is_shown() {
        let value = |low, high| ValueNote { value: 0.05, low, high };
        assert_eq!(
            treatment_sure(&value(Some(-0.01), Some(0.1))),
            "That the treatment makes a difference is not shown."
        );
        assert!(treatment_sure(&value(None, None)).contains("not reported"));
        assert_eq!(treatment_sure(&value(Some(0.01), Some(0.1))), "");
    }

    #[test]
    fn comparisons_begin_with_a_capital_and_tell_their_horizon() {
        let horizon = |years| treatment_horizon(Some(years));
        assert_eq!(
            treatment_comparison("severe loss of vision", &horizon(2.0)),
            "Severe loss of vision within 2 years"
        );
        assert_eq!(horizon(0.75), " within 9 months");
        assert_eq!(horizon(1.0), " within 1 year");
    }
}
