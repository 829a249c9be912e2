//! Entries whose code no program can read: words alone, or codes of a system that is the site's own. In a record that holds
//! many more of them than the training data did, absence means nothing.

use language::messages;
use record::CodeSystem;

use super::distributions::binomial_at_least;
use super::finding::{Asked, Finding, Part, in_a_hundred};
use super::lists::{LISTS, List, ListEntry, speaks};
use super::note::GateVerdict;
use super::source::{ApplicabilitySource, UnreadableSource};
use super::weights;
use crate::bundle::Bundle;

/// A share below this is not held against anyone, however rare it was in the training data.
const LEAST_EXPECTED: f64 = 0.01;
/// At least this share, so many entries, and by chance in fewer than so many records: caution.
const CAUTION: (f64, u64, f64) = (0.2, 3, 1e-3);
/// The same for refusal, where so much of the model hangs on the list.
const REFUSE: (f64, u64, f64) = (0.8, 5, 1e-6);
pub(super) const REFUSE_WEIGHT: f64 = 0.25;

/// Entries of one list.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Unreadable {
    pub(crate) list: List,
    pub(crate) entries: u64,
    /// Those that nobody but a person can read.
    pub(crate) unreadable: u64,
    /// Names of these.
    pub(crate) names: Vec<String>,
}

/// What no program can read on the lists that the bundle's concepts stand on.
pub(crate) fn tally(record: &record::Record, bundle: &Bundle, as_of: jiff::civil::Date) -> Vec<Unreadable> {
    let concepts = bundle.features.concepts();
    let read = LISTS.into_iter().filter(|list| concepts.iter().any(|concept| list.is_read_by(concept)));
    let tally = |list: List| {
        let sets: Vec<_> = concepts.iter().flat_map(|concept| list.sets(concept)).collect();
        let is_spoken = |system: &CodeSystem| sets.iter().any(|set| speaks(set, system));
        let is_read = |entry: &ListEntry<'_>| {
            // A drug is known by its name, too.
            let is_named = list == List::Medications && entry.code.name().is_some();
            let mut codings = entry.concepts().flat_map(|concept| &concept.codings);
            is_named || codings.any(|c| !matches!(c.system, CodeSystem::Other(_)) || is_spoken(&c.system))
        };
        let entries = list.entries(record, as_of);
        let names: Vec<String> = entries.iter().filter(|e| !is_read(e)).map(|e| e.name.to_owned()).collect();
        Unreadable { list, entries: entries.len() as u64, unreadable: names.len() as u64, names }
    };
    read.map(tally).collect()
}

/// The share that is expected of a list.
pub(crate) fn expected(source: &UnreadableSource, list: List) -> f64 {
    match list {
        List::Conditions => source.conditions,
        List::Medications => source.medications,
        List::Observations => source.observations,
        List::Procedures => source.procedures,
    }
}

/// What follows from so many unreadable entries of a list.
pub(crate) fn verdict(found: &Unreadable, expected: f64, weight: Option<f64>) -> GateVerdict {
    let share = found.unreadable as f64 / (found.entries as f64).max(1.0);
    let chance = binomial_at_least(found.unreadable, found.entries, expected.max(LEAST_EXPECTED));
    let reaches =
        |(least, entries, at_most): (f64, u64, f64)| share >= least && found.unreadable >= entries && chance <= at_most;
    if reaches(REFUSE) && weight.is_some_and(|weight| weight >= REFUSE_WEIGHT) {
        GateVerdict::Refuse
    } else if reaches(CAUTION) {
        GateVerdict::Caution
    } else {
        GateVerdict::Score
    }
}

/// How much of the model hangs on a list.
pub(crate) fn weight_of_list(source: &ApplicabilitySource, bundle: &Bundle, list: List) -> Option<f64> {
    let concepts = bundle.features.concepts().iter().filter(|concept| list.is_read_by(concept));
    weights::of_concepts(source, bundle, concepts)
}

pub(super) fn part(asked: &Asked<'_>) -> Part {
    let Some((source, known)) = asked.source.and_then(|source| Some((source, source.unreadable?))) else {
        return Part::not_reported(messages::gate_unreadable_not_reported());
    };
    let (mut findings, mut told) = (vec![], vec![]);
    for found in tally(asked.record, asked.bundle, asked.as_of) {
        let usual = expected(&known, found.list);
        let key = found.list.key();
        told.push(messages::gate_unreadable_list(found.unreadable, found.entries, key, &in_a_hundred(usual)));
        let verdict = verdict(&found, usual, weight_of_list(source, asked.bundle, found.list));
        if verdict > GateVerdict::Score {
            let says = messages::gate_unreadable(found.unreadable, found.entries, key);
            findings.push(Finding::new(verdict, says).with_evidence(found.names));
        }
    }
    Part::of(findings, messages::gate_unreadable_basis(&told.join(messages::list_separator()), &source.source))
}
