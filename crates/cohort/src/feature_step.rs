//! The step that computes features: `features.parquet` and `features.json`.

mod report;
mod rows;
mod vocabulary;

use std::path::Path;

use store::{Column, Frame, Progress, Stamp, Store, sha256_of_file};

use crate::audit::{Facts, code_findings, findings, judge};
use crate::concepts::read_concepts;
use crate::error::CohortError;
use crate::feature_table::{FeatureSettings, Table};
use crate::step::inputs;
use crate::summary::{Sides, TermSummary, mean, missing_share, sorted};

pub use report::{FeaturesReport, InputSummary};
use rows::{Cohort, Computed};
pub use vocabulary::{CodeCount, ConceptTally, KindTally, Vocabulary, vocabulary};

const TABLE: &str = "features.parquet";
const REPORT: &str = "features.json";

/// Whether `run_dir` holds the features of these settings, of its cohort and of these events, as [`features`] would leave them.
///
/// # Errors
/// As [`features`], where settings, cohort or events cannot be read.
pub fn features_are_current(
    settings: &FeatureSettings,
    events: &Path,
    run_dir: &Path,
    threads: usize,
) -> Result<bool, CohortError> {
    let concepts = read_concepts(settings.concepts.as_deref(), &settings.concept_files)?;
    let table = Table::new(settings, &concepts)?;
    let store = Store::open(events)?;
    Ok(stamp(settings, &table, &store, events, run_dir, threads)?.current(run_dir).is_some())
}

/// Checks the settings and what they name, without looking at any event, and gives the names of the terms.
///
/// # Errors
/// The input or term that does not fit.
pub fn check_features(settings: &FeatureSettings) -> Result<Vec<String>, CohortError> {
    let concepts = read_concepts(settings.concepts.as_deref(), &settings.concept_files)?;
    Ok(Table::new(settings, &concepts)?.terms.into_iter().map(|term| term.name).collect())
}

/// The settings without where their concepts stand: their content is hashed, their place is nobody's business.
fn stated(settings: &FeatureSettings) -> FeatureSettings {
    FeatureSettings { concepts: None, concept_files: vec![], ..settings.clone() }
}

fn stamp(
    settings: &FeatureSettings,
    table: &Table,
    store: &Store,
    events: &Path,
    run_dir: &Path,
    threads: usize,
) -> Result<Stamp, CohortError> {
    let text = serde_json::to_string(&(stated(settings), table.set.concepts()))
        .map_err(|e| CohortError::key("features", e.to_string()))?;
    let mut read = inputs(store, events, threads)?;
    for name in ["cohort.parquet", "cohort.json"] {
        read.insert(name.to_owned(), sha256_of_file(&run_dir.join(name))?);
    }
    Ok(Stamp::new("features", &text, read))
}

/// Computes the features of every row of `cohort.parquet` in `run_dir`, from the event store `events`, as of the index date
/// minus the lead time, and writes `features.parquet` and `features.json` there. Where both are there already from the same
/// settings, cohort and events, nothing is done and the report says so. Memory: one person for each thread, and the table.
///
/// # Errors
/// Inputs and terms that do not fit; a cohort that was not made or of other events; a leak that is refused; files that cannot be
/// read or written.
pub fn features(
    settings: &FeatureSettings,
    events: &Path,
    run_dir: &Path,
    threads: usize,
    progress: &dyn Progress,
) -> Result<FeaturesReport, CohortError> {
    let concepts = read_concepts(settings.concepts.as_deref(), &settings.concept_files)?;
    let table = Table::new(settings, &concepts)?;
    let store = Store::open(events)?;
    let cohort = Cohort::read(run_dir)?;
    let stamp = stamp(settings, &table, &store, events, run_dir, threads)?;
    if stamp.current(run_dir).is_some()
        && let Some(report) = report::read(&run_dir.join(REPORT))
    {
        return Ok(FeaturesReport { is_current: true, ..report });
    }
    stamp.lift(run_dir)?;

    // A table without dates has all on one day, which is late for no reason.
    let late_days = if cohort.is_fixed { 0 } else { settings.audit.late_days };
    let computed = rows::compute(&table, &cohort, &store, threads, late_days, progress)?;
    let report = summarised(settings, &table, &cohort, &computed)?;
    let mut frame = Frame::new("features");
    frame.push("row", Column::Number((0..cohort.rows.len()).map(|row| row as f64).collect()))?;
    for (term, values) in table.terms.iter().zip(computed.terms) {
        frame.push(term.name.clone(), Column::Number(values))?;
    }
    for (input, values) in table.set.inputs().iter().zip(computed.inputs) {
        if frame.column(&input.name).is_none() {
            frame.push(input.name.clone(), Column::Number(values))?;
        }
    }
    frame.write_parquet(&run_dir.join(TABLE))?;
    report::write(&report, &run_dir.join(REPORT))?;
    stamp.leave(run_dir, &[TABLE.to_owned(), REPORT.to_owned()])?;
    Ok(report)
}

