//! Persons written by hand, and stores of them.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use cohort::{CohortError, CohortReport, Definition, FeatureSettings, FeaturesReport, Sampling, section};
use record::{
    CodeSystem, Coding, Concept, Condition, Deceased, Encounter, Moment, Observation, PartialDate, Quantity, Record,
    Sex, Value,
};
use store::{Frame, Period, Person, Quiet, Spill, entries_from_person};

pub(crate) fn at(text: &str) -> Option<Moment> {
    Some(Moment::parse(text).unwrap())
}

pub(crate) fn coded(system: CodeSystem, code: &str) -> Concept {
    Concept { codings: vec![Coding { system, code: code.into(), display: None }], text: None }
}

pub(crate) fn condition(code: &str, day: &str) -> Condition {
    Condition { code: coded(CodeSystem::Icd10Cm, code), onset: at(day), ..Condition::default() }
}

pub(crate) fn lab(loinc: &str, value: f64, unit: &str, day: &str) -> Observation {
    Observation {
        code: coded(CodeSystem::Loinc, loinc),
        value: Value::Quantity(Quantity { value, comparator: None, unit: Some(unit.into()) }),
        time: at(day),
        ..Observation::default()
    }
}

pub(crate) fn visit(day: &str) -> Encounter {
    Encounter { class: Some("AMB".into()), start: at(day), end: at(day), ..Encounter::default() }
}

/// A woman born in 1950 and observed in these days, both included.
pub(crate) fn person(id: &str, period: Option<(&str, &str)>) -> Person {
    let mut record = Record::default();
    record.patient.id = id.into();
    record.patient.birth_date = PartialDate::parse("1950-06-15");
    record.patient.sex = Some(Sex::Female);
    let period = period.map(|(start, end)| Period { start: start.parse().unwrap(), end: end.parse().unwrap() });
    Person { record, periods: period.into_iter().collect(), site: None }
}

pub(crate) fn died(mut person: Person, day: &str) -> Person {
    person.record.patient.deceased = Some(Deceased { at: at(day) });
    person
}

pub(crate) fn with(mut person: Person, conditions: &[(&str, &str)]) -> Person {
    person.record.conditions.extend(conditions.iter().map(|(code, day)| condition(code, day)));
    person
}

/// A folder of its own that is removed in the end.
pub(crate) struct Run(pub(crate) PathBuf);

static RUNS: AtomicUsize = AtomicUsize::new(0);

impl Run {
    /// A run whose event store holds these persons.
    pub(crate) fn of(persons: &[Person], parts: usize) -> Self {
        let name = format!("insite-cohort-{}-{}", std::process::id(), RUNS.fetch_add(1, Ordering::Relaxed));
        let run = Self(std::env::temp_dir().join(name));
        let mut spill = Spill::create(&run.0.join("events"), parts).unwrap();
        for entry in persons.iter().flat_map(entries_from_person) {
            spill.push(&entry).unwrap();
        }
        spill.finish(2, &Quiet, |_, entries| entries).unwrap();
        run
    }

    pub(crate) fn cohort(&self, recipe: &str, threads: usize) -> Result<CohortReport, CohortError> {
        let definition: Definition = section(recipe, "recipe.toml", "cohort")?.unwrap();
        let sampling: Sampling = section(recipe, "recipe.toml", "sampling")?.unwrap_or_default();
        cohort::run(&definition, &sampling, &self.0.join("events"), &self.0, threads, 7, &Quiet)
    }

    pub(crate) fn features(&self, recipe: &str, threads: usize) -> Result<FeaturesReport, CohortError> {
        let mut settings: FeatureSettings = section(recipe, "recipe.toml", "features")?.unwrap();
        settings.concepts = Some(PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../models/concepts")));
        cohort::features(&settings, &self.0.join("events"), &self.0, threads, &Quiet)
    }

    pub(crate) fn table(&self, name: &str) -> Frame {
        Frame::read_parquet(&self.0.join(name)).unwrap()
    }

    pub(crate) fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.0.join(name)).unwrap()
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.0);
    }
}

/// The persons of a table.
pub(crate) fn persons(frame: &Frame) -> Vec<String> {
    frame.texts("person").unwrap().iter().map(|p| p.clone().unwrap()).collect()
}
