//! What a number is made of: the strip, the waterfall and its table.

use assess::{CohortKind, CohortNote, ComparedWith, InteractionNote, Quantity};

pub(crate) const STRIP_TITLE: &str = "The value on its scale";
pub(crate) const WHY_HEADING: &str = "What the number is made of";
pub(crate) const THIS_PATIENT: &str = "This patient";
pub(crate) const KEY_RAISES: &str = "raises (solid, arrow to the right)";
pub(crate) const KEY_LOWERS: &str = "lowers (hollow, arrow to the left)";
pub(crate) const POINTS: &str = "points";
pub(crate) const TABLE_SUMMARY: &str = "The same as a table, with the model’s own scale";
pub(crate) const COLUMN_MARGIN: &str = "On the margin";
pub(crate) const TOGETHER_HEADING: &str = "What inputs do together";

/// What contributions are counted against, as the name of a row or a column.
pub(crate) fn compared_with(with: ComparedWith) -> String {
    match with {
        ComparedWith::ReferencePatient => "Reference patient".into(),
        ComparedWith::TrainingAverage => "Average of the training data".into(),
        ComparedWith::ReferenceCohort(cohort) => format!("Average of {}", whom(cohort)),
    }
}

/// Whom a reference cohort holds.
fn whom(cohort: CohortNote) -> String {
    match cohort.kind {
        CohortKind::Synthetic => format!("{} synthetic patients", cohort.rows),
        CohortKind::Aggregated => format!("{} patients, in groups of at least 10", cohort.patients),
    }
}

/// The same within a sentence.
fn the_compared(with: ComparedWith) -> String {
    match with {
        ComparedWith::ReferencePatient => "the reference patient".into(),
        ComparedWith::TrainingAverage => "the average of the training data".into(),
        ComparedWith::ReferenceCohort(cohort) => format!("the average of {}", whom(cohort)),
    }
}

/// What contributions are, and what they are not.
pub(crate) fn not_causes(with: ComparedWith) -> String {
    let scale = match with {
        ComparedWith::ReferencePatient => "",
        ComparedWith::TrainingAverage | ComparedWith::ReferenceCohort(_) => {
            ", found on the model’s own scale and carried over to this result"
        }
    };
    format!(
        "Each input’s contribution is its Shapley value against {}{scale}: how far it moves this result, not what causes the outcome.",
        the_compared(with)
    )
}

/// Under the table.
pub(crate) fn table_hint(with: ComparedWith) -> String {
    format!(
        "The margin is the scale on which the model adds up. On both scales the contributions sum from {} to this patient.",
        the_compared(with)
    )
}

