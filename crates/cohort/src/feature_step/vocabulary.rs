//! In which words a cohort's charts speak: which concepts they mention and by which codes, how much of them no program can
//! read, and how far back they reach; each chart as it was known on the day on which its features are taken.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use features::FeatureSet;
use features::definition::{Kind, QuantitySource};
use jiff::civil::Date;
use record::{CodeSystem, Coding, Concept, Moment, Record, Standing};
use store::{Progress, Store, StoreError, text_from_codes};

use super::rows::Cohort;
use crate::concepts::read_concepts;
use crate::day::{date_of, day_of};
use crate::error::CohortError;
use crate::feature_table::{FeatureSettings, Table, Undated};
use crate::known::known_on;

/// What the charts of a cohort's rows mention, added up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Vocabulary {
    /// Rows that were looked at.
    pub rows: u64,
    /// By concept, those without any entry too.
    pub concepts: BTreeMap<String, ConceptTally>,
    /// Diagnoses, and those among them whose code no program can read; of each person's latest row, as all below.
    pub conditions: KindTally,
    /// Drugs.
    pub medications: KindTally,
    /// Measurements and answers.
    pub observations: KindTally,
    /// Procedures.
    pub procedures: KindTally,
    /// Of each row with a dated entry, days from the first one to the day on which features are taken; ascending.
    pub history_days: Vec<i32>,
}

/// What charts mention of a concept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ConceptTally {
    /// Rows with at least one entry.
    pub rows: u64,
    /// Entries, each person's of the latest row.
    pub entries: u64,
    /// By code, as `icd10cm|I50.9`.
    pub codes: BTreeMap<String, CodeCount>,
}

/// How often a code stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CodeCount {
    /// Entries.
    pub entries: u64,
    /// Persons with at least one.
    pub persons: u64,
}

/// Entries of a kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct KindTally {
    /// Entries that may count.
    pub entries: u64,
    /// Those that no program can read: without a code of a terminology that is read by its name, or of a system of which a
    /// concept has codes. A drug is known by its name, too.
    pub unreadable: u64,
}

impl KindTally {
    fn add(&mut self, standing: &Standing, is_read: bool) {
        if !standing.is_excluded() {
            self.entries += 1;
            self.unreadable += u64::from(!is_read);
        }
    }

    fn join(&mut self, other: Self) {
        self.entries += other.entries;
        self.unreadable += other.unreadable;
    }
}

/// Looks through the charts of some rows of `cohort.parquet` in `run_dir` (their positions) for the concepts of the inputs.
///
/// # Errors
/// Inputs that do not fit, a cohort that was not made, a person whom the store lacks, files that cannot be read.
pub fn vocabulary(
    settings: &FeatureSettings,
    events: &Path,
    run_dir: &Path,
    rows: &[usize],
    threads: usize,
    progress: &dyn Progress,
) -> Result<Vocabulary, CohortError> {
    let concepts = read_concepts(settings.concepts.as_deref(), &settings.concept_files)?;
    let table = Table::new(settings, &concepts)?;
    let cohort = Cohort::read(run_dir)?;
    let store = Store::open(events)?;
    let mut days: BTreeMap<&str, Vec<Date>> = BTreeMap::new();
    for row in rows.iter().filter_map(|row| cohort.rows.get(*row)) {
        days.entry(&row.person).or_default().push(date_of(row.index - cohort.lead_time_days));
    }
    // The latest first: what came later is taken out of the record step by step.
    days.values_mut().for_each(|days| days.sort_by(|a, b| b.cmp(a)));
    progress.begin("what charts mention (rows)", Some(rows.len() as u64));
    let parts = store.map_parts(threads, |_, persons| -> Result<(u64, Vocabulary), StoreError> {
        let (mut found, mut all) = (0, Vocabulary::default());
        for person in persons {
            let mut record = person?.record;
            let Some(days) = days.get(record.patient.id.as_str()) else { continue };
            found += 1;
            for (at, day) in days.iter().enumerate() {
                known_on(&mut record, *day, settings.undated == Undated::Keep);
                all.add(&table, &record, *day, at == 0);
            }
            progress.advance(days.len() as u64);
        }
        Ok((found, all))
    });
    progress.end();
    let (mut persons, mut all) = (0, Vocabulary::default());
    for concept in table.set.concepts() {
        all.concepts.insert(concept.name.clone(), ConceptTally::default());
    }
    for (found, part) in parts? {
        persons += found;
        all.join(part);
    }
    all.history_days.sort_unstable();
    if persons < days.len() as u64 {
        let lost = days.len() as u64 - persons;
        let problem = format!("{lost} persons of the cohort are not in the event store; run `insite cohort` again");
        return Err(CohortError::key("features", problem));
    }
    Ok(all)
}

