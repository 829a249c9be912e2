//! What a number is made of: the strip, the waterfall and its table.

use assess::{CohortKind, ComparedWith, InteractionNote, Quantity};
use language::messages;

/// What contributions are counted against, as the name of a row or a column.
pub(crate) fn compared_with(with: ComparedWith) -> String {
    match with {
        ComparedWith::ReferencePatient => messages::compared_with_reference_patient().into(),
        ComparedWith::TrainingAverage => messages::compared_with_training_average().into(),
        ComparedWith::ReferenceCohort(cohort) => match cohort.kind {
            CohortKind::Synthetic => messages::compared_with_synthetic(cohort.rows),
            CohortKind::Aggregated => messages::compared_with_aggregated(cohort.patients),
        },
    }
}

/// What contributions are, and what they are not.
pub(crate) fn not_causes(with: ComparedWith) -> String {
    match with {
        ComparedWith::ReferencePatient => messages::not_causes_reference_patient().into(),
        ComparedWith::TrainingAverage => messages::not_causes_training_average().into(),
        ComparedWith::ReferenceCohort(cohort) => match cohort.kind {
            CohortKind::Synthetic => messages::not_causes_synthetic(cohort.rows),
            CohortKind::Aggregated => messages::not_causes_aggregated(cohort.patients),
        },
    }
}

/// Under the table.
pub(crate) fn table_hint(with: ComparedWith) -> String {
    match with {
        ComparedWith::ReferencePatient => messages::table_hint_reference_patient().into(),
        ComparedWith::TrainingAverage => messages::table_hint_training_average().into(),
        ComparedWith::ReferenceCohort(cohort) => match cohort.kind {
            CohortKind::Synthetic => messages::table_hint_synthetic(cohort.rows),
            CohortKind::Aggregated => messages::table_hint_aggregated(cohort.patients),
        },
    }
}

/// The strip in words.
pub(crate) fn strip_description(
    value: Option<&str>,
    reference: Option<(ComparedWith, &str)>,
    interval: Option<&str>,
) -> String {
    let parts = [
        value.map(messages::strip_description_value),
        interval.map(messages::strip_description_interval),
        reference.map(|(with, reference)| described_reference(with, reference)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(messages::list_separator())
}

/// The value compared with, as a part of the strip in words.
fn described_reference(with: ComparedWith, reference: &str) -> String {
    match with {
        ComparedWith::ReferencePatient => messages::strip_description_reference_patient(reference),
        ComparedWith::TrainingAverage => messages::strip_description_training_average(reference),
        ComparedWith::ReferenceCohort(cohort) => match cohort.kind {
            CohortKind::Synthetic => messages::strip_description_synthetic(reference, cohort.rows),
            CohortKind::Aggregated => messages::strip_description_aggregated(reference, cohort.patients),
        },
    }
}

/// Under the strip.
pub(crate) fn strip_reference(with: ComparedWith, value: &str) -> String {
    match with {
        ComparedWith::ReferencePatient => messages::strip_reference_patient(value),
        ComparedWith::TrainingAverage => messages::strip_reference_training(value),
        ComparedWith::ReferenceCohort(_) => messages::strip_reference_cohort(value),
    }
}

/// Above the waterfall.
pub(crate) fn waterfall_caption(with: ComparedWith, reference: &str, value: &str) -> String {
    match with {
        ComparedWith::ReferencePatient => messages::waterfall_caption_reference_patient(reference, value),
        ComparedWith::TrainingAverage => messages::waterfall_caption_training_average(reference, value),
        ComparedWith::ReferenceCohort(cohort) => match cohort.kind {
            CohortKind::Synthetic => messages::waterfall_caption_synthetic(reference, cohort.rows, value),
            CohortKind::Aggregated => messages::waterfall_caption_aggregated(reference, cohort.patients, value),
        },
    }
}

/// What an estimate is.
pub(crate) fn estimate_hint(error: &str, quantity: Quantity) -> String {
    if quantity.is_probability() {
        messages::estimate_hint_points(error)
    } else {
        messages::estimate_hint_amount(error)
    }
}

/// What two inputs do together.
pub(crate) fn together(note: &InteractionNote) -> String {
    let [one, other] = &note.labels;
    messages::together_pair(one, other, &margin_change(2.0 * note.interaction), &margin_change(note.interaction))
}

/// A bar in words.
pub(crate) fn step(label: &str, value: Option<&str>, raises: bool, quantity: Quantity) -> String {
    match value {
        Some(value) => match (quantity, raises) {
            (Quantity::Risk, true) => messages::step_value_raises_risk(label, value),
            (Quantity::Risk, false) => messages::step_value_lowers_risk(label, value),
            (Quantity::Survival, true) => messages::step_value_raises_survival(label, value),
            (Quantity::Survival, false) => messages::step_value_lowers_survival(label, value),
            (Quantity::Amount, true) => messages::step_value_raises_amount(label, value),
            (Quantity::Amount, false) => messages::step_value_lowers_amount(label, value),
        },
        None => match (quantity, raises) {
            (Quantity::Risk, true) => messages::step_raises_risk(label),
            (Quantity::Risk, false) => messages::step_lowers_risk(label),
            (Quantity::Survival, true) => messages::step_raises_survival(label),
            (Quantity::Survival, false) => messages::step_lowers_survival(label),
            (Quantity::Amount, true) => messages::step_raises_amount(label),
            (Quantity::Amount, false) => messages::step_lowers_amount(label),
        },
    }
}

/// Heading of the column of changes.
pub(crate) fn column_change(quantity: Quantity) -> &'static str {
    if quantity.is_probability() { messages::column_change_points() } else { messages::column_change_amount() }
}

/// A margin.
pub(crate) fn margin(margin: f64) -> String {
    language::decimal(&format!("{margin:.4}")).replace('-', "−")
}

/// A change of the margin.
pub(crate) fn margin_change(change: f64) -> String {
    language::decimal(&format!("{change:+.4}")).replace('-', "−")
}

#[cfg(test)]
mod tests {
    use super::*;
    use assess::CohortNote;

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
