//! Patients: the choice among several, and the banner of the chosen one.

use language::messages;

use crate::messages::Entries;

/// How many rows of the list are drawn.
pub(crate) fn patients_shown(shown: usize, found: usize) -> String {
    if found == 0 { messages::patients_shown_none().into() } else { messages::patients_shown_first(shown, found) }
}

/// The age.
pub(crate) fn age(years: i32, is_exact: bool) -> String {
    if is_exact { messages::age_years(years) } else { messages::age_about_years(years) }
}

/// The sex.
pub(crate) fn sex(sex: Option<&str>) -> String {
    match sex {
        Some("female") => messages::find_sex_female().into(),
        Some("male") => messages::find_sex_male().into(),
        Some(known) => known.to_owned(),
        None => messages::sex_not_recorded().into(),
    }
}

/// The identifier.
pub(crate) fn identifier(id: &str) -> String {
    if id.is_empty() { messages::identifier_none().into() } else { messages::identifier_known(id) }
}

/// What says a count of entries of one kind.
type Say = fn(usize) -> String;

/// How much a record holds.
pub(crate) fn entries(entries: &Entries) -> String {
    let counts: [(usize, Say); 5] = [
        (entries.observations, messages::entries_results),
        (entries.conditions, messages::entries_conditions),
        (entries.medications, messages::entries_medications),
        (entries.procedures, messages::entries_procedures),
        (entries.encounters, messages::entries_visits),
    ];
    let said: Vec<String> = counts.into_iter().filter(|(n, _)| *n > 0).map(|(n, say)| say(n)).collect();
    if said.is_empty() { messages::entries_none().into() } else { said.join(messages::list_comma()) }
}
