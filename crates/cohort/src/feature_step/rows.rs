//! The rows of a cohort, and their features, part by part of the store.

use std::collections::BTreeMap;
use std::path::Path;

use store::{Frame, Progress, Store, StoreError};

use crate::amount::middle;
use crate::audit::{CaseDays, CodeTally, Evidence};
use crate::day::{Day, day_of};
use crate::error::CohortError;
use crate::feature_table::Table;
use crate::known::LeftOut;
use crate::step;

/// What the features need of `cohort.parquet` and `cohort.json`.
pub(super) struct Cohort {
    pub(super) rows: Vec<CohortRow>,
    pub(super) lead_time_days: i32,
    pub(super) observation_window_days: i32,
    pub(super) is_fixed: bool,
}

/// A row of the cohort.
pub(super) struct CohortRow {
    pub(super) person: String,
    pub(super) index: Day,
    /// Of an amount: whether it is above the middle one.
    outcome: Option<bool>,
    /// The day of the outcome.
    outcome_day: Option<Day>,
    is_trained: bool,
}

impl Cohort {
    /// Reads both files.
    ///
    /// # Errors
    /// When one is not there or not of this version.
    pub(super) fn read(run_dir: &Path) -> Result<Self, CohortError> {
        let path = run_dir.join("cohort.json");
        let report = step::read_report(&path).ok_or_else(|| StoreError::NotAStore {
            path: path.clone(),
            problem: "is not there, or of another version; `insite cohort` writes it".to_owned(),
        })?;
        let frame = Frame::read_parquet(&run_dir.join("cohort.parquet"))?;
        let (persons, dates) = (frame.texts("person")?, frame.dates("index_date")?);
        let (outcome, time, event) = (frame.numbers("outcome")?, frame.numbers("time_days")?, frame.numbers("event")?);
        let splits = frame.texts("split")?;
        let half = report.amount.is_some().then(|| half(outcome, splits)).flatten();
        let mut rows = Vec::with_capacity(frame.rows());
        for at in 0..frame.rows() {
            let (Some(Some(person)), Some(Some(date))) = (persons.get(at), dates.get(at)) else {
                let problem = "has no person or no index date; run `insite cohort` again".to_owned();
                return Err(StoreError::Row { path: run_dir.join("cohort.parquet"), row: at + 1, problem }.into());
            };
            let index = day_of(*date);
            let number = |column: &[f64]| column.get(at).copied().unwrap_or(f64::NAN);
            rows.push(CohortRow {
                person: person.clone(),
                index,
                outcome: match number(outcome) {
                    o if o.is_nan() => None,
                    o => Some(half.map_or(o == 1.0, |half| o > half)),
                },
                outcome_day: (number(event) == 1.0).then(|| index + number(time) as i32),
                is_trained: splits.get(at).is_some_and(|split| split.as_deref() == Some("train")),
            });
        }
        Ok(Self {
            rows,
            lead_time_days: report.lead_time_days,
            observation_window_days: report.observation_window_days,
            is_fixed: report.fixed_index_date.is_some(),
        })
    }

    /// The outcome of rows that are trained on; of a cohort without any, of all.
    pub(super) fn trained_outcomes(&self) -> Vec<Option<bool>> {
        let any = self.rows.iter().any(|row| row.is_trained);
        self.rows.iter().map(|row| row.outcome.filter(|_| row.is_trained || !any)).collect()
    }
}

/// The amount that parts those that are trained on in two halves: the audit asks what tells the larger ones.
fn half(amounts: &[f64], splits: &[Option<String>]) -> Option<f64> {
    let trained = amounts.iter().zip(splits).filter(|(_, split)| split.as_deref() == Some("train"));
    let trained: Vec<f64> = trained.map(|(amount, _)| *amount).collect();
    middle(&trained).or_else(|| middle(amounts))
}

/// All features.
pub(super) struct Computed {
    /// A column a term.
    pub(super) terms: Vec<Vec<f64>>,
    /// A column an input.
    pub(super) inputs: Vec<Vec<f64>>,
    /// An entry an input.
    pub(super) evidence: Vec<Evidence>,
    pub(super) left_out: LeftOut,
    pub(super) codes: CodeTally,
}

