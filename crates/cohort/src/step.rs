//! The step that makes a cohort: `cohort.parquet` and `cohort.json`.

mod inputs;
mod report;
mod table;

use std::path::Path;

use store::{Progress, Stamp, Store, StoreError};

use crate::attrition::Attrition;
use crate::concepts::{Concepts, read_concepts};
use crate::definition::Definition;
use crate::error::CohortError;
use crate::sample::{CohortCounts, Placed, Sampling, SplitName, place};
use crate::select::{Row, Study, Tally};

pub(crate) use inputs::inputs;
pub(crate) use report::read as read_report;
pub use report::{CohortReport, SideCounts};

/// The names of the step's files.
const TABLE: &str = "cohort.parquet";
const REPORT: &str = "cohort.json";

/// Whether `out_dir` holds the cohort of these settings, seed and events, as [`run`] would leave it.
///
/// # Errors
/// As [`run`], where settings or events cannot be read.
pub fn is_current(
    definition: &Definition,
    sampling: &Sampling,
    events: &Path,
    out_dir: &Path,
    threads: usize,
    seed: u64,
) -> Result<bool, CohortError> {
    let concepts = read_concepts(definition.concepts.as_deref(), &definition.concept_files)?;
    study(definition, sampling, &concepts, seed)?;
    let store = Store::open(events)?;
    Ok(stamp(definition, sampling, &concepts, &store, events, threads, seed)?.current(out_dir).is_some())
}

/// Checks the settings and what they name, without looking at any event.
///
/// # Errors
/// What a definition cannot say, by its key; a concept that is not there.
pub fn check(definition: &Definition, sampling: &Sampling, seed: u64) -> Result<(), CohortError> {
    let concepts = read_concepts(definition.concepts.as_deref(), &definition.concept_files)?;
    study(definition, sampling, &concepts, seed).map(|_| ())
}

fn study<'a>(
    definition: &'a Definition,
    sampling: &'a Sampling,
    concepts: &'a Concepts,
    seed: u64,
) -> Result<Study<'a>, CohortError> {
    definition.check()?;
    sampling.check()?;
    if let Some(amount) = &definition.amount {
        amount.check_sampling(sampling)?;
    }
    Study::new(definition, &sampling.negative_controls, concepts, seed)
}

/// The definition without where its concepts stand: their content is hashed, their place is nobody's business.
fn stated(definition: &Definition) -> Definition {
    Definition { concepts: None, concept_files: vec![], ..definition.clone() }
}

fn stamp(
    definition: &Definition,
    sampling: &Sampling,
    concepts: &Concepts,
    store: &Store,
    events: &Path,
    threads: usize,
    seed: u64,
) -> Result<Stamp, CohortError> {
    let settings = serde_json::to_string(&(stated(definition), sampling, seed, concepts.all()))
        .map_err(|e| CohortError::key("cohort", e.to_string()))?;
    Ok(Stamp::new("cohort", &settings, inputs(store, events, threads)?))
}

/// Finds the index dates and outcomes of a cohort in the event store `events` and writes `cohort.parquet` and `cohort.json`
/// into `out_dir`. Where both are there already from the same settings, seed and events, nothing is done and the report says
/// so. Memory: one person for each thread, and all rows.
///
/// # Errors
/// What the definition cannot say, by its key; an outcome that never occurs, or an amount that nobody has; a cohort of nobody, with its attrition; files that
/// cannot be read or written.
pub fn run(
    definition: &Definition,
    sampling: &Sampling,
    events: &Path,
    out_dir: &Path,
    threads: usize,
    seed: u64,
    progress: &dyn Progress,
) -> Result<CohortReport, CohortError> {
    let concepts = read_concepts(definition.concepts.as_deref(), &definition.concept_files)?;
    let study = study(definition, sampling, &concepts, seed)?;
    let store = Store::open(events)?;
    let stamp = stamp(definition, sampling, &concepts, &store, events, threads, seed)?;
    if stamp.current(out_dir).is_some()
        && let Some(report) = report::read(&out_dir.join(REPORT))
    {
        return Ok(CohortReport { is_current: true, ..report });
    }
    stamp.lift(out_dir)?;

    let (rows, mut attrition) = rows(&study, &store, threads, progress)?;
    match &definition.amount {
        Some(amount) => amount.check_found(rows.iter(), "row", definition.time_at_risk)?,
        None => check_outcome(definition, &rows)?,
    }
    let whole = CohortCounts::of(rows.iter());
    let (placed, prevalence) = place(rows, sampling, seed, &mut attrition)?;
    match &definition.amount {
        Some(amount) if placed.iter().any(|p| p.split == SplitName::Train) => {
            let train = placed.iter().filter(|p| p.split == SplitName::Train).map(|p| &p.row);
            amount.check_found(train, "row to learn from", definition.time_at_risk)?;
        }
        Some(_) => {}
        None => check_classes(definition, &placed)?,
    }
    let side = |split: SplitName| {
        let counts = CohortCounts::of(placed.iter().filter(|p| p.split == split).map(|p| &p.row));
        (counts.rows > 0).then(|| SideCounts { split: split.word().to_owned(), counts })
    };
    let report = CohortReport {
        seed,
        attrition,
        before_sampling: whole,
        after_sampling: CohortCounts::of(placed.iter().map(|p| &p.row)),
        splits: [SplitName::Train, SplitName::Test, SplitName::External].into_iter().filter_map(side).collect(),
        folds: placed.iter().filter_map(|p| p.fold).max().map_or(0, |last| last as u64 + 1),
        match_sets: placed.iter().filter_map(|p| p.match_set).max().map_or(0, |last| last as u64 + 1),
        prevalence,
        amount: study.amounts.as_ref().and_then(|amounts| amounts.summary(&placed)),
        lead_time_days: definition.lead_time_days,
        observation_window_days: definition.observation_window_days,
        fixed_index_date: match definition.index {
            crate::definition::Index::On(date) => Some(date),
            _ => None,
        },
        time_at_risk: definition.time_at_risk,
        notes: report::notes(definition, sampling, &placed),
        definition: stated(definition),
        sampling: sampling.clone(),
        is_current: false,
    };
    table::write(&placed, definition, sampling, &out_dir.join(TABLE))?;
    report::write(&report, &out_dir.join(REPORT))?;
    stamp.leave(out_dir, &[TABLE.to_owned(), REPORT.to_owned()])?;
    Ok(report)
}

