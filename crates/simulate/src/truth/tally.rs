//! Counts of what was written, by table and by trap.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::disease::{GAP_DAYS, HORIZON_DAYS};
use crate::history::{Entry, History, Mark, Status};

/// Counts of a population, or of a part of it.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub(crate) struct Tally {
    pub(crate) persons: u64,
    /// By status, and of the eligible: with a diagnosis in the outcome window, followed to its end or diagnosed before.
    pub(crate) by_status: BTreeMap<&'static str, u64>,
    pub(crate) cases: u64,
    pub(crate) cases_if_nobody_were_lost: u64,
    pub(crate) outcome_known: u64,
    pub(crate) deaths: u64,
    /// Rows of the CDM by table, those that are written twice counted twice.
    pub(crate) omop_rows: BTreeMap<&'static str, u64>,
    /// Resources by type, likewise.
    pub(crate) fhir_resources: BTreeMap<&'static str, u64>,
    /// What happened, each once: visits, diagnoses, fills, measurements, answers, procedures.
    pub(crate) events: u64,
    pub(crate) traps: Traps,
}

/// Counts of what is wrong on purpose.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub(crate) struct Traps {
    /// Entries that are written twice, by table.
    pub(crate) written_twice: BTreeMap<&'static str, u64>,
    pub(crate) persons_without_observation_period: u64,
    pub(crate) conditions_before_birth: u64,
    pub(crate) measurements_after_death: u64,
    /// Entries without a unit, those that are written twice counted once.
    pub(crate) values_without_unit: u64,
    /// Values reported as `<` the limit of detection, likewise.
    pub(crate) values_below_limit: u64,
    /// FHIR alone.
    pub(crate) conditions_entered_in_error: u64,
    /// FHIR alone.
    pub(crate) observations_entered_in_error: u64,
    /// Fills whose drug is written in words only.
    pub(crate) drugs_without_code: u64,
    /// Diagnoses whose `condition_concept_id` is 0; the ICD-10-CM code stands in the source columns.
    pub(crate) conditions_without_standard_concept: u64,
}

fn add(counts: &mut BTreeMap<&'static str, u64>, name: &'static str, number: u64) {
    *counts.entry(name).or_default() += number;
}

/// Entries that are facts, those written twice, those entered in error.
fn marks<'a, T: 'a>(entries: impl Iterator<Item = &'a Entry<T>>) -> [u64; 3] {
    entries.fold([0; 3], |[facts, twice, errors], entry| match entry.mark {
        Mark::Plain => [facts + 1, twice, errors],
        Mark::Twice => [facts + 1, twice + 1, errors],
        Mark::InError => [facts, twice, errors + 1],
    })
}

impl Tally {
    /// Counts one person.
    pub(crate) fn count(&mut self, history: &History) {
        let timeline = &history.truth.timeline;
        self.persons += 1;
        add(&mut self.by_status, timeline.status.word(), 1);
        if timeline.status == Status::Eligible {
            let window = timeline.index + GAP_DAYS + 1..=timeline.index + HORIZON_DAYS;
            let is_case = timeline.diagnosis.is_some_and(|day| window.contains(&day));
            self.cases += u64::from(is_case);
            self.cases_if_nobody_were_lost += u64::from(history.truth.is_case);
            self.outcome_known += u64::from(is_case || timeline.end >= timeline.index + HORIZON_DAYS);
        }
        self.deaths += u64::from(history.death.is_some());
        let period = u64::from(history.period.is_some());
        let visits = history.visits.len() as u64;
        let conditions = marks(history.conditions.iter());
        let fills = marks(history.fills.iter());
        let labs = marks(history.measurements.iter().filter(|entry| !entry.what.lab.is_survey));
        let surveys = marks(history.measurements.iter().filter(|entry| entry.what.lab.is_survey));
        let smoking = marks(history.smoking.iter());
        let procedures = marks(history.procedures.iter());
        self.events += visits + conditions[0] + fills[0] + labs[0] + surveys[0] + smoking[0] + procedures[0];
        let answers = [surveys[0] + smoking[0], surveys[1] + smoking[1], surveys[2] + smoking[2]];
        for (table, [facts, twice, _]) in [
            ("condition_occurrence", conditions),
            ("drug_exposure", fills),
            ("measurement", labs),
            ("observation", answers),
            ("procedure_occurrence", procedures),
        ] {
            add(&mut self.omop_rows, table, facts + twice);
            add(&mut self.traps.written_twice, table, twice);
        }
        for (table, rows) in [
            ("person", 1),
            ("observation_period", period),
            ("visit_occurrence", visits),
            ("death", u64::from(history.death.is_some())),
        ] {
            add(&mut self.omop_rows, table, rows);
        }
        for (kind, resources) in [
            ("Patient", 1),
            ("Encounter", visits),
            ("Condition", conditions.iter().sum()),
            ("MedicationRequest", fills.iter().sum()),
            ("Observation", labs.iter().chain(&answers).sum()),
            ("Procedure", procedures.iter().sum()),
        ] {
            add(&mut self.fhir_resources, kind, resources);
        }
        self.count_traps(history, conditions[2], labs[2]);
    }

    fn count_traps(&mut self, history: &History, conditions_in_error: u64, values_in_error: u64) {
        let traps = &mut self.traps;
        let values = || history.measurements.iter().filter(|entry| entry.mark != Mark::InError);
        let count = |number: usize| number as u64;
        traps.persons_without_observation_period += u64::from(history.period.is_none());
        traps.conditions_before_birth += history.before_birth;
        traps.measurements_after_death += history.after_death;
        traps.values_without_unit += count(values().filter(|entry| !entry.what.has_unit).count());
        traps.values_below_limit += count(values().filter(|entry| entry.what.is_below_limit).count());
        traps.conditions_entered_in_error += conditions_in_error;
        traps.observations_entered_in_error += values_in_error;
        traps.drugs_without_code += count(history.fills.iter().filter(|entry| entry.what.drug.id == 0).count());
        let facts = history.conditions.iter().filter(|entry| entry.mark != Mark::InError);
        traps.conditions_without_standard_concept += count(facts.filter(|e| e.what.standard.is_none()).count());
    }

    /// Adds the counts of another part.
    pub(crate) fn add(&mut self, other: &Self) {
        self.persons += other.persons;
        self.cases += other.cases;
        self.cases_if_nobody_were_lost += other.cases_if_nobody_were_lost;
        self.outcome_known += other.outcome_known;
        self.deaths += other.deaths;
        self.events += other.events;
        for (into, from) in [
            (&mut self.by_status, &other.by_status),
            (&mut self.omop_rows, &other.omop_rows),
            (&mut self.fhir_resources, &other.fhir_resources),
            (&mut self.traps.written_twice, &other.traps.written_twice),
        ] {
            for (name, number) in from {
                add(into, name, *number);
            }
        }
        let (into, from) = (&mut self.traps, &other.traps);
        into.persons_without_observation_period += from.persons_without_observation_period;
        into.conditions_before_birth += from.conditions_before_birth;
        into.measurements_after_death += from.measurements_after_death;
        into.values_without_unit += from.values_without_unit;
        into.values_below_limit += from.values_below_limit;
        into.conditions_entered_in_error += from.conditions_entered_in_error;
        into.observations_entered_in_error += from.observations_entered_in_error;
        into.drugs_without_code += from.drugs_without_code;
        into.conditions_without_standard_concept += from.conditions_without_standard_concept;
    }
}
