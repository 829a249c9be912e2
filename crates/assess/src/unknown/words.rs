//! What missing inputs leave open, in words.

use crate::assessment::Quantity;
use crate::words;

/// What knowing an input would do, as sentences.
pub(super) fn told(
    quantity: Quantity,
    unit: &str,
    [now, then]: [f64; 2],
    narrows: f64,
    is_in_magnitudes: bool,
    tier_changes: Option<f64>,
) -> String {
    let number = |width: f64| match quantity.is_probability() {
        true => format!("{:.1}", width * 100.0),
        false => words::number(width),
    };
    let unit = match (quantity.is_probability(), unit) {
        (true, _) => " percentage points".to_owned(),
        (false, "1") => String::new(),
        (false, unit) => format!(" {}", words::unit(unit)),
    };
    // Less than a hundredth of the width is no news.
    let narrows = if narrows < 0.01 {
        "Would hardly narrow the range.".to_owned()
    } else if narrows > 0.99 {
        "Would leave next to nothing of the range.".to_owned()
    } else if is_in_magnitudes {
        format!("Would take away about {:.0} % of the range’s orders of magnitude.", narrows * 100.0)
    } else {
        format!("Would narrow the range from {} to about {}{unit}.", number(now), number(then))
    };
    match tier_changes {
        None => narrows,
        Some(chance) if chance < 0.005 => format!("{narrows} It would hardly ever change what follows."),
        Some(chance) if chance > 0.995 => format!("{narrows} It would nearly always change what follows."),
        Some(chance) => {
            format!("{narrows} It would change what follows in about {:.0} in 100.", (chance * 100.0).max(1.0))
        }
    }
}

/// Over whom was averaged.
pub(super) fn basis_of_cohort(rows: usize, is_synthetic: bool, is_weighted: bool, is_exact: bool) -> String {
    let whom = if is_synthetic { "synthetic patients" } else { "groups of patients" };
    let how = if is_weighted {
        "each counting as much as its values go with what is known of this patient, as inputs go together in the training \
         data (a Gaussian copula)"
    } else {
        "each counting as in the cohort, for the model does not say how inputs go together"
    };
    let grouped = if is_exact { "" } else { GROUPED };
    format!(
        "Over the values that {rows} {whom} of the model’s reference cohort have of what is not known, {how}. The range \
         leaves out one in twenty at either end.{grouped}"
    )
}

const GROUPED: &str =
    " What a test would tell is estimated: its values were put in groups, each standing by its middle value.";
pub(super) const NOT_EVERY_COMBINATION: &str =
    "Not every combination was tried: the range may be wider, and what a test would tell is estimated.";
pub(super) const BASIS_OF_LIMITS: &str = "Over every value that a living patient, and one for whom the model holds, can \
     have of what is not known: there is no cohort that would tell how likely they are.";
pub(super) const UNBOUNDED: &str = "Something that is not known has no limits, such as an age without any birth date, so no \
     range can be given.";
pub(super) const NOBODY_ALIKE: &str = "Hardly anyone in the model’s reference cohort is like this patient in what is \
     known, so nothing is averaged.";
pub(super) const REFUSED: &str =
    "While an input that it needs is missing, this model gives neither a value nor a range.";
pub(super) const NOT_EXPLAINED: &str = "No contributions are shown: the number is a mean over completions of this \
     patient, and no single patient’s contributions add up to it.";

/// Why a mean is a reason for caution.
pub(super) fn averaged(labels: &[String], rows: usize) -> String {
    format!(
        "Not known: {}. The number is the mean over {rows} patients of the reference cohort who are completed by this \
         patient’s known values; it is not this patient’s own.",
        labels.join(", ")
    )
}
