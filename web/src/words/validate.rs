//! Checking a model on a site's own patients.

use assess::{GateVerdict, Quantity};
use language::messages;
use validate::{DataForm, OutcomeKind, RecalibrationKind};

/// What the files are.
pub(crate) fn data_found(form: DataForm, files: usize, columns: usize, lines: usize) -> String {
    match form {
        DataForm::Table => messages::data_found_table(lines, columns),
        DataForm::Records => messages::data_found_records(files.saturating_sub(1), lines),
    }
}

/// The kinds of recalibration.
pub(crate) fn recalibration(kind: RecalibrationKind) -> &'static str {
    match kind {
        RecalibrationKind::None => messages::recalibration_none(),
        RecalibrationKind::Intercept => messages::recalibration_intercept(),
        RecalibrationKind::InterceptAndSlope => messages::recalibration_intercept_and_slope(),
        RecalibrationKind::Isotonic => messages::recalibration_isotonic(),
    }
}

/// Who was measured, in a sentence.
pub(crate) fn measured(
    read: usize,
    used: usize,
    events: Option<usize>,
    non_events: Option<usize>,
    censored: usize,
) -> String {
    match (events.zip(non_events), censored) {
        (None, 0) => messages::measured_patients(read, used),
        (None, censored) => messages::measured_censored(read, used, censored),
        (Some((events, others)), 0) => messages::measured_events(read, used, events, others),
        (Some((events, others)), censored) => messages::measured_events_censored(read, used, events, others, censored),
    }
}

/// The verdict on the site.
pub(crate) fn site_verdict(verdict: GateVerdict) -> &'static str {
    match verdict {
        GateVerdict::NotReported => messages::site_verdict_not_reported(),
        GateVerdict::Score => messages::site_verdict_score(),
        GateVerdict::Caution => messages::site_verdict_caution(),
        GateVerdict::Refuse => messages::site_verdict_refuse(),
    }
}

/// The names of times.
pub(crate) fn time_unit(unit: &str) -> &'static str {
    match unit {
        "days" => messages::time_unit_days(),
        "months" => messages::time_unit_months(),
        _ => messages::time_unit_years(),
    }
}

/// A remark on what the events are held against.
pub(crate) fn held_against(quantity: Quantity, outcome: OutcomeKind) -> Option<&'static str> {
    (quantity == Quantity::Survival && outcome != OutcomeKind::Amount).then(messages::held_against_survival)
}

/// Overlays in use.
pub(crate) fn overlays_in_use(titles: &[String]) -> String {
    messages::overlays_in_use_for(&titles.join(messages::list_separator()))
}
