//! Patients: the choice among several, and the banner of the chosen one.

use crate::messages::Entries;

pub(crate) const PATIENTS_LEAD: &str = "Choose one. Entries of different patients are never mixed.";
pub(crate) const FIND_PATIENT: &str = "Find by name, identifier or birth date";
pub(crate) const CLOSE_ALL: &str = "Close the files";
pub(crate) const NO_NAME: &str = "No name recorded";
pub(crate) const NO_BIRTH_DATE: &str = "birth date not recorded";
pub(crate) const NO_AGE: &str = "age not known";
pub(crate) const DECEASED: &str = "Recorded as deceased";
pub(crate) const INCOMPLETE: &str = "Record incomplete";
pub(crate) const BANNER_LABEL: &str = "Patient";
pub(crate) const AS_OF: &str = "As of";
pub(crate) const TODAY: &str = "Today";
pub(crate) const OTHER_PATIENT: &str = "Other patient";
pub(crate) const CLOSE_PATIENT: &str = "Close patient";

/// Heading of the choice.
pub(crate) fn patients_heading(count: usize) -> String {
    format!("These files hold {count} patients")
}

/// How many rows of the list are drawn.
pub(crate) fn patients_shown(shown: usize, found: usize) -> String {
    if found == 0 {
        "No patient fits. Change what you look for.".into()
    } else {
        format!("The first {shown} of {found} are listed. Type to find the others.")
    }
}

/// The birth date.
pub(crate) fn born(date: &str) -> String {
    format!("born {date}")
}

/// The age.
pub(crate) fn age(years: i32, is_exact: bool) -> String {
    let years = if years == 1 { "1 year".to_owned() } else { format!("{years} years") };
    if is_exact { years } else { format!("about {years}") }
}

/// The sex.
pub(crate) fn sex(sex: Option<&str>) -> String {
    match sex {
        Some(known) => known.to_owned(),
        None => "sex not recorded".into(),
    }
}

/// The identifier.
pub(crate) fn identifier(id: &str) -> String {
    if id.is_empty() { "no identifier".into() } else { format!("ID {id}") }
}

/// How much a record holds.
pub(crate) fn entries(entries: &Entries) -> String {
    let counts = [
        (entries.observations, "result", "results"),
        (entries.conditions, "condition", "conditions"),
        (entries.medications, "medication", "medications"),
        (entries.procedures, "procedure", "procedures"),
        (entries.encounters, "visit", "visits"),
    ];
    let said: Vec<String> = counts
        .into_iter()
        .filter(|(n, ..)| *n > 0)
        .map(|(n, one, many)| format!("{n} {}", if n == 1 { one } else { many }))
        .collect();
    if said.is_empty() { "no entries".into() } else { said.join(", ") }
}
