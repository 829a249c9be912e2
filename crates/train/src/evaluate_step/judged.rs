//! Rows with what the models say of them, measured.

use evaluate::{Cases, Evaluation, FollowUp, Grouping, Settings, Table, bands, missingness};
use fit::{Data, Outcome, Training};
use serde::{Deserialize, Serialize};
use store::{Column, Frame, Progress};

use super::EvaluateSection;
use crate::competing::{self, CompetingEvents};
use crate::error::RecipeError;
use crate::fit_step::{FitReport, FitSection};
use crate::rows::Rows;
use crate::run::Options;

/// The name of the rows that nested cross-validation held out.
pub(super) const HELD_OUT: &str = "held-out folds";
/// Rows that miss so many values or more are one group.
const MOST_MISSING: usize = 3;

/// How rows are measured.
pub(super) struct How<'a> {
    pub(super) section: &'a EvaluateSection,
    pub(super) fit: &'a FitSection,
    pub(super) rows: &'a Rows,
    pub(super) seed: u64,
    pub(super) threads: usize,
}

/// Rows of a split with what each candidate says of them.
pub(super) struct Seen {
    pub(super) split: String,
    /// Positions in the cohort.
    pub(super) rows: Vec<usize>,
    pub(super) data: Data,
    /// A number a row for each candidate; NaN where it said nothing.
    pub(super) values: Vec<Vec<f64>>,
}

/// A candidate on a split, in few figures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Judged {
    /// The candidate.
    pub name: String,
    /// The split.
    pub split: String,
    /// Rows that it said something of.
    pub rows: usize,
    /// The metric by which candidates were compared; absent where it cannot be computed.
    pub figure: Option<f64>,
    /// Its name.
    pub metric: fit::Metric,
    /// Brier score (by the horizon, weighted for censoring).
    pub brier: Option<f64>,
}

/// Predictions of numbers, measured.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Amounts {
    /// Rows.
    pub rows: usize,
    /// Root of the mean squared error.
    pub root_mean_squared_error: f64,
    /// Mean absolute error.
    pub mean_absolute_error: f64,
    /// Share of the variance that is explained.
    pub r_squared: f64,
    /// Mean of what was observed.
    pub mean_observed: f64,
    /// Mean of what was predicted.
    pub mean_predicted: f64,
}

/// The rows that nested cross-validation held out.
pub(super) fn held_out(
    options: &Options,
    report: &FitReport,
    rows: &Rows,
    training: &Training,
    train: &[usize],
) -> Result<Seen, RecipeError> {
    let path = options.run.join("fit/predictions.parquet");
    let predictions = Frame::read_parquet(&path)?;
    let changed = |problem: &str| RecipeError::Changed { path: path.clone(), problem: problem.to_owned(), step: "fit" };
    if predictions.numbers("row")? != train.iter().map(|row| *row as f64).collect::<Vec<_>>() || rows.splits.is_empty()
    {
        return Err(changed("is of other rows than cohort.parquet"));
    }
    let values = report.candidates.iter().map(|c| Ok(predictions.numbers(&c.name)?.to_vec()));
    Ok(Seen {
        split: HELD_OUT.to_owned(),
        rows: train.to_vec(),
        data: training.data().clone(),
        values: values.collect::<Result<_, RecipeError>>()?,
    })
}

impl Seen {
    /// The same rows with the values of a single model.
    pub(super) fn with_values(&self, values: Vec<f64>) -> Self {
        let (split, rows, data) = (self.split.clone(), self.rows.clone(), self.data.clone());
        Self { split, rows, data, values: vec![values] }
    }

    /// The rows that a candidate said something of, as cases; none where the outcome is a number.
    pub(super) fn cases(&self, candidate: usize, horizon: Option<f64>) -> Option<(Cases, Vec<usize>)> {
        let values = self.values.get(candidate)?;
        let known: Vec<usize> = (0..values.len()).filter(|row| values[*row].is_finite()).collect();
        let weights = known.iter().map(|row| self.data.weight(*row)).collect();
        // Calibrated values may leave 0 to 1 by a rounding.
        let predictions: Vec<f64> = known.iter().map(|row| values[*row].clamp(0.0, 1.0)).collect();
        let cases = match (&self.data.outcome, horizon) {
            (Outcome::Binary(y), _) => {
                let outcomes = known.iter().map(|row| y[*row] == 1.0).collect();
                Cases { predictions, outcomes, weights, follow_up: None }
            }
            (Outcome::Survival(s), Some(horizon)) => {
                let times: Vec<f64> = known.iter().map(|row| s.time[*row]).collect();
                let events: Vec<bool> = known.iter().map(|row| s.event[*row]).collect();
                let outcomes = times.iter().zip(&events).map(|(time, event)| *event && *time <= horizon).collect();
                Cases { predictions, outcomes, weights, follow_up: Some(FollowUp { times, events, horizon }) }
            }
            _ => return None,
        };
        Some((cases, known))
    }

