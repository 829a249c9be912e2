//! Concepts that the model knows only in terminologies which the record's list does not speak: a problem list in SNOMED CT
//! looks empty to a concept of ICD-10 codes, and its absence would be read as a no.

use features::definition::ConceptDefinition;
use language::messages;

use super::finding::{Asked, Finding, Part, joined_by_and, listed};
use super::lists::{List, speaks, system_name, systems};
use super::note::GateVerdict;
use super::unreadable::REFUSE_WEIGHT;
use super::weights;

/// From this share of a list on that a concept cannot read, its absence there means nothing.
const CAUTION_SHARE: f64 = 0.5;
/// From this share and so many entries on the model must not answer, where enough of it hangs on such concepts.
const REFUSE_SHARE: f64 = 0.8;
const REFUSE_ENTRIES: usize = 5;

struct Deaf<'a> {
    concept: &'a ConceptDefinition,
    share: f64,
    /// Inputs of the equation that are of it.
    inputs: Vec<String>,
    unread: Vec<String>,
}

pub(super) fn part(asked: &Asked<'_>) -> Part {
    let mut findings = vec![];
    for list in [List::Conditions, List::Procedures] {
        findings.extend(of_list(asked, list));
    }
    Part::of(findings, String::new())
}

fn of_list(asked: &Asked<'_>, list: List) -> Option<Finding> {
    let features = &asked.bundle.features;
    let entries = list.entries(asked.record, asked.as_of);
    let in_equation: Vec<&str> =
        asked.equation_inputs().iter().filter_map(|at| Some(features.inputs().get(*at)?.name.as_str())).collect();
    let deaf = |concept: &ConceptDefinition| {
        // A condition stands on the problem list, whatever procedures may also betray it.
        let belongs = list == List::Conditions || !List::Conditions.is_read_by(concept);
        let sets = list.sets(concept);
        if !belongs || sets.is_empty() || entries.is_empty() {
            return None;
        }
        let is_read = |concept: &record::Concept| {
            concept.codings.iter().any(|coding| sets.iter().any(|set| speaks(set, &coding.system)))
        };
        let unread: Vec<String> =
            entries.iter().filter(|entry| !is_read(entry.code)).map(|entry| entry.name.to_owned()).collect();
        let share = unread.len() as f64 / entries.len() as f64;
        let mut inputs = weights::inputs_of(asked, &concept.name);
        inputs.retain(|input| in_equation.contains(&input.as_str()));
        (share >= CAUTION_SHARE).then_some((share, inputs, unread))
    };
    let found = features.concepts().iter().filter_map(|concept| {
        let (share, inputs, unread) = deaf(concept)?;
        // What was found all the same is known.
        let is_there = !features.entries_by(concept, asked.record, asked.as_of).is_empty();
        // Concepts of rules alone decide no number; those of the equation do.
        (!is_there && !inputs.is_empty()).then_some(Deaf { concept, share, inputs, unread })
    });
    let found: Vec<Deaf<'_>> = found.collect();
    let first = found.first()?;
    let grave = found.iter().filter(|deaf| deaf.share >= REFUSE_SHARE && deaf.unread.len() >= REFUSE_ENTRIES);
    let grave = grave.map(|deaf| deaf.concept);
    let weight = asked.source.and_then(|source| weights::of_concepts(source, asked.bundle, grave));
    let verdict =
        if weight.is_some_and(|weight| weight >= REFUSE_WEIGHT) { GateVerdict::Refuse } else { GateVerdict::Caution };
    let labels: Vec<&str> = found.iter().map(|deaf| deaf.concept.label.as_str()).collect();
    let known_in = systems(&found.iter().flat_map(|deaf| list.sets(deaf.concept)).collect::<Vec<_>>());
    let mut spoken: Vec<&str> = vec![];
    for coding in entries.iter().flat_map(|entry| &entry.code.codings) {
        let name = system_name(&coding.system).filter(|name| !known_in.contains(name) && !spoken.contains(name));
        spoken.extend(name);
    }
    spoken.sort_unstable();
    let fewest = found.iter().map(|deaf| deaf.unread.len()).min().unwrap_or(first.unread.len());
    let (all, concepts, known) = (entries.len(), listed(&labels), joined_by_and(&known_in));
    let says = if spoken.is_empty() {
        messages::gate_no_codes(fewest, all, list.key(), &concepts, &known)
    } else {
        let spoken = spoken.join(messages::list_comma());
        messages::gate_other_codes(fewest, all, list.key(), &spoken, &concepts, &known)
    };
    let inputs = found.iter().flat_map(|deaf| deaf.inputs.clone()).collect();
    let evidence = found.iter().flat_map(|deaf| deaf.unread.clone()).collect::<Vec<_>>();
    Some(Finding::new(verdict, says).with_inputs(inputs).with_evidence(evidence))
}
