//! Settings of the site.

use language::messages;

/// A setting as a question.
pub(crate) fn setting_question(name: &str) -> String {
    match name {
        "kfre_calibration" => messages::setting_question_kfre_calibration().into(),
        other => messages::setting_question_other(other),
    }
}

/// A setting's value.
pub(crate) fn setting_value(value: &str) -> String {
    match value {
        "north-america" => messages::setting_value_north_america().into(),
        "international" => messages::setting_value_international().into(),
        other => other.to_owned(),
    }
}
