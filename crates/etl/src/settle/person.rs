//! Who the person is, and when they died, where several rows say so.

use record::PartialDate;
use store::{Entry, Kind};

use super::{Findings, date_of, kind};

/// The person that these rows are, where none contradicts another, and the rows that say nothing new. Of several the first
/// in the input is the one.
pub(super) fn one_person(mut persons: Vec<Entry>) -> Option<(Entry, Vec<Entry>)> {
    persons.sort_by_key(|entry| entry.rows.first().map(|row| (row.file, row.first_byte)));
    let mut persons = persons.into_iter();
    let mut person = persons.next()?;
    let others: Vec<Entry> = persons.collect();
    let row = person.rows.first_mut()?;
    for other in others.iter().filter_map(|entry| entry.rows.first()) {
        let agree = |a: &Option<String>, b: &Option<String>| a.is_none() || b.is_none() || a == b;
        if !agree(&row.start, &other.start) || !agree(&row.class, &other.class) {
            return None;
        }
        if row.start.is_none() {
            row.start.clone_from(&other.start);
        }
        if row.class.is_none() {
            row.class.clone_from(&other.class);
        }
    }
    Some((person, others))
}

/// Of several deaths the first that has a date.
pub(super) fn one_death(mut entries: Vec<Entry>, found: &mut Findings) -> (Option<PartialDate>, Vec<Entry>) {
    let is_death = |entry: &Entry| kind(entry) == Some(Kind::Death);
    let deaths: Vec<usize> = (0..entries.len()).filter(|at| entries.get(*at).is_some_and(is_death)).collect();
    let date = |at: usize| entries.get(at).and_then(|entry| date_of(entry.rows.first()?));
    let chosen = deaths.iter().copied().find(|at| date(*at).is_some()).or(deaths.first().copied());
    let when = chosen.and_then(date);
    if deaths.len() > 1 {
        let mut at = 0;
        entries.retain(|entry| {
            let stays = !is_death(entry) || Some(at) == chosen;
            at += 1;
            if !stays {
                found.drop(entry, "another death of the same person; the first date stands");
            }
            stays
        });
    }
    (when, entries)
}
