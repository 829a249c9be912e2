//! Which of the record's lists stood in it by the as-of date: only on a list that is there can absence be read.

use language::messages;
use record::{CodeSystem, Concept, DrugEvent, Standing};

use super::Chart;
use super::presence::unknown_drugs;
use crate::definition::{CodeSet, PresenceDefinition};

/// Which of the record's lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Which {
    Problems,
    Medications,
    Procedures,
    Visits,
}

/// A list of the record, as far as it bears on one concept.
pub(super) struct List {
    which: Which,
    /// Whether the record carried it by the as-of date.
    pub(super) is_carried: bool,
    /// Entries on it that could be of the concept, and that nobody but a person can read.
    pub(super) unreadable: usize,
}

impl List {
    /// The list on which the entries of a presence stand. A condition stands on the problem list, whatever drugs may also
    /// betray it.
    pub(super) fn of(chart: &Chart<'_>, presence: &PresenceDefinition) -> Self {
        let has_conditions = presence.conditions != CodeSet::default();
        if !has_conditions && !presence.drugs.is_empty() {
            Self::of_drugs(chart)
        } else if !has_conditions && presence.procedures != CodeSet::default() {
            let record = chart.record;
            let counts = record.procedures.iter().filter(|p| !p.standing.is_excluded());
            let known = counts.filter(|p| chart.had_happened(p.performed.as_ref()));
            let unreadable = known.clone().filter(|p| !is_read(&presence.procedures, &p.code)).count();
            Self { which: Which::Procedures, is_carried: !record.incomplete && known.count() > 0, unreadable }
        } else {
            Self::of_conditions(chart, &presence.conditions)
        }
    }

    /// The problem list, for conditions of these codes.
    pub(super) fn of_conditions(chart: &Chart<'_>, codes: &CodeSet) -> Self {
        let record = chart.record;
        let counts = record.conditions.iter().filter(|c| !c.standing.is_excluded());
        let known = counts.filter(|c| chart.had_happened(c.onset.as_ref()) && chart.had_happened(c.recorded.as_ref()));
        let unreadable = known.clone().filter(|c| !is_read(codes, &c.code)).count();
        Self { which: Which::Problems, is_carried: !record.incomplete && known.count() > 0, unreadable }
    }

    /// The medication list.
    pub(super) fn of_drugs(chart: &Chart<'_>) -> Self {
        let record = chart.record;
        let is_carried =
            record.medications.iter().any(|m| !m.standing.is_excluded() && chart.had_happened(m.start.as_ref()));
        Self {
            which: Which::Medications,
            is_carried: !record.incomplete && is_carried,
            unreadable: unknown_drugs(chart, |m| chart.had_happened(m.start.as_ref())),
        }
    }

    /// The list of visits; `is_read` says whether a visit's class or type is one that could be compared.
    pub(super) fn of_visits(chart: &Chart<'_>, is_read: impl Fn(&record::Encounter) -> bool) -> Self {
        let record = chart.record;
        let counts = record.encounters.iter().filter(|e| !e.standing.is_excluded());
        let known = counts.filter(|e| chart.had_happened(e.start.as_ref()));
        let unreadable = known.clone().filter(|e| !is_read(e)).count();
        Self { which: Which::Visits, is_carried: !record.incomplete && known.count() > 0, unreadable }
    }

    /// That the record does not carry it, for a reader.
    pub(super) fn absent_words(&self, label: &str) -> String {
        match self.which {
            Which::Problems => messages::find_no_problem_list(label),
            Which::Medications => messages::find_no_medication_list(label),
            Which::Procedures => messages::find_no_procedure_list(label),
            Which::Visits => messages::find_no_visit_list(label),
        }
    }

    /// That there are entries on it that cannot be read, for a reader.
    pub(super) fn unreadable_words(&self, label: &str) -> String {
        match self.which {
            Which::Problems => messages::find_unreadable_problems(label, self.unreadable),
            Which::Medications => messages::find_unreadable_medications(label, self.unreadable),
            Which::Procedures => messages::find_unreadable_procedures(label, self.unreadable),
            Which::Visits => messages::find_unreadable_visits(label, self.unreadable),
        }
    }
}

/// Whether a code is of a terminology in which the set has codes: only then is it known not to be in the set.
pub(super) fn is_read(set: &CodeSet, concept: &Concept) -> bool {
    concept.codings.iter().any(|coding| {
        let codes = match &coding.system {
            CodeSystem::Loinc => &set.loinc,
            CodeSystem::Snomed => &set.snomed,
            CodeSystem::Icd10Cm | CodeSystem::Icd10 => &set.icd10,
            CodeSystem::Icd9Cm => &set.icd9,
            CodeSystem::Cpt => &set.cpt,
            CodeSystem::Icd10Pcs => &set.icd10pcs,
            CodeSystem::Other(_) => &set.local,
            _ => return false,
        };
        !codes.is_empty()
    })
}

/// Whether an entry counts (`Some(true)`), counts only perhaps, or not at all (`None`).
pub(super) fn counts(standing: &Standing) -> Option<bool> {
    match standing {
        Standing::Counts => Some(true),
        Standing::Flagged(_) => Some(false),
        Standing::Negates(_) | Standing::Excluded(_) => None,
    }
}

/// Words for what an entry of a drug is.
pub(super) fn event_words(event: DrugEvent) -> &'static str {
    match event {
        DrugEvent::Stated => messages::find_drug_stated(),
        DrugEvent::Ordered => messages::find_drug_ordered(),
        DrugEvent::Dispensed => messages::find_drug_dispensed(),
        DrugEvent::Administered => messages::find_drug_given(),
    }
}
