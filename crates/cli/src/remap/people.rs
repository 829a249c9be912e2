//! Whose charts are changed: rows of a run's cohort, or patients of files.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use cohort::{CohortReport, known_on};
use intake::Input;
use jiff::ToSpan;
use jiff::civil::Date;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};
use record::Record;
use store::{Frame, Store, StoreError};

/// A patient on a day.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    /// The chart, with nothing in it that came later.
    pub(crate) record: Record,
    /// The day.
    pub(crate) as_of: Date,
    /// What happened; absent where nobody knows.
    pub(crate) outcome: Option<bool>,
    /// Whether the patient was drawn as anyone else; otherwise only for being a case.
    pub(crate) is_drawn: bool,
}

/// Rows of a split of the run's cohort: so many by chance, and every further one with the outcome, so that an area under the
/// curve can be measured. Charts are cut at the day on which features are taken.
pub(crate) fn of_run(run: &Path, split: &str, most: usize, seed: u64, threads: usize) -> Result<Vec<Person>> {
    let path = run.join("cohort.json");
    let text =
        fs::read(&path).with_context(|| format!("{}: `insite train` or `insite cohort` leaves it", path.display()))?;
    let report: CohortReport = serde_json::from_slice(&text).with_context(|| path.display().to_string())?;
    let frame = Frame::read_parquet(&run.join("cohort.parquet"))?;
    let (persons, dates) = (frame.texts("person")?, frame.dates("index_date")?);
    let (splits, outcomes) = (frame.texts("split")?, frame.numbers("outcome")?);
    let mut rows: Vec<usize> =
        (0..frame.rows()).filter(|row| splits[*row].as_deref() == Some(split) && outcomes[*row].is_finite()).collect();
    if rows.is_empty() {
        bail!("the cohort has no row with a known outcome in the split `{split}`; name another with --split");
    }
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    random.set_stream(u64::MAX);
    for at in (1..rows.len()).rev() {
        rows.swap(at, (random.next_u64() % (at as u64 + 1)) as usize);
    }
    let mut wanted: BTreeMap<&str, Vec<(usize, bool)>> = BTreeMap::new();
    for (place, row) in rows.into_iter().enumerate() {
        let is_drawn = place < most;
        if let Some(person) = persons[row].as_deref().filter(|_| is_drawn || outcomes[row] == 1.0) {
            wanted.entry(person).or_default().push((row, is_drawn));
        }
    }
    let store = Store::open(&run.join("events"))?;
    let parts = store.map_parts(threads, |_, people| -> Result<Vec<(usize, Person)>, StoreError> {
        let mut found = vec![];
        for person in people {
            let record = person?.record;
            for (row, is_drawn) in wanted.get(record.patient.id.as_str()).into_iter().flatten() {
                let Some(index) = dates[*row] else { continue };
                let as_of = index.checked_sub(report.lead_time_days.days()).unwrap_or(index);
                let mut record = record.clone();
                known_on(&mut record, as_of, false);
                let outcome = Some(outcomes[*row] == 1.0);
                found.push((*row, Person { record, as_of, outcome, is_drawn: *is_drawn }));
            }
        }
        Ok(found)
    })?;
    let mut people: Vec<(usize, Person)> = parts.into_iter().flatten().collect();
    people.sort_by_key(|(row, _)| *row);
    Ok(people.into_iter().map(|(_, person)| person).collect())
}

/// The patients of FHIR files, on one day; nobody knows what happened to them.
pub(crate) fn of_files(files: &[PathBuf], as_of: Date) -> Result<Vec<Person>> {
    let mut people = vec![];
    // Each file by itself: two files may name their patients alike.
    for path in files {
        let bytes = fs::read(path).with_context(|| path.display().to_string())?;
        let name = path.display().to_string();
        let opened = intake::open(&[Input { name: &name, bytes: &bytes }], &mut |_| ());
        if !opened.unreadable_files.is_empty() {
            bail!("{name} is no file of FHIR records that can be read whole");
        }
        let person = |record: Record| Person { record, as_of, outcome: None, is_drawn: true };
        people.extend(opened.records.into_iter().map(person));
    }
    Ok(people)
}