fn summarised(
    settings: &FeatureSettings,
    table: &Table,
    cohort: &Cohort,
    computed: &Computed,
) -> Result<FeaturesReport, CohortError> {
    let outcome = cohort.trained_outcomes();
    let facts = Facts {
        table,
        columns: &computed.terms,
        evidence: &computed.evidence,
        outcome: &outcome,
        is_fixed: cohort.is_fixed,
        observation_window_days: cohort.observation_window_days,
    };
    let mut found = findings(&facts, &settings.audit);
    let (codes, of_codes) = code_findings(&computed.codes, &table.set, &settings.audit);
    found.extend(of_codes);
    let inputs = table.set.inputs();
    let names: Vec<String> =
        table.terms.iter().map(|t| t.name.clone()).chain(inputs.iter().map(|i| i.name.clone())).collect();
    let found = judge(found, &settings.accept, &names)?;
    let term = |(at, values): (usize, &Vec<f64>)| {
        let sides = Sides::of(values, &outcome);
        let (missing_with, missing_without) = sides.missing();
        let sorted = sorted(values);
        let reads = table.reads(at);
        let evidence = inputs.iter().zip(&computed.evidence).filter(|(input, _)| reads.contains(&input.name));
        TermSummary {
            name: table.terms.get(at).map(|t| t.name.clone()).unwrap_or_default(),
            expression: table.terms.get(at).map(|t| t.expression.clone()).unwrap_or_default(),
            unit: table.unit(at),
            missing_share: missing_share(values).unwrap_or(0.0),
            min: sorted.first().copied(),
            median: sorted.get(sorted.len().saturating_sub(1) / 2).copied(),
            max: sorted.last().copied(),
            mean_with_outcome: mean(&sides.with),
            mean_without_outcome: mean(&sides.without),
            missing_share_with_outcome: missing_with,
            missing_share_without_outcome: missing_without,
            auc: sides.auc(),
            latest_evidence_days: evidence.filter_map(|(_, e)| e.latest).max(),
            inputs: reads,
        }
    };
    let input = |(at, input): (usize, &features::definition::InputDefinition)| InputSummary {
        name: input.name.clone(),
        unit: table.set.unit(input),
        options: table.set.options(&input.of).into_iter().map(|(name, _)| name).collect(),
        missing_share: computed.inputs.get(at).and_then(|values| missing_share(values)).unwrap_or(0.0),
        latest_evidence_days: computed.evidence.get(at).and_then(|e| e.latest),
        rows_on_index_date: computed.evidence.get(at).map_or(0, |e| e.on_index),
    };
    Ok(FeaturesReport {
        rows: cohort.rows.len() as u64,
        lead_time_days: cohort.lead_time_days,
        terms: computed.terms.iter().enumerate().map(term).collect(),
        inputs: inputs.iter().enumerate().map(input).collect(),
        entries_left_out_as_later: computed.left_out.later,
        entries_left_out_as_undated: computed.left_out.undated,
        findings: found,
        codes,
        settings: stated(settings),
        is_current: false,
    })
}