impl Vocabulary {
    /// Adds a record as it was known on a day.
    fn add(&mut self, table: &Table, record: &Record, day: Date, is_latest: bool) {
        self.rows += 1;
        for concept in table.set.concepts() {
            let entries = table.set.entries(concept, record);
            if entries.is_empty() {
                continue;
            }
            let tally = self.concepts.entry(concept.name.clone()).or_default();
            tally.rows += 1;
            if !is_latest {
                continue;
            }
            tally.entries += entries.len() as u64;
            let mut seen = BTreeSet::new();
            for code in entries.iter().filter_map(|entry| entry.coding).map(name_of) {
                let count = tally.codes.entry(code.clone()).or_default();
                count.entries += 1;
                count.persons += u64::from(seen.insert(code));
            }
        }
        if is_latest {
            let local = local_systems(&table.set);
            let is_read = |concept: &Concept| {
                concept.codings.iter().any(|coding| match &coding.system {
                    CodeSystem::Other(uri) => local.contains(uri.as_ref()),
                    _ => true,
                })
            };
            record.conditions.iter().for_each(|e| self.conditions.add(&e.standing, is_read(&e.code)));
            for entry in &record.medications {
                self.medications.add(&entry.standing, entry.code.name().is_some() || is_read(&entry.code));
            }
            for entry in &record.observations {
                let of_part = entry.components.iter().any(|part| is_read(&part.code));
                self.observations.add(&entry.standing, of_part || is_read(&entry.code));
            }
            record.procedures.iter().for_each(|e| self.procedures.add(&e.standing, is_read(&e.code)));
        }
        self.history_days.extend(first_day(record).map(|first| day_of(day) - day_of(first)));
    }

    fn join(&mut self, other: Self) {
        self.rows += other.rows;
        for (name, theirs) in other.concepts {
            let mine = self.concepts.entry(name).or_default();
            mine.rows += theirs.rows;
            mine.entries += theirs.entries;
            for (code, count) in theirs.codes {
                let sum = mine.codes.entry(code).or_default();
                sum.entries += count.entries;
                sum.persons += count.persons;
            }
        }
        self.conditions.join(other.conditions);
        self.medications.join(other.medications);
        self.observations.join(other.observations);
        self.procedures.join(other.procedures);
        self.history_days.extend(other.history_days);
    }
}

/// The systems without a name of their own in which a concept has codes.
fn local_systems(set: &FeatureSet) -> BTreeSet<&str> {
    let sets = set.concepts().iter().flat_map(|concept| match &concept.kind {
        Kind::Presence(presence) => {
            let asked = presence.observations.iter().map(|asked| &asked.codes);
            asked.chain([&presence.conditions, &presence.procedures]).collect()
        }
        Kind::Answer(answer) => vec![&answer.codes],
        Kind::Quantity(quantity) => {
            let observed = quantity.sources.iter().filter_map(|source| match source {
                QuantitySource::Observed { codes, .. } => Some(codes),
                QuantitySource::Derived { .. } => None,
            });
            observed.collect()
        }
        _ => vec![],
    });
    sets.flat_map(|set| &set.local).filter_map(|code| Some(code.rsplit_once('|')?.0)).collect()
}

/// The code without its words.
fn name_of(coding: &Coding) -> String {
    text_from_codes(&[Coding { display: None, ..coding.clone() }])
}

