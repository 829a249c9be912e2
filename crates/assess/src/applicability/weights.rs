//! How much of the model hangs on a concept.

use features::definition::{ConceptDefinition, Kind};

use super::finding::Asked;
use super::source::ApplicabilitySource;
use crate::bundle::Bundle;

/// The part of a concept in the model, between 0 and 1: as the source says of the concept itself, else what it says of the
/// index that adds it up, else of the inputs that are of it; `None` where it says nothing of any.
pub(crate) fn of_concept(source: &ApplicabilitySource, bundle: &Bundle, concept: &ConceptDefinition) -> Option<f64> {
    bearer(source, bundle, concept).map(|(_, weight)| weight)
}

/// The part of several concepts together; `None` where the source says nothing of any. What an index weighs, it weighs once,
/// however many of its items are among them, and so does a concept that comes twice.
pub(crate) fn of_concepts<'a>(
    source: &ApplicabilitySource,
    bundle: &'a Bundle,
    concepts: impl IntoIterator<Item = &'a ConceptDefinition>,
) -> Option<f64> {
    let mut bearers: Vec<(&str, f64)> = vec![];
    for (name, weight) in concepts.into_iter().filter_map(|concept| bearer(source, bundle, concept)) {
        if !bearers.iter().any(|(other, _)| *other == name) {
            bearers.push((name, weight));
        }
    }
    (!bearers.is_empty()).then(|| bearers.iter().map(|(_, weight)| weight).sum())
}

/// The name that bears a concept's weight, the concept's own or that of an index which adds it up, with the weight.
fn bearer<'a>(
    source: &ApplicabilitySource,
    bundle: &'a Bundle,
    concept: &'a ConceptDefinition,
) -> Option<(&'a str, f64)> {
    let own = |name: &'a str| {
        let said = source.concepts.get(name).map(|known| known.weight);
        let inputs = bundle.features.inputs().iter().filter(|input| input.of == name);
        let weights: Vec<f64> = inputs.filter_map(|input| source.inputs.get(&input.name)?.weight).collect();
        Some((name, said.or_else(|| (!weights.is_empty()).then(|| weights.iter().sum()))?))
    };
    own(&concept.name).or_else(|| {
        let index = bundle.features.concepts().iter().find(|one| match &one.kind {
            Kind::Index(index) => index.items.iter().any(|item| item.of == concept.name),
            _ => false,
        })?;
        own(&index.name)
    })
}

/// The inputs of a concept, or of what adds it up or is derived from it.
pub(super) fn inputs_of(asked: &Asked<'_>, concept: &str) -> Vec<String> {
    let features = &asked.bundle.features;
    let reads = |of: &str| features.concept_reads(of, concept);
    features.inputs().iter().filter(|input| reads(&input.of)).map(|input| input.name.clone()).collect()
}