/// The strip in words.
pub(crate) fn strip_description(
    value: Option<&str>,
    reference: Option<(ComparedWith, &str)>,
    interval: Option<&str>,
) -> String {
    let parts = [
        value.map(|value| format!("{value} for this patient")),
        interval.map(|interval| format!("{interval} given what is not known")),
        reference.map(|(with, reference)| format!("{reference} for {}", the_compared(with))),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// Under the strip.
pub(crate) fn strip_reference(with: ComparedWith, value: &str) -> String {
    match with {
        ComparedWith::ReferencePatient => format!("│ reference {value}"),
        ComparedWith::TrainingAverage => format!("│ training average {value}"),
        ComparedWith::ReferenceCohort(_) => format!("│ cohort average {value}"),
    }
}

/// Above the waterfall.
pub(crate) fn waterfall_caption(with: ComparedWith, reference: &str, value: &str) -> String {
    match with {
        ComparedWith::ReferencePatient => {
            format!("From the reference patient’s {reference} to this patient’s {value}, input by input.")
        }
        ComparedWith::TrainingAverage => {
            format!("From {reference}, the average of the training data, to this patient’s {value}, input by input.")
        }
        ComparedWith::ReferenceCohort(cohort) => {
            let whom = whom(cohort);
            format!("From {reference}, the average of {whom}, to this patient’s {value}, input by input.")
        }
    }
}

/// After an estimated number.
pub(crate) fn estimated(error: &str) -> String {
    format!("estimated, ± {error}")
}

/// What an estimate is.
pub(crate) fn estimate_hint(error: &str, quantity: Quantity) -> String {
    let unit = if quantity.is_probability() { " percentage points" } else { "" };
    format!(
        "There are too many inputs to try every combination of them: the contributions are estimated from random orders, the same ones every time. ± is the standard error; the largest is {error}{unit}."
    )
}

/// What two inputs do together.
pub(crate) fn together(note: &InteractionNote) -> String {
    let [one, other] = &note.labels;
    let (both, half) = (margin_change(2.0 * note.interaction), margin_change(note.interaction));
    format!(
        "{one} and {other} together: {both} on the margin, beyond what each does by itself. Half of it, {half}, is part of the contribution of each."
    )
}

/// An input within the bar of its group.
pub(crate) fn member(label: &str, value: &str, change: &str) -> String {
    format!("{label} {value}: {change}")
}

/// In the place of a group's value.
pub(crate) fn together_count(count: usize) -> String {
    if count == 1 { "1 input".into() } else { format!("{count} inputs together") }
}

/// The bar of the rest.
pub(crate) fn other_inputs(count: usize) -> String {
    format!("{count} other inputs")
}

/// The reference patient's value of an input.
pub(crate) fn against(reference: &str) -> String {
    format!("reference {reference}")
}

/// A bar in words.
pub(crate) fn step(label: &str, value: Option<&str>, raises: bool, quantity: Quantity) -> String {
    let what = match quantity {
        Quantity::Risk => "the risk",
        Quantity::Survival => "the chance of survival",
        Quantity::Amount => "the result",
    };
    let direction = if raises { "raises" } else { "lowers" };
    match value {
        Some(value) => format!("{label}, {value}, {direction} {what}"),
        None => format!("{label} {direction} {what}"),
    }
}

/// Heading of the column of changes.
pub(crate) fn column_change(quantity: Quantity) -> &'static str {
    if quantity.is_probability() { "Change, percentage points" } else { "Change" }
}

/// A margin.
pub(crate) fn margin(margin: f64) -> String {
    format!("{margin:.4}").replace('-', "−")
}

/// A change of the margin.
pub(crate) fn margin_change(change: f64) -> String {
    format!("{change:+.4}").replace('-', "−")
}

#[cfg(test)]
mod tests {
    use super::*;

    const COHORT: CohortNote = CohortNote { kind: CohortKind::Synthetic, rows: 128, patients: 128 };

    #[test]
    fn a_cohort_is_said_with_its_number_and_kind() {
        let with = ComparedWith::ReferenceCohort(COHORT);
        let strip = strip_description(None, Some((with, "12.0 %")), None);
        let caption = waterfall_caption(with, "12.0 %", "29.0 %");
        for said in [&compared_with(with), &not_causes(with), &table_hint(with), &strip, &caption] {
            assert!(said.to_lowercase().contains("average of 128 synthetic patients"), "{said}");
            assert!(!said.contains("reference patient"), "{said}");
        }
        let aggregated = CohortNote { kind: CohortKind::Aggregated, patients: 4690, ..COHORT };
        let said = compared_with(ComparedWith::ReferenceCohort(aggregated));
        assert_eq!(said, "Average of 4690 patients, in groups of at least 10");
    }

    #[test]
    fn an_interaction_says_the_whole_and_the_half() {
        let (pair, labels) = (["a".into(), "b".into()], ["Age".into(), "Kappa".into()]);
        let said = together(&InteractionNote { pair, labels, interaction: -0.25 });
        assert!(said.starts_with("Age and Kappa together: −0.5000 on the margin"), "{said}");
        assert!(said.contains("Half of it, −0.2500"), "{said}");
    }

    #[test]
    fn nobody_is_called_a_patient_where_the_training_data_are_compared_with() {
        let with = ComparedWith::TrainingAverage;
        let strip = strip_description(None, Some((with, "12.0 %")), None);
        let caption = waterfall_caption(with, "12.0 %", "29.0 %");
        for said in [&compared_with(with), &not_causes(with), &table_hint(with), &strip, &caption] {
            assert!(said.to_lowercase().contains("average of the training data"), "{said}");
            assert!(!said.contains("reference"), "{said}");
        }
    }
}