    /// What competing events make of a candidate's risk; none where there are no times or no such events.
    pub(super) fn competing_events(
        &self,
        candidate: usize,
        how: &How<'_>,
    ) -> Result<Option<CompetingEvents>, RecipeError> {
        let (Outcome::Survival(survival), Some(horizon)) = (&self.data.outcome, how.fit.horizon_days) else {
            return Ok(None);
        };
        if competing::count(how.rows, &self.rows, how.fit.task)?.is_none() {
            return Ok(None);
        }
        let codes = how.rows.cohort.numbers("event")?;
        let events: Vec<f64> = self.rows.iter().map(|row| codes[*row]).collect();
        let values = self.values.get(candidate).map_or(&[][..], Vec::as_slice);
        Ok(CompetingEvents::of(&survival.time, &events, values, horizon))
    }

    /// Every candidate in few figures.
    pub(super) fn judged(&self, report: &FitReport) -> Vec<Judged> {
        let one = |(at, candidate): (usize, &crate::fit_step::FitCandidate)| {
            let values = &self.values[at];
            let known: Vec<usize> = (0..values.len()).filter(|row| values[*row].is_finite()).collect();
            let of_known: Vec<f64> = known.iter().map(|row| values[*row]).collect();
            let data = self.data.take(&known);
            let there = |number: f64| number.is_finite().then_some(number);
            let brier = matches!(data.outcome, Outcome::Binary(_)).then(|| fit::Metric::Brier.of(&data, &of_known));
            Judged {
                name: candidate.name.clone(),
                split: self.split.clone(),
                rows: known.len(),
                figure: there(report.metric.of(&data, &of_known)),
                metric: report.metric,
                brier: brier.and_then(there),
            }
        };
        report.candidates.iter().enumerate().map(one).collect()
    }

    /// The rows with their predictions, for a person or another program.
    pub(super) fn table(&self, report: &FitReport, section: &FitSection, all: &Rows) -> Result<Frame, RecipeError> {
        let mut frame = Frame::new(self.split.clone());
        frame.push("row", Column::Number(self.rows.iter().map(|row| *row as f64).collect()))?;
        let persons = all.cohort.texts("person")?;
        frame.push("person", Column::Text(self.rows.iter().map(|row| persons[*row].clone()).collect()))?;
        match &self.data.outcome {
            Outcome::Binary(values) | Outcome::Continuous(values) => {
                frame.push("outcome", Column::Number(values.clone()))?;
            }
            Outcome::Survival(survival) => {
                frame.push("time", Column::Number(survival.time.clone()))?;
                let events = survival.event.iter().map(|event| f64::from(u8::from(*event))).collect();
                frame.push("event", Column::Number(events))?;
                let horizon = section.horizon_days.unwrap_or(f64::NAN);
                frame.push("horizon", Column::Number(vec![horizon; self.rows.len()]))?;
            }
        }
        frame.push("weight", Column::Number(self.data.all_weights()))?;
        for (candidate, values) in report.candidates.iter().zip(&self.values) {
            frame.push(format!("prediction_{}", candidate.name), Column::Number(values.clone()))?;
        }
        Ok(frame)
    }
}

/// The full evaluation of a candidate; none where the outcome is a number.
pub(super) fn evaluation(
    seen: &Seen,
    candidate: usize,
    how: &How<'_>,
    progress: &dyn Progress,
) -> Result<Option<Evaluation>, RecipeError> {
    let Some((cases, known)) = seen.cases(candidate, how.fit.horizon_days) else { return Ok(None) };
    let rows: Vec<usize> = known.iter().map(|row| seen.rows[*row]).collect();
    let table = Table::from_cases(&seen.split, "prediction", cases, groups(&rows, &seen.data.take(&known), how)?);
    let settings = Settings {
        thresholds: how.section.thresholds.clone(),
        budget: how.section.budget_per_1000,
        times: how.section.times_days.clone(),
        recalibrate: None,
        replicates: how.section.bootstrap,
        seed: how.seed,
        threads: how.threads,
    };
    progress.begin("bootstrap", Some(how.section.bootstrap as u64));
    let told = std::sync::atomic::AtomicUsize::new(0);
    let evaluation = evaluate::evaluate(&table, &settings, &|done| {
        let before = told.swap(done, std::sync::atomic::Ordering::Relaxed);
        progress.advance(done.saturating_sub(before) as u64);
    });
    progress.end();
    Ok(Some(evaluation?))
}

