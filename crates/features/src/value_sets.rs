//! A site's own codes, added to the concepts of the models by file.

use serde::{Deserialize, Serialize};

use crate::definition::{CodeSet, ConceptDefinition, Drug, Kind, QuantitySource};

/// A file of a site's own codes.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SiteValueSets {
    /// What is added to which concept.
    pub value_sets: Vec<ValueSet>,
}

/// What is added to one concept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ValueSet {
    /// The concept's name.
    pub concept: String,
    /// Codes of conditions, of observations for a number or an answer, or of the type of visit.
    #[serde(default)]
    pub codes: CodeSet,
    /// Codes of procedures, for a yes/no concept.
    #[serde(default)]
    pub procedures: CodeSet,
    /// Drugs, for a yes/no concept.
    #[serde(default)]
    pub drugs: Vec<Drug>,
}

/// Adds a site's codes to those concepts that are there; returns how many sets found their concept.
pub fn add_value_sets(concepts: &mut [ConceptDefinition], site: &SiteValueSets) -> usize {
    let mut added = 0;
    for set in &site.value_sets {
        let Some(concept) = concepts.iter_mut().find(|c| c.name == set.concept) else { continue };
        added += 1;
        match &mut concept.kind {
            Kind::Quantity(quantity) => {
                // The last observed source is the least preferred: a site's codes never displace the model's own.
                let observed = quantity.sources.iter_mut().rev().find_map(|source| match source {
                    QuantitySource::Observed { codes, .. } => Some(codes),
                    QuantitySource::Derived { .. } => None,
                });
                if let Some(codes) = observed {
                    extend(codes, &set.codes);
                }
            }
            Kind::Presence(presence) => {
                extend(&mut presence.conditions, &set.codes);
                extend(&mut presence.procedures, &set.procedures);
                presence.drugs.extend(set.drugs.iter().cloned());
            }
            Kind::Answer(answer) => extend(&mut answer.codes, &set.codes),
            Kind::Visits(visits) if !visits.is_any() => extend(&mut visits.codes, &set.codes),
            // Where every visit counts, codes could only take away; those of an index belong to its presences.
            Kind::Visits(_) | Kind::Index(_) => added -= 1,
        }
    }
    added
}

fn extend(codes: &mut CodeSet, more: &CodeSet) {
    codes.loinc.extend(more.loinc.iter().cloned());
    codes.snomed.extend(more.snomed.iter().cloned());
    codes.icd10.extend(more.icd10.iter().cloned());
    codes.icd9.extend(more.icd9.iter().cloned());
    codes.cpt.extend(more.cpt.iter().cloned());
    codes.icd10pcs.extend(more.icd10pcs.iter().cloned());
    codes.local.extend(more.local.iter().cloned());
}
