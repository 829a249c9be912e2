//! Settings of the site.

pub(crate) const SETTINGS_HEADING: &str = "Settings of this site";
pub(crate) const SETTINGS_HINT: &str = "They hold until the page is closed, for every patient.";
pub(crate) const SETTING_HINT: &str =
    "Until this is answered, both versions are shown. It can be changed under “Settings of this site”.";
pub(crate) const SETTING_UNSET: &str = "Not set: show both";
pub(crate) const VALUE_SETS: &str = "Codes of this site";
pub(crate) const VALUE_SETS_HINT: &str = "A value-set file adds local codes, so that the models recognise them.";
pub(crate) const FILE_NOT_READ: &str = "The file could not be read from the disk. Choose it again.";
pub(crate) const ADD_VALUE_SETS: &str = "Add a value-set file";

/// A setting as a question.
pub(crate) fn setting_question(name: &str) -> String {
    match name {
        "kfre_calibration" => "Which calibration of the kidney failure equation holds here?".into(),
        other => format!("Which value has the setting {other}?"),
    }
}

/// A setting's value.
pub(crate) fn setting_value(value: &str) -> String {
    match value {
        "north-america" => "North America".into(),
        "international" => "Elsewhere".into(),
        other => other.to_owned(),
    }
}

/// After a value-set file was read.
pub(crate) fn value_sets_added(count: usize) -> String {
    if count == 1 {
        "1 file of site codes is in use.".into()
    } else {
        format!("{count} files of site codes are in use.")
    }
}
