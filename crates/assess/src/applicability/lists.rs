//! The lists of a record as the gate goes through them: entries that count and had happened, with their codes.

use features::definition::{CodeSet, ConceptDefinition, Kind, QuantitySource};
use jiff::civil::Date;
use language::messages;
use record::{CodeSystem, Concept, Moment, Record, Standing};

/// A list of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum List {
    Conditions,
    Medications,
    Observations,
    Procedures,
}

pub(crate) const LISTS: [List; 4] = [List::Conditions, List::Medications, List::Observations, List::Procedures];

/// An entry of a list.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ListEntry<'a> {
    pub(crate) code: &'a Concept,
    /// Codes of its parts, of an observation.
    pub(crate) parts: &'a [record::Component],
    /// Whether it says that something is not so.
    pub(crate) negates: bool,
    pub(crate) name: &'a str,
}

impl<'a> ListEntry<'a> {
    /// The codes of the entry and of its parts.
    pub(crate) fn concepts(&self) -> impl Iterator<Item = &'a Concept> + use<'a> {
        std::iter::once(self.code).chain(self.parts.iter().map(|part| &part.code))
    }
}

impl List {
    /// What messages about its entries choose their words by.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Conditions => "conditions",
            Self::Medications => "medications",
            Self::Observations => "observations",
            Self::Procedures => "procedures",
        }
    }

    /// Entries that count and had happened, and were written down, by the as-of date.
    pub(crate) fn entries(self, record: &Record, as_of: Date) -> Vec<ListEntry<'_>> {
        let happened = |time: &Option<Moment>| time.is_none_or(|time| time.date.earliest() <= as_of);
        let negates = |standing: &Standing| matches!(standing, Standing::Negates(_));
        match self {
            Self::Conditions => record
                .conditions
                .iter()
                .filter(|e| !e.standing.is_excluded() && happened(&e.onset) && happened(&e.recorded))
                .map(|e| ListEntry { code: &e.code, parts: &[], negates: negates(&e.standing), name: &e.source.name })
                .collect(),
            Self::Medications => record
                .medications
                .iter()
                .filter(|e| !e.standing.is_excluded() && happened(&e.start))
                .map(|e| ListEntry { code: &e.code, parts: &[], negates: negates(&e.standing), name: &e.source.name })
                .collect(),
            Self::Observations => record
                .observations
                .iter()
                .filter(|e| !e.standing.is_excluded() && happened(&e.time))
                .map(|e| ListEntry {
                    code: &e.code,
                    parts: &e.components,
                    negates: negates(&e.standing),
                    name: &e.source.name,
                })
                .collect(),
            Self::Procedures => record
                .procedures
                .iter()
                .filter(|e| !e.standing.is_excluded() && happened(&e.performed))
                .map(|e| ListEntry { code: &e.code, parts: &[], negates: negates(&e.standing), name: &e.source.name })
                .collect(),
        }
    }

    /// The sets of codes by which a concept knows entries of the list; of drugs none, which are known by name as well.
    pub(crate) fn sets(self, concept: &ConceptDefinition) -> Vec<&CodeSet> {
        let sets: Vec<&CodeSet> = match (self, &concept.kind) {
            (Self::Conditions, Kind::Presence(presence)) => vec![&presence.conditions],
            (Self::Procedures, Kind::Presence(presence)) => vec![&presence.procedures],
            (Self::Observations, Kind::Presence(presence)) => presence.observations.iter().map(|o| &o.codes).collect(),
            (Self::Observations, Kind::Answer(answer)) => vec![&answer.codes],
            (Self::Observations, Kind::Quantity(quantity)) => {
                let sets = quantity.sources.iter().filter_map(|source| match source {
                    QuantitySource::Observed { codes, .. } => Some(codes),
                    QuantitySource::Derived { .. } => None,
                });
                sets.collect()
            }
            _ => vec![],
        };
        sets.into_iter().filter(|set| **set != CodeSet::default()).collect()
    }

    /// Whether the concept is found on the list.
    pub(crate) fn is_read_by(self, concept: &ConceptDefinition) -> bool {
        match (self, &concept.kind) {
            (Self::Medications, Kind::Presence(presence)) => !presence.drugs.is_empty(),
            _ => !self.sets(concept).is_empty(),
        }
    }
}

/// Whether a set has codes of the system.
pub(crate) fn speaks(set: &CodeSet, system: &CodeSystem) -> bool {
    let codes = match system {
        CodeSystem::Loinc => &set.loinc,
        CodeSystem::Snomed => &set.snomed,
        CodeSystem::Icd10Cm | CodeSystem::Icd10 => &set.icd10,
        CodeSystem::Icd9Cm => &set.icd9,
        CodeSystem::Cpt => &set.cpt,
        CodeSystem::Icd10Pcs => &set.icd10pcs,
        CodeSystem::Other(uri) => {
            let is_of_it = |code: &String| code.rsplit_once('|').is_some_and(|(system, _)| system == uri.as_ref());
            return set.local.iter().any(is_of_it);
        }
        CodeSystem::RxNorm | CodeSystem::Atc => return false,
    };
    !codes.is_empty()
}

/// The systems in which a set has codes, as people call them.
pub(crate) fn systems(sets: &[&CodeSet]) -> Vec<&'static str> {
    let all = [
        (CodeSystem::Icd10Cm, "ICD-10"),
        (CodeSystem::Icd9Cm, "ICD-9"),
        (CodeSystem::Snomed, "SNOMED CT"),
        (CodeSystem::Loinc, "LOINC"),
        (CodeSystem::Cpt, "CPT"),
        (CodeSystem::Icd10Pcs, "ICD-10-PCS"),
    ];
    let spoken = all.into_iter().filter(|(system, _)| sets.iter().any(|set| speaks(set, system)));
    let mut names: Vec<&str> = spoken.map(|(_, name)| name).collect();
    if sets.iter().any(|set| !set.local.is_empty()) {
        names.push(messages::gate_own_code_system());
    }
    names
}

/// A terminology as people call it; `None` for one that is read by no name.
pub(crate) fn system_name(system: &CodeSystem) -> Option<&'static str> {
    Some(match system {
        CodeSystem::Loinc => "LOINC",
        CodeSystem::Snomed => "SNOMED CT",
        CodeSystem::Icd10Cm | CodeSystem::Icd10 => "ICD-10",
        CodeSystem::Icd9Cm => "ICD-9",
        CodeSystem::RxNorm => "RxNorm",
        CodeSystem::Atc => "ATC",
        CodeSystem::Cpt => "CPT",
        CodeSystem::Icd10Pcs => "ICD-10-PCS",
        CodeSystem::Other(_) => return None,
    })
}