/// The day of the first dated entry, whatever it is.
fn first_day(record: &Record) -> Option<Date> {
    let usable = |standing: &Standing, time: Option<Moment>| time.filter(|_| !standing.is_excluded());
    let conditions = record.conditions.iter().filter_map(|e| usable(&e.standing, e.onset.or(e.recorded)));
    let medications = record.medications.iter().filter_map(|e| usable(&e.standing, e.start));
    let procedures = record.procedures.iter().filter_map(|e| usable(&e.standing, e.performed));
    let observations = record.observations.iter().filter_map(|e| usable(&e.standing, e.time));
    let encounters = record.encounters.iter().filter_map(|e| usable(&e.standing, e.start));
    let all = conditions.chain(medications).chain(procedures).chain(observations).chain(encounters);
    all.map(|time| time.date.earliest()).min()
}

#[cfg(test)]
mod tests {
    use record::{Condition, Observation, Procedure};

    use super::*;
    use crate::concepts::Concepts;

    fn coded(system: CodeSystem, code: &str) -> Concept {
        Concept { codings: vec![Coding { system, code: code.into(), display: Some("words".into()) }], text: None }
    }

    fn settings() -> FeatureSettings {
        serde_json::from_value(serde_json::json!({
            "inputs": [{"name": "failing", "of": "heart_failure", "take": "ever", "lookback_days": 30, "reference": 0}],
        }))
        .unwrap()
    }

    fn concepts() -> Concepts {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models/concepts");
        read_concepts(Some(&folder), &[]).unwrap()
    }

    /// Counted by hand.
    #[test]
    fn mentions_codes_and_reach_are_counted() {
        let table = Table::new(&settings(), &concepts()).unwrap();
        let failing = |code: &str, day: &str| Condition {
            code: coded(CodeSystem::Icd10Cm, code),
            onset: Moment::parse(day),
            ..Condition::default()
        };
        let own = CodeSystem::Other("urn:own".into());
        let record = Record {
            conditions: vec![
                failing("I50.9", "2019-01-01"),
                failing("I50.9", "2020-03-01"),
                failing("I50.1", "2020-04-01"),
                failing("J45", "2015-06-01"),
                Condition { code: Concept { codings: vec![], text: Some("tired".into()) }, ..Condition::default() },
                Condition {
                    code: coded(CodeSystem::Icd10Cm, "I50.9"),
                    standing: Standing::Excluded("entered-in-error".into()),
                    onset: Moment::parse("1990-01-01"),
                    ..Condition::default()
                },
            ],
            observations: vec![Observation { code: coded(own, "7"), ..Observation::default() }],
            procedures: vec![Procedure { code: coded(CodeSystem::Cpt, "64721"), ..Procedure::default() }],
            ..Record::default()
        };
        let day: Date = "2020-06-01".parse().unwrap();
        let mut found = Vocabulary::default();
        found.add(&table, &record, day, true);
        // An earlier row of the same person: seen again, but nothing of it is counted twice.
        found.add(&table, &record, day, false);
        let mut twice = Vocabulary::default();
        twice.join(found.clone());
        twice.join(found);
        let tally = &twice.concepts["heart_failure"];
        assert_eq!((twice.rows, tally.rows, tally.entries), (4, 4, 6));
        assert_eq!(tally.codes["icd10cm|I50.9"], CodeCount { entries: 4, persons: 2 });
        assert_eq!(tally.codes["icd10cm|I50.1"], CodeCount { entries: 2, persons: 2 });
        assert_eq!(tally.codes.len(), 2);
        assert_eq!(twice.conditions, KindTally { entries: 10, unreadable: 2 });
        assert_eq!(twice.observations, KindTally { entries: 2, unreadable: 2 });
        assert_eq!(twice.procedures, KindTally { entries: 2, unreadable: 0 });
        let first: Date = "2015-06-01".parse().unwrap();
        assert_eq!(twice.history_days, [day_of(day) - day_of(first); 4]);
    }
}