impl Computed {
    fn new(table: &Table, rows: usize) -> Self {
        let inputs = table.set.inputs().len();
        Self {
            terms: vec![vec![f64::NAN; rows]; table.terms.len()],
            inputs: vec![vec![f64::NAN; rows]; inputs],
            evidence: vec![Evidence::default(); inputs],
            left_out: LeftOut::default(),
            codes: CodeTally::default(),
        }
    }
}

/// What a part of the store gives: rows with the values of terms and inputs, and what is added up over them.
struct OfPart {
    rows: Vec<(usize, Vec<f64>, Vec<f64>)>,
    persons: u64,
    sums: Computed,
}

/// Computes the features of all rows.
///
/// # Errors
/// When the store lacks a person of the cohort, or cannot be read.
pub(super) fn compute(
    table: &Table,
    cohort: &Cohort,
    store: &Store,
    threads: usize,
    late_days: i32,
    progress: &dyn Progress,
) -> Result<Computed, CohortError> {
    let mut by_person: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, row) in cohort.rows.iter().enumerate() {
        by_person.entry(&row.person).or_default().push(at);
    }
    // From the last day to the first: what came later is taken out of the record step by step.
    for rows in by_person.values_mut() {
        rows.sort_by_key(|at| std::cmp::Reverse((cohort.rows[*at].index, *at)));
    }
    let any_trained = cohort.rows.iter().any(|row| row.is_trained);
    progress.begin("computing features (rows)", Some(cohort.rows.len() as u64));
    let parts = store.map_parts(threads, |_, persons| -> Result<OfPart, StoreError> {
        let mut part = OfPart { rows: vec![], persons: 0, sums: Computed::new(table, 0) };
        for person in persons {
            let mut record = person?.record;
            let Some(rows) = by_person.get(record.patient.id.as_str()) else { continue };
            part.persons += 1;
            for at in rows {
                let row = &cohort.rows[*at];
                if let Some(outcome) = row.outcome_day.filter(|_| row.is_trained || !any_trained) {
                    let case = CaseDays { as_of: row.index - cohort.lead_time_days, index: row.index, outcome };
                    part.sums.codes.add(&record, case, late_days);
                }
            }
            let mut left_out = LeftOut::default();
            for at in rows {
                let row = &cohort.rows[*at];
                let found = table.found(&mut record, row.index - cohort.lead_time_days);
                left_out.later += found.left_out.later;
                left_out.undated += found.left_out.undated;
                for (sum, day) in part.sums.evidence.iter_mut().zip(&found.evidence) {
                    if let Some(day) = day {
                        let outcome = row.outcome_day.map(|outcome| outcome - row.index);
                        sum.add(day - row.index, -cohort.lead_time_days, outcome);
                    }
                }
                part.rows.push((*at, found.terms, found.inputs));
            }
            part.sums.left_out.later += left_out.later;
            part.sums.left_out.undated += left_out.undated;
            progress.advance(rows.len() as u64);
        }
        Ok(part)
    });
    progress.end();
    let mut all = Computed::new(table, cohort.rows.len());
    let mut persons = 0;
    for part in parts? {
        persons += part.persons;
        for (row, terms, inputs) in part.rows {
            let places = all.terms.iter_mut().zip(terms).chain(all.inputs.iter_mut().zip(inputs));
            for (column, value) in places {
                if let Some(cell) = column.get_mut(row) {
                    *cell = value;
                }
            }
        }
        for (sum, more) in all.evidence.iter_mut().zip(&part.sums.evidence) {
            sum.join(more);
        }
        all.left_out.later += part.sums.left_out.later;
        all.left_out.undated += part.sums.left_out.undated;
        all.codes.join(part.sums.codes);
    }
    if persons < by_person.len() as u64 {
        let lost = by_person.len() as u64 - persons;
        let problem =
            format!("{lost} persons of the cohort are not in the event store; run `insite cohort` on it again");
        return Err(CohortError::key("features", problem));
    }
    Ok(all)
}