/// The groups of the recipe's `subgroups`, of age bands and of missing values.
fn groups(rows: &[usize], data: &Data, how: &How<'_>) -> Result<Vec<Grouping>, RecipeError> {
    let mut groups = vec![];
    for name in &how.section.subgroups {
        let values = match how.rows.cohort.column(name) {
            Some(Column::Text(texts)) => rows.iter().map(|row| texts[*row].clone().unwrap_or_default()).collect(),
            _ => {
                let numbers = how.rows.features.numbers(name)?;
                let word = |row: &usize| match numbers[*row] {
                    value if value.is_nan() => String::new(),
                    value => format!("{name} = {value}"),
                };
                rows.iter().map(word).collect()
            }
        };
        groups.push(Grouping::by_name(name, values));
    }
    if !how.section.age_bands.is_empty() {
        let ages = how.rows.features.numbers("age")?;
        let ages: Vec<Option<f64>> = rows.iter().map(|row| Some(ages[*row]).filter(|age| !age.is_nan())).collect();
        groups.push(bands("age", &ages, &how.section.age_bands)?);
    }
    let counts: Vec<usize> =
        (0..data.count()).map(|row| data.row(row).iter().filter(|value| value.is_nan()).count()).collect();
    if counts.iter().any(|count| *count > 0) {
        groups.push(missingness(&counts, MOST_MISSING));
    }
    Ok(groups)
}

/// Predictions of numbers, measured; none of other outcomes.
pub(super) fn amounts(seen: &Seen, candidate: usize) -> Option<Amounts> {
    let Outcome::Continuous(observed) = &seen.data.outcome else { return None };
    let pairs: Vec<(f64, f64)> = observed
        .iter()
        .copied()
        .zip(seen.values.get(candidate)?.iter().copied())
        .filter(|(_, p)| p.is_finite())
        .collect();
    let mean = |of: &dyn Fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>() / pairs.len() as f64;
    let mean_observed = mean(&|(observed, _)| *observed);
    let squared = mean(&|(observed, predicted)| (observed - predicted) * (observed - predicted));
    let variance = mean(&|(observed, _)| (observed - mean_observed) * (observed - mean_observed));
    Some(Amounts {
        rows: pairs.len(),
        root_mean_squared_error: squared.sqrt(),
        mean_absolute_error: mean(&|(observed, predicted)| (observed - predicted).abs()),
        r_squared: 1.0 - squared / variance,
        mean_observed,
        mean_predicted: mean(&|(_, predicted)| *predicted),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand.
    #[test]
    fn amounts_are_measured_where_there_is_a_prediction() {
        let seen = Seen {
            split: "test".into(),
            rows: vec![0, 1, 2, 3],
            data: Data {
                columns: vec!["a".into()],
                rows: vec![0.0; 4],
                outcome: Outcome::Continuous(vec![1.0, 3.0, 5.0, 9.0]),
                ..Data::default()
            },
            values: vec![vec![2.0, 3.0, 4.0, f64::NAN]],
        };
        let amounts = amounts(&seen, 0).unwrap();
        assert_eq!((amounts.rows, amounts.mean_observed, amounts.mean_predicted), (3, 3.0, 3.0));
        assert!((amounts.mean_absolute_error - 2.0 / 3.0).abs() < 1e-15);
        assert!((amounts.r_squared - 0.75).abs() < 1e-15);
    }

    #[test]
    fn cases_are_clamped_and_only_of_rows_with_a_prediction() {
        let seen = Seen {
            split: "test".into(),
            rows: vec![0, 1, 2],
            data: Data {
                columns: vec!["a".into()],
                rows: vec![0.0; 3],
                outcome: Outcome::Survival(fit::Survival {
                    time: vec![1.0, 5.0, 9.0],
                    event: vec![true, true, false],
                    ..fit::Survival::default()
                }),
                ..Data::default()
            },
            values: vec![vec![1.000_000_1, f64::NAN, 0.25]],
        };
        let (cases, known) = seen.cases(0, Some(4.0)).unwrap();
        assert_eq!((cases.predictions, cases.outcomes, known), (vec![1.0, 0.25], vec![true, false], vec![0, 2]));
        assert!(seen.cases(0, None).is_none());
    }
}