/// All rows, by person and index date, whatever the order of persons and parts.
fn rows(
    study: &Study<'_>,
    store: &Store,
    threads: usize,
    progress: &dyn Progress,
) -> Result<(Vec<Row>, Attrition), CohortError> {
    progress.begin("looking for index dates (parts)", Some(store.parts() as u64));
    let parts = store.map_parts(threads, |_, persons| -> Result<(Vec<Row>, Tally), StoreError> {
        let (mut rows, mut tally) = (Vec::new(), Tally::new(study.stages.len()));
        for person in persons {
            rows.extend(study.rows(&person?, &mut tally));
        }
        progress.advance(1);
        Ok((rows, tally))
    });
    progress.end();
    let (mut rows, mut tally) = (Vec::new(), Tally::new(study.stages.len()));
    for (of_part, counts) in parts? {
        rows.extend(of_part);
        tally.add(&counts);
    }
    rows.sort_by(|a, b| a.person.cmp(&b.person).then(a.index.cmp(&b.index)));
    let mut attrition = Attrition::default();
    for ((_, words, key), (persons, dates)) in study.stages.iter().zip(&tally.0) {
        attrition.push(words, key, *persons, *dates);
    }
    if let Some(at) = attrition.rows.iter().position(|row| row.persons == 0) {
        let before = at.checked_sub(1).and_then(|at| attrition.rows.get(at)).map_or(0, |row| row.index_dates);
        let key = attrition.rows.get(at).map(|row| row.key.clone()).unwrap_or_default();
        return Err(CohortError::Nobody { key, before, table: attrition.text() });
    }
    Ok((rows, attrition))
}

fn check_outcome(definition: &Definition, rows: &[Row]) -> Result<(), CohortError> {
    if rows.iter().any(|row| row.follow.event == 1) {
        return Ok(());
    }
    let risk = definition.time_at_risk;
    let until = risk.end_day.map_or("the end of observation".to_owned(), |end| format!("day {end}"));
    let what = format!(
        "never occurs from day {} to {until} after any of the {} index dates; check its codes, `time_at_risk` and `prior_outcome`",
        risk.start_day,
        rows.len()
    );
    Err(CohortError::key("cohort.outcome", what))
}

/// Rows to learn from need both: a time to an event may be seen to its end in all of them, an outcome by a day may not.
fn check_classes(definition: &Definition, placed: &[Placed]) -> Result<(), CohortError> {
    let train = CohortCounts::of(placed.iter().filter(|p| p.split == SplitName::Train).map(|p| &p.row));
    let problem = if train.rows > 0 && train.cases == 0 {
        "never occurs in the rows to learn from; split or sample otherwise"
    } else if train.rows > 0 && train.controls == 0 && definition.time_at_risk.end_day.is_some() {
        "occurs in all rows to learn from whose observation lasts: there is nobody to tell from; check its codes and `time_at_risk`"
    } else {
        return Ok(());
    };
    Err(CohortError::key("cohort.outcome", problem))
}
